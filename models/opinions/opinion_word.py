"""A word more from the household. It is never turned away because the office took a step at the same moment."""

from models.opinions.opinion import Opinion
from models.opinions.opinion_taking import take
from rules.steps import Overtaken

TRIES = 5


def say_more(opinion: Opinion, word: str) -> None:
    """To one that is open; one that was closed is opened again by it. StepError if neither can be."""
    for _ in range(TRIES):
        try:
            return take(opinion, "reopen" if opinion.state == "closed" else "add", None, word)
        except Overtaken:
            opinion = Opinion.get_by_id(opinion.id)
    raise Overtaken
