"""What the audit log keeps beside an action, said in words on its page."""

import re

import pytest

from models.access.acts import ACTS, PUBLIC
from models.appraisals.giving import FELLOWS
from models.audit import Audit
from models.database import act
from models.evaluations import exporting
from models.fairness.pattern_limits import PatternLimits
from models.network.group import Group
from models.network.region import Region
from models.opinions.opinion_limits import OpinionLimits
from models.schema import TABLES
from routes.audits import audited_detail
from rules.audit.actions import KINDS, SUBJECTS
from rules.audit.details import DETAILS
from rules.evaluations import evaluation_words
from rules.evaluations.appraisal import WINDOWS
from rules.fairness.patterns import FINDINGS, PATTERNS
from rules.fairness.talks import TALKS
from rules.households.retention import RULES
from rules.households.wishes import WISHES
from rules.papers.papers import PAPERS
from rules.words import BODIES, ROLES
from tests.resident import enter

CODES = {
    "access.refused": [endpoint for endpoint, roles in ACTS.items() if roles != PUBLIC],
    "role.given": [*ROLES, "unit 3"], "role.taken": ROLES,
    "audit.looked": [*KINDS, *SUBJECTS, "look 2026-11-01 household"],
    "retention.set": [f"{kind} 30" for kind in RULES],
    "opinion-limits.set": [" ".join(map(str, ("990101", *OpinionLimits.VALUES())))],
    "pattern-limits.set": [" ".join(map(str, ("990101", *PatternLimits.VALUES())))],
    "holidays.set": ["990101 2027", "990101 2027-01-01", "990101 -2027-01-01"], "letter.written": ["990101001"],
    "appraisal.prolonged": [f"{what} 2026-12-31" for what in ("writing", *WINDOWS)],
    "appraisal.reminded": WINDOWS, "appraisal.given": FELLOWS, "appraisal.ended": ["2026"],
    "evaluation.begun": ["2026"], "evaluation.printed": ["2026"], "evaluation.exported": exporting.SUFFIXES,
    **{f"evaluation.{step}": ["2026"] for step in evaluation_words.STEPS},
    "rule-set.published": ["2026 0123"], "rule-set.withdrawn": ["990101 2027"],
    "paper.printed": [f"{paper} 3" for paper in PAPERS],
    "own-home.asked": WISHES, "wish.granted": WISHES, "wish.refused": WISHES, "talk.written": TALKS,
    "pattern.noted": [f"{code} {step}" for code in PATTERNS for step in FINDINGS],
    "introduction.set": BODIES, "deputy.phone-set": ["shown", "hidden"],
    "second-factor.shown": ["app", "recovery"], "second-factor.set": ["app"], "sign-in.failed": ["passkey"],
}  # fmt: skip
AS_THEY_STAND = {  # the number on a paper, the name of a file
    "certificate.issued", "certificate.replaced", "certificate.taken-back", "backup.restored",
}  # fmt: skip


def test_nothing_is_told_of_an_action_in_codes(app, village):
    places = Region.names({"990101", "990101001"})
    with app.test_request_context():
        told = {
            (action, code): audited_detail(Audit(action=action, detail=code), places)
            for action, codes in CODES.items() for code in codes
        }  # fmt: skip
    assert {about: text for about, text in told.items() if re.search("[a-z_]|9901|序号$", text)} == {}
    assert set(CODES) | AS_THEY_STAND == set(DETAILS)


@pytest.mark.parametrize(("action", "detail", "told"), [
    ("paper.printed", "contact-card 3", "连心卡 · 3 份"),
    ("access.refused", "reviews.index", "走访审核"),
    ("opinion-limits.set", "990101 2 3 7 3 10", "连心区 · 分清楚、交出去：2 · 接下来办：3 · 办完、答复：7"),
    ("holidays.set", "990101 -2027-01-01", "连心区 · 去掉 2027年1月1日"),
    ("retention.set", "attempts 30", "输错密码的记录 · 30 天"),
    ("role.given", "unit 3", "承办单位 · 序号 3"),
    ("role.given", "office", "联络办公室"),
    ("deputy.phone-set", "of-a-newer-release", "of-a-newer-release"),
])  # fmt: skip
def test_what_a_line_keeps_is_said_part_by_part(as_, village, action, detail, told):
    with act():
        Audit.note(village.user("chen"), action, detail=detail)

    page = as_("qi").get("/audits").text
    assert told in page


def test_the_log_says_whom_a_line_is_about_a_group_too(as_, village):
    with act():
        Audit.note(village.user("chen"), "evaluation.printed", Group.get(), detail="2026")

    assert re.search(r"<td>代表小组 \d+</td>", as_("qi").get("/audits").text)


def test_what_lines_are_about_are_rows_that_there_are():
    assert SUBJECTS.keys() <= {table.__name__.lower() for table in TABLES}


def test_what_a_household_did_itself_stands_in_its_record_as_its_own_doing(as_, visitor, village):
    enter(visitor, "李建国家")

    page = as_("chen").get(f"/households/{village.household('李建国家').id}/record").text
    assert "住户自己" in page
    assert "· household" not in page
