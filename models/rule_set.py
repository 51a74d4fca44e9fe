"""Where rule sets were before they had a folder of their own."""

from models.rule_sets.rule_set import RuleSet

__all__ = ["RuleSet"]
