"""What a form needs to know of a reader: one shape for each sort of value that stands in a rule set.

A reader bears its shape as an attribute. Thus a form is made from the dataclasses themselves, and a new kind of rule
is on the form by being there.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any

from rules.words import PERIOD_LENGTHS


@dataclass(frozen=True)
class Line:
    """One line of the office's own words."""

    longest: int = 200


@dataclass(frozen=True)
class Code:
    """A name that people do not see: of the thing itself, or of another that is chosen from a list."""


@dataclass(frozen=True)
class Number:
    """`places`: after the point; 0 for whole numbers."""

    places: int = 0


@dataclass(frozen=True)
class Part:
    """A part of a whole, such as 1/3."""


@dataclass(frozen=True)
class Words:
    """One word of a closed vocabulary, or many."""

    words: Iterable[str]
    many: bool = False

    @property
    def options(self) -> list[tuple[str, str]]:
        """(code, the Chinese word for it)"""
        return [(code, self._word(code)) for code in self.words]

    def _word(self, code: str) -> str:
        word = self.words.get(code) if isinstance(self.words, Mapping) else code
        return word if isinstance(word, str) else PERIOD_LENGTHS.get(code, code)


@dataclass(frozen=True)
class Group:
    """The fields of a dataclass."""

    cls: type


@dataclass(frozen=True)
class Kinds:
    """The fields of one of several dataclasses, which `kind` names."""

    classes: Mapping[str, type]


@dataclass(frozen=True)
class Rows:
    """A list of such."""

    row: Any


Shape = Line | Code | Number | Part | Words | Group | Kinds | Rows


def shaped(shape: Shape) -> Callable:
    """Gives a reader its shape."""

    def give(reader):
        reader.shape = shape
        return reader

    return give


def shape_of(reader: Callable) -> Shape:
    return getattr(reader, "shape", Line())


def inner(cls: type) -> list[tuple[Field, Shape]]:
    """The fields of a dataclass that are read from a rule set, in their order."""
    return [(one, shape_of(one.metadata["reader"])) for one in fields(cls) if "reader" in one.metadata]


def may_lack(field: Field) -> bool:
    """Whether nothing at all may stand there."""
    return field.default is None


def default_of(field: Field) -> Any:
    return None if field.default is MISSING else field.default
