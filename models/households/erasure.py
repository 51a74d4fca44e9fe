"""Erasing what is kept about a household: the words go, the facts stay.

Name, address, kinds and everything that was written go, and the code at the door no longer leads to it. That there were
visits, when and by whom, stays, so that the ledger and the points add up as before; nobody can tell whose home it was.
"""

from lib import clock
from models.accounts.user import User
from models.appraisals.answered import AppraisalAnswered
from models.audit import Audit
from models.blotted import blot, blotted
from models.database import act, db
from models.declarations import about_home
from models.fairness.call_back import Call, CallBack
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household, HouseholdKind
from models.households.wish import Wish
from models.jobs.job import Job
from models.meetings.appointment import Appointment
from models.meetings.appointment_words import forget
from models.meetings.pledge import Pledge, PledgeNote
from models.opinions.opinion import Opinion
from models.opinions.opinion_forgetting import forget_household
from models.opinions.opinion_photo import remove_photos
from models.points.duty import Duty
from models.upkeep import erased_marks
from models.upkeep.erased_marks import NOTE_KIND
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.rating import Rating
from rules.words import N_

WAITING = N_("这一户还有走访在等审核。代表有权知道结果，请先审核完，再来删除。")
DECLARED = N_("代表为这一户申报的事还在等核对。代表有权知道结果，请先办完，再来删除。")
WHY = N_("住户信息已删除")
BESIDE = {  # what is written about a visit elsewhere than in its own row
    Review: (Review.words, Review.answer), Duty: (Duty.reason,), Confirmation: (Confirmation.word,),
    Rating: (Rating.word, Rating.answer),
}  # fmt: skip


def hindrances(household: Household) -> list[str]:
    """Why it can't be erased yet, as sentences marked for translation; none: it can."""
    open_ones = Review.select().join(Visit, on=Review.visit == Visit.id)
    waits = open_ones.where(Visit.household == household, Review.decided_at.is_null()).exists()
    return [WAITING] * waits + [DECLARED] * about_home.is_waited_for(household)


def erase(household: Household, by: User | None, why: str) -> bool:
    """Erase for good, with who (nobody: the installation itself), when and why. False if it is erased already, or
    something stands in the way."""
    with act():
        if hindrances(household) or not _mark(household, by, why):
            return False
        visits = [number for (number,) in Visit.select(Visit.id).where(Visit.household == household).tuples()]
        HouseholdKind.delete().where(HouseholdKind.household == household).execute()
        _revoke_codes(household, by)
        erase_words(visits)
        Rating.update(phone="", address="").where(Rating.household == household).execute()
        _blot_wishes(household)
        AppraisalAnswered.delete().where(AppraisalAnswered.household == household).execute()
        forget_household(household)
        forget(Appointment.household == household)
        about_home.forget(household)
        Audit.note(by, "household.erased", household, count=len(visits) or 1)
        Job.ask(NOTE_KIND, None)
        marks = _marks_of(household)
        db.after_commit(lambda: erased_marks.note(marks))  # not before: what failed was not erased
    remove_photos(Opinion.select(Opinion.id).where(Opinion.household == household))
    about_home.remove_evidence(household, by)
    return True


def _mark(household: Household, by: User | None, why: str) -> int:
    """Its number becomes free for whoever lives there next."""
    return Household.update(
        number=f"-{household.id}", name="", address="", must_visit=False, traits="", joined_on=None,
        no_visits_at=None, erased_at=clock.now(), erased_by=by, erased_why=why,
    ).where(Household.id == household.id, Household.erased_at.is_null()).execute()  # fmt: skip


def _marks_of(household: Household) -> set[str]:
    return {erased_marks.mark_of(code.token) for code in Code.select().where(Code.household == household)}


def _revoke_codes(household: Household, by: User | None) -> None:
    codes = Code.household == household
    Code.update(replaced_at=clock.now(), replaced_by=by).where(codes, Code.replaced_at.is_null()).execute()
    Code.update(reason=WHY, pin="").where(codes).execute()


def _blot_wishes(household: Household) -> None:
    """What it asked for went with it; that it asked, and when it was answered, stays."""
    gone = dict.fromkeys(("text", "name", "address", "old_name", "old_address", "answer"), "")
    Wish.update(**gone).where(Wish.household == household).execute()


def erase_words(visits: list[int]) -> int:
    """Put GONE wherever something was written about these visits; how many of them had words of their own.

    That there were words stays visible: the ledger gave a line for what was heard, done or promised.
    """
    for model, fields in BESIDE.items():
        for field in fields:
            blot(field, model.visit.in_(visits))
    pledges = Pledge.select(Pledge.id).where(Pledge.visit.in_(visits))
    blot(PledgeNote.word, PledgeNote.pledge.in_(pledges))
    blot(Call.words, Call.call_back.in_(CallBack.select(CallBack.id).where(CallBack.visit.in_(visits))))
    words = (Visit.heard, Visit.done, Visit.promised)
    own = {number for field in words for number in blotted(field, Visit.id.in_(visits))}
    Visit.update(digest="").where(Visit.id.in_(list(own))).execute()  # short words could be guessed and tried
    return len(own)
