"""Clauses and how they are said: a Chinese template with what it speaks of, in the reader's language."""

from collections.abc import Callable, Iterable
from typing import Any

from rules.counting.reasons import shown
from rules.words import N_
from rules.writing.shapes import Words, inner

Translate = Callable[[str], str]
Clause = tuple[str, dict[str, Any]]  # a Chinese template, and what it speaks of


class Either(tuple):
    """Words of which any one will do."""


def chosen(held: Any, name: str) -> tuple[str, ...]:
    """The words of what was chosen in a field of closed vocabulary; none where there is no such field."""
    shape = next((shape for field, shape in inner(type(held)) if field.name == name), None)
    if not isinstance(shape, Words):
        return ()
    value, words = getattr(held, name), dict(shape.options)
    return tuple(words[code] for code in ((value,) if isinstance(value, str) else value))


def say(clause: Clause, translate: Translate, **ready: str) -> str:
    """`ready`: what is in the reader's language already."""
    template, params = clause
    return translate(template) % ({name: _spoken(value, translate) for name, value in params.items()} | ready)


def _spoken(value: Any, translate: Translate) -> str:
    if isinstance(value, Either):
        return translate(N_("或")).join(map(translate, value))
    return shown(value, translate)


def join(clauses: Iterable[Clause], sign: str, translate: Translate) -> str:
    return translate(sign).join(say(one, translate) for one in clauses)
