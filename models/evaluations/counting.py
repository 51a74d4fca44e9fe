"""Counting an evaluation: everybody's points out of the ledger, totals, ranks and proposed grades."""

from collections.abc import Callable
from typing import NamedTuple

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.peers import peers_of
from models.evaluations.sheet import Sheet
from models.network.deputy import Deputy
from models.network.group import Group, Membership, members_of
from models.network.mandate import Mandate
from models.network.region import within
from models.points.tally import tallies
from rules.counting.group_standing import GroupStanding, evaluate_groups, standing_of
from rules.counting.scoring import score
from rules.counting.tally import Tally, together
from rules.evaluations.evaluation import Candidate, Standing, evaluate


class Counted(NamedTuple):
    """`members`: of a group, by number."""

    whose: Deputy | Group
    candidate: Candidate
    standing: Standing
    members: tuple[Deputy, ...] = ()


def circle(evaluation: Evaluation) -> list[Deputy]:
    """Whose lines count: the deputies of its region whose mandate runs on its day; where groups are evaluated, those
    who are in them on that day."""
    if evaluation.scores_groups:
        members = members_of(groups_in(evaluation), evaluation.day)
        return sorted({one for those in members.values() for one in those}, key=lambda one: one.number)
    held = Mandate.select(Mandate.deputy).where(Mandate.open_on(evaluation.day))
    mine = Deputy.select().where(within(Deputy.region, evaluation.region_code), Deputy.id.in_(held))
    return list(mine.order_by(Deputy.number))


def groups_in(evaluation: Evaluation) -> list[Group]:
    return list(Group.select().where(within(Group.region, evaluation.region_code)).order_by(Group.number))


def count(evaluation: Evaluation, progress: Callable[[int, int], object] = lambda done, total: None) -> list[Counted]:
    """Everybody, or every group that somebody is in, as the ledger is now, in the order of their numbers."""
    sums = tallies([one.id for one in circle(evaluation)], evaluation.year, evaluation.day)
    entered = _groups(evaluation, sums) if evaluation.scores_groups else _deputies(evaluation, sums)
    who = [one for one, _, _ in entered]
    peers, candidates = peers_of(who, evaluation.grading.peers, evaluation.day), []
    for done, (one, tally, _) in enumerate(entered, 1):
        candidates.append(Candidate(one.number, peers[one.id], score(tally, evaluation.rules), tally))
        if done % 20 == 0 or done == len(entered):
            progress(done, len(entered))
    standings = evaluate(candidates, evaluation.rules)
    return [
        Counted(one, sheet, standings[one.number], members)
        for (one, _, members), sheet in zip(entered, candidates, strict=True)
    ]


def _deputies(evaluation: Evaluation, sums: dict[int, Tally]) -> list[tuple[Deputy, Tally, tuple]]:
    return [(one, sums[one.id], ()) for one in circle(evaluation)]


def _groups(evaluation: Evaluation, sums: dict[int, Tally]) -> list[tuple[Group, Tally, tuple]]:
    groups = groups_in(evaluation)
    members = members_of(groups, evaluation.day)
    return [
        (one, together([sums[deputy.id] for deputy in members[one.id]]), tuple(members[one.id]))
        for one in groups if members[one.id]
    ]  # fmt: skip


def recount(evaluation: Evaluation, by: User | None) -> bool:
    """Write everybody's sheet anew. False once it is closed, or when the year has no rules."""
    if evaluation.state == "closed" or not evaluation.rules:
        return False
    found = count(evaluation)
    with act(evaluation.name):
        if evaluation.look_again().state == "closed":
            return False
        Sheet.write(evaluation, found)
        evaluation.counted_at = clock.now()
        evaluation.save(only=["counted_at"])
        Audit.note(by, "evaluation.counted", evaluation, count=len(found))
    return True


def group_standings(evaluation: Evaluation) -> list[tuple[str, GroupStanding]]:
    """The groups with what their members have together, the best mean first; of a closed year as they were then. None
    where groups are what is evaluated."""
    if evaluation.scores_groups:
        return []
    if evaluation.head:
        kept = FrozenRecord.archive(evaluation, "group").of("group")
        return [(one["name"], standing_of(one)) for one in kept]
    totals = dict(Sheet.select(Sheet.deputy, Sheet.total).where(Sheet.evaluation == evaluation).tuples())
    members, names = groups_of(evaluation, list(totals))
    return [(names[one.group], one) for one in evaluate_groups(members, totals)]


def groups_of(evaluation: Evaluation, deputy_ids: list[int]) -> tuple[dict[int, set[int]], dict[int, str]]:
    """Group → its members of the day among these deputies, and its name."""
    members: dict[int, set[int]] = {}
    names: dict[int, str] = {}
    for deputy, seats in Membership.of(deputy_ids, evaluation.day).items():
        for seat in seats:
            members.setdefault(seat.group_id, set()).add(deputy)
            names[seat.group_id] = seat.group.name
    return members, names
