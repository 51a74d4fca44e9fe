"""Of whom a body of deputies is made up: how many hold which mandates, in bodies, levels and categories."""

from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.network.deputy import Deputy
from models.network.mandate import Mandate
from rules.words import BODIES, CATEGORIES, LEVELS


@dataclass(frozen=True)
class Composition:
    """People are counted, not mandates: who sits in two bodies is in both, so shares may add up to more than the whole.

    bodies, levels, categories: (code, how many) in the order of the vocabulary. doubles: who holds several mandates.
    """

    total: int
    doubles: int
    bodies: list[tuple[str, int]]
    levels: list[tuple[str, int]]
    categories: list[tuple[str, int]]


def composition(deputies, day: date) -> Composition:
    """The composition of a query's deputies on a day."""
    running = Mandate.select().where(Mandate.deputy.in_(deputies.select(Deputy.id)), Mandate.open_on(day))
    several = running.select(Mandate.deputy).group_by(Mandate.deputy).having(fn.COUNT(Mandate.id) > 1)
    parts = ((Mandate.body, BODIES), (Mandate.level, LEVELS), (Mandate.category, CATEGORIES))
    return Composition(deputies.count(), several.count(), *(_people(running, *part) for part in parts))


def _people(running, field, vocabulary: dict[str, str]) -> list[tuple[str, int]]:
    counts = dict(running.select(field, fn.COUNT(Mandate.deputy.distinct())).group_by(field).tuples())
    return [(code, counts[code]) for code in vocabulary if code in counts]
