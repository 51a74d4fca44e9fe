"""What a part of a draft means while it is written, whatever the other parts still lack."""

from collections.abc import Iterator

from rules.counting.rule_set import RuleSet, parse
from rules.faults import FaultError
from rules.words import N_
from rules.writing.drafting import part_of
from rules.writing.saying import Clause, Translate, say
from rules.writing.telling_grades import tell_grading
from rules.writing.telling_whole import tell_categories, tell_head

CATEGORY = {"id": "category", "title": "-"}
ITEM = {
    "id": "item", "category": "category", "title": "-",
    "rule": {"kind": "per-unit", "duties": ["visit"], "each": "1"},
}  # fmt: skip
AROUND = {"year": 2000, "title": "-", "categories": [CATEGORY], "items": [ITEM]}


def tell_part(part: str, document: dict, translate: Translate = str) -> list[str] | None:
    """The sentences of head, categories or grading; None while it cannot be read."""
    tellers = {"head": tell_head, "categories": _tell_categories, "grading": _tell_grading}
    rules = _read(_alone(part, document)) or (_read(document) if part == "grading" else None)
    return [say(clause, translate) for clause in tellers[part](rules)] if rules else None


def _read(document: dict) -> RuleSet | None:
    try:
        return parse(document)
    except FaultError:
        return None


def _alone(part: str, document: dict) -> dict:
    """The part, with as much around it as makes it whole."""
    held = part_of(document, part)
    if part == "head":
        return AROUND | {name: value for name, value in held.items() if value not in ("", None)}
    if part == "categories":
        first = next((one.get("id") for one in held or [] if isinstance(one, dict)), "category")
        return AROUND | {"categories": held, "items": [ITEM | {"category": first}]}
    return document | {"grading": held}


def _tell_categories(rules: RuleSet) -> Iterator[Clause]:
    titles = tuple(one.title for one in rules.categories)
    yield N_("分成 %(count)s 类：%(titles)s。"), {"count": str(len(titles)), "titles": titles}
    yield from tell_categories(rules)


def _tell_grading(rules: RuleSet) -> Iterator[Clause]:
    if rules.grading:
        yield from tell_grading(rules)
    else:
        yield N_("没有另定等次：总评折成百分，90 分起优秀，75 分起称职，60 分起基本称职。"), {}
