"""What a district does beside visiting, each leaving rows that the next version has to bring along: an opinion, what a
household says of a visit, an appointment, a pledge, a declared duty, an appraisal, and last year closed."""

from datetime import date
from decimal import Decimal

from models.declarations.declaration import Declaration
from models.households.wish import Wish
from models.opinions.opinion import Opinion
from models.visits.visit import Visit
from models.voices.rating import Rating
from rules.declarations.declaration_form import Declared
from tests import appraisals, evaluations, meetings, village

REPORT = Declared("research", "submitted", "lead", date(2026, 5, 8), "社区养老调研", Decimal(1), "走了六个社区")


def live() -> dict:
    """The seal of the closed year, and what was written, by whose word it is."""
    chen, home = village.user("chen"), village.household("李建国家")
    visit = Visit.select().where(Visit.household == home).order_by(Visit.id).get()
    opinion = Opinion.register("路口缺一盏灯", "visit", home.area, by=village.user("D001"), visit=visit, household=home)
    opinion.sort(chen, "facilities")
    Rating.give(visit, "good", "来得勤")
    Wish.ask(home, "correction", "门牌换了", address="青山路 10 号")
    meetings.arguments(village.deputy("周晓燕"), "990101001")
    declared = Declaration.declare(REPORT, "d" * 32, village.user("D001"))
    round_ = appraisals.open_round()
    appraisals.say(round_, "陈𬭎家", "excellent")
    appraisals.appraise_oneself(round_)
    closed = evaluations.closed_year(2025)
    return {
        "head": closed.head, "opinion": opinion.text, "declared": declared.words, "wish": "青山路 10 号",
        "rated": "来得勤", "of_oneself": "还要多走",
    }  # fmt: skip
