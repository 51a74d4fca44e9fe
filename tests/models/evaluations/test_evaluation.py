from datetime import date
from decimal import Decimal

import pytest

from models.audit import Audit
from models.evaluations.counting import group_standings, recount
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.peers import peers_of
from models.evaluations.reach import evaluations_for, objections_for, sheets_for
from models.evaluations.sheet import Sheet
from models.evaluations.table import EvaluationTable
from models.network.mandate import Mandate
from models.network.region import Region
from rules.evaluations.grade_reasons import told
from tests.models.evaluations.conftest import LAST, now


def sheet(evaluation, name, village):
    return Sheet.get(Sheet.evaluation == evaluation, Sheet.deputy == village.deputy(name))


def object_to(evaluation, village, login="D003", key="a" * 32, **facts):
    said = {"about": "training", "title": "参加一次培训", "figure": "8.0", "words": "我参加了两次"} | facts
    user = village.user(login)
    return Objection.make(evaluation, user.deputy, user, key, **said)


def test_a_year_is_begun_once(village, year):
    again = Evaluation.begin(Region.get_by_id("990101"), 2025, village.user("chen"))
    assert again.id == year.id


def test_everybody_has_a_sheet_with_total_rank_and_proposed_grade(year, village):
    found = {one.deputy.name: (one.total, one.rank, one.grade) for one in Sheet.select()}
    assert found == {
        "王秀英": (Decimal("20.0"), 1, "excellent"), "张国庆": (Decimal("20.0"), 1, "competent"),
        "周晓燕": (Decimal("8.0"), 3, "incompetent"), "刘海生": (Decimal("0.0"), 4, "incompetent"),
    }  # fmt: skip


def test_a_sheet_tells_every_step(year, village):
    mine = sheet(year, "张国庆", village)
    assert "缺席会议 2 次，到了 2 次就不能评“优秀”" in [told(step) for step in mine.steps]
    assert mine.card.total == Decimal("20.0")


def test_counting_again_takes_in_what_came_since(year, village, done):
    done("周晓燕", "activity", times=2)
    recount(year, village.user("chen"))

    assert sheet(year, "周晓燕", village).total == Decimal("20.0")
    assert Sheet.select().count() == 4


def test_the_steps_follow_one_another(year, village, later):
    chen = village.user("chen")
    assert year.state == "provisional"
    assert not year.publish(date(2026, 1, 1), chen)
    assert year.publish(LAST, chen)
    assert (now(year).state, now(year).until, now(year).hears_objections) == ("published", LAST, True)
    assert not year.publish(date(2026, 1, 5), chen)
    assert year.publish(date(2026, 1, 20), chen)
    later()
    assert now(year).hears_objections
    assert [step.step for step in now(year).steps] == ["published", "extended"]


def test_a_deputy_sees_their_own_sheet_once_it_is_published(year, village):
    wang, chen, ma = (village.user(login) for login in ("D001", "chen", "ma"))
    assert (sheets_for(wang).count(), sheets_for(chen).count(), sheets_for(ma).count()) == (0, 4, 0)

    year.publish(LAST, chen)

    assert [one.deputy.name for one in sheets_for(wang)] == ["王秀英"]
    assert (evaluations_for(chen).count(), evaluations_for(wang).count(), evaluations_for(ma).count()) == (1, 0, 0)


def test_an_objection_is_made_once_and_only_while_there_is_time(published, village, later):
    assert object_to(published, village)
    assert object_to(published, village).id == Objection.get().id
    assert object_to(published, village, key="b" * 32, words="") is None
    later()
    assert object_to(published, village, key="c" * 32) is None
    assert Objection.select().count() == 1


def test_nobody_takes_over_anothers_form(published, village):
    object_to(published, village)
    assert object_to(published, village, login="D001") is None


def test_an_objection_is_decided_once_with_a_reason(published, village):
    made, chen = object_to(published, village), village.user("chen")

    assert not made.decide(True, "", chen)
    assert made.decide(True, "补录了一次", chen)
    assert not made.decide(False, "不是", village.user("sun"))
    assert not made.take_back(village.user("D003"))
    assert (Objection.get().state, Objection.get().answer) == ("upheld", "补录了一次")


def test_who_objects_is_seen_by_the_office_and_by_themselves(published, village):
    object_to(published, village)
    reached = {login: objections_for(village.user(login)).count() for login in ("D003", "D001", "chen", "ma")}
    assert reached == {"D003": 1, "D001": 0, "chen": 1, "ma": 0}


def test_people_decide_a_grade_with_a_reason_and_the_last_one_holds(published, village):
    zhang, chen = village.deputy("张国庆"), village.user("chen")

    assert not GradeDecision.decide(published, zhang, "excellent", "", chen)
    assert not GradeDecision.decide(published, zhang, "splendid", "带队抗洪", chen)
    assert GradeDecision.decide(published, zhang, "excellent", "带队抗洪，两次缺席都在堤上", chen)
    assert not GradeDecision.decide(published, zhang, "excellent", "带队抗洪", chen)
    assert sheet(published, "张国庆", village).held_grade == "excellent"
    assert GradeDecision.decide(published, zhang, "", "按原来的", chen)
    assert sheet(published, "张国庆", village).held_grade == "competent"


def test_the_table_shows_quota_and_who_was_barred_or_decided(published, village):
    GradeDecision.decide(published, village.deputy("周晓燕"), "competent", "养病半年", village.user("chen"))
    table = EvaluationTable(published, only="decided")

    assert table.counts == {"excellent": 1, "competent": 2, "incompetent": 1}
    assert [(one.size, one.places, one.held, one.tied) for one in table.quotas] == [(4, 2, 1, 0)]
    assert [row.sheet.deputy.name for row in table.shown] == ["周晓燕"]
    assert [row.sheet.deputy.name for row in EvaluationTable(published, only="barred").shown] == ["张国庆"]


@pytest.mark.parametrize(
    ("by", "of_wang"),
    [("all", "全体代表"), ("body", "党代表"), ("level", "区级"), ("group", "青山一组"), ("region", "青山街道")],
)
def test_the_office_names_whom_one_is_compared_with(year, village, by, of_wang):
    wang = village.deputy("王秀英")
    Mandate.create(deputy=wang, body="congress", level="town", term="第九届")

    assert peers_of([wang], by, year.day) == {wang.id: of_wang}


def test_groups_are_ranked_by_their_members_mean(year):
    assert [(name, one.members, one.mean, one.rank) for name, one in group_standings(year)] == [
        ("青山一组", 3, Decimal("16.00"), 1), ("桥边一组", 1, Decimal("0.00"), 2),
    ]  # fmt: skip


def test_every_step_stands_in_the_audit_log(published, village):
    actions = {line.action for line in Audit.select()}
    assert {"evaluation.begun", "evaluation.counted", "evaluation.published"} <= actions
