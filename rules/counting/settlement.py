"""A year that is settled in parts: the parts' scorecards added up, each reason with the part it speaks of."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from rules.counting.scores import CategoryScore, ItemScore, Scorecard


def told_apart(part: Scorecard, name: str) -> Scorecard:
    """The same, with every reason under the name of its part."""
    return replace(
        part,
        categories=tuple(_category_told_apart(category, name) for category in part.categories),
        reasons=_named(part.reasons, name),
        period=name,
    )


def _category_told_apart(score: CategoryScore, name: str) -> CategoryScore:
    items = tuple(
        replace(one, reasons=_named(one.reasons, name), next_steps=_named(one.next_steps, name)) for one in score.items
    )
    return replace(score, items=items, reasons=_named(score.reasons, name))


def _named(reasons, name: str) -> tuple:
    return tuple(replace(reason, period=name) for reason in reasons)


def year_of(parts: list[Scorecard]) -> Scorecard:
    """The year as the sum of its parts."""
    return Scorecard(
        parts[0].rule_set,
        tuple(map(_category_of, zip(*(part.categories for part in parts), strict=True))),
        _joined(part.reasons for part in parts),
        parts=tuple(parts),
    )


def _category_of(parts: tuple[CategoryScore, ...]) -> CategoryScore:
    items = tuple(map(_item_of, zip(*(part.items for part in parts), strict=True)))
    return CategoryScore(parts[0].category, items, _end(parts), _joined(part.reasons for part in parts))


def _item_of(parts: tuple[ItemScore, ...]) -> ItemScore:
    points = sum((part.points for part in parts), Decimal("0.0"))
    reasons, next_steps = _joined(part.reasons for part in parts), _joined(part.next_steps for part in parts)
    return ItemScore(parts[0].item, points, _end(parts), reasons, next_steps)


def _end(parts: Iterable[ItemScore | CategoryScore]) -> Decimal | None:
    ends = [part.out_of for part in parts]
    return None if None in ends else sum(ends)


def _joined(groups: Iterable[tuple]) -> tuple:
    return tuple(one for group in groups for one in group)
