"""What goes of each kind of data that has been kept for long enough: one small function for each."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from lib import clock
from models.accounts.attempt import Attempt
from models.accounts.enrolment import Enrolment
from models.accounts.sign_in import SignIn
from models.appraisals.answered import AppraisalAnswered
from models.audit import Audit
from models.database import act
from models.declarations import forgetting
from models.fairness.call_back import Call
from models.fairness.care_note import CareNote
from models.fairness.pattern_note import PatternNote
from models.fairness.sign_note import SignNote
from models.households.erasure import GONE, erase_words
from models.households.household import Household
from models.households.pin_attempt import PinAttempt
from models.households.wish import Wish
from models.jobs.job import Job
from models.meetings.appointment import Appointment
from models.meetings.appointment_words import forget
from models.meetings.reception_guest import ReceptionGuest
from models.opinions.opinion import Opinion
from models.opinions.opinion_forgetting import forget_people, forget_words
from models.opinions.opinion_photo import remove_old_photos, remove_photos
from models.rule_sets import trial_job
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.question import Question
from models.voices.rating import Rating
from rules.households.retention import last_day

WITH_HOMES = ("import-network", "print-codes")  # jobs whose files hold what is about homes; a backup has its own rule
BATCH = 500


def _prune_attempts(before: datetime) -> int:
    with act():
        return sum(one.delete().where(one.at < before).execute() for one in (Attempt, PinAttempt))


def _prune_enrolments(before: datetime) -> int:
    with act():
        return Enrolment.delete().where((Enrolment.used_at < before) | (Enrolment.expires_at < before)).execute()


def _prune_sign_ins(before: datetime) -> int:
    """Long after they would have ended by themselves: until then a phone that was taken back has to be told so."""
    with act():
        return SignIn.delete().where(SignIn.expires_at < before).execute()


def _prune_files(before: datetime) -> int:
    """The files first: a row that names none would leave one lying."""
    old = list(Job.select().where(Job.kind.in_(WITH_HOMES), Job.ended_at < before))
    paths = [Path(path) for job in old for path in (job.file, job.asked.get("file")) if path]
    there = [path for path in paths if path.is_file()]
    for path in there:
        path.unlink(missing_ok=True)
    with act():
        Job.update(file="").where(Job.id.in_([job.id for job in old]), Job.file != "").execute()
    return len(there)


def _prune_jobs(before: datetime) -> int:
    """After their files, whose names only they know."""
    _prune_files(before)
    with act():
        return Job.delete().where(Job.ended_at < before).execute()


def _prune_words(before: datetime) -> int:
    """Words of visits; not in a year that may still be open, nor while a person has to decide about the visit."""
    day = last_day((clock.now() - before).days, clock.today())
    return _erase_words(lambda: Visit.visited_on < day)


def _prune_late_words(_before: datetime) -> int:
    """What a phone sent when its household had been erased already, and photos that were left lying then."""
    erased = Household.select(Household.id).where(Household.erased_at.is_null(False))
    remove_photos(Opinion.select(Opinion.id).where(Opinion.household.in_(erased)))
    return _erase_words(lambda: Visit.household.in_(erased))


def _erase_words(those: Callable) -> int:
    """In batches, since many years may be waiting and phones want to be heard in between."""
    open_ones = Review.select(Review.visit).where(Review.decided_at.is_null())
    total, last = 0, 0
    while visits := _written(those(), open_ones, last):
        with act():
            total += erase_words([number for number, words in visits if set(words) - {GONE, ""}])
        last = visits[-1][0]
    return total


def _written(those, open_ones, after: int) -> list[tuple[int, list[str]]]:
    """The next visits with words, and these."""
    written = (Visit.heard != "") | (Visit.done != "") | (Visit.promised != "")
    found = Visit.select(Visit.id, Visit.heard, Visit.done, Visit.promised).where(
        those, written, Visit.id > after, Visit.id.not_in(open_ones)
    )
    return [(number, words) for number, *words in found.order_by(Visit.id).limit(BATCH).tuples()]


def _prune_appointments(before: datetime) -> int:
    """Those about which nothing was done any more."""
    return forget(Appointment.changed_at < before)


def _prune_guests(before: datetime) -> int:
    """Who came to a reception and what they said; that somebody came stays."""
    told = (ReceptionGuest.name != "") | (ReceptionGuest.phone != "") | (ReceptionGuest.words != "")
    with act():
        old = ReceptionGuest.update(name="", phone="", words="").where(ReceptionGuest.written_at < before, told)
        return old.execute()


def _prune_questions(before: datetime) -> int:
    """Neither those that wait for an answer, nor those that everybody may read."""
    settled = Question.set_aside_at.is_null(False) | Question.answered_at.is_null(False)
    hidden = Question.set_aside_at.is_null(False) | Question.published_at.is_null()
    with act():
        return Question.delete().where(settled, hidden, Question.asked_at < before).execute()


def _prune_pattern_words(before: datetime) -> int:
    """What was said about patterns and early signs; that somebody looked stays."""
    return PatternNote.forget_words(before) + SignNote.forget_words(before)


def _prune_origins(before: datetime) -> int:
    return Rating.forget_origins(before) + AppraisalAnswered.forget_origins(before)


def _prune_audit(before: datetime) -> int:
    return Audit.age_out(clock.now() - before)


PRUNERS: dict[str, Callable[[datetime], int]] = {
    "attempts": _prune_attempts,
    "enrolments": _prune_enrolments,
    "sign-ins": _prune_sign_ins,
    "files": _prune_files,
    "trials": trial_job.forget,
    "jobs": _prune_jobs,
    "words": _prune_words,
    "opinion-people": forget_people,
    "opinion-words": forget_words,
    "opinion-photos": remove_old_photos,
    "declarations": forgetting.forget,
    "evidence-drafts": forgetting.forget_drafts,
    "late-words": _prune_late_words,
    "appointments": _prune_appointments,
    "guests": _prune_guests,
    "ratings": Rating.forget_words,
    "calls": Call.forget_words,
    "care-notes": CareNote.forget,
    "pattern-words": _prune_pattern_words,
    "rating-origins": _prune_origins,
    "appraisals": AppraisalAnswered.forget_homes,
    "wishes": Wish.forget,
    "questions": _prune_questions,
    "audit": _prune_audit,
}
