"""Groups beside each other, by what their members have together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from rules.counting.ranking import ranks
from rules.evaluations.weighing import hundredths


@dataclass(frozen=True)
class GroupStanding:
    """What a group's members have together; groups are ranked by the mean."""

    group: int
    members: int
    total: Decimal
    mean: Decimal
    rank: int


def evaluate_groups(members: Mapping[int, Iterable[int]], totals: Mapping[int, Decimal]) -> list[GroupStanding]:
    """Group → its deputies, deputy → total. Groups none of whose members was evaluated are left out."""
    known = {group: [totals[one] for one in ids if one in totals] for group, ids in members.items()}
    means = {group: hundredths(Fraction(sum(found)) / len(found)) for group, found in known.items() if found}
    by_mean = ranks(means.values())
    found = [GroupStanding(one, len(known[one]), sum(known[one]), mean, by_mean[mean]) for one, mean in means.items()]
    return sorted(found, key=lambda one: (one.rank, one.group))


def plain_group(standing: GroupStanding, name: str, deputies: Iterable[str]) -> dict:
    """Plain JSON, which `standing_of` reads; `deputies`: the members' numbers."""
    figures = {"total": str(standing.total), "mean": str(standing.mean), "rank": standing.rank}
    return {"group": standing.group, "name": name, "deputies": sorted(deputies)} | figures


def standing_of(plain: dict) -> GroupStanding:
    total, mean = Decimal(plain["total"]), Decimal(plain["mean"])
    return GroupStanding(plain["group"], len(plain["deputies"]), total, mean, plain["rank"])
