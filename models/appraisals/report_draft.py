"""The figures of a deputy's year that an annual report begins with: from the ledger, the opinions and the pledges."""

from datetime import date

from lib import clock
from models.meetings.pledge import Pledge
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion
from models.points.deputy_year import DeputyYear
from rules.counting.tally import Choice
from rules.voices.report_draft import Figures


def figures_of(deputy: Deputy, year: int) -> Figures:
    """As they stand now, or stood at the year's end; only what is counted."""
    of_year = DeputyYear(deputy, year, clock.today())
    tally, (reached, must) = of_year.tally, of_year.tally.lists.get("must-visit", (0, 0))
    opinions = Opinion.select().where(Opinion.deputy == deputy, Opinion.year == year)
    made = Pledge.made_on.between(date(year, 1, 1), date(year, 12, 31))
    pledged = Pledge.select().where(Pledge.deputy == deputy, made, Pledge.state != "withdrawn")

    def times(kind: str, *aspects: str) -> int:
        return int(tally.times(Choice((kind,), aspects)))

    return Figures(
        year=year, visits=times("visit"), households=tally.distinct(Choice(("visit",))),
        home_percent=of_year.progress.home_percent, must_reached=reached, must=must,
        opinions=opinions.count(), answered=opinions.where(Opinion.answer_text != "").count(), solved=times("done"),
        pledged=pledged.count(), kept=pledged.where(Pledge.state == "kept").count(),
        pending=pledged.where(Pledge.state == "open").count(), receptions=times("reception"),
        training=times("training", "present"), meetings=times("meeting", "present"),
        activities=times("activity", "present"), proposals=times("proposal"),
    )  # fmt: skip
