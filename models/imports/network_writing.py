"""Writing what a workbook changes, sheet by sheet. Only inside the one act of `models.imports.network.apply`."""

from collections.abc import Callable

from lib import clock
from lib.pinyin import initials
from models.accounts.user import Role, User
from models.households.code import Code
from models.households.household import Household, HouseholdKind
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.group import Group
from models.network.mandate import Mandate
from models.network.region import Region
from models.network.station import Station
from models.statement import insert_all
from rules.counting.traits import written
from rules.network.network_changes import Changes
from rules.words import MUST_VISIT_KINDS

CHUNK = 500


def ids(model) -> dict[str, int]:
    """A numbered model's rows: number → id."""
    return dict(model.select(model.number, model.id).tuples())


def _write(model, changes: Changes, row: Callable[[dict], dict] = dict) -> None:
    """Insert and update; `row` makes a record into the model's columns."""
    insert_all(model, [row(record) for record in changes.new])
    for id_, record in changes.changed:
        model.update(**row(record)).where(model._meta.primary_key == id_).execute()


def _write_regions(changes: Changes) -> None:
    _write(Region, changes)


def _write_stations(changes: Changes) -> None:
    _write(Station, changes)


def _write_groups(changes: Changes) -> None:
    _write(Group, changes)


def _write_deputies(changes: Changes) -> None:
    """A deputy comes with an account to sign in to, without a password until the deputy is enrolled."""
    _write(Deputy, changes, lambda record: record | {"initials": initials(record["name"])[:40]})
    deputies = ids(Deputy)
    insert_all(
        User, [{"login": one["number"], "name": one["name"], "deputy": deputies[one["number"]]} for one in changes.new]
    )
    for id_, record in changes.changed:
        User.update(name=record["name"]).where(User.deputy == id_).execute()


def _write_mandates(changes: Changes) -> None:
    deputies = ids(Deputy)
    _write(Mandate, changes, lambda record: record | {"deputy": deputies[record["deputy"]]})


def _write_areas(changes: Changes) -> None:
    stations = ids(Station)
    _write(Area, changes, lambda record: record | {"station": stations.get(record["station"])})
    for id_, record in changes.changed:
        Household.update(region_code=record["region"]).where(Household.area == id_).execute()


def _write_households(changes: Changes) -> None:
    """A new household gets the code for its door."""
    areas = {area.number: area for area in Area.select(Area.id, Area.number, Area.region)}
    joined_on = clock.today()
    insert_all(Household, [_household(one, areas) | {"joined_on": joined_on} for one in changes.new])
    for id_, record in changes.changed:
        Household.update(**_household(record, areas)).where(Household.id == id_).execute()
    doors = _doors({areas[record["area"]].id for record in changes.new})
    new = {doors[areas[record["area"]].id, record["number"]]: record["kinds"] for record in changes.new}
    insert_all(Code, Code.rows_for(list(new)))
    _write_kinds(new | {id_: record["kinds"] for id_, record in changes.changed}, changes)


def _household(record: dict, areas: dict[str, Area]) -> dict:
    area = areas[record["area"]]
    return {
        "area": area.id,
        "number": record["number"],
        "region_code": area.region_code,
        "name": record["name"],
        "address": record["address"],
        "in_party": record["in_party"],
        "must_visit": bool(MUST_VISIT_KINDS.keys() & set(record["kinds"])),
        "traits": written([*record["kinds"], "in-party" if record["in_party"] else "outside"]),
    }


def _doors(areas: set[int]) -> dict[tuple[int, str], int]:
    """(area, household's number) → id, for whole areas."""
    found, ordered = {}, sorted(areas)
    for start in range(0, len(ordered), CHUNK):
        rows = Household.select(Household.area, Household.number, Household.id)
        for area, number, id_ in rows.where(Household.area.in_(ordered[start : start + CHUNK])).tuples():
            found[area, number] = id_
    return found


def _write_kinds(kinds: dict[int, tuple], changes: Changes) -> None:
    old = [id_ for id_, _ in changes.changed]
    for start in range(0, len(old), CHUNK):
        HouseholdKind.delete().where(HouseholdKind.household.in_(old[start : start + CHUNK])).execute()
    insert_all(HouseholdKind, [{"household": id_, "kind": kind} for id_, those in kinds.items() for kind in those])


def _write_staff(changes: Changes) -> None:
    """The file gives each person one role; a change takes every other away."""
    insert_all(User, [{"login": record["login"], "name": record["name"]} for record in changes.new])
    users = dict(User.select(User.login, User.id).where(User.deputy.is_null()).tuples())
    for id_, record in changes.changed:
        User.update(name=record["name"]).where(User.id == id_).execute()
        Role.delete().where(Role.user == id_).execute()
    named = changes.new + [record for _, record in changes.changed]
    insert_all(Role, [{"user": users[one["login"]], "role": one["role"], "region": one["region"]} for one in named])


WRITERS = {
    "regions": _write_regions,
    "stations": _write_stations,
    "groups": _write_groups,
    "deputies": _write_deputies,
    "mandates": _write_mandates,
    "areas": _write_areas,
    "households": _write_households,
    "staff": _write_staff,
}
