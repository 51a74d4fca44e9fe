"""A year whose rules score groups: the groups are evaluated, from the first count to the export that verifies."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from lib import stored_zip
from models.evaluations.after_closing import closed_for, closed_sheet, late_lines, late_numbers
from models.evaluations.closing import ask_to_close
from models.evaluations.counting import circle, group_standings, recount
from models.evaluations.evaluation import Evaluation
from models.evaluations.exporting import ask_for
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.public_list import PublicList
from models.evaluations.reach import own_sheets, speaks_for
from models.evaluations.sheet import Sheet
from models.evaluations.table import EvaluationTable
from models.jobs.job import Job
from models.network.area import Area
from models.network.group import Group, Membership
from models.network.region import Region
from models.points.group_year import group_years
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import parse, plain, shipped
from rules.evaluations.grade_reasons import told
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import Archive, ArchiveError, chained, files_of
from rules.faults import FaultError
from tests.models.evaluations.conftest import now

GRADING = {
    "bands": [{"id": "model", "title": "先进", "least": "1"}, {"id": "usual", "title": "达标", "least": "0"}],
    "quota": {"percent": "50"},
}
TABLE = plain(shipped("town-groups")) | {"year": 2025, "grading": GRADING}


@pytest.fixture
def year(village, done, visited, on_a_day):
    """2025, counted: Wang and Zhang called at the same home, and both did research and more; Qiaobian nothing."""
    on_a_day("2025-06-02")
    for name in ("王秀英", "张国庆"):
        visited(name, "李建国家", "2025-06-01")
        for kind in ("research", "presidium", "records", "practical-deed"):
            done(name, kind, "")
    on_a_day("2026-01-02")
    RuleSet.publish(TABLE)
    evaluation = Evaluation.begin(Region.get_by_id("990101"), 2025, village.user("chen"))
    assert recount(evaluation, village.user("chen"))
    return evaluation


@pytest.fixture
def closed(published, village, later):
    later()
    ask_to_close(published, village.user("chen")).run()
    return now(published)


def group(name):
    return Group.get(Group.name == name)


def test_groups_are_ranked_and_graded_by_what_their_members_did_together(year, on_a_day):
    rows = EvaluationTable(year).rows

    figures = {one.group.name: one.total for one in group_years(list(Group.select()), 2025, year.day)}
    assert {row.sheet.whose.name: Decimal(row.sheet.total) for row in rows} == figures
    assert [(row.sheet.whose.name, row.sheet.rank, row.sheet.size, row.grade) for row in rows][0] == (
        "青山一组", 1, 2, "model",
    )  # fmt: skip
    assert [told(one) for one in rows[0].sheet.steps][-2:] == [
        "“先进”名额 1 个（2 个小组的 50%），在名额以内", "拟定等次：先进",
    ]  # fmt: skip
    assert "全部小组共 2 个，排第 1" in told(rows[0].sheet.steps[1])
    assert (group_standings(year), len(circle(year))) == ([], 4)


def test_members_see_their_groups_sheet_and_the_leader_speaks_for_it(published, village):
    wang, zhang, liu = (village.user(login) for login in ("D001", "D002", "D004"))
    [sheet] = own_sheets(wang)

    assert sheet.whose.name == "青山一组"
    assert [speaks_for(one, sheet) for one in (wang, zhang, liu)] == [False, True, False]
    Membership.update(ended_on="2026-01-05").where(Membership.deputy == wang.deputy).execute()
    assert [one.whose.name for one in own_sheets(wang)] == ["青山一组"]  # of which she was on the last day
    Membership.update(ended_on="2025-11-05").where(Membership.deputy == wang.deputy).execute()
    assert not own_sheets(wang).exists()


def test_who_has_objected_is_answered_and_what_people_decide_holds(published, village):
    chen, zhang, qingshan = village.user("chen"), village.user("D002"), group("青山一组")
    said = {"about": "grade", "title": "总评和等次", "figure": "9", "words": "调研报告没有记上"}
    objection = Objection.make(published, qingshan, zhang, "a" * 32, **said)
    assert Objection.make(published, qingshan, zhang, "a" * 32, **said) == objection
    assert objection.decide(True, "补上了", chen)
    assert GradeDecision.decide(published, group("桥边一组"), "model", "新组，第一年就走遍了", chen)

    assert EvaluationTable(published).counts == {"model": 2, "usual": 0}


def test_a_closed_year_of_groups_verifies_and_names_what_was_changed(closed, village, tmp_path):
    job = ask_for(closed, "archive", village.user("chen"), tmp_path)
    job.run()
    files = stored_zip.read(Path(Job.get_by_id(job.id).file).read_bytes())

    archive = verify(files, 2025, closed.head)
    assert [(one["name"], one["deputies"]) for one in archive.of("group")] == [
        ("青山一组", ["D001", "D002", "D003"]), ("桥边一组", ["D004"]),
    ]  # fmt: skip
    assert "编号,小组,比较范围" in files["standings.csv"].decode("utf-8-sig")
    wang, zhang = ({line[5] for line in one["lines"] if line[5]} for one in archive.of("lines")[:2])
    assert wang == zhang != set()  # one home of both, under one number

    forged = [(one.kind, json.loads(json.dumps(one.content))) for one in archive.records]
    next(content for kind, content in forged if kind == "group")["deputies"].pop()
    with pytest.raises(ArchiveError) as wrong:
        verify(files_of(Archive(tuple(chained(forged)))), 2025)
    assert (wrong.value.code, wrong.value.params["number"]) == ("not-reproduced", "G1")


def test_nothing_that_comes_later_alters_it(closed, village, done):
    before = [one.hash for one in FrozenRecord.archive(closed).records]
    done("刘海生", "training")
    RuleSet.publish(TABLE | {"title": "换过的"}, reason="换")

    assert not recount(now(closed), village.user("chen"))
    assert [one.hash for one in FrozenRecord.archive(closed).records] == before
    assert [deputy.name for deputy in late_lines(closed)] == ["刘海生"]
    liu, wang = village.deputy("刘海生").id, village.deputy("王秀英").id
    assert [len(late_numbers(closed_sheet(one, 2025))) for one in (liu, wang)] == [1, 0]
    assert closed_for([liu, wang], 2025) == {liu, wang}
    assert now(closed).scores_groups


def test_the_public_list_of_an_area_names_the_groups_of_its_deputies(closed, village):
    closed.announce("grade", "everyone", village.user("chen"))
    ids = [village.deputy(name).id for name in ("王秀英", "张国庆")]

    shown = PublicList.of(Area.get(Area.number == "Q1"), ids)
    assert [(one.name, one.grade) for one in shown.lines] == [("青山一组", "先进")]


def test_table_and_sheets_to_sign_are_of_groups(published, village, tmp_path):
    for what in ("table", "sheets"):
        job = ask_for(published, what, village.user("chen"), tmp_path)
        job.run()
        assert Job.get_by_id(job.id).state == "done"
    assert Sheet.select().where(Sheet.group.is_null(False)).count() == 2


def test_groups_are_compared_with_groups():
    with pytest.raises(FaultError) as wrong:
        parse(TABLE | {"grading": GRADING | {"peers": "body"}})

    assert [one.path for one in wrong.value.faults] == [("grading", "peers")]
