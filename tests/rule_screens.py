"""The pages about rules: in words, as a draft, one item on its form, tried on this year."""

from lib import clock
from models.network.deputy import Deputy
from models.rule_sets.rule_draft import RuleDraft


def rules(deputy: str) -> dict[str, tuple]:
    draft, me, year = RuleDraft.get(), Deputy.get(Deputy.number == deputy), clock.today().year
    return {
        "rule-sets": ("clerk", "/rule-sets"),
        "rule-sets-show": ("deputy", f"/rule-sets/{year}"),
        "rule-drafts-new": ("clerk", "/rule-drafts/new"),
        "rule-drafts-show": ("clerk", f"/rule-drafts/{draft.id}"),
        "rule-drafts-head": ("clerk", f"/rule-drafts/{draft.id}/parts/head"),
        "rule-drafts-grading": ("clerk", f"/rule-drafts/{draft.id}/parts/grading"),
        "rule-drafts-publication": ("clerk", f"/rule-drafts/{draft.id}/publication"),
        "rule-items-new": ("clerk", f"/rule-items/{draft.id}/new?category=visits"),
        "rule-items-edit": ("clerk", f"/rule-items/{draft.id}/households"),
        "trials": ("clerk", f"/trials/{draft.id}?year={year}"),
        "trials-deputy": ("clerk", f"/trials/{draft.id}/deputies/{me.id}?year={year}"),
    }
