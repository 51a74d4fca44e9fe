"""Which items of a rule set a line of the ledger goes into."""

from rules.counting.item import Category, Item
from rules.counting.rule_set import RuleSet
from rules.counting.traits import meets


def items_for(rule_set: RuleSet, kind: str, aspect: str, traits: str = "") -> list[Item]:
    """The items whose figure looks at lines of this kind, aspect and traits."""
    return [item for item in rule_set.items if _looks_at(item, kind, aspect, traits)]


def categories_for(rule_set: RuleSet, kind: str, aspect: str, traits: str = "") -> list[Category]:
    """The categories of those items."""
    chosen = {item.category for item in items_for(rule_set, kind, aspect, traits)}
    return [category for category in rule_set.categories if category.id in chosen]


def _looks_at(item: Item, kind: str, aspect: str, traits: str) -> bool:
    choice = item.looks_at
    return kind in choice.kinds and (not choice.aspects or aspect in choice.aspects) and meets(traits, choice.traits)
