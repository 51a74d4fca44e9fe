import pytest
from peewee import DatabaseError

from models.audit import Audit
from models.rule_sets.rule_set import RuleSet, RuleSetError
from rules.counting.rule_set import plain, shipped
from tests.office import publish


def test_a_published_version_says_who_when_and_with_which_digest(village):
    chen = village.user("chen")
    one = RuleSet.publish(plain(shipped("party-hundred")), chen)

    assert (one.version, one.published_by, one.successor) == (1, chen, None)
    assert Audit.get(Audit.action == "rule-set.published").detail == f"2026 {one.digest}"


def test_a_year_that_has_rules_gets_others_only_with_a_reason(village):
    first = publish(2026)

    with pytest.raises(RuleSetError):
        publish(2026, title="改过的", reason=" ")
    second = publish(2026, title="改过的", reason="漏了培训")

    assert (second.version, first.successor) == (2, second)
    assert RuleSet.of(2026, "990101").title == "改过的"
    assert RuleSet.get_by_id(first.id).rules.title == first.title


def test_the_database_itself_keeps_what_is_published(village):
    one = publish(2026)

    with pytest.raises(DatabaseError):
        RuleSet.update(title="别的").where(RuleSet.id == one.id).execute()


def test_and_lets_nobody_take_it_away(village):
    one = publish(2026)

    with pytest.raises(DatabaseError):
        one.delete_instance()


def test_a_year_without_rules_has_none(village):
    publish(2026)

    assert RuleSet.of(2025, "990101") is None
    assert RuleSet.years(2026) == {2026}
