import pytest

from rules.counting.rule_set import plain, shipped
from rules.faults import FaultError
from rules.writing.drafting import empty, faults_of, faults_of_item, mark, moved, new_id, part_of, tidy, with_part

WHOLE = plain(shipped("party-hundred"))
ITEM = WHOLE["items"][0]


def ids(document):
    return [item["id"] for item in document["items"]]


def test_an_empty_draft_lacks_all_that_an_office_has_to_say():
    assert {fault.place for fault in faults_of(empty(2026))} == {"title", "categories", "items"}


def test_a_part_is_put_back_where_it_was_taken_from():
    for part in ("head", "categories", f"items/{ITEM['id']}"):
        assert with_part(WHOLE, part, part_of(WHOLE, part)) == WHOLE


def test_a_new_item_comes_last_and_nothing_takes_one_away():
    more = with_part(WHOLE, "items/item-1", ITEM | {"id": "item-1"})

    assert ids(more) == [*ids(WHOLE), "item-1"]
    assert with_part(more, "items/item-1", None) == WHOLE


def test_an_item_moves_among_those_of_its_category_only():
    assert ids(moved(WHOLE, "activities", -1))[3:5] == ["activities", "training"]
    assert moved(WHOLE, "training", -1) == WHOLE
    assert moved(WHOLE, "nothing", 1) == WHOLE


def test_what_is_seen_has_one_sign_whatever_the_order_of_its_keys():
    assert mark({"a": 1, "b": 2}) == mark({"b": 2, "a": 1})
    assert mark({"a": 1}) != mark({"a": "1"})


def test_new_ids_are_free():
    assert new_id("items", [{"id": "item-1"}, {"id": "item-3"}]) == "item-2"
    assert new_id("bands", []) == "bands-1"


def test_a_foreign_file_is_refused_and_a_rough_one_made_fit_to_be_shown():
    for nothing in ([], {}, {"items": "x"}, None):
        with pytest.raises(FaultError):
            tidy(nothing)

    rough = tidy({"year": 2026, "items": [{"title": "甲"}, "乙", {"rule": 3}]})

    assert ids(rough) == ["item-1", "item-2"]
    assert [item["rule"] for item in rough["items"]] == [{}, {}]
    assert rough["categories"] == []


def test_what_is_wrong_with_one_item_is_told_whatever_the_others_lack():
    lacking = WHOLE | {"title": "", "items": [{"id": "item-9"}, *WHOLE["items"]]}
    capped = [category | {"cap": "30"} for category in lacking["categories"]]

    [fault] = faults_of_item(lacking | {"categories": capped}, ITEM | {"cap": "35"})

    assert fault.place == "cap"
    assert faults_of_item(lacking, ITEM) == ()
