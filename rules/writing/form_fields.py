"""A form for a part of a rule set, made from the dataclasses it is read into: its fields, with words and faults.

The template draws each field by its `sort`; nothing here or there knows one kind of rule from another.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from rules.faults import Fault
from rules.plain import to_plain
from rules.writing.form_words import FINE, hint_of, kind_words, label_of, place_of
from rules.writing.shapes import Code, Group, Kinds, Line, Number, Part, Rows, Shape, Words, default_of, inner, may_lack

SEEN_AT_ONCE = 5  # more choices than these are for a list that opens
SORTS = {Line: "line", Number: "number", Part: "number"}

Choices = Mapping[str, Sequence[tuple[str, str]]]  # field's name → (code, title)


@dataclass
class Spot:
    """One field of the form.

    path: its name, such as rule.marks.0.points
    sort: line, number, choice, ticks, select, hidden, group, rows, kinds
    value: as it was typed; of ticks a list of codes
    options: (code, words, what it means)
    own: whether the words of the options are somebody's own, such as the names of categories: never to be translated
    inside: the fields of a group or of the kind that was chosen; of rows each row's fields
    absent: of a group that may be left out, that it is
    fine: whether most do without it, so that it can stand further back
    written: whether it says anything but what holds anyway
    """

    path: str
    sort: str
    label: str
    hint: str = ""
    value: Any = None
    options: Sequence[tuple[str, str, str]] = ()
    own: bool = False
    inside: list = field(default_factory=list)
    faults: Sequence[Fault] = ()
    optional: bool = False
    absent: bool = False
    decimals: bool = False
    fine: bool = False
    written: bool = False

    @property
    def standing_out(self) -> bool:
        """Of a fine one: whether somebody has written something there, or something is wrong with it."""
        return bool(self.faults) or self.written


@dataclass(frozen=True)
class Frame:
    """What all fields of a form are made with. `choices`: what the codes of other things are, and the part of a closed
    vocabulary that fits here; `told` gathers the faults that stand at a field."""

    faults: Sequence[Fault]
    choices: Choices
    told: set = field(default_factory=set)

    def at(self, path: str) -> list[Fault]:
        found = [one for one in self.faults if ".".join(map(str, one.path)) == path]
        self.told.update(map(id, found))
        return found

    @property
    def rest(self) -> list[Fault]:
        """The faults that stand at no field."""
        return [one for one in self.faults if id(one) not in self.told]


def spots(cls: type, plain: Mapping[str, Any], frame: Frame, path: str = "", leaving: Iterable[str] = ()) -> list[Spot]:
    """The fields of a dataclass as they stand in `plain`."""
    prefix, owner = f"{path}." if path else "", owner_of(cls)
    fields = sorted((one for one in inner(cls) if one[0].name not in leaving), key=lambda one: place_of(one[0].name))
    return [_spot(one, shape, plain.get(one.name), frame, f"{prefix}{one.name}", owner) for one, shape in fields]


def owner_of(cls: type) -> str:
    """By which name the words of its fields are looked up."""
    kind = getattr(cls, "kind", None)
    return kind if isinstance(kind, str) else cls.__name__.lower()


def _spot(one, shape: Shape, value: Any, frame: Frame, path: str, owner: str) -> Spot:
    usual = to_plain(default_of(one))
    found = Spot(
        path, "", label_of(one.name, owner), hint_of(one.name, owner), usual if value is None else value,
        faults=frame.at(path), optional=may_lack(one), fine=one.name in FINE,
        written=value is not None and value != usual,
    )  # fmt: skip
    return _filled(found, shape, one.name, frame)


def _filled(spot: Spot, shape: Shape, name: str, frame: Frame) -> Spot:
    match shape:
        case Words(many=many):
            spot.options = [(*option, "") for option in frame.choices.get(name, shape.options)]
            spot.sort = "ticks" if many else "choice" if len(spot.options) <= SEEN_AT_ONCE else "select"
            spot.value = _listed(spot.value) if many else spot.value
        case Code():
            spot.sort, spot.own = "select" if name in frame.choices else "hidden", True
            spot.options = [(*option, "") for option in frame.choices.get(name, ())]
        case Group(cls):
            spot.sort, spot.absent = "group", spot.optional and not isinstance(spot.value, dict)
            spot.inside = [] if spot.absent else spots(cls, _object(spot.value), frame, spot.path)
        case Kinds(classes):
            _fill_kinds(spot, classes, frame)
        case Rows(row):
            spot.sort, values = "rows", _listed(spot.value)
            spot.inside = [_row(row, one, frame, f"{spot.path}.{place}") for place, one in enumerate(values)]
        case _:
            spot.sort, spot.decimals = SORTS[type(shape)], getattr(shape, "places", 1) > 0
    return spot


def _fill_kinds(spot: Spot, classes: Mapping[str, type], frame: Frame) -> None:
    held = _object(spot.value)
    spot.sort, spot.value = "kinds", held.get("kind")
    spot.options = [(kind, *kind_words(kind)) for kind in classes]
    spot.faults = [*spot.faults, *frame.at(f"{spot.path}.kind")]
    if isinstance(spot.value, str) and spot.value in classes:
        spot.inside = spots(classes[spot.value], held, frame, spot.path)


def _row(row: Shape, value: Any, frame: Frame, path: str) -> Spot:
    """A row as a field without a label of its own."""
    return _filled(Spot(path, "", "", value=value, faults=frame.at(path)), row, "", frame)


def _object(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _listed(value: Any) -> list:
    return list(value) if isinstance(value, list | tuple) else []
