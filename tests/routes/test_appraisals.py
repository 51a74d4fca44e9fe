"""The office opens rounds, sees who has answered and never who said what; a deputy sees what is asked of them."""

import pytest

from models.appraisals.reminder import AppraisalReminder
from models.appraisals.round import AppraisalRound, AppraisalWindow
from rules.evaluations.appraisal import WINDOWS
from rules.evaluations.ballot import read
from tests.appraisals import FELLOWS, NEIGHBOURS, days, fill_group, judge, let_it_end, open_round, say


def form(**fields):
    windows = {f"{what}-from": days(0) for what in WINDOWS} | {f"{what}-until": days(9) for what in WINDOWS}
    return {"region": "990101", "body": "party", "year": days(0).year, "form": "a" * 32} | windows | fields


def test_the_office_opens_a_round(as_):
    answer = as_("chen").post("/appraisals", data=form(**{"ballot-least": "8"}), follow_redirects=True)
    made = AppraisalRound.get()
    assert (made.region_code, made.body, made.least, set(made.windows)) == ("990101", "party", 8, set(WINDOWS))
    assert "开好了" in answer.text and "连心区 · 党代表" in answer.text


@pytest.mark.parametrize(
    "wrong", [{"region": "990102"}, {"year": 2999}, {"body": "x"}, {"peer-until": days(-1)}, {"mass-from": "soon"}]
)
def test_a_round_that_cannot_be_is_refused_with_what_was_written(as_, wrong):
    answer = as_("chen").post("/appraisals", data=form(**{"ballot-least": "8"}) | wrong)
    assert answer.status_code == 422 and 'value="8"' in answer.text
    assert not AppraisalRound.select().exists()


def test_a_second_round_for_the_same_deputies_is_refused(as_):
    for key, status in (("a" * 32, 302), ("a" * 32, 302), ("b" * 32, 422)):
        assert as_("chen").post("/appraisals", data=form(form=key)).status_code == status
    assert AppraisalRound.select().count() == 1


@pytest.mark.parametrize(("asked", "homes", "fellows"), [("1", 3, 3), ("999", 100, 20), ("", 5, 3)])
def test_the_least_numbers_stay_within_bounds(as_, asked, homes, fellows):
    as_("chen").post("/appraisals", data=form(**{"ballot-least": asked, "ballot-least_fellows": asked}))
    made = AppraisalRound.get()
    assert (made.least, made.least_fellows) == (homes, fellows)


def test_a_round_opens_with_the_office_s_own_questions_and_marks(as_):
    own = {"ballot-questions": "走访\n调研", "ballot-mass": "满意 100\n基本满意 70\n不满意 30"}
    as_("chen").post("/appraisals", data=form(**own))
    assert AppraisalRound.get().ballot == read({"questions": "走访\n调研", "mass": "满意 100\n基本满意 70\n不满意 30"})


def test_marks_that_cannot_be_are_named_and_what_was_typed_stays(as_):
    answer = as_("chen").post("/appraisals", data=form(**{"ballot-mass": "满意 100\n好极了 120"}))
    assert answer.status_code == 422 and not AppraisalRound.select().exists()
    assert "“好极了”的分值不能超过 100" in answer.text and "好极了 120" in answer.text


def test_it_counts_who_has_answered_and_names_who_has_not(as_):
    round_ = open_round()
    judge(round_, "D001", "basic", "张国庆")
    judge(round_, "D001", "basic", "周晓燕")
    say(round_, NEIGHBOURS[0], "basic")
    page = as_("chen").get(f"/appraisals/{round_.id}").text
    assert "张国庆、周晓燕" in page  # have not judged everybody; Wang has, and Liu has nobody to judge
    assert "1 户评了" in page and "到期再看" in page and "60.00" not in page


def test_after_the_last_day_it_shows_means_and_hides_the_few(as_):
    fill_group()
    round_ = open_round()
    for login in FELLOWS:
        judge(round_, login, "competent")
    say(round_, NEIGHBOURS[0], "incompetent")
    let_it_end(round_)
    page = as_("chen").get(f"/appraisals/{round_.id}").text
    assert "80.00" in page and "份数不够" in page and "40.00" not in page


def test_more_days_need_a_reason(as_):
    round_, clerk = open_round(), as_("chen")
    address = f"/appraisals/{round_.id}/days"
    assert "请写一句" in clerk.post(address, data={"what": "mass", "until": days(30)}, follow_redirects=True).text
    assert AppraisalWindow.select().count() == len(WINDOWS)
    told = clerk.post(address, data={"what": "mass", "until": days(30), "why": "大雪"}, follow_redirects=True).text
    assert "陈敏延长过：大雪" in told


def test_what_is_closed_is_not_opened_again(as_):
    round_, clerk = open_round(), as_("chen")
    clerk.post(f"/appraisals/{round_.id}/closing")
    assert not AppraisalRound.get().closed_at  # somebody may still answer
    let_it_end(round_)
    assert "结果不再变" in clerk.post(f"/appraisals/{round_.id}/closing", follow_redirects=True).text
    clerk.post(f"/appraisals/{round_.id}/days", data={"what": "mass", "until": days(30), "why": "大雪"})
    assert AppraisalRound.get().state("mass") == "over"


def test_a_reminder_stands_on_the_first_page_of_whom_it_concerns(as_):
    round_ = open_round()
    assert "评议和述职" in as_("D001").get("/duties/today").text
    as_("chen").post(f"/appraisals/{round_.id}/reminders", data={"what": "self"})
    assert AppraisalReminder.select().count() == 1
    assert "办公室在等您的" in as_("D001").get("/duties/today").text


def test_nothing_is_asked_of_who_is_not_in_the_circle(as_):
    open_round("990101002")
    assert "评议和述职" not in as_("D001").get("/duties/today").text
    assert "现在没有评议" in as_("D001").get("/appraisals/mine").text


def test_a_deputy_sees_their_own_result_and_nobody_else_s(as_, village):
    fill_group()
    round_ = open_round()
    for login in FELLOWS:
        judge(round_, login, "competent")
    assert "80.00" not in as_("D001").get("/appraisals/mine").text
    let_it_end(round_)
    assert "80.00" in as_("D001").get("/appraisals/mine").text
    assert "80.00" not in as_("D002").get("/appraisals/mine").text


@pytest.mark.parametrize(("login", "status"), [("ma", 404), ("D001", 403), ("he", 403), ("qi", 403)])
def test_results_are_the_office_s_own(as_, login, status):
    round_ = open_round()
    assert as_(login).get(f"/appraisals/{round_.id}").status_code == status
