"""What a deputy's day begins with: where they stand, who wants to be called on, what the office has answered."""

from datetime import date, timedelta
from functools import cached_property

from models.accounts.user import User
from models.appraisals.own import OwnAppraisals
from models.declarations.declaration_list import OwnDeclarations
from models.evaluations.evaluation import Evaluation
from models.evaluations.reach import own_sheets
from models.evaluations.sheet import Sheet
from models.fairness.early_sign_list import helped
from models.fairness.pattern_note import PatternNote
from models.fairness.talk import Talk
from models.households.household import Household
from models.meetings.appointment_list import OwnAppointments
from models.meetings.pledge_list import OwnPledges
from models.meetings.reception_list import OwnReceptions
from models.network.area import Area, Assignment
from models.points.deputy_year import DeputyYear
from models.visits.due import Call, calls_of
from models.visits.seen_visit import SeenVisit, answered_since, in_state, seen_by, visits_of
from models.visits.visit import Visit
from models.voices.question import Question
from models.voices.question_list import owed
from rules.counting.progress import Progress

FIRST, ANSWERS = 4, 3
RECENT = timedelta(days=30)


class Today:
    """The day of a signed-in deputy; `now` is an aware moment, `day` the day on which it falls."""

    def __init__(self, user: User, day: date, now):
        self.user, self.day, self.now = user, day, now

    @cached_property
    def areas(self) -> list[Area]:
        mine = Area.select().join(Assignment).where(Assignment.deputy == self.user.deputy_id)
        return list(mine.where(Assignment.open_on(self.day)).order_by(Area.number))

    @cached_property
    def households(self) -> int:
        return Household.select().where(Household.area.in_(self.areas)).count()

    @cached_property
    def progress(self) -> Progress:
        return DeputyYear(self.user.deputy, self.day.year, self.day).progress

    @cached_property
    def calls(self) -> list[Call]:
        return calls_of(self.user.deputy_id, self.day)

    @property
    def pressing(self) -> list[Call]:
        """Whom to call on within a month, the most urgent first."""
        return [call for call in self.calls if call.due.state != "later"]

    @property
    def shown(self) -> list[Call]:
        """The first of them; when nobody presses, the one whose turn comes next."""
        return self.pressing[:FIRST] or self.calls[:1]

    @cached_property
    def receptions(self) -> OwnReceptions:
        return OwnReceptions(self.user.deputy)

    @cached_property
    def questions(self) -> list[Question]:
        """What people asked in public and this deputy has not answered yet, the oldest first."""
        return owed(self.user.deputy_id)

    @cached_property
    def appointments(self) -> OwnAppointments:
        return OwnAppointments(self.user.deputy)

    @cached_property
    def appraisals(self) -> OwnAppraisals:
        return OwnAppraisals(self.user.deputy)

    @cached_property
    def helped(self) -> int:
        """Of how many in the group a leader may want to ask how they are."""
        return len(helped(self.user, self.day)) if self.user.is_leader else 0

    @cached_property
    def talks(self) -> list[Talk]:
        """Lately written down about the deputy, who has said nothing to it yet."""
        return Talk.unanswered(self.user.deputy, self.now - RECENT)

    @cached_property
    def asked(self) -> list[PatternNote]:
        """What the office asked about some visits and has not been told yet."""
        return PatternNote.unanswered(self.user.deputy)

    @cached_property
    def pledges(self) -> OwnPledges:
        return OwnPledges(self.user.deputy)

    @cached_property
    def declarations(self) -> OwnDeclarations:
        return OwnDeclarations(self.user.deputy)

    @property
    def sheet(self) -> Sheet | None:
        """The sheet of a year's evaluation that the deputy can still object to."""
        newest = own_sheets(self.user).order_by(Evaluation.year.desc()).first()
        return newest if newest and newest.evaluation.hears_objections else None

    @cached_property
    def waiting(self) -> int:
        """How many visits wait for a person to look at them."""
        return in_state(visits_of(self.user.deputy_id), "claimed").count()

    @cached_property
    def answers(self) -> list[SeenVisit]:
        """The latest visits that the office has declined, or said a word about."""
        answered = answered_since(visits_of(self.user.deputy_id), self.now - RECENT)
        return seen_by(self.user, list(answered.order_by(Visit.visited_at.desc()).limit(ANSWERS)))
