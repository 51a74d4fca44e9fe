"""Every table, parents before children: what migrations are compared with."""

from models.accounts.attempt import Attempt
from models.accounts.authenticator import Authenticator
from models.accounts.challenge import Challenge
from models.accounts.enrolment import Enrolment
from models.accounts.passkey import Passkey
from models.accounts.recovery_code import RecoveryCode
from models.accounts.sign_in import SignIn
from models.accounts.user import Role, User
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from models.appraisals.reminder import AppraisalReminder
from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.appraisals.self_appraisal import SelfAppraisal, SelfMark
from models.audit import Audit, Checkpoint
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.given_mark import GivenMark
from models.declarations.step import DeclarationStep
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from models.fairness.call_back import Call, CallBack
from models.fairness.care_note import CareNote
from models.fairness.commendation import Commendation
from models.fairness.draw import Draw
from models.fairness.pattern_limits import PatternLimits
from models.fairness.pattern_note import PatternNote
from models.fairness.sign_note import SignNote
from models.fairness.talk import Talk, TalkWord
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household, HouseholdKind
from models.households.pin_attempt import PinAttempt
from models.households.wish import Wish
from models.jobs.job import Job
from models.meetings.appointment import Appointment, AppointmentStep, AppointmentTime
from models.meetings.pledge import Pledge, PledgeNote
from models.meetings.reception import Reception, ReceptionStep
from models.meetings.reception_guest import ReceptionGuest
from models.meetings.reception_rule import ReceptionRule
from models.meetings.reception_swap import ReceptionSwap
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import Region
from models.network.station import Station
from models.network.unit import Unit
from models.opinions.holiday import Holiday
from models.opinions.opinion import Opinion
from models.opinions.opinion_limits import OpinionLimits
from models.opinions.opinion_step import OpinionStep
from models.papers.certificate import Certificate
from models.papers.letter_text import LetterText
from models.points.duty import Duty
from models.points.entry import Entry
from models.points.kept_tally import KeptTally
from models.rule_sets.rule_draft import RuleDraft, RuleSave
from models.rule_sets.rule_set import RuleSet
from models.upkeep.installation import Installation
from models.upkeep.pruning import Pruning
from models.upkeep.retention import Retention
from models.upload import Upload
from models.visits.review import Review
from models.visits.visit import Companion, Visit
from models.voices.annual_report import AnnualReport
from models.voices.introduction import Introduction
from models.voices.question import Question
from models.voices.rating import Rating

TABLES = [
    Region, Station, Deputy, Mandate, Group, Membership, Area, Assignment, Unit, User, Role, Household, HouseholdKind,
    SignIn, Attempt, Enrolment, Authenticator, RecoveryCode, Passkey, Challenge, Audit, Checkpoint,
    Code, Visit, Companion, Entry, Holiday, OpinionLimits, Opinion, OpinionStep, Duty, Review, RuleSet, Job, Retention,
    RuleDraft, RuleSave,
    Pruning, Upload, ReceptionRule, Reception, ReceptionStep, ReceptionSwap, ReceptionGuest, Certificate,
    LetterText, PinAttempt, Confirmation, Rating, Wish, Introduction, AnnualReport, Question, Appointment,
    AppointmentTime, AppointmentStep, Pledge, PledgeNote, Declaration, DeclarationStep, Evidence, GivenMark,
    AppraisalRound, AppraisalWindow, AppraisalReminder, AppraisalAnswered, AppraisalCount, SelfAppraisal, SelfMark,
    Evaluation, EvaluationStep, Sheet, GradeDecision, Objection, FrozenRecord,
    Draw, CallBack, Call, PatternLimits, PatternNote, SignNote, Talk, TalkWord, Commendation, CareNote,
    KeptTally, Installation,
]  # fmt: skip
