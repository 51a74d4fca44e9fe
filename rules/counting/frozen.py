"""Scorecards, tallies and standings as plain JSON that lasts: what a sheet is shown from, and what a closed year keeps.

Every sentence is kept beside its code: the words may be improved later, what was said at the time stays what it was.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from rules.counting.reasons import Reason, sentence
from rules.counting.scoring import CategoryScore, ItemScore, Scorecard
from rules.evaluations.evaluation import Standing
from rules.evaluations.grade_reasons import Step, told


@dataclass(frozen=True)
class FrozenPart:
    """An item or a category of a scorecard as it was; `out_of`: None if there was no end. A category has `items`."""

    id: str
    title: str
    points: Decimal
    out_of: Decimal | None
    reasons: tuple[Reason, ...]
    items: tuple["FrozenPart", ...] = ()


@dataclass(frozen=True)
class FrozenCard:
    total: Decimal
    out_of: Decimal | None
    reasons: tuple[Reason, ...]
    categories: tuple[FrozenPart, ...]


def plain_card(card: Scorecard) -> dict:
    return {
        "total": str(card.total), "out_of": _end(card.out_of), "reasons": _plain_reasons(card.reasons),
        "categories": [_plain_category(one) for one in card.categories],
    }  # fmt: skip


def _plain_category(score: CategoryScore) -> dict:
    part = {"id": score.category.id, "title": score.category.title}
    return part | _plain_figures(score) | {"items": [_plain_item(one) for one in score.items]}


def _plain_item(score: ItemScore) -> dict:
    return {"id": score.item.id, "title": score.item.title} | _plain_figures(score)


def _plain_figures(score: CategoryScore | ItemScore) -> dict:
    return {"points": str(score.points), "out_of": _end(score.out_of), "reasons": _plain_reasons(score.reasons)}


def _end(points: Decimal | None) -> str | None:
    return None if points is None else str(points)


def _plain_reasons(reasons: Iterable[Reason]) -> list[dict]:
    return [
        {"code": one.code, "effect": str(one.effect), "told": sentence(one),
         "params": {name: _plain_value(value) for name, value in one.params.items()}, "period": one.period}
        for one in reasons
    ]  # fmt: skip


def _plain_value(value: Any) -> Any:
    """A number, a word, several words or a share, told apart by the shape."""
    if isinstance(value, Fraction):
        return {"share": f"{value.numerator}/{value.denominator}"}
    if isinstance(value, Decimal):
        return {"number": str(value)}
    return list(value) if isinstance(value, tuple) else value


def card_of(plain: dict) -> FrozenCard:
    categories = tuple(_part_of(one) for one in plain["categories"])
    return FrozenCard(Decimal(plain["total"]), _number(plain["out_of"]), _reasons_of(plain["reasons"]), categories)


def _part_of(plain: dict) -> FrozenPart:
    items = tuple(_part_of(one) for one in plain.get("items", ()))
    figures = Decimal(plain["points"]), _number(plain["out_of"]), _reasons_of(plain["reasons"])
    return FrozenPart(plain["id"], plain["title"], *figures, items)


def _number(plain: str | None) -> Decimal | None:
    return None if plain is None else Decimal(plain)


def _reasons_of(plain: list[dict]) -> tuple[Reason, ...]:
    return tuple(Reason(one["code"], Decimal(one["effect"]), _params_of(one["params"]), one["period"]) for one in plain)


def _params_of(plain: dict) -> dict[str, Any]:
    return {name: _value_of(value) for name, value in plain.items()}


def _value_of(plain: Any) -> Any:
    if isinstance(plain, dict):
        return Fraction(plain["share"]) if "share" in plain else Decimal(plain["number"])
    return tuple(plain) if isinstance(plain, list) else plain


def plain_standing(standing: Standing) -> dict:
    return {
        "peers": standing.peers, "size": standing.size, "total": str(standing.total), "rank": standing.rank,
        "grade": standing.grade, "tied": standing.tied, "barred": standing.barred,
        "steps": [{"code": one.code, "params": one.params, "told": told(one)} for one in standing.steps],
    }  # fmt: skip


def steps_of(plain: dict) -> tuple[Step, ...]:
    return tuple(Step(one["code"], one["params"]) for one in plain["steps"])


def without_words(plain: Any) -> Any:
    """The same without its sentences: what can be computed again."""
    if isinstance(plain, dict):
        return {name: without_words(value) for name, value in plain.items() if name != "told"}
    return [without_words(value) for value in plain] if isinstance(plain, list) else plain
