"""Who may be looked at for a commendation, by which figure. The figures point; people nominate, and people choose."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.access.access import deputies_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion
from models.points.entry import Entry
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from models.voices.annual_report import AnnualReport
from rules.counting.progress import AT_HOME, VISITED
from rules.counting.scoring import score
from rules.counting.tally import Choice
from rules.fairness.commendations import CRITERIA, LONGEST_TITLE, best

CATEGORY = "points-"


@dataclass(frozen=True)
class Candidate:
    """`figure`: a code of `rules.fairness.commendations.FIGURES`, with `facts` to put in; `work`: a proposal's or
    report's."""

    deputy: Deputy
    figure: str
    facts: dict
    work: str = ""


def criteria(year: int) -> list[tuple[str, str]]:
    """(code, word) of what may be looked by: those that every year has, and the categories of the year's rules."""
    rules = RuleSet.of(year)
    of_rules = [(CATEGORY + one.id, one.title) for one in rules.categories] if rules else []
    return [*(one for one in CRITERIA.items() if rules or one[0] != "total"), *of_rules]


def candidates(user: User, kind: str, by: str, year: int, today: date) -> list[Candidate]:
    """The first ones by a criterion; of proposals and reports all, in the order of their deputies' numbers."""
    if kind == "proposal":
        return _proposals(user, year)
    return _reports(user, year) if kind == "report" else _deputies(user, by, year, today)


def _deputies(user: User, by: str, year: int, today: date) -> list[Candidate]:
    people = {one.id: one for one in deputies_for(user).order_by(Deputy.number)}
    figures = _satisfied(list(people), year) if by == "satisfied" else _figures(list(people), by, year, today)
    title = dict(criteria(year)).get(by, "")
    code = "category" if by.startswith(CATEGORY) else by
    return [Candidate(people[one], code, {"count": count, "title": title}) for one, count in best(figures)]


def _figures(ids: list[int], by: str, year: int, today: date) -> dict:
    sums = tallies(ids, year, min(today, date(year, 12, 31)))
    if by == "total" or by.startswith(CATEGORY):
        return {one: _points(score(sums[one], RuleSet.of(year)), by) for one in ids}
    look = {
        "households": lambda tally: tally.distinct(VISITED),
        "home": lambda tally: tally.distinct(AT_HOME),
        "must": lambda tally: tally.lists["must-visit"][0],
        "solved": lambda tally: int(tally.times(Choice(("done",)))),
        "heard": lambda tally: int(tally.times(Choice(("heard",)))),
    }[by]
    return {one: look(sums[one]) for one in ids}


def _points(card, by: str):
    parts = {CATEGORY + one.category.id: one.points for one in card.categories}
    return card.total if by == "total" else parts[by]


def _satisfied(ids: list[int], year: int) -> dict[int, int]:
    """How many opinions of the year ended so that the household was satisfied."""
    ended = Opinion.deputy.in_(ids), Opinion.year == year, Opinion.state == "closed", Opinion.satisfied
    return dict(Opinion.select(Opinion.deputy, fn.COUNT(Opinion.id)).where(*ended).group_by(Opinion.deputy).tuples())


def _proposals(user: User, year: int) -> list[Candidate]:
    """Those that were filed or adopted."""
    theirs = Entry.deputy.in_(deputies_for(user).select(Deputy.id)), Entry.kind == "proposal"
    when = Entry.done_on.between(date(year, 1, 1), date(year, 12, 31)), Entry.aspect.in_(["filed", "adopted"])
    found = Entry.select(Entry, Deputy).join(Deputy).where(*theirs, *when).order_by(Deputy.number, Entry.id)
    return [Candidate(one.deputy, one.aspect, {}, one.title[:LONGEST_TITLE]) for one in found if one.stands]


def _reports(user: User, year: int) -> list[Candidate]:
    """Those that everybody may read."""
    shown = AnnualReport.published_at.is_null(False), AnnualReport.withdrawn_at.is_null(), AnnualReport.year == year
    mine = AnnualReport.deputy.in_(deputies_for(user).select(Deputy.id))
    written = AnnualReport.select(AnnualReport.deputy).where(mine, *shown)
    people = Deputy.select().where(Deputy.id.in_(written)).order_by(Deputy.number)
    return [Candidate(one, "report", {}) for one in people]
