"""What the office is writing for next year: fewer points for walking, more for what came of it, and grades."""

from datetime import date

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.rule_sets.rule_draft import RuleDraft
from rules.counting.rule_set import plain, shipped
from rules.writing.drafting import mark, part_of

GRADING = {
    "bands": [
        {"id": "excellent", "title": "优秀", "least": "85"}, {"id": "competent", "title": "称职", "least": "60"},
        {"id": "basic", "title": "基本称职", "least": "40"}, {"id": "incompetent", "title": "不称职", "least": "0"},
    ],
    "quota": {"percent": "20"}, "peers": "region",
}  # fmt: skip


def write(clerk: User, anchor: date) -> None:
    """A draft that could be tried and published."""
    with at(rhythm.at(anchor, 15 * 60)):
        usual = plain(shipped("party-hundred"))
        head = {"year": anchor.year + 1, "title": "党代表联系服务群众百分制（新）"}
        draft = RuleDraft.begin(usual | head, clerk, usual["title"])
        change(draft, "households", clerk, points="30")
        change(draft, "heard", clerk, each="1.5")
        change(draft, "done", clerk, each="4")
        draft.save_part("grading", GRADING, mark(None), clerk)


def change(draft: RuleDraft, item: str, by: User, **fields: str) -> None:
    """What is no longer given for one thing can be earned by another: the caps rise with the points."""
    part = f"items/{item}"
    stood = part_of(RuleDraft.get_by_id(draft.id).document, part)
    caps = {"heard": {"cap": "10"}, "done": {"cap": "15"}}.get(item, {})
    draft.save_part(part, stood | caps | {"rule": stood["rule"] | fields}, mark(stood), by)
