"""Which items of a rule set a line of the ledger goes into."""

from rules.rule_set import Category, Item, RuleSet


def items_for(rule_set: RuleSet, kind: str, aspect: str) -> list[Item]:
    """The items whose figure looks at lines of this kind and aspect."""
    return [item for item in rule_set.items if _looks_at(item, kind, aspect)]


def categories_for(rule_set: RuleSet, kind: str, aspect: str) -> list[Category]:
    """The categories of those items."""
    chosen = {item.category for item in items_for(rule_set, kind, aspect)}
    return [category for category in rule_set.categories if category.id in chosen]


def _looks_at(item: Item, kind: str, aspect: str) -> bool:
    kinds, aspects = item.looks_at
    return kind in kinds and (not aspects or aspect in aspects)
