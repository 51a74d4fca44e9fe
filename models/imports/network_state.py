"""The network as it stands, in the shape in which the office's workbook would give it."""

from collections import defaultdict
from collections.abc import Iterator

from peewee import JOIN

from models.accounts.user import Role, User
from models.households.household import Household, HouseholdKind
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.group import Group
from models.network.mandate import Mandate
from models.network.region import Region
from models.network.station import Station
from rules.network.network_changes import Kept

CHUNK = 500


def kept(sheet: str, records: list[dict]) -> list[Kept]:
    """What is kept of one sheet of `rules.network.network_sheets`; of the households, those of the areas in
    `records`."""
    if sheet == "households":
        return list(_households({record["area"] for record in records}))
    return list(READERS[sheet]())


def _rows(query, id_field, **fields) -> Iterator[Kept]:
    """A query's rows as records: name in the record → the field it comes from. An empty reference is ""."""
    names = list(fields)
    for id_, *values in query.select(id_field, *fields.values()).tuples():
        yield Kept(id_, dict(zip(names, values, strict=True)))


def _regions():
    return _rows(Region.select(), Region.code, code=Region.code, name=Region.name)


def _stations():
    return _rows(
        Station.select(), Station.id, number=Station.number, name=Station.name, region=Station.region,
        place=Station.place, opening_hours=Station.opening_hours,
    )  # fmt: skip


def _groups():
    return _rows(Group.select(), Group.id, number=Group.number, name=Group.name, region=Group.region)


def _deputies():
    return _rows(
        Deputy.select(), Deputy.id, number=Deputy.number, name=Deputy.name, phone=Deputy.phone,
        shows_phone=Deputy.shows_phone, occupation=Deputy.occupation, region=Deputy.region,
    )  # fmt: skip


def with_phones(records: list[dict]) -> list[dict]:
    """Deputies' records, each with whether everybody may see the number: as the file says; as it is where the file
    says nothing, or where it was chosen on a page."""
    key = (Deputy.number, Deputy.shows_phone, Deputy.phone_set_at)
    there = {number: (shown, bool(chosen)) for number, shown, chosen in Deputy.select(*key).tuples()}
    found = []
    for record in records:
        shown, chosen = there.get(record["number"], (False, False))
        said = record.get("shows_phone", "")
        found.append(record | {"shows_phone": shown if chosen or said == "" else said})
    return found


def _mandates():
    return _rows(
        Mandate.select().join(Deputy), Mandate.id, deputy=Deputy.number, body=Mandate.body, level=Mandate.level,
        term=Mandate.term, category=Mandate.category, standing=Mandate.standing, began_on=Mandate.began_on,
        ended_on=Mandate.ended_on,
    )  # fmt: skip


def _areas():
    stationed = Area.select().join(Station, JOIN.LEFT_OUTER)
    rows = _rows(stationed, Area.id, number=Area.number, name=Area.name, region=Area.region, station=Station.number)
    return (Kept(one.id, one.record | {"station": one.record["station"] or ""}) for one in rows)


def _households(areas: set[str]) -> Iterator[Kept]:
    ordered = sorted(areas)
    for start in range(0, len(ordered), CHUNK):
        those = Area.number.in_(ordered[start : start + CHUNK])
        kinds = _kinds(those)
        rows = _rows(
            Household.select().join(Area).where(those), Household.id, area=Area.number, number=Household.number,
            name=Household.name, address=Household.address, in_party=Household.in_party,
        )  # fmt: skip
        yield from (Kept(one.id, one.record | {"kinds": tuple(sorted(kinds[one.id]))}) for one in rows)


def _kinds(those) -> dict[int, list[str]]:
    found = defaultdict(list)
    rows = HouseholdKind.select(HouseholdKind.household, HouseholdKind.kind).join(Household).join(Area).where(those)
    for household, kind in rows.tuples():
        found[household].append(kind)
    return found


def _staff() -> Iterator[Kept]:
    """One role for one region each; whoever has another number of roles is like nobody that a file can describe."""
    roles = defaultdict(list)
    for user, role, region in Role.select(Role.user, Role.role, Role.region).tuples():
        roles[user].append((role, region))
    for user in User.select().where(User.deputy.is_null()):
        role, region = roles[user.id][0] if len(roles[user.id]) == 1 else (None, None)
        yield Kept(user.id, {"login": user.login, "name": user.name, "role": role, "region": region})


READERS = {
    "regions": _regions,
    "stations": _stations,
    "groups": _groups,
    "deputies": _deputies,
    "mandates": _mandates,
    "areas": _areas,
    "staff": _staff,
}
