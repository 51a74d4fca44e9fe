import hashlib
import json
import re

import pytest

from models.accounts.user import User
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests import city
from tests.office import publish


def test_everybody_who_signs_in_reads_the_rules_in_plain_words(as_, village):
    publish(2026)

    for login in ("D001", "chen", "he", "cg"):
        page = as_(login).get("/rule-sets/2026").text
        assert "走访（同一户一年只算一次）：满 100 户得 40 分；没满的按比例得分" in page
        assert "总分最多 100 分。" in page


def test_a_stranger_does_not(visitor, village):
    publish(2026)

    assert visitor.get("/rule-sets/2026").status_code == 302


def test_the_file_has_the_digest_that_the_page_shows(as_, village):
    publish(2026)
    page = as_("D001").get("/rule-sets/2026").text

    file = as_("D001").get("/rule-sets/2026/versions/1/file.json").data

    assert re.search(r'class="digest">([0-9a-f]{64})<', page).group(1) == hashlib.sha256(file).hexdigest()


def test_the_old_version_stays_and_says_why_it_no_longer_holds(as_, village):
    publish(2026)
    publish(2026, title="新办法", reason="漏了培训")

    assert "新办法" in as_("D001").get("/rule-sets/2026").text
    old = as_("D001").get("/rule-sets/2026/versions/1").text
    assert "这一版已经不用了" in old
    assert "漏了培训" in old


def test_a_year_without_rules_is_not_there(as_, village):
    assert as_("D001").get("/rule-sets/2026").status_code == 404
    assert as_("D001").get("/rule-sets/2026/versions/1").status_code == 404
    assert as_("D001").get("/rule-sets/2026/versions/999999").status_code == 404


def test_the_scorecard_leads_to_the_rules(as_, village, rules_of_2026, on_a_day):
    on_a_day("2026-11-15")

    assert "/rule-sets/2026" in as_("D001").get("/scorecards/mine").text
    assert RuleSet.of(2026, "990101")


@pytest.fixture
def two(village):
    """The city's rules, and the neighbour's own."""
    city.found()
    publish(2026, region=city.CITY, title="市的")
    publish(2026, region=city.NEIGHBOUR, reason="另有办法", title="邻区的")


def test_everybody_finds_the_rules_of_their_own_region(as_, two):
    assert "市的" in as_("D001").get("/rule-sets/2026").text
    assert "邻区的" in as_("N001").get("/rule-sets/2026").text
    assert "市的" in as_("cao").get("/rule-sets/2026").text


def test_versions_and_files_are_a_regions(as_, two):
    for region, title in ((city.CITY, "市的"), (city.NEIGHBOUR, "邻区的")):
        file = as_("cao").get(f"/rule-sets/2026/versions/1/file.json?region={region}").data
        assert hashlib.sha256(file).hexdigest() in as_("cao").get(f"/rule-sets/2026/versions/1?region={region}").text
        assert json.loads(file)["title"] == title


def test_what_holds_elsewhere_is_as_if_it_were_not_there(as_, two):
    for login in ("D001", "chen", "he"):
        for address in ("/rule-sets/2026", "/rule-sets/2026/versions/1", "/rule-sets/2026/versions/1/file.json"):
            assert as_(login).get(f"{address}?region={city.NEIGHBOUR}").status_code == 404
    assert as_("chen").get("/rule-sets/2026?region=nonsense").status_code == 404


def test_the_page_says_which_holds_where(as_, two):
    assert "邻水区有自己的细则，不按这一份。" in as_("cao").get(f"/rule-sets/2026?region={city.CITY}").text
    assert "连州市的那一份在这里不用" in as_("ma").get("/rule-sets/2026").text


def test_the_list_is_by_region_only_where_there_are_several(as_, two):
    assert "现在用的" in as_("chen").get("/rule-sets").text
    page = as_("cao").get("/rule-sets").text
    assert "现在用的" not in page
    assert page.index("连州市") < page.index("市的") < page.index("邻水区") < page.index("邻区的")


@pytest.fixture
def terms(two, on_a_day):
    """The same for a term of years."""
    on_a_day("2026-11-15")
    publish(2026, region=city.CITY, title="市的", until=2030, reason="一届")
    publish(2026, region=city.NEIGHBOUR, title="邻区的", until=2030, reason="一届")


def give_up(client, region=city.NEIGHBOUR, reason="全市用同一把尺子"):
    data = {"region": region, "reason": reason}
    return client.post("/rule-sets/withdrawals", data=data, follow_redirects=True).text


def test_the_office_lets_the_wider_rules_hold_again_from_next_year_on(as_, terms, on_a_day):
    assert "明年起按上一级的" in as_("ma").get("/rule-sets/2026").text
    page = give_up(as_("ma"))

    assert "从 2027 年起，这里按上一级的细则" in page and "2027 年起按上一级的" in page
    own = as_("N001").get("/rule-sets/2026").text
    assert "邻区的" in own and "2027 年起按上一级的细则，是因为：全市用同一把尺子" in own
    on_a_day("2027-03-01")
    assert "市的" in as_("N001").get("/rule-sets/2027").text
    assert "邻区的" in as_("N001").get("/rule-sets/2026").text
    assert as_("ma").get(f"/rule-sets/2027/versions/1?region={city.NEIGHBOUR}").status_code == 404


def test_it_is_offered_and_done_only_where_it_makes_a_difference(as_, terms):
    assert "明年起按上一级的" not in as_("N001").get("/rule-sets/2026").text
    assert "明年起按上一级的" not in as_("cao").get(f"/rule-sets/2026?region={city.CITY}").text
    assert "请写明为什么" in give_up(as_("ma"), reason=" ")
    give_up(as_("ma"))
    assert "从明年起这里没有自己的细则" in give_up(as_("ma"))


def test_nobody_does_it_for_a_region_that_is_not_theirs(as_, terms):
    for login, region in (("chen", city.NEIGHBOUR), ("ma", ""), ("ma", "nonsense")):
        answer = as_(login).post("/rule-sets/withdrawals", data={"region": region, "reason": "试试"})
        assert answer.status_code == 404
    assert not RuleSet.select().where(RuleSet.document == "").exists()


def test_whoever_writes_again_is_told_what_was_decided(as_, terms):
    give_up(as_("ma"))
    draft = RuleDraft.begin(
        plain(shipped("party-hundred")) | {"year": 2027}, User.get(User.login == "ma"), region=city.NEIGHBOUR
    )

    assert "2027 年定了按上一级的细则" in as_("ma").get(f"/rule-drafts/{draft.id}/publication").text
