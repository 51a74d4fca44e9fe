"""A group's sheet: all members read it, the leader objects, the office answers and decides."""

import pytest

from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.network.group import Group
from tests.evaluations import of_groups


@pytest.fixture
def sheet(village, on_a_day):
    on_a_day("2026-01-02")
    evaluation = of_groups()
    return f"/group-sheets/{evaluation.id}/groups/{Group.get(Group.name == '青山一组').id}"


def objection(sheet):
    _, _, evaluation, _, group = sheet.split("/")
    return {"form": "a" * 32, "evaluation": evaluation, "group": group, "about": "grade", "words": "调研没有记上"}


def test_every_member_finds_the_groups_sheet_and_only_the_leader_objects(as_, sheet):
    wang = as_("D001").get("/sheets/mine", follow_redirects=True).text
    assert ("青山一组的 2025 年考评" in wang, "告诉组长" in wang, "有一处不对" in wang) == (True, True, False)
    assert "2025 年考评出来了" in as_("D001").get("/duties/today").text
    assert as_("D001").post("/objections", data=objection(sheet)).status_code == 404

    zhang = as_("D002")
    assert "有一处不对" in zhang.get(sheet).text
    assert zhang.post("/objections", data=objection(sheet)).location == sheet
    assert as_("D004").get(sheet).status_code == 404


def test_the_office_answers_the_leader_and_decides_with_a_reason(as_, sheet):
    as_("D002").post("/objections", data=objection(sheet))
    clerk = as_("chen")
    page = clerk.get("/objections").text
    assert ("青山一组" in page, sheet in page, "到组员的履职档案里补录、更正" in page) == (True, True, True)
    address = f"/objections/{Objection.get().id}"
    assert as_("D001").post(f"{address}/withdrawal").status_code == 404
    clerk.post(f"{address}/decision", data={"decision": "uphold", "answer": "补上了"})
    clerk.post(f"{sheet}/decisions", data={"grade": "model", "reason": "带头抗洪"})

    page = as_("D003").get(sheet).text
    assert ("补上了" in page, "办公室定为“先进”" in page) == (True, True)
    assert GradeDecision.get().group.name == "青山一组"


def test_the_table_names_groups_and_nobody(as_, sheet):
    page = as_("chen").get(f"/evaluations/{sheet.split('/')[2]}").text

    assert ("2 个小组" in page, sheet in page, "王秀英" in page, "和全部小组比" in page) == (True, True, False, True)


def test_the_paper_is_the_leaders_to_sign(as_, sheet):
    page = as_("chen").get(f"{sheet}/paper").text

    assert ("代表小组考评表" in page, "组长签字" in page) == (True, True)
