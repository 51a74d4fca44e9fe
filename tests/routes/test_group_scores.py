import re

import pytest

from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests import city
from tests import village as cast


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def by_group(village):
    return RuleSet.publish(plain(shipped("town-groups")))


@pytest.fixture
def group(village):
    """Wang's group."""
    return cast.deputy("王秀英").memberships.get().group


def test_groups_are_ranked_by_what_their_members_did(as_, by_group, group, visited):
    for home in ("李建国家", "陈𬭎家"):
        visited("王秀英", home, "2026-05-03")

    page = as_("chen").get("/group-scores").text

    assert group.name in page
    assert "分数一样，名次一样" in page


def test_the_working_of_a_group_is_the_mean_of_its_members(as_, by_group, group, visited):
    visited("王秀英", "李建国家", "2026-05-03")

    page = as_("chen").get(f"/group-scores/{group.id}").text

    assert "位组员取平均" in page
    assert "每位代表联系 10 户" in page
    assert "王秀英" in page


def test_a_deputy_sees_the_own_group_and_no_other(as_, by_group, group):
    assert as_("D001").get(f"/group-scores/{group.id}").status_code == 200
    assert as_("D004").get(f"/group-scores/{group.id}").status_code == 404


def test_where_groups_are_scored_no_deputy_is_ranked(as_, by_group):
    deputy = cast.deputy("王秀英").id

    assert "按小组计分" in as_("chen").get("/score-tables").text
    assert "按小组计分" in as_("D001").get(f"/scorecards/{deputy}").text


def test_where_deputies_are_scored_the_page_says_so(as_, rules_of_2026):
    assert "不按小组计分" in as_("chen").get("/group-scores").text


def test_a_group_settled_in_halves_adds_them_up(as_, village):
    document = plain(shipped("half-years")) | {"unit": "group"}
    RuleSet.publish(document)

    page = as_("chen").get("/group-scores").text

    assert document["title"] in page


def test_groups_that_other_rules_count_are_ranked_apart(as_, by_group):
    city.found()
    RuleSet.publish(plain(shipped("town-groups")) | {"title": "邻区的办法"}, reason="另有办法", region=city.NEIGHBOUR)
    page = as_("cao").get("/group-scores").text

    assert page.index("邻区的办法") < page.index("邻水组")
    assert "各算各的" in page
    assert re.findall(r'class="rank num">(\d+)</span> 邻水组', page) == ["1"]
