import re

import pytest

from models.rule_sets.rule_draft import RuleDraft, RuleSave
from rules.writing.drafting import empty, mark, part_of

CATEGORIES = [{"id": "proposals", "title": "提案"}, {"id": "meetings", "title": "会议", "cap": "50"}]
SPEECH = {
    "title": "三件提案", "category": "proposals", "rule.kind": "target", "rule.duties": ["proposal"],
    "rule.counting": "pieces", "rule.reach": "３", "rule.points": "10", "rule.how": "pro-rata", "rule.more": "5",
    "rule.fewer": "5",
}  # fmt: skip


@pytest.fixture
def chen(as_):
    return as_("chen")


@pytest.fixture
def draft(village):
    return RuleDraft.begin(empty(2027) | {"title": "履职积分", "categories": CATEGORIES}, village.user("chen"))


def item_of(draft, id="item-a"):
    return part_of(RuleDraft.get_by_id(draft.id).document, f"items/{id}")


def send(client, draft, fields=SPEECH, id="item-a", **changes):
    seen = {"seen": mark(item_of(draft, id))}
    return client.post(f"/rule-items/{draft.id}/{id}", data=seen | fields | changes)


def test_a_new_item_has_an_address_of_its_own_so_that_a_form_sent_twice_is_there_once(chen, draft):
    address = chen.get(f"/rule-items/{draft.id}/new?category=meetings").location
    before = mark(None)
    page = chen.get(address).text
    assert re.search(r'<option value="meetings" selected', page)

    for _ in range(2):
        chen.post(address.partition("?")[0], data=SPEECH | {"seen": before})

    assert [item["title"] for item in RuleDraft.get().document["items"]] == ["三件提案"]
    assert RuleSave.select().count() == 2


def test_the_name_of_a_category_stands_as_it_was_written(chen, village):
    written = [{"id": "a", "title": "满意率 100%(个)s"}, {"id": "b", "title": "<b>别的</b>"}]
    draft = RuleDraft.begin(empty(2027) | {"title": "积分", "categories": written}, village.user("chen"))

    page = chen.get(f"/rule-items/{draft.id}/item-a").text

    assert '<option value="a">满意率 100%(个)s</option>' in page
    assert "&lt;b&gt;别的" in page


def test_a_kind_that_is_none_is_one_still_to_be_chosen(chen, village):
    odd = {"id": "item-a", "title": "走访", "rule": {"kind": ["quota"]}}
    draft = RuleDraft.begin(empty(2027) | {"items": [odd]}, village.user("chen"))

    assert "怎么给分" in chen.get(f"/rule-items/{draft.id}/item-a").text


def test_an_item_is_kept_as_it_was_typed_with_its_numbers_read(chen, draft):
    assert send(chen, draft).status_code == 302

    assert item_of(draft) == {
        "id": "item-a", "category": "proposals", "title": "三件提案",
        "rule": {"kind": "target", "duties": ["proposal"], "counting": "pieces", "points": "10", "how": "pro-rata",
                 "reach": 3, "more": "5", "fewer": "5"},
    }  # fmt: skip


def test_all_that_is_wrong_is_told_at_once_each_at_its_field(chen, draft):
    answer = send(chen, draft, SPEECH | {"rule.reach": "许多", "rule.points": "", "category": "meetings"}, cap="80")

    assert answer.status_code == 422
    for field in ("rule.reach", "rule.points"):
        assert f'id="{field}-error"' in answer.text
    assert 'value="许多"' in answer.text


def test_a_cap_above_that_of_its_category_is_named_at_the_cap(chen, draft):
    answer = send(chen, draft, SPEECH | {"category": "meetings", "cap": "80"})

    assert 'id="cap-error"' in answer.text
    assert "比它所在的一类还高" in answer.text


def test_another_kind_takes_over_what_the_two_have_in_common_and_saves_nothing(chen, draft):
    page = chen.post(f"/rule-items/{draft.id}/item-a", data=SPEECH | {"rule.kind": "quota", "order": "kind"}).text

    assert re.search(r'name="rule.reach"[^>]*value="3"', page)
    assert 'name="rule.fewer"' not in page
    assert item_of(draft) is None


def test_rows_are_added_to_a_rule(chen, draft):
    fields = {"title": "会议", "rule.kind": "deduct", "rule.duties": ["meeting"], "order": "add:rule.marks"}

    assert 'name="rule.marks.0.points"' in chen.post(f"/rule-items/{draft.id}/item-a", data=fields).text


def test_what_it_means_is_said_while_it_is_typed(chen, draft):
    def told(**changes):
        return chen.post(f"/rule-items/{draft.id}/item-a/telling", data=SPEECH | changes).text

    assert "满 3 件得 10 分；每少一件减 5 分，减完为止；每多一件再加 5 分。" in told()
    assert "还没有填完" in told(**{"rule.reach": ""})


def test_items_are_moved_and_taken_away(chen, draft):
    send(chen, draft)
    send(chen, draft, id="item-b")

    chen.post(f"/rule-items/{draft.id}/item-b/moves", data={"to": "up"})
    assert [one["id"] for one in RuleDraft.get().document["items"]] == ["item-b", "item-a"]

    chen.post(f"/rule-items/{draft.id}/item-a/removal", data={"seen": "something else"})
    assert item_of(draft)
    chen.post(f"/rule-items/{draft.id}/item-a/removal", data={"seen": mark(item_of(draft))})
    assert item_of(draft) is None


def test_the_second_clerk_is_told_and_keeps_what_was_typed(as_, draft):
    send(as_("chen"), draft)
    seen = mark(item_of(draft))
    send(as_("sun"), draft, title="四件提案")

    answer = send(as_("chen"), draft, title="五件提案", seen=seen)

    assert answer.status_code == 409
    assert "孙丽先改了" in answer.text
    assert 'value="五件提案"' in answer.text
    assert item_of(draft)["title"] == "四件提案"


@pytest.mark.parametrize("id", ["A", "x" * 50, "1"])
def test_an_address_that_can_be_no_item_is_not_there(chen, draft, id):
    assert chen.get(f"/rule-items/{draft.id}/{id}").status_code == 404
