"""Who may say something about whom: each once, nobody about themselves, and no row that tells what they said."""

import pytest

from lib import clock
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from models.appraisals.marks import marks_of
from models.appraisals.prolonging import prolong
from models.appraisals.round import AppraisalRound
from models.appraisals.self_appraisal import SelfAppraisal
from models.audit import Audit
from models.network.group import Membership
from tests.appraisals import (
    FELLOWS,
    NEIGHBOURS,
    appraise_oneself,
    days,
    fill_group,
    judge,
    let_it_end,
    open_round,
    published_report,
    say,
)


@pytest.fixture
def round_(village):
    return open_round()


def given(side="peer") -> dict[str, int]:
    return {one.mark: one.fresh for one in AppraisalCount.select().where(AppraisalCount.side == side)}


# --- the group


def test_a_fellow_judges_once(round_):
    assert (judge(round_, "D002", "basic"), judge(round_, "D002", "excellent")) == (1, 0)
    assert given() == {"excellent": 0, "competent": 0, "basic": 1, "incompetent": 0}


@pytest.mark.parametrize(("login", "of"), [("D001", "王秀英"), ("D004", "王秀英"), ("D001", "刘海生")])
def test_nobody_judges_themselves_or_another_group(round_, login, of):
    assert judge(round_, login, "excellent", of) == 0
    assert not AppraisalCount.select().exists()


def test_who_left_the_group_during_the_year_is_judged_by_it_still(round_, village):
    mine = Membership.get(Membership.deputy == village.deputy("王秀英"))
    mine.ended_on = days(-1) if days(-1).year == days(0).year else days(0)
    mine.save()
    assert judge(round_, "D002", "competent") == 1


def test_who_cannot_tell_has_answered_and_given_no_mark(round_):
    assert judge(round_, "D002", "unknown") == 1
    assert given() == {} and AppraisalAnswered.select().count() == 1


def test_a_mark_that_there_is_not_is_no_answer(round_):
    assert judge(round_, "D002", "superb") == 0 and not AppraisalAnswered.select().exists()


def test_after_the_last_day_nobody_says_anything(round_, village):
    let_it_end(round_)
    assert judge(round_, "D002", "excellent") == 0
    assert say(round_, NEIGHBOURS[0], "excellent") == "over"
    assert appraise_oneself(round_) is None


def test_a_report_is_judged_once_everybody_can_read_it(round_):
    assert judge(round_, "D002", "excellent", what="report") == 0
    published_report()
    assert judge(round_, "D002", "excellent", what="report") == 1
    assert given("report-group")["excellent"] == 1


# --- households


def test_a_household_says_once_what_it_thinks_of_each_of_its_deputies(round_):
    said = [say(round_, NEIGHBOURS[0], "basic", of) for of in ("王秀英", "张国庆", "王秀英")]
    assert said == ["given", "given", "said"]
    assert say(round_, NEIGHBOURS[0], "basic", "刘海生") == "over"  # not one of its own
    assert Audit.select().where(Audit.action == "own-home.appraised").count() == 2


def test_one_phone_helps_a_neighbour_or_two_and_no_more(round_):
    said = [say(round_, home, "excellent", phone="one for all") for home in NEIGHBOURS[:4]]
    assert said == ["given", "given", "given", "phone"]
    assert say(round_, NEIGHBOURS[3], "basic", phone="another") == "given"
    assert say(round_, NEIGHBOURS[0], "basic", "张国庆", phone="one for all") == "given"  # its third home, again


def test_from_which_phone_it_came_is_forgotten_when_all_is_over(round_):
    say(round_, NEIGHBOURS[0], "excellent", phone="a phone")
    assert AppraisalAnswered.forget_origins(clock.now()) == 0
    let_it_end(round_)
    assert AppraisalAnswered.forget_origins(clock.now()) == 1
    assert [one.phone for one in AppraisalAnswered.select()] == [""]


# --- nobody can tell


def test_no_column_of_any_row_ties_an_answer_to_a_mark(round_):
    """Who answered is apart from what was said: no key from one to the other, no time, and no order of rows."""
    columns = {model: set(model._meta.fields) for model in (AppraisalAnswered, AppraisalCount)}
    assert columns[AppraisalAnswered] == {"id", "round", "side", "deputy", "fellow", "household", "phone"}
    assert columns[AppraisalCount] == {"id", "round", "deputy", "side", "mark", "shown", "fresh"}


def test_the_audit_says_that_somebody_answered_and_never_what(round_):
    judge(round_, "D002", "incompetent")
    say(round_, NEIGHBOURS[0], "incompetent")
    appraise_oneself(round_, words="我做得不够")
    given = ["appraisal.given", "own-home.appraised", "self-appraisal.handed-in"]
    lines = Audit.select().where(Audit.action.in_(given))
    assert lines.count() == 3
    assert not [line for line in lines if "incompetent" in line.detail or "不够" in line.detail]


def test_after_more_days_one_more_answer_is_not_told_from_the_others(round_, village):
    """The mean was seen; a single answer that comes later would be the difference."""
    fill_group()
    wang = village.deputy("王秀英").id
    for home in NEIGHBOURS[:5]:
        say(round_, home, "competent")
    for login in FELLOWS[:3]:
        judge(round_, login, "competent")
    over = let_it_end(round_)
    before = marks_of([wang], over.year)
    for what in ("mass", "peer"):
        assert prolong(over, what, days(3), "还有人没评", village.user("chen"))
    assert marks_of([wang], over.year) == {wang: {}}
    say(round_, NEIGHBOURS[5], "incompetent")
    judge(round_, FELLOWS[3], "incompetent")
    let_it_end(AppraisalRound.get_by_id(round_.id))
    assert marks_of([wang], over.year) == before
    assert sum(one.fresh for one in AppraisalCount.select()) == 2  # kept, until there are enough


# --- oneself


def test_every_version_stays_and_the_same_again_is_none(round_):
    for words in ("初稿", "初稿"):
        appraise_oneself(round_, words=words, hand_in=False)
    appraise_oneself(round_, words="定稿")
    assert [(one.words, bool(one.handed_in_at)) for one in SelfAppraisal.select().order_by(SelfAppraisal.id)] == [
        ("初稿", False), ("定稿", True),
    ]  # fmt: skip


def test_what_is_handed_in_answers_every_question(round_, village):
    by = village.user("D001")
    assert SelfAppraisal.save_version(round_, by.deputy, {"contact": "basic"}, "", by, hand_in=True) is None
    assert SelfAppraisal.save_version(round_, by.deputy, {"contact": "basic"}, "", by, hand_in=False).marks == {
        "contact": "basic"
    }
