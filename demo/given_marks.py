"""What the office gives beyond what anybody counts: a few points to some deputies, each with its reason."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.declarations.given_mark import GivenMark
from models.network.deputy import Deputy

SEED = "given marks"
ITEM = "merits"
CATEGORY = {"id": "merits", "title": "加分"}
RULE = {"id": ITEM, "category": "merits", "title": "办公室认定的突出事迹，最多 3 分",
        "rule": {"kind": "given", "points": "3"}}  # fmt: skip
GIVEN = (  # days ago, to how many, points, why
    (150, 4, "2", "防汛值守连着三夜在堤上，有值班表。"),
    (90, 5, "1.5", "调研报告被区委内参采用，见采用通知。"),
    (34, 3, "1", "带动三家企业结对帮扶，见协议。"),
)
CORRECTED = (20, "1", "核对值班表，有一夜是替班，改为 1 分。")
TAKEN_BACK = (18, "两家企业还没有签字，等签了再给。")


def with_merits(document: dict) -> dict:
    """Rules with an item whose points the office gives; the cap over all stays."""
    parts = {"categories": [*document["categories"], CATEGORY], "items": [*document["items"], RULE]}
    return document | parts


def give(clerk: User, me: Deputy, anchor: date) -> None:
    """Of this year, `me` among others; one mark is mended, and one taken back."""
    others = list(Deputy.select().where(Deputy.id != me.id).order_by(Deputy.number))
    chosen = Random(SEED).sample(others, sum(many for _, many, *_ in GIVEN))
    chosen[-5] = me
    groups = []
    for number, (ago, many, points, why) in enumerate(GIVEN):
        groups.append([chosen.pop() for _ in range(many)])
        mark(dict.fromkeys(groups[-1], Decimal(points)), why, f"demo {number}", clerk, anchor - timedelta(ago), anchor)
    ago, points, why = CORRECTED
    mark({groups[0][0]: Decimal(points)}, why, "demo corrected", clerk, anchor - timedelta(ago), anchor)
    ago, why = TAKEN_BACK
    mark({groups[2][0]: None}, why, "demo taken back", clerk, anchor - timedelta(ago), anchor)


def mark(points: dict[Deputy, Decimal | None], why: str, form: str, clerk: User, day: date, anchor: date) -> None:
    """Not before this year began: what is given is a figure of the year."""
    with at(rhythm.at(max(day, date(anchor.year, 1, 1)), 16 * 60)):
        GivenMark.give(points, anchor.year, ITEM, why, form, clerk)
