import hashlib
import re

from models.rule_sets.rule_set import RuleSet
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
