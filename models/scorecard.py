"""Scorecards: the tallies of a year, put through the year's rule set. Not stored: they follow from the facts."""

from datetime import date

from models.deputy import Deputy
from models.rule_set import RuleSet
from models.tally import tallies
from rules.scoring import Scorecard, score


def scorecards(deputies: list[Deputy], year: int, today: date) -> dict[int, Scorecard]:
    """Deputy id → Scorecard. Empty when no rule set is published for the year."""
    rules = RuleSet.of(year)
    if rules is None:
        return {}
    sums = tallies([deputy.id for deputy in deputies], year, today)
    return {deputy.id: score(sums[deputy.id], rules, as_of=today) for deputy in deputies}
