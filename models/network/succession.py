"""Who answers for an area, and who is in a group: taken from the file as a whole, with the history that it makes.

Whoever no longer stands with an area or a group of the file was there until today. Areas and groups that the file does
not name stay as they are.
"""

from lib import clock
from models.imports.network_writing import ids
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.statement import insert_all


def assign(records: list[dict]) -> dict[str, int]:
    """Within the import's act. Returns how many were new, changed, same and closed."""
    areas, deputies = ids(Area), ids(Deputy)
    wanted = {(areas[record["area"]], deputies[record["deputy"]]) for record in records}
    open_ = Assignment.select(Assignment.area, Assignment.deputy, Assignment.id)
    return _follow(Assignment, ("area", "deputy"), open_, wanted)


def join(records: list[dict]) -> dict[str, int]:
    """Likewise; who leads from now on led not before: another role in the group is another membership."""
    groups, deputies = ids(Group), ids(Deputy)
    wanted = {(groups[record["group"]], deputies[record["deputy"]], record["role"]) for record in records}
    open_ = Membership.select(Membership.group, Membership.deputy, Membership.role, Membership.id)
    return _follow(Membership, ("group", "deputy", "role"), open_, wanted)


def _follow(model, names: tuple[str, ...], open_, wanted: set[tuple]) -> dict[str, int]:
    """`names` are the columns that tell one from another, the first of them what the file lists as a whole."""
    listed, today = {key[0] for key in wanted}, clock.today()
    there = {tuple(key): id_ for *key, id_ in open_.where(model.ended_on.is_null()).tuples() if key[0] in listed}
    ended = [there[key] for key in there.keys() - wanted]
    new = [dict(zip(names, key, strict=True)) | {"began_on": today} for key in sorted(wanted - there.keys())]
    for id_ in ended:
        model.update(ended_on=today).where(model.id == id_).execute()
    insert_all(model, new)
    return {"new": len(new), "changed": 0, "same": len(wanted) - len(new), "closed": len(ended)}
