"""Every table, parents before children: what migrations are compared with."""

from models.annual_report import AnnualReport
from models.appointment import Appointment, AppointmentStep, AppointmentTime
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from models.appraisals.round import AppraisalReminder, AppraisalRound, AppraisalWindow
from models.appraisals.self_appraisal import SelfAppraisal, SelfMark
from models.area import Area, Assignment
from models.attempt import Attempt
from models.audit import Audit, Checkpoint
from models.authenticator import Authenticator
from models.certificate import Certificate
from models.challenge import Challenge
from models.code import Code
from models.confirmation import Confirmation
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.given_mark import GivenMark
from models.declarations.step import DeclarationStep
from models.deputy import Deputy
from models.duty import Duty
from models.enrolment import Enrolment
from models.entry import Entry
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
from models.group import Group, Membership
from models.holiday import Holiday
from models.household import Household, HouseholdKind
from models.installation import Installation
from models.introduction import Introduction
from models.job import Job
from models.kept_tally import KeptTally
from models.letter_text import LetterText
from models.mandate import Mandate
from models.opinion import Opinion
from models.opinion_limits import OpinionLimits
from models.opinion_step import OpinionStep
from models.passkey import Passkey
from models.pin_attempt import PinAttempt
from models.pledge import Pledge, PledgeNote
from models.pruning import Pruning
from models.question import Question
from models.rating import Rating
from models.reception import Reception, ReceptionStep
from models.reception_guest import ReceptionGuest
from models.reception_rule import ReceptionRule
from models.reception_swap import ReceptionSwap
from models.recovery_code import RecoveryCode
from models.region import Region
from models.retention import Retention
from models.review import Review
from models.rule_sets.rule_draft import RuleDraft, RuleSave
from models.rule_sets.rule_set import RuleSet
from models.sign_in import SignIn
from models.station import Station
from models.unit import Unit
from models.upload import Upload
from models.user import Role, User
from models.visit import Companion, Visit
from models.wish import Wish

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
