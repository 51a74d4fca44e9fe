"""The pages about rules: in words, as a draft, one item on its form, tried on this year."""

from unittest.mock import patch

from demo.town_groups import TOWN
from lib import clock
from models.network.deputy import Deputy
from models.rule_sets import trial_job
from models.rule_sets.rule_draft import RuleDraft


def rules(deputy: str) -> dict[str, tuple]:
    draft, me, year = RuleDraft.get(), Deputy.get(Deputy.number == deputy), clock.today().year
    return {
        "rule-sets": ("clerk", "/rule-sets"),
        "rule-sets-show": ("deputy", f"/rule-sets/{year}"),
        "rule-sets-groups": ("clerk", f"/rule-sets/{year - 1}?region={TOWN}"),
        "rule-drafts-new": ("clerk", "/rule-drafts/new"),
        "rule-drafts-show": ("clerk", f"/rule-drafts/{draft.id}"),
        "rule-drafts-head": ("clerk", f"/rule-drafts/{draft.id}/parts/head"),
        "rule-drafts-grading": ("clerk", f"/rule-drafts/{draft.id}/parts/grading"),
        "rule-drafts-publication": ("clerk", f"/rule-drafts/{draft.id}/publication"),
        "rule-saves": ("clerk", f"/rule-saves/{draft.id}"),
        "rule-saves-show": ("clerk", f"/rule-saves/{draft.id}/saves/2"),
        "rule-items-new": ("clerk", f"/rule-items/{draft.id}/new?category=visits"),
        "rule-items-edit": ("clerk", f"/rule-items/{draft.id}/households"),
        "trials": ("clerk", f"/trials/{draft.id}?year={year}"),
        "trials-begin": ("clerk", "/trials/begin"),
        "trials-waiting": ("busy", "/trials/waiting"),
        "trials-deputy": ("clerk", f"/trials/{draft.id}/deputies/{me.id}?year={year}"),
    }


def waiting(app, sessions: dict[str, str], dress: dict[str, str]) -> dict[str, str]:
    """Address → the page of a trial as if there were thousands of deputies: to be begun, and under way."""
    draft = RuleDraft.get()
    with patch.object(trial_job, "AT_ONCE", 0):
        return {
            f"**/trials/{state}": drawn(app, f"/trials/{draft.id}", dress | {"session": sessions[who]})
            for state, who in (("begin", "clerk"), ("waiting", "busy"))
        }


def drawn(app, path: str, cookies: dict[str, str]) -> str:
    client = app.test_client()
    for name, value in cookies.items():
        client.set_cookie(name, value)
    return client.get(path).text
