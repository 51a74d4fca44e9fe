"""Applying what an office's workbook says of the network of regions, stations, groups, deputies, areas and households.

A row that is missing from the file is left alone. Only who answers for an area, and who is in a group, is taken from
the file as a whole (`models.network.succession`).
"""

from collections.abc import Callable

from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.imports import network_state
from models.imports.network_writing import WRITERS
from models.network import succession
from rules.network.network_changes import Changes, compare
from rules.network.network_sheets import SHEETS

Counts = dict[str, dict[str, int]]


def apply(
    records: dict[str, list[dict]], by: User | None, progress: Callable = lambda done, total: None,
    seal: Callable[[Counts], object] = lambda counts: None,
) -> Counts:  # fmt: skip
    """Bring the network to what the records (`rules.network.network_reading`) say, in one act.

    Returns sheet → how many rows were new, changed, same and closed. `progress(done, total)` counts rows looked at.
    `seal(counts)` is the last thing in the act: what it raises undoes all of it.
    """
    changes = _compare_all(records, progress)
    with act("network"):
        for sheet, write in WRITERS.items():
            write(changes[sheet])
        written = {sheet: _count(found) for sheet, found in changes.items()}
        written["assignments"] = succession.assign(records["assignments"])
        written["memberships"] = succession.join(records["memberships"])
        counts = {sheet: written[sheet] for sheet in SHEETS}
        _note_roles(changes["staff"], by)
        Audit.note(by, "network.imported", count=sum(one["new"] + one["changed"] for one in counts.values()))
        seal(counts)
    return counts


def _compare_all(records: dict[str, list[dict]], progress: Callable) -> dict[str, Changes]:
    """All that can be found out before the transaction is: while it lasts, no phone can send its visits."""
    changes, done, total = {}, 0, sum(len(records[sheet]) for sheet in WRITERS)
    for sheet in WRITERS:
        wanted = network_state.with_phones(records[sheet]) if sheet == "deputies" else records[sheet]
        changes[sheet] = compare(SHEETS[sheet], wanted, network_state.kept(sheet, wanted))
        done += len(records[sheet])
        progress(done, total)
    return changes


def _note_roles(changes: Changes, by: User | None) -> None:
    """Who holds what from now on, each a line in the audit log."""
    given = {one["login"]: one["role"] for one in changes.new + [record for _, record in changes.changed]}
    for user in User.select().where(User.login.in_(list(given))).order_by(User.id):
        Audit.note(by, "role.given", user, detail=given[user.login])


def _count(changes: Changes) -> dict[str, int]:
    return {"new": len(changes.new), "changed": len(changes.changed), "same": changes.same, "closed": 0}
