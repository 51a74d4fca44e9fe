"""What becomes of an opinion's names and words once they have been kept for long enough, or the household wants it.

The facts stay: that something was said, when, what it was about, how long it took and how it ended.
"""

from datetime import datetime

from models.blotted import blot
from models.database import act
from models.households.household import Household
from models.opinions.opinion import Opinion
from models.opinions.opinion_step import OpinionStep
from models.visits.visit import Visit
from rules.households.retention import GONE

MAIN = Opinion.alias()


def ended_before(moment: datetime):
    """The condition that it has ended by then; what was merged ends with the one it went into."""
    mains = MAIN.select(MAIN.id).where(MAIN.state.in_(["closed", "dismissed"]), MAIN.ended_at < moment)
    alone = Opinion.state.in_(["closed", "dismissed"]) & (Opinion.ended_at < moment)
    return alone | ((Opinion.state == "merged") & Opinion.main.in_(mains))


def forget_people(before: datetime) -> int:
    """Names and phones of what ended before then; how many opinions had one."""
    told = (Opinion.name != "") | (Opinion.phone != "")
    with act():
        ids = _numbers(ended_before(before) & told)
        _forget_senders(ids)
    return len(ids)


def forget_words(before: datetime) -> int:
    """What was said and answered in what ended before then. What a person made public stays: it names nobody."""
    with act():
        told = dict(Opinion.select(Opinion.id, Opinion.text).where(ended_before(before), Opinion.text != GONE).tuples())
        _blot(list(told))
    return sum(text != GONE for text in told.values())  # releases before sealed it like any other word


def forget_household(household: Household) -> int:
    """Everything that this household said: names, words, answers, and what was made public of it."""
    heard = Visit.select(Visit.id).where(Visit.household == household)
    with act():
        ids = _numbers((Opinion.household == household) | Opinion.visit.in_(heard))
        _forget_senders(ids)
        _blot(ids)
        hidden = {"public_text": "", "public_answer": "", "published_at": None, "call_back": False}
        Opinion.update(**hidden).where(Opinion.id.in_(ids)).execute()
    return len(ids)


def _numbers(those) -> list[int]:
    return [number for (number,) in Opinion.select(Opinion.id).where(those).tuples()]


def _forget_senders(ids: list[int]) -> None:
    Opinion.update(name="", phone="").where(Opinion.id.in_(ids)).execute()


def _blot(ids: list[int]) -> None:
    Opinion.update(text=GONE).where(Opinion.id.in_(ids)).execute()
    blot(Opinion.answer_text, Opinion.id.in_(ids))
    blot(OpinionStep.word, OpinionStep.opinion.in_(ids))
