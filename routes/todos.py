"""How much waits for the viewer, for the menu and the head of a page. Counted when a page asks for it, once."""

from dataclasses import dataclass
from functools import cached_property

from lib import clock
from models.access.access import deputies_for, reviews_for
from models.access.voice_access import questions_for
from models.accounts.user import User
from models.declarations.declaration_list import count_waiting as declared_waiting
from models.evaluations.objection import Objection
from models.evaluations.reach import objections_for
from models.fairness.care_list import count_due
from models.households.wish_list import waiting
from models.jobs.job import Job
from models.jobs.job_list import ended_for
from models.network.deputy import Deputy
from models.opinions.opinion_list import count_waiting
from models.visits.review import Review
from models.voices.annual_report import AnnualReport
from models.voices.question_list import in_state


@dataclass
class Todo:
    """`viewer`: whoever is signed in, or None. Whoever has nothing to do with a thing has none of it waiting."""

    viewer: User | None

    @property
    def in_office(self) -> bool:
        return bool(self.viewer and self.viewer.is_office)

    @property
    def at_a_desk(self) -> bool:
        return bool(self.viewer and (self.viewer.is_office or self.viewer.is_station))

    @cached_property
    def reviews(self) -> int:
        return reviews_for(self.viewer).where(Review.decided_at.is_null()).count() if self.in_office else 0

    @cached_property
    def opinions(self) -> int:
        """Of the opinions, those whose next step is the viewer's."""
        return count_waiting(self.viewer) if self.at_a_desk or (self.viewer and self.viewer.is_unit) else 0

    @cached_property
    def objections(self) -> int:
        """How many deputies wait for an answer to what they say about their evaluation."""
        return objections_for(self.viewer).where(*Objection.undecided()).count() if self.in_office else 0

    @cached_property
    def wishes(self) -> int:
        """How many households wait for an answer about their own data."""
        return waiting(self.viewer) if self.in_office else 0

    @cached_property
    def declarations(self) -> int:
        """How many duties that others declared wait for the viewer, at a desk or as a group's leader."""
        return declared_waiting(self.viewer) if self.at_a_desk or (self.viewer and self.viewer.is_leader) else 0

    @cached_property
    def publications(self) -> int:
        """What people asked or deputies wrote that waits for the office to make it public."""
        if not self.in_office:
            return 0
        questions = in_state(questions_for(self.viewer), "answered", "doubtful").count()
        return questions + AnnualReport.count_waiting(deputies_for(self.viewer).select(Deputy.id))

    @cached_property
    def care(self) -> int:
        """How many deputies in difficulty are to be looked in on by today."""
        return count_due(self.viewer, clock.today()) if self.viewer and "office" in self.viewer.roles else 0

    @cached_property
    def jobs(self) -> list[Job]:
        """The viewer's long work that has ended while they were doing something else."""
        return ended_for(self.viewer) if self.at_a_desk else []
