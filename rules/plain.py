"""Frozen dataclasses read from plain JSON objects, and written back."""

from collections.abc import Callable
from dataclasses import MISSING, Field, field, fields, is_dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from rules.faults import fault, gather
from rules.readers import Reader, one_of
from rules.words import N_
from rules.writing.shapes import Group, Kinds, shaped


def reads(reader: Reader, default: Any = MISSING) -> Any:
    """A dataclass field that `record` knows how to read; without a default it has to be there."""
    return field(default=default, metadata={"reader": reader})


def record(cls: type) -> Reader:
    """Reads an object into `cls`. A key that it does not know is a fault too: it might be a slip of the pen."""

    @shaped(Group(cls))
    def read(plain):
        _check_object(plain)
        known = [(field.name, partial(_read, field, plain.get(field.name))) for field in fields(cls)]
        unknown = [(key, _refuse) for key in plain if key not in dict(known)]
        return cls(**gather(known + unknown))

    return read


def tagged(classes: dict[str, type]) -> Reader:
    """Reads an object into the class that its `kind` names."""

    @shaped(Kinds(classes))
    def read(plain):
        _check_object(plain)
        kind = gather([("kind", partial(one_of(classes), plain.get("kind")))])["kind"]
        return record(classes[kind])({key: value for key, value in plain.items() if key != "kind"})

    return read


def to_plain(value: Any) -> Any:
    """What `record` reads into an equal value. What equals its default is left out."""
    for kind, write in WRITERS.items():
        if isinstance(value, kind):
            return write(value)
    return _write_object(value) if is_dataclass(value) else value


def _check_object(plain: Any) -> None:
    if not isinstance(plain, dict):
        raise fault(N_("这里应是一组栏目"))


def _read(field: Field, plain: Any) -> Any:
    if plain is not None:
        return field.metadata["reader"](plain)
    if field.default is MISSING:
        raise fault(N_("这里要填"))
    return field.default


def _refuse() -> None:
    raise fault(N_("没有这一栏"))


def _write_object(value: Any) -> dict:
    tag = {"kind": value.kind} if isinstance(getattr(type(value), "kind", None), str) else {}
    inner = {field.name: (getattr(value, field.name), field.default) for field in fields(value)}
    return tag | {name: to_plain(held) for name, (held, default) in inner.items() if held != default}


WRITERS: dict[type, Callable] = {
    tuple: lambda value: [to_plain(inner) for inner in value],
    Decimal: lambda value: format(value, "f"),
    Fraction: lambda value: f"{value.numerator}/{value.denominator}",
}
