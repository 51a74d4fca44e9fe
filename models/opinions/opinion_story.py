"""An opinion as whoever holds its code may read it: what happened, what was answered, what comes next.

Units are named, people are not.
"""

from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from models.opinions.opinion import Opinion
from models.opinions.opinion_step import OpinionStep
from rules.opinions.opinion import OPEN
from rules.opinions.opinion_story import ASKS, FOR_ITS_EYES, HEADLINES, LATE, NEXT, STEPS


class Event(NamedTuple):
    """`sentence` is marked for translation and may name `kind` (a code), `unit` and `day`; `word` is the household's
    own, or for it to read."""

    sentence: str
    kind: str
    unit: str
    day: date | None
    word: str
    at: datetime


class OpinionStory:
    def __init__(self, opinion: Opinion):
        self.opinion = opinion

    @cached_property
    def told(self) -> Opinion:
        """Whose way it goes: its own, or that of the one it was merged into."""
        return self.opinion.main if self.opinion.state == "merged" else self.opinion

    @property
    def headline(self) -> str:
        return HEADLINES[self.opinion.state]

    @property
    def events(self) -> list[Event]:
        """Oldest first. Of the one it was merged into, only what the office and the unit did since."""
        own = [step for step in self.opinion.steps if step.step in STEPS]
        if self.told is not self.opinion:
            theirs = [step for step in self.told.steps if step.step in ("assign", "take_up", "answer", "close")]
            own += [step for step in theirs if step.at >= own[-1].at]
        return self._told(own)

    def _told(self, steps: list[OpinionStep]) -> list[Event]:
        """Each with the unit that had it then. The answer that holds stands on the page by itself."""
        unit, events = "", []
        for step in steps:
            unit = step.unit.name if step.unit else unit
            day = date.fromisoformat(step.detail) if step.step == "assign" else None
            kind = step.detail if step.step == "sort" else ""
            word = step.word if step.step in FOR_ITS_EYES and step.word != self.answer else ""
            events.append(Event(STEPS[step.step], kind, unit, day, word, step.at))
        return events

    @property
    def answer(self) -> str:
        """The answer that holds now; one with which the household wasn't content is only a step of the way."""
        return "" if self.told.state == "again" else self.told.answer_text

    @property
    def asks(self) -> bool:
        """Whether the household's word on the answer is awaited."""
        return self.opinion.state in ASKS

    @property
    def open(self) -> bool:
        return self.opinion.state in OPEN

    @property
    def ended(self) -> bool:
        """Whether the household may have it handled again."""
        return self.opinion.state == "closed"

    @property
    def next(self) -> Event | None:
        """Who does what by when; or that this day has passed."""
        sentence = NEXT.get(self.told.state)
        if not sentence or not self.told.due_on:
            return None
        unit = self.told.unit.name if self.told.unit else ""
        return Event(LATE if self.told.late else sentence, "", unit, self.told.due_on, "", self.opinion.registered_at)
