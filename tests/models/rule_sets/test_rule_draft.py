import threading

import pytest

from models import database
from models.evaluations.evaluation import Evaluation, EvaluationStep
from models.network.region import Region
from models.rule_sets.rule_draft import RuleDraft, RuleSave, StaleError
from models.rule_sets.rule_set import RuleSet, RuleSetError
from rules.counting.rule_set import plain, shipped
from rules.writing.drafting import empty, mark, part_of

CATEGORIES = [{"id": "category-1", "title": "走访"}]


@pytest.fixture
def chen(village):
    return village.user("chen")


@pytest.fixture
def draft(chen):
    return RuleDraft.begin(empty(2027), chen)


@pytest.fixture
def whole(chen):
    """A draft that could be published."""
    return RuleDraft.begin(plain(shipped("party-hundred")) | {"year": 2027}, chen, "党代表百分制")


def seen(draft, part):
    return mark(part_of(RuleDraft.get_by_id(draft.id).document, part))


def test_every_save_is_kept_with_who_and_when(draft, village):
    draft.save_part("categories", CATEGORIES, seen(draft, "categories"), village.user("chen"))
    draft.save_part("head", {"year": 2027, "title": "新办法"}, seen(draft, "head"), village.user("sun"))

    saves = list(RuleSave.of(draft))
    assert [(save.number, save.part, save.saved_by.login) for save in saves] == [
        (3, "head", "sun"), (2, "categories", "chen"), (1, "", "chen"),
    ]  # fmt: skip
    assert saves[1].read["categories"] == CATEGORIES
    assert RuleDraft.get_by_id(draft.id).title == "新办法"


def test_what_changes_nothing_is_no_save(draft, chen):
    draft.save_part("categories", [], "whatever was seen", chen)

    assert draft.newest.number == 1


def test_two_who_change_different_parts_do_not_meet(draft, chen, village):
    head, categories = seen(draft, "head"), seen(draft, "categories")

    draft.save_part("head", {"year": 2027, "title": "新办法"}, head, chen)
    draft.save_part("categories", CATEGORIES, categories, village.user("sun"))

    assert draft.document == {"year": 2027, "title": "新办法", "categories": CATEGORIES, "items": []}


def test_the_second_to_change_a_part_is_told_who_was_first(draft, chen, village):
    before = seen(draft, "head")
    draft.save_part("head", {"year": 2027, "title": "陈敏写的"}, before, chen)

    with pytest.raises(StaleError) as told:
        draft.save_part("head", {"year": 2027, "title": "孙丽写的"}, before, village.user("sun"))

    assert told.value.save.saved_by == chen
    assert RuleDraft.get_by_id(draft.id).document["title"] == "陈敏写的"


def test_of_two_that_race_one_wins(draft, chen):
    before, outcomes = seen(draft, "head"), []

    def save(title):
        try:
            draft.save_part("head", {"year": 2027, "title": title}, before, chen)
            outcomes.append("saved")
        except StaleError:
            outcomes.append("told")
        finally:
            database.release()

    racers = [threading.Thread(target=save, args=(str(number),)) for number in range(4)]
    for one in racers:
        one.start()
    for one in racers:
        one.join()

    assert sorted(outcomes) == ["saved", "told", "told", "told"]


def test_a_draft_is_published_as_it_was_looked_at_and_then_rests(whole, chen):
    with pytest.raises(StaleError):
        whole.publish("what stood there yesterday", chen)

    published = whole.publish(mark(whole.document), chen)

    assert RuleSet.of(2027, "990101") == published.rules
    with pytest.raises(RuleSetError):
        whole.save_part("categories", CATEGORIES, seen(whole, "categories"), chen)


def test_a_closed_year_keeps_its_rules(whole, chen):
    evaluation = Evaluation.begin(Region.get_by_id("990101"), 2027, chen)
    EvaluationStep.create(evaluation=evaluation, step="closed", by=chen)

    with pytest.raises(RuleSetError):
        whole.publish(mark(whole.document), chen, "迟到的主意")


def test_what_is_faulty_is_not_published(draft, chen):
    with pytest.raises(ValueError):
        draft.publish(mark(draft.document), chen)

    assert RuleDraft.get_by_id(draft.id).is_open
    assert RuleSet.of(2027, "990101") is None


def test_what_is_put_away_can_still_be_read(whole, chen):
    whole.put_away(chen)

    assert not RuleDraft.get_by_id(whole.id).is_open
    assert whole.newest.read["year"] == 2027
