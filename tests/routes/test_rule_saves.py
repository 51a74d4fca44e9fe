"""The older saves of a draft: what each changed, in words, and the way back to one."""

import re

import pytest

from models.rule_sets.rule_draft import RuleDraft, RuleSave
from rules.counting.rule_set import plain, shipped
from rules.writing.drafting import mark, part_of


@pytest.fixture
def draft(village):
    """The clerk began it; somebody else lowered an item's cap, and the clerk renamed it all."""
    chen, sun = village.user("chen"), village.user("sun")
    draft = RuleDraft.begin(plain(shipped("party-hundred")) | {"year": 2027}, chen)
    save(draft, "items/heard", part_of(draft.document, "items/heard") | {"cap": "2"}, sun)
    save(draft, "head", part_of(draft.document, "head") | {"title": "新办法"}, chen)
    return RuleDraft.get_by_id(draft.id)


def save(draft, part, value, by):
    draft.save_part(part, value, mark(part_of(draft.document, part)), by)


def test_every_save_says_in_words_what_it_changed(as_, draft):
    page = as_("chen").get(f"/rule-saves/{draft.id}").text

    assert ("最多 2 分" in page, "《新办法》，2027 年。" in page, "孙丽" in page, "起草" in page) == (True,) * 4
    assert f"/rule-saves/{draft.id}" in as_("chen").get(f"/rule-drafts/{draft.id}").text


def test_page_by_page_each_save_stands_there_once(as_, draft, village):
    for points in range(18):
        head = part_of(draft.document, "head") | {"title": f"第 {points} 稿"}
        save(draft, "head", head, village.user("chen"))
    pages = [as_("chen").get(f"/rule-saves/{draft.id}?page={page}") for page in (1, 2, 3)]
    shown = [re.findall(rf"/rule-saves/{draft.id}/saves/(\d+)\"", page.text) for page in pages]

    assert [page.status_code for page in pages] == [200] * 3
    assert shown == [[str(number) for number in range(20, 1, -1)], ["1"], []]  # the 21st is the draft itself


def test_an_older_save_is_shown_whole_and_gone_back_to(as_, draft):
    clerk = as_("chen")
    page = clerk.get(f"/rule-saves/{draft.id}/saves/1").text
    assert ("第 1 次记下的" in page, "从那以后" in page, "《新办法》，2027 年。" in page) == (True, True, True)

    answer = clerk.post(f"/rule-saves/{draft.id}/saves/1/restoration", data={"seen": mark(draft.document)})
    assert answer.location == f"/rule-drafts/{draft.id}"
    saves = list(RuleSave.of(draft))
    assert [one.number for one in saves] == [4, 3, 2, 1]
    assert (saves[0].read, saves[0].restored) == (saves[-1].read, "1")
    assert "回到了第 1 次记下的样子" in clerk.get(f"/rule-saves/{draft.id}").text


def test_who_was_faster_is_named_and_nothing_is_lost(as_, draft, village):
    seen = mark(draft.document)
    save(draft, "head", part_of(draft.document, "head") | {"title": "又改了"}, village.user("sun"))

    clerk = as_("chen")
    address = f"/rule-saves/{draft.id}/saves/1"
    assert clerk.post(f"{address}/restoration", data={"seen": seen}).location == address
    assert "孙丽刚刚又改过" in clerk.get(address).text
    assert RuleDraft.get_by_id(draft.id).document["title"] == "又改了"


def test_there_is_no_way_to_what_never_was_or_into_what_is_put_away(as_, draft, village):
    clerk = as_("chen")
    assert clerk.get(f"/rule-saves/{draft.id}/saves/9").status_code == 404
    assert clerk.post(f"/rule-saves/{draft.id}/saves/9/restoration").status_code == 404
    seen = mark(draft.document)
    draft.put_away(village.user("chen"))
    clerk.post(f"/rule-saves/{draft.id}/saves/1/restoration", data={"seen": seen})
    assert RuleSave.of(draft).count() == 3
