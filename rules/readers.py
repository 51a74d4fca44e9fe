"""Readers of plain JSON values: each takes one value and returns what it stands for, or raises `FaultError`.

Numbers with a point are written as text ("0.4"). A binary fraction is refused, so that no figure depends on how a
machine rounds.
"""

import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

from rules.faults import fault, gather
from rules.words import N_
from rules.writing.shapes import Code, Line, Number, Part, Rows, Words, shape_of, shaped

Reader = Callable[[Any], Any]


def list_of(reader: Reader, least: int = 0) -> Reader:
    """A list of at least so many, as a tuple."""

    @shaped(Rows(shape_of(reader)))
    def read(plain):
        if not isinstance(plain, list | tuple):
            raise fault(N_("这里应是一个列表"))
        if len(plain) < least:
            raise fault(N_("这里至少要有一项"))
        return tuple(gather((index, partial(reader, value)) for index, value in enumerate(plain)).values())

    return read


def one_of(words: Iterable[str]) -> Reader:
    """A word out of a closed vocabulary."""

    @shaped(Words(words))
    def read(plain):
        if not isinstance(plain, str) or plain not in words:
            raise fault(N_("没有“%(value)s”这个选项，可以选：%(words)s"), value=plain, words="、".join(words))
        return plain

    return read


def many_of(words: Iterable[str], least: int = 0) -> Reader:
    """Different words out of a closed vocabulary."""
    choose = list_of(one_of(words), least)

    @shaped(Words(words, many=True))
    def read(plain):
        chosen = choose(plain)
        if len(set(chosen)) < len(chosen):
            raise fault(N_("同一个选项写了两遍"))
        return chosen

    return read


def text(longest: int) -> Reader:
    """One line of the office's own words."""

    @shaped(Line(longest))
    def read(plain):
        words = plain.strip() if isinstance(plain, str) else ""
        if not 0 < len(words) <= longest or not words.isprintable():
            raise fault(N_("这里要写 1 到 %(longest)s 个字"), longest=longest)
        return words

    return read


@shaped(Code())
def code(plain: Any) -> str:
    """An identifier that may stand in an address."""
    if not isinstance(plain, str) or not re.fullmatch(r"[a-z][a-z0-9-]{0,39}", plain):
        raise fault(N_("编号只用小写字母、数字和短横线，以字母开头"))
    return plain


def whole(least: int, most: int) -> Reader:
    """A whole number within bounds."""

    @shaped(Number())
    def read(plain):
        if type(plain) is not int or not least <= plain <= most:
            raise fault(N_("这里要填 %(least)s 到 %(most)s 的整数"), least=least, most=most)
        return plain

    return read


def decimal(places: int, least: str = "0") -> Reader:
    """A number from `least` to 99999 with at most so many places: 12, "100" or "0.4"."""
    form = re.compile(rf"[0-9]{{1,5}}(\.[0-9]{{1,{places}}})?")

    @shaped(Number(places))
    def read(plain):
        written = plain if isinstance(plain, str) else str(plain) if type(plain) is int else ""
        if not form.fullmatch(written) or Decimal(written) < Decimal(least):
            raise fault(N_("这里要填不小于 %(least)s 的数，最多 %(places)s 位小数"), least=least, places=places)
        return Decimal(written)

    return read


@shaped(Part())
def part(plain: Any) -> Fraction:
    """A part of a whole, more than nothing and less than all of it: "1/3"."""
    found = re.fullmatch(r"([0-9]{1,4})/([0-9]{1,4})", plain) if isinstance(plain, str) else None
    above, below = map(int, found.groups()) if found else (0, 0)
    if not 0 < above < below:
        raise fault(N_("这里要填像 1/3 这样的比例"))
    return Fraction(above, below)
