from copy import deepcopy

from rules.counting.rule_set import plain, shipped
from rules.writing.changes import SAME, UNREADABLE, changes
from rules.writing.drafting import empty
from rules.writing.telling_parts import tell_part

BEFORE = plain(shipped("party-hundred"))


def changed(alter):
    after = deepcopy(BEFORE)
    alter(after)
    return [(one.part, one.was, one.now) for one in changes(BEFORE, after)]


def test_nothing_is_told_of_what_is_the_same():
    assert changes(BEFORE, deepcopy(BEFORE)) == []


def test_an_item_is_told_as_it_was_and_as_it_is():
    [(part, was, now)] = changed(lambda after: after["items"][0].update(cap="30"))
    assert (part, "最多 30 分" in was[0], "最多 30 分" in now[0], len(was), len(now)) == ("items", False, True, 1, 1)


def test_what_was_added_has_no_past_and_what_was_taken_away_no_present():
    [(_, was, now), *_] = changed(lambda after: after["items"].pop())
    assert (len(was), now) == (3, [])
    [(_, was, now)] = changed(lambda after: after["items"].append(after["items"][0] | {"id": "another"}))
    assert (was, len(now)) == ([], 3)


def test_a_new_order_is_told_once():
    assert changed(lambda after: after["items"].reverse()) == [("order", [], ["换了先后。"])]


def test_what_is_not_whole_yet_is_said_to_be():
    assert changed(lambda after: after["items"][0].update(rule={}))[0][2] == [UNREADABLE]
    assert changed(lambda after: after.update(cap="100.0"))[0][2] == [SAME]


def test_every_part_is_told_whatever_the_others_lack():
    begun = empty(2027) | {"base": "60", "cap": "100"}
    assert tell_part("head", begun) == ["人人从 60 分起。", "总分最多 100 分。"]
    assert tell_part("categories", begun) is None
    assert tell_part("categories", begun | {"categories": [{"id": "a", "title": "走访", "cap": "40"}]}) == [
        "分成 1 类：走访。", "“走访”这一类最多 40 分。",
    ]  # fmt: skip
    bands = [{"id": "good", "title": "先进", "least": "80"}, {"id": "rest", "title": "达标", "least": "0"}]
    assert tell_part("grading", BEFORE | {"grading": {"bands": bands}}) == ["80 分起：先进。", "0 分起：达标。"]
    assert tell_part("grading", BEFORE | {"grading": {"bands": bands[:1]}}) is None
