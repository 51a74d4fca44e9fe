"""What is different between two saves of a draft, in words: the sentences that stood there, and those that stand
now."""

from collections.abc import Iterator
from typing import NamedTuple

from rules.counting.item import Item
from rules.faults import FaultError
from rules.plain import record
from rules.words import N_
from rules.writing.drafting import part_of
from rules.writing.saying import Translate
from rules.writing.telling import tell
from rules.writing.telling_parts import tell_part

PARTS = {
    "head": N_("总的规定"), "categories": N_("分成几类"), "grading": N_("等次"), "order": N_("各项的先后"),
}  # fmt: skip
UNREADABLE = N_("还没有写完整。")
SAME = N_("换了写法，意思没有变。")


class Change(NamedTuple):
    """`part`: of PARTS, or "items" with the item's title. Without `was` it is new, without `now` it was taken away."""

    part: str
    title: str
    was: list[str]
    now: list[str]


def changes(before: dict, after: dict, translate: Translate = str) -> list[Change]:
    """In the order of the form; both as plain JSON, which may still lack much."""
    return [*_of_parts(before, after, translate), *_of_items(before, after, translate)]


def _of_parts(before: dict, after: dict, translate: Translate) -> Iterator[Change]:
    for part in ("head", "categories", "grading"):
        if part_of(before, part) != part_of(after, part):
            was, now = (_told(part, document, translate) for document in (before, after))
            yield Change(part, "", *_apart(was, now, translate))


def _told(part: str, document: dict, translate: Translate) -> list[str]:
    told = tell_part(part, document, translate)
    if told is None:
        return [translate(UNREADABLE)]
    named = translate(N_("《%(title)s》，%(year)s 年。")) % {name: document.get(name, "") for name in ("title", "year")}
    return [named, *told] if part == "head" else told


def _apart(was: list[str], now: list[str], translate: Translate) -> tuple[list[str], list[str]]:
    """Only what is not in both."""
    gone, come = [one for one in was if one not in now], [one for one in now if one not in was]
    return (gone, come) if gone or come else ([], [translate(SAME)])


def _of_items(before: dict, after: dict, translate: Translate) -> Iterator[Change]:
    old, new = ({one["id"]: one for one in document["items"]} for document in (before, after))
    for id in [*new, *(id for id in old if id not in new)]:
        if old.get(id) != new.get(id):
            was, now = (_item(items.get(id), document, translate) for items, document in ((old, before), (new, after)))
            title = (new.get(id) or old[id]).get("title")
            yield Change("items", title if isinstance(title, str) else "", *_apart(was, now, translate))
    if [id for id in old if id in new] != [id for id in new if id in old]:
        yield Change("order", "", [], [translate(N_("换了先后。"))])


def _item(item: dict | None, document: dict, translate: Translate) -> list[str]:
    if item is None:
        return []
    titles = {one.get("id"): one.get("title") for one in document["categories"]}
    named = translate(N_("叫“%(title)s”。")) % {"title": item.get("title") or "–"}
    where = translate(N_("归在“%(category)s”一类。")) % {"category": titles.get(item.get("category")) or "–"}
    try:
        told = tell(record(Item)(item), translate)
    except FaultError:
        told = translate(UNREADABLE)
    return [named, where, told]
