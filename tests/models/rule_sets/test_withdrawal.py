"""A region that keeps no rules of its own any more: the wider ones hold there again, and nothing that was changes."""

import pytest

from models.audit import Audit
from models.database import act
from models.evaluations.evaluation import Evaluation
from models.network.region import Region
from models.rule_sets import sources
from models.rule_sets.rule_set import RuleSet, RuleSetError
from models.rule_sets.withdrawal import is_possible, withdraw
from rules.counting.rule_set import plain, shipped
from tests.city import DISTRICT, TOWN

WHY = "大家用同一把尺子"


@pytest.fixture(autouse=True)
def november(village, on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def own(village):
    """The district's rules of a long term, and the town's of another."""
    publish(DISTRICT, "区", year=2024, until=2030)
    return publish(TOWN, "街道", year=2025, until=2029, reason="街道另有办法")


def publish(region, title, year, **more):
    reason = more.pop("reason", "")
    document = plain(shipped("party-hundred")) | {"year": year, "title": title} | more
    return RuleSet.publish(document, reason=reason, region=region)


def holds(year, region=TOWN):
    rules = RuleSet.of(year, region)
    return rules and rules.title


def test_from_next_year_on_the_wider_rules_hold_again_and_until_then_the_own(village, own):
    assert withdraw(TOWN, village.user("chen"), WHY) == 2027

    assert [holds(year) for year in (2025, 2026, 2027, 2029, 2030)] == ["街道", "街道", "区", "区", "区"]
    assert (RuleSet.with_their_own(2026, DISTRICT), RuleSet.with_their_own(2027, DISTRICT)) == ([TOWN], [])
    assert own.withdrawal.year == 2027
    assert Audit.get(Audit.action == "rule-set.withdrawn").detail == f"{TOWN} 2027"


def test_what_was_published_for_later_years_gives_way_too(village, own):
    later = publish(TOWN, "后年的", year=2028, reason="换届")
    withdraw(TOWN, village.user("chen"), WHY)

    assert [holds(year) for year in (2026, 2027, 2028, 2029)] == ["街道", "区", "区", "区"]
    assert (later.withdrawal.year, RuleSet.get_by_id(later.id).rules.title) == (2028, "后年的")


def test_whoever_writes_rules_again_has_them(village, own):
    withdraw(TOWN, village.user("chen"), WHY)
    with pytest.raises(RuleSetError):
        publish(TOWN, "又写的", year=2027)
    publish(TOWN, "又写的", year=2027, reason="路远，户数要另算")

    assert [holds(year) for year in (2026, 2027, 2028)] == ["街道", "又写的", "区"]
    assert is_possible(TOWN)


def test_pressed_twice_it_is_done_once(village, own):
    withdraw(TOWN, village.user("chen"), WHY)

    assert not is_possible(TOWN)
    with pytest.raises(RuleSetError):
        withdraw(TOWN, village.user("chen"), WHY)
    assert RuleSet.select().where(RuleSet.document == "").count() == 1


def test_it_takes_a_reason_own_rules_next_year_and_wider_ones(village, own):
    for region, reason in ((TOWN, " "), (DISTRICT, WHY), ("990101002", WHY)):
        with pytest.raises(RuleSetError):
            withdraw(region, village.user("chen"), reason)
    assert (is_possible(TOWN), is_possible(DISTRICT), is_possible("")) == (True, False, False)


def test_rules_of_this_year_alone_end_by_themselves(village):
    publish(DISTRICT, "区", year=2026)
    publish(TOWN, "街道", year=2026, reason="街道另有办法")

    assert not is_possible(TOWN)


def test_a_year_whose_evaluation_has_ended_keeps_its_rules(village, own):
    evaluation = Evaluation.begin(Region.get_by_id(DISTRICT), 2027, village.user("chen"))
    with act(evaluation.name):
        evaluation.take("closed", village.user("chen"))

    with pytest.raises(RuleSetError):
        withdraw(TOWN, village.user("chen"), WHY)


def test_it_is_nothing_to_begin_a_draft_from_nor_a_year_with_rules(village, own):
    withdraw(TOWN, village.user("chen"), WHY)

    assert {one.title for one in sources.published(village.user("chen"))} == {"区", "街道"}
    assert RuleSet.years(2026) == {2024, 2025, 2026}
