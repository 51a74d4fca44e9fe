"""What can only be seen across rows and sheets: keys that come twice, references into nothing, a tree with holes."""

from collections import defaultdict
from dataclasses import dataclass, field

from rules.network.network_cells import fold
from rules.network.network_sheets import SHEETS
from rules.network.network_tables import Row, Table


@dataclass(frozen=True)
class Reach:
    """What is there already, and how far the say of the person who imports goes.

    `within` holds the region codes below which everything is theirs ("" is the whole country). `known` is sheet → the
    keys they may refer to, `taken` sheet → keys in use beyond their reach. `settled` is deputy → the district in which
    they have recorded duties, and stay.
    """

    within: tuple[str, ...] = ("",)
    known: dict[str, set[str]] = field(default_factory=dict)
    taken: dict[str, set[str]] = field(default_factory=dict)
    administrator: bool = True
    settled: dict[str, str] = field(default_factory=dict)


class Keys:
    """The keys of one sheet, in the file or known before; `None` for a sheet whose keys couldn't be read."""

    def __init__(self, table: Table, known: set[str]):
        name = table.rule.key[0]
        self.readable = table.has_key
        self.exact = known | {row.values[name] for row in table.rows if name in row.values}
        self.folded = {fold(key): key for key in self.exact}
        self.doubtful = {fold(row.written[0]) for row in table.rows if name in row.bad}


def check(tables: dict[str, Table], reach: Reach) -> None:
    """Add to each table's faults what is wrong between its rows, and between it and the others."""
    keys = {name: Keys(table, reach.known.get(name, set())) for name, table in tables.items()}
    for table in tables.values():
        _check_duplicates(table)
        _check_references(table, keys)
        _check_taken(table, reach.taken.get(table.rule.name, set()))
    _check_tree(tables["regions"], keys["regions"], reach)
    _check_settled(tables["deputies"], reach.settled)
    _check_terms(tables["mandates"])
    _check_heads(tables["memberships"])
    _check_staff(tables["staff"], keys["deputies"], reach)


def _check_duplicates(table: Table) -> None:
    if not table.has_key:
        return
    first: dict[tuple, Row] = {}
    for row in table.rows:
        if not all(row.written):
            continue
        before = first.setdefault(tuple(map(fold, row.written)), row)
        if before is not row:
            same = before.written == row.written
            _blame_duplicate(table, "duplicate" if same else "near-duplicate", row, before)


def _blame_duplicate(table: Table, code: str, row: Row, before: Row) -> None:
    shown, other = (_shown_key(table, one) for one in (row, before))
    table.blame(code, row.number, table.rule.key[-1], value=shown, first=before.number, other=other)


def _shown_key(table: Table, row: Row) -> str:
    """The key in the file's own words: not the code `party`, but the word that stands for it."""
    words = {column.name: column.words for column in table.rule.columns}
    pairs = zip(table.rule.key, row.written, strict=True)
    return " ".join(words[name].get(text, text) for name, text in pairs)[:60]


def _check_references(table: Table, keys: dict[str, Keys]) -> None:
    for column in table.rule.columns:
        if not column.refers_to or not keys[column.refers_to].readable:
            continue
        for row in table.rows:
            value = row.values.get(column.name)
            if value and value not in keys[column.refers_to].exact:
                _blame_reference(table, row, column, value, keys[column.refers_to])


def _blame_reference(table: Table, row: Row, column, value: str, target: Keys) -> None:
    title, near = SHEETS[column.refers_to].title, target.folded.get(fold(value))
    if near:
        table.blame("near-reference", row.number, column.name, title=title, better=near)
    elif fold(value) not in target.doubtful:  # else its own row is blamed, and that is enough
        table.blame("unknown-reference", row.number, column.name, title=title, value=value)


def _check_taken(table: Table, taken: set[str]) -> None:
    for row in table.rows:
        value = row.values.get(table.rule.key[0])
        if value in taken:
            table.blame("taken", row.number, table.rule.key[0], value=value)


def _check_tree(table: Table, keys: Keys, reach: Reach) -> None:
    for row in table.rows:
        code = row.values.get("code", "")
        if code and not code.startswith(reach.within):
            table.blame("out-of-reach", row.number, "code", value=code, within="、".join(reach.within))
        elif len(code) > 6 and code[:-3] not in keys.exact and code not in reach.within:
            table.blame("unknown-parent", row.number, "code", parent=code[:-3])


def _check_settled(table: Table, settled: dict[str, str]) -> None:
    """A visit that is sent again finds the first one by its district: whoever has recorded any stays in theirs."""
    for row in table.rows:
        district = settled.get(row.values.get("number", ""))
        if district and not row.values.get("region", district).startswith(district):
            table.blame("settled", row.number, "region", district=district)


def _check_terms(table: Table) -> None:
    for row in table.rows:
        began_on, ended_on = row.values.get("began_on"), row.values.get("ended_on")
        if began_on and ended_on and ended_on < began_on:
            table.blame("ends-first", row.number, "ended_on")


def _check_heads(table: Table) -> None:
    heads = defaultdict(list)
    for row in table.rows:
        if {"group", "role"} <= row.values.keys():
            heads[row.values["group"], row.values["role"]].append(row.number)
    for (_, role), numbers in heads.items():
        if role == "leader":
            for number in numbers[1:]:
                table.blame("two-leaders", number, "role", first=numbers[0])
        if role == "liaison":
            for number in numbers[2:]:
                table.blame("three-liaisons", number, "role")


def _check_staff(table: Table, deputies: Keys, reach: Reach) -> None:
    for row in table.rows:
        login = row.values.get("login")
        if login and fold(login) in deputies.folded:
            table.blame("login-taken", row.number, "login", value=login)
        if row.values.get("role") == "administrator" and not reach.administrator:
            table.blame("role-above", row.number, "role")
