import re

import pytest

from models.jobs.job import Job
from models.points.duty import Duty
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from models.upkeep.pruning import prune
from rules.counting.rule_set import plain, shipped
from rules.writing.drafting import mark, part_of
from tests.office import publish

ROWS = re.compile(r'class="lead name"><a [^>]*>([^<]+)')


@pytest.fixture
def year(visited, on_a_day):
    """2026, in which Wang went to two homes and Zhou to one, under the usual rules."""
    on_a_day("2026-11-15")
    publish(2026)
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "陈𬭎家", "2026-05-04")
    visited("周晓燕", "郑小红家", "2026-05-05", heard="路灯坏了")


@pytest.fixture
def draft(village):
    """Ten points for every opinion that is brought home, and nothing for anything else."""
    document = plain(shipped("party-hundred"))
    items = {item["id"]: item for item in document["items"]}
    heard = items["heard"] | {"cap": "20", "rule": items["heard"]["rule"] | {"each": "10"}}
    return RuleDraft.begin(document | {"year": 2027, "items": [heard, items["training"]]}, village.user("chen"))


def test_a_trial_shows_who_loses_first_and_by_how_much(as_, year, draft):
    page = as_("chen").get(f"/trials/{draft.id}?year=2026").text

    assert ROWS.findall(page)[0] == "王秀英"
    assert ">-10.8<" in page
    assert ">+1.1<" in page


def test_the_columns_can_be_sorted(as_, year, draft):
    def names(query):
        return ROWS.findall(as_("chen").get(f"/trials/{draft.id}?year=2026&{query}").text)

    assert names("by=gained&down=1")[0] == "周晓燕"
    assert names("by=name") == ["刘海生", "王秀英", "张国庆", "周晓燕"]
    assert len(names("by=nonsense")) == 4


def test_what_nobody_earns_is_pointed_out(as_, year, draft):
    page = as_("chen").get(f"/trials/{draft.id}?year=2026").text

    assert page.count("没有人得到") == 1
    assert "人人都满" not in page


def test_both_scorecards_stand_beside_each_other_with_their_reasons(as_, year, draft, village):
    page = as_("chen").get(f"/trials/{draft.id}/deputies/{village.deputy('周晓燕').id}?year=2026").text

    assert "1 件，每件 10 分" in page
    assert "1 件，每件 1 分" in page


def test_nothing_is_kept_of_it(as_, year, draft):
    before = (Duty.select().count(), RuleSet.select().count())

    as_("chen").get(f"/trials/{draft.id}?year=2026")

    assert (Duty.select().count(), RuleSet.select().count()) == before
    assert RuleSet.of(2027, "990101") is None


def test_a_year_without_rules_shows_the_draft_alone(as_, year, draft):
    page = as_("chen").get(f"/trials/{draft.id}?year=2025").text

    assert "2025 年没有发布过细则" in page
    assert len(ROWS.findall(page)) == 4


def test_a_faulty_draft_cannot_be_tried(as_, village):
    draft = RuleDraft.begin({"year": 2027, "title": "", "categories": [], "items": []}, village.user("chen"))

    assert as_("chen").get(f"/trials/{draft.id}").location == f"/rule-drafts/{draft.id}"


def test_grades_move_where_the_draft_grades(as_, year, draft, village):
    bands = [{"id": "good", "title": "优秀", "least": "5"}, {"id": "rest", "title": "称职", "least": "0"}]
    grading = {"bands": bands, "quota": {"percent": "50"}, "peers": "group"}
    draft.save_part("grading", grading, mark(None), village.user("chen"))

    page = as_("chen").get(f"/trials/{draft.id}?year=2026").text

    assert re.search(r"</svg>优秀 1 人</li>", page)
    assert re.search(r"周晓燕.*?优秀", page, re.S)


@pytest.fixture
def groups_draft(village):
    return RuleDraft.begin(plain(shipped("town-groups")) | {"year": 2027}, village.user("chen"))


def test_a_draft_that_scores_groups_is_tried_on_groups(as_, year, groups_draft, village):
    RuleSet.publish(plain(shipped("town-groups")) | {"year": 2026}, reason="改成给小组计分")
    grading = {"bands": [{"id": "good", "title": "先进", "least": "20"}, {"id": "rest", "title": "达标", "least": "0"}]}
    groups_draft.save_part("grading", grading, mark(None), village.user("chen"))
    office = as_("chen")
    page = office.get(f"/trials/{groups_draft.id}?year=2026&by=after&down=1").text

    assert sorted(ROWS.findall(page)) == ["桥边一组", "青山一组"]
    assert ("2 个小组" in page, ">0.0<" in page, "先进" in page) == (True, True, True)
    one = office.get(f"/trials/{groups_draft.id}/groups/1?year=2026").text
    assert (one.count("乡镇代表小组百分制"), "青山一组" in one) == (2, True)
    assert office.get(f"/trials/{groups_draft.id}/deputies/1?year=2026").location == f"/rule-drafts/{groups_draft.id}"


def test_groups_and_deputies_are_not_compared(as_, year, groups_draft):
    page = as_("chen").get(f"/trials/{groups_draft.id}?year=2026").text

    assert "2026 年的细则给代表计分，这份草稿给小组计分" in page
    assert len(ROWS.findall(page)) == 2


@pytest.fixture
def many(monkeypatch):
    """Four deputies are very many."""
    monkeypatch.setattr("models.rule_sets.trial_job.AT_ONCE", 3)


def test_of_very_many_a_trial_is_worked_out_in_the_background(as_, year, draft, many):
    office = as_("chen")
    address = f"/trials/{draft.id}?year=2026"
    at_once = ROWS.findall(page) if (page := office.get(address).text) else []
    assert (at_once, "开始试算" in page) == ([], True)

    assert office.post(f"/trials/{draft.id}", data={"year": 2026}).location == address
    page = office.get(address).text

    assert (ROWS.findall(page)[0], ">-10.8<" in page, ">+1.1<" in page) == ("王秀英", True, True)
    assert "看试算结果" in office.get(f"/jobs/{Job.get().id}").text
    assert ROWS.findall(as_("sun").get(address).text) == []  # everybody begins their own


def test_what_was_tried_goes(as_, year, draft, many, village, on_a_day):
    office = as_("chen")
    for _ in "twice":
        office.post(f"/trials/{draft.id}", data={"year": 2026})
    assert Job.select().where(Job.kind == "try-out").count() == 1

    draft.save_part("grading", None, mark(None), village.user("chen"))
    draft.save_part("head", {"year": 2027, "title": "改过的"}, mark(head_of(draft)), village.user("chen"))
    assert "开始试算" in office.get(f"/trials/{draft.id}?year=2026").text  # it was another draft

    on_a_day("2026-11-17")
    assert prune()["trials"] == 1
    assert not Job.select().where(Job.kind == "try-out").exists()


def head_of(draft):
    return part_of(draft.document, "head")
