import io
from decimal import Decimal

import pytest

from models.declarations.given_mark import GivenMark
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests import city
from tests.evaluations import closed_year

DISCIPLINE = {"id": "discipline", "title": "履职纪律", "rule": {"kind": "given", "points": "5"}}


@pytest.fixture(autouse=True)
def rules(on_a_day, village):
    """The hundred points, and an item whose points the office gives."""
    on_a_day("2026-11-15")
    document = plain(shipped("party-hundred"))
    document["items"].append(DISCIPLINE | {"category": document["categories"][0]["id"]})
    return RuleSet.publish(document)


@pytest.fixture
def give(as_, village):
    """`give({"王秀英": "4.5"}, reason="…")`: send the form of the item."""

    def send(points: dict, login="chen", **fields):
        typed = {f"points-{village.deputy(name).id}": text for name, text in points.items()}
        data = {"reason": "按考勤", "form": "a" * 32} | typed | fields
        return as_(login).post("/given-marks/discipline?year=2026", data=data, follow_redirects=True)

    return send


def test_the_item_leads_to_its_deputies(as_):
    assert "履职纪律" in as_("chen").get("/given-marks").text
    page = as_("chen").get("/given-marks/discipline").text

    assert "王秀英" in page
    assert "最多 5 分" in page


def test_a_mark_reaches_the_scorecard_with_its_reason_and_what_shows_it(give, as_, village):
    give({"王秀英": "4.5", "周晓燕": ""}, files=[(io.BytesIO(b"%PDF-1.4"), "考勤表.pdf")])
    page = as_("D001").get(f"/scorecards/{village.deputy('王秀英').id}/items/discipline?year=2026").text

    for told in ("办公室给的分", "按考勤", "考勤表.pdf", "4.5"):
        assert told in page
    assert GivenMark.select().count() == 1


def test_what_is_amiss_is_said_and_nothing_is_given(give):
    answer = give({"王秀英": "4.5", "周晓燕": "6"}, reason="")

    assert answer.status_code == 422
    assert "请写一句为什么" in answer.text
    assert "这一项最多 5 分" in answer.text
    assert 'value="4.5"' in answer.text
    assert GivenMark.select().count() == 0


def test_a_correction_stands_beside_what_it_corrects(give, as_):
    give({"王秀英": "4.5"})
    give({"王秀英": "3"}, form="b" * 32, reason="少记了一次缺席")
    page = as_("chen").get("/given-marks/discipline").text

    assert "少记了一次缺席" in page
    assert "按考勤" in page
    assert [mark.points for mark in GivenMark.select().order_by(GivenMark.id)] == [Decimal("4.5"), 3]


def test_only_those_of_the_clerks_own_regions(give, as_):
    assert "王秀英" not in as_("ma").get("/given-marks/discipline").text
    give({"王秀英": "5"}, login="ma")
    assert GivenMark.select().count() == 0


def test_an_item_that_the_rules_score_by_themselves_is_not_there_to_be_given(as_):
    assert as_("chen").get("/given-marks/households").status_code == 404


def test_a_year_without_rules_has_nothing_to_give(as_):
    assert "没有要给分的项目" in as_("chen").get("/given-marks?year=2024").text


def test_two_districts_have_their_own_items_and_their_own_deputies(as_, rules, village):
    city.found()
    own = plain(rules.rules)
    own["items"][-1]["title"] = "邻区的纪律"
    theirs = RuleSet.publish(own, reason="另有办法", region=city.NEIGHBOUR)
    index = as_("cao").get("/given-marks").text
    page = as_("cao").get(f"/given-marks/discipline?rules={theirs.id}").text

    assert "邻水区 · 最多 5 分" in index and "各地 · 最多 5 分" in index
    assert "陆明" in page and "王秀英" not in page
    assert "陆明" not in as_("cao").get(f"/given-marks/discipline?rules={rules.id}").text
    assert as_("chen").get(f"/given-marks/discipline?rules={theirs.id}").status_code == 404


def test_nobody_whose_year_is_closed_is_given_anything(give, as_):
    closed_year(2026)
    give({"王秀英": "4.5"})

    assert GivenMark.select().count() == 0
    assert "已封存" in as_("chen").get("/given-marks/discipline?year=2026").text
