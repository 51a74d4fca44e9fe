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
from models.blotted import blot
from models.database import act
from models.declarations import forgetting as declarations
from models.evaluations import forgetting as evaluations
from models.fairness.call_back import Call
from models.fairness.care_note import CareNote
from models.fairness.pattern_note import PatternNote
from models.fairness.sign_note import SignNote
from models.fairness.talk import Talk
from models.households.code import Code
from models.households.pin_attempt import PinAttempt
from models.households.wish import Wish
from models.jobs.job import Job
from models.meetings.appointment import Appointment
from models.meetings.appointment_words import forget
from models.meetings.reception import ReceptionStep
from models.meetings.reception_guest import ReceptionGuest
from models.meetings.reception_swap import ReceptionSwap
from models.opinions.opinion_forgetting import forget_people, forget_words
from models.opinions.opinion_photo import remove_old_photos
from models.rule_sets import trial_job
from models.visits import forgetting as visits
from models.voices.question import Question
from models.voices.rating import Rating

BACKUP = "backup"  # a kind of job whose files have a rule of their own


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
    old = list(Job.select().where(Job.kind != BACKUP, Job.ended_at < before))
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


def _prune_appointments(before: datetime) -> int:
    """Those about which nothing was done any more."""
    return forget(Appointment.changed_at < before)


def _prune_guests(before: datetime) -> int:
    """Who came to a reception and what they said; that somebody came stays."""
    told = (ReceptionGuest.name != "") | (ReceptionGuest.phone != "") | (ReceptionGuest.words != "")
    with act():
        old = ReceptionGuest.update(name="", phone="", words="").where(ReceptionGuest.written_at < before, told)
        return old.execute()


def _prune_old_codes(before: datetime) -> int:
    old = (Code.replaced_at < before) & ((Code.reason != "") | (Code.pin != ""))
    with act():
        return Code.update(reason="", pin="").where(old).execute()


def _prune_reception_words(before: datetime) -> int:
    with act():
        return blot(ReceptionStep.word, ReceptionStep.at < before) + blot(
            ReceptionSwap.word, ReceptionSwap.asked_at < before
        )


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
    "words": visits.forget,
    "old-codes": _prune_old_codes,
    "opinion-people": forget_people,
    "opinion-words": forget_words,
    "opinion-photos": remove_old_photos,
    "declarations": declarations.forget,
    "evidence-drafts": declarations.forget_drafts,
    "late-words": visits.forget_late,
    "appointments": _prune_appointments,
    "guests": _prune_guests,
    "reception-words": _prune_reception_words,
    "ratings": Rating.forget_words,
    "calls": Call.forget_words,
    "care-notes": CareNote.forget,
    "pattern-words": _prune_pattern_words,
    "rating-origins": _prune_origins,
    "evaluation-words": evaluations.forget,
    "talks": Talk.forget_words,
    "appraisals": AppraisalAnswered.forget_homes,
    "wishes": Wish.forget,
    "questions": _prune_questions,
    "audit": _prune_audit,
}
