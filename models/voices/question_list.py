"""Questions as lists: what everybody may read, what a deputy still owes an answer, what waits for the office."""

from datetime import timedelta
from functools import reduce
from operator import or_

from lib import clock
from models.network.deputy import Deputy
from models.voices.question import Question

PATIENCE = timedelta(days=7)  # an answer that takes longer is late
PAGE = 50


def published(deputy: Deputy, count: int = 20) -> list[Question]:
    """What everybody may read, the newest first."""
    shown = Question.deputy == deputy, Question.published_at.is_null(False), Question.set_aside_at.is_null()
    return list(Question.select().where(*shown).order_by(Question.published_at.desc(), Question.id.desc()).limit(count))


def owed(deputy_id: int) -> list[Question]:
    """What a deputy still has to answer, the oldest first."""
    return list(in_state(Question.select().where(Question.deputy == deputy_id), "asked").order_by(Question.asked_at))


def is_late(question: Question) -> bool:
    return question.state == "asked" and clock.now() - question.asked_at > PATIENCE


def days_waiting(question: Question) -> int:
    """Days since it was asked, as the calendar counts them."""
    return (clock.today() - question.asked_on).days


def in_state(questions, *states: str):
    """Those of a query that are in one of these states (`rules.words.QUESTION_STATES`)."""
    aside, public = Question.set_aside_at.is_null(False), Question.published_at.is_null(False)
    answered, doubtful = Question.answered_at.is_null(False), Question.doubtful == True  # noqa: E712 - peewee
    conditions = {
        "set-aside": aside,
        "published": ~aside & public,
        "answered": ~aside & ~public & answered,
        "doubtful": ~aside & ~public & ~answered & doubtful,
        "asked": ~aside & ~public & ~answered & ~doubtful,
    }
    return questions.where(reduce(or_, (conditions[state] for state in states)))


def counts(questions) -> dict[str, int]:
    """State → how many, for the tabs of a list."""
    return {state: in_state(questions, state).count() for state in ("doubtful", "asked", "answered", "published")}
