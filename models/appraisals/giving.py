"""Giving a mark: by a fellow of the group, or by a household. Once, and to nobody's knowledge which one."""

from models.accounts.user import User
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.circle import answering_for, fellows_of, with_report
from models.appraisals.count import AppraisalCount
from models.appraisals.round import AppraisalRound
from models.audit import Audit
from models.database import act
from models.households.household import Household
from rules.evaluations.appraisal import COUNTED, HOMES_OF_A_PHONE

FELLOWS = {"peer": "peer", "report": "report-group"}  # what a fellow answers → the side it is counted for
HOMES = {"mass": "mass", "report": "report-homes"}
ABSTAINED = "unknown"  # answered, but not knowing them well enough for a mark


def judge_fellows(round_: AppraisalRound, what: str, marks: dict[int, str], by: User) -> int:
    """Deputy → mark, or ABSTAINED; about how many this one has now answered. Who was answered about stays so."""
    side = FELLOWS[what]
    with act(round_.lock):
        known = (*round_.ballot.codes(what), ABSTAINED)
        given = [one for one in still_to_judge(round_, what, by.deputy_id) if marks.get(one) in known]
        for deputy in given:
            AppraisalAnswered.create(round=round_, side=side, deputy=deputy, fellow=by.deputy_id)
            _count(round_, deputy, side, marks[deputy])
        if given:
            Audit.note(by, "appraisal.given", round_, count=len(given), detail=what)
    return len(given)


def still_to_judge(round_: AppraisalRound, what: str, deputy_id: int) -> list[int]:
    """The fellows about whom this one may still say something; none while the window is not open."""
    if not AppraisalRound.get_by_id(round_.id).is_open(COUNTED[FELLOWS[what]]):
        return []
    fellows = [one.id for one in fellows_of(round_, deputy_id)]
    if what == "report":
        readable = with_report(round_, fellows)
        fellows = [one for one in fellows if one in readable]
    told = AppraisalAnswered.by_fellow([round_.id], deputy_id)
    return [one for one in fellows if (round_.id, FELLOWS[what], one) not in told]


def judge_as_home(round_: AppraisalRound, home: Household, deputy_id: int, what: str, mark: str, phone: str) -> str:
    """A household's mark for a deputy of its own: "given", "said" before, "over", or "phone": for too many homes."""
    with act(round_.lock):
        if AppraisalAnswered.homes_of_phone(round_, phone, home) >= HOMES_OF_A_PHONE:
            return "phone"
        if deputy_id not in to_judge_at_home(round_, what, home):
            return "over"
        if (round_.id, HOMES[what], deputy_id) in AppraisalAnswered.by_home([round_.id], home.id):
            return "said"
        AppraisalAnswered.create(round=round_, side=HOMES[what], deputy=deputy_id, household=home, phone=phone)
        _count(round_, deputy_id, HOMES[what], mark)
        Audit.note(None, "own-home.appraised", home)
    return "given"


def to_judge_at_home(round_: AppraisalRound, what: str, home: Household) -> list[int]:
    """The deputies about whom a household may say something now."""
    if not AppraisalRound.get_by_id(round_.id).is_open(COUNTED[HOMES[what]]):
        return []
    serving = [one.id for one in answering_for(round_, home)]
    readable = with_report(round_, serving) if what == "report" else serving
    return [one for one in serving if one in readable]


def _count(round_: AppraisalRound, deputy: int, side: str, mark: str) -> None:
    if mark in round_.ballot.codes(COUNTED[side]):
        AppraisalCount.add(round_, deputy, side, mark)
