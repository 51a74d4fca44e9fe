"""Rules belong to a region: whose hold where, and what a district's own change for everybody else."""

from datetime import date

import pytest

from models.database import act
from models.evaluations.evaluation import Evaluation
from models.network.deputy import Deputy
from models.network.region import Region
from models.points.deputy_year import DeputyYear
from models.rule_sets.reach import drafts_for, regions_written_by, rule_sets_for
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet, RuleSetError
from rules.counting.rule_set import plain, shipped
from rules.writing.drafting import mark
from tests import city
from tests.city import CITY, DISTRICT, NEIGHBOUR, THEIR_TOWN, TOWN


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture(autouse=True)
def both(village):
    city.found()


def publish(region, title, year=2026, reason="", **changes):
    document = plain(shipped("party-hundred")) | {"year": year, "title": title} | changes
    return RuleSet.publish(document, reason=reason, region=region)


def holds(region, year=2026):
    rules = RuleSet.of(year, region)
    return rules and rules.title


def test_a_towns_rules_come_before_its_districts_and_these_before_the_citys():
    publish(CITY, "市")
    assert holds(TOWN) == holds(NEIGHBOUR) == holds(CITY) == "市"

    publish(DISTRICT, "区", reason="区里另有办法")
    publish(TOWN, "街道", reason="街道另有办法")

    assert [holds(region) for region in (TOWN, "990101001001", "990101002", DISTRICT)] == ["街道", "街道", "区", "区"]
    assert holds(NEIGHBOUR) == holds(THEIR_TOWN) == holds(CITY) == "市"


def test_those_that_hold_everywhere_give_way_to_any():
    publish("", "各地")
    publish(CITY, "市", reason="市里另有办法")

    assert (holds(DISTRICT), holds("110101")) == ("市", "各地")


def test_the_nearest_region_counts_only_where_it_has_rules_of_that_year():
    publish(CITY, "市", until=2028)
    publish(DISTRICT, "区", year=2027)

    assert [holds(DISTRICT, year) for year in (2025, 2026, 2027, 2028)] == [None, "市", "区", "市"]


def test_the_newest_version_of_a_region_holds_and_others_versions_are_their_own():
    publish(DISTRICT, "区")
    publish(NEIGHBOUR, "邻区")
    second = publish(DISTRICT, "区二", reason="漏了培训")

    assert (second.version, holds(DISTRICT), holds(NEIGHBOUR)) == (2, "区二", "邻区")
    assert [one.title for one in second.versions] == ["区二", "区"]
    assert RuleSet.newest(2026, NEIGHBOUR).version == 1


def test_whoever_takes_other_rules_than_the_citys_says_why():
    publish(CITY, "市")

    with pytest.raises(RuleSetError):
        publish(DISTRICT, "区")


def test_many_regions_are_asked_for_in_one_query(queries):
    publish(CITY, "市")
    publish(DISTRICT, "区", reason="区里另有办法")

    assert queries(lambda: RuleSet.in_force_at(2026, [TOWN])) == 1
    assert queries(lambda: RuleSet.in_force_at(2026, [TOWN, DISTRICT, NEIGHBOUR, THEIR_TOWN, CITY])) == 1


def test_it_is_known_which_regions_within_have_their_own():
    whole = publish(CITY, "市")
    own = publish(DISTRICT, "区", reason="区里另有办法")

    assert [RuleSet.with_their_own(year, CITY) for year in (2026, 2027)] == [[DISTRICT], []]
    assert (own.wider(2026), whole.wider(2026)) == (whole, None)


def test_each_deputy_is_counted_by_their_own_regions_rules(village, visited):
    publish(CITY, "市")
    publish(NEIGHBOUR, "邻区", reason="另有办法", base="5")
    visited("王秀英", "李建国家", "2026-05-03")

    cards = {one.name: DeputyYear(one, 2026, date(2026, 11, 15)).scorecard for one in Deputy.select()}

    assert {name: card.rule_set.title for name, card in cards.items()} == {
        "王秀英": "市", "张国庆": "市", "周晓燕": "市", "刘海生": "市", "陆明": "邻区",
    }  # fmt: skip
    assert RuleSet.of_each(2026, [village.deputy("陆明")])[village.deputy("陆明").id].base == 5


def test_an_evaluation_takes_the_rules_of_its_region():
    publish(CITY, "市")
    publish(DISTRICT, "区", reason="区里另有办法")

    titles = {
        code: Evaluation.begin(Region.get_by_id(code), 2026, None).rules.title for code in (CITY, DISTRICT, NEIGHBOUR)
    }
    assert titles == {CITY: "市", DISTRICT: "区", NEIGHBOUR: "市"}


def test_where_a_year_is_closed_nobody_publishes_for_it_and_the_neighbour_may(village):
    ended = Evaluation.begin(Region.get_by_id(DISTRICT), 2026, None)
    with act():
        ended.take("closed", None)
    document = plain(shipped("party-hundred")) | {"year": 2026}

    for login in ("chen", "cao"):
        draft = RuleDraft.begin(document, village.user(login))
        with pytest.raises(RuleSetError):
            draft.publish(mark(document), village.user(login))
    theirs = RuleDraft.begin(document, village.user("ma"))
    assert theirs.publish(mark(document), village.user("ma")).region_code == NEIGHBOUR


def test_an_office_writes_for_its_regions_and_the_citys_for_all(village):
    for login in ("chen", "ma", "cao"):
        RuleDraft.begin(plain(shipped("party-hundred")), village.user(login))

    def seen(login):
        return {draft.region_code for draft in drafts_for(village.user(login))}

    assert (seen("chen"), seen("ma"), seen("cao")) == ({DISTRICT}, {NEIGHBOUR}, {CITY, DISTRICT, NEIGHBOUR})
    assert seen("D001") == seen("he") == set()
    assert [one.code for one in regions_written_by(village.user("cao"))][:3] == [CITY, DISTRICT, NEIGHBOUR]


def test_people_read_what_holds_where_they_are_and_below():
    for region, title in ((CITY, "市"), (DISTRICT, "区"), (TOWN, "街道"), (NEIGHBOUR, "邻区")):
        publish(region, title, reason="另有办法")

    def read(login):
        return {row.title for row in rule_sets_for(city.village.user(login))}

    assert read("D001") == {"市", "区", "街道"}
    assert read("D004") == {"市", "区"}
    assert read("N001") == read("ma") == {"市", "邻区"}
    assert read("chen") == {"市", "区", "街道"}
    assert read("cao") == {"市", "区", "街道", "邻区"}
