"""Reading one cell of the office's workbook: a value as the spreadsheet gives it → what it means, or what is wrong."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from rules.network.network_sheets import Column

HIDDEN = {"Cc", "Cf", "Cs", "Zl", "Zp"}
ERROR_VALUES = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
SAFE_DIGITS = 15  # a spreadsheet keeps numbers to fifteen digits and makes up the rest
YEARS = range(1900, 2100)

CODE = re.compile(r"\w[\w.\-/#()·]*")
DIVISION = re.compile(r"[1-9]\d{5}(\d{3}){0,3}", re.ASCII)
WIDE_DIVISION = re.compile(rf"[1-9]\d(\d\d)?|{DIVISION.pattern}", re.ASCII)
PHONE = re.compile(r"1\d{10}|0\d{2,3}-?\d{7,8}", re.ASCII)
BETWEEN_WORDS = re.compile(r"[、,，;；/／\s]+")
LOOSE_SPACE = re.compile(r"(?<![A-Za-z\s])\s+|\s+(?![A-Za-z\s])")


class CellError(Exception):
    """The cell can't be taken; `code` is a key of `rules.network.network_faults.FAULTS`, `params` what its sentences
    need."""

    def __init__(self, code: str, **params):
        super().__init__(code)
        self.code, self.params = code, params


def read_cell(column: Column, value):
    """What a cell (no formula) means in its column; empty: None, () or the column's `blank`. Raises CellError."""
    if value is None or (isinstance(value, str) and not value.strip()):
        return _nothing(column)
    return READERS[column.kind](column, value)


def fold(text: str) -> str:
    """What two spellings have in common that differ only in width, space or case."""
    return "".join(unicodedata.normalize("NFKC", text).split()).casefold()


def _nothing(column: Column):
    if column.required:
        raise CellError("empty", heading=column.heading)
    return {"date": None, "words": ()}.get(column.kind, column.blank)


def _date(column: Column, value) -> date:
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        raise CellError("text-date", value=str(value).strip()[:20])
    if not isinstance(value, date):
        raise CellError("not-date", value=str(value)[:20])
    if value.year not in YEARS:
        raise CellError("far-date", value=value.strftime("%Y-%m-%d"))
    return value.date() if isinstance(value, datetime) else value


def _code(column: Column, value) -> str:
    text = _plain(_text(value))
    if not CODE.fullmatch(text):
        raise CellError("bad-code", value=text[:40])
    return _short(column, text)


def _division(column: Column, value) -> str:
    """Of a district or what lies in it; a wide one also of a province or a city."""
    text = _plain(_text(value))
    if not (WIDE_DIVISION if column.kind == "wide-division" else DIVISION).fullmatch(text):
        raise CellError("bad-division", value=text[:40])
    return text


def _phone(column: Column, value) -> str:
    text = re.sub(r"(?<=\d)[\s-](?=\d)", "", _text(value)) if isinstance(value, str) else _text(value)
    text = _plain(text)
    if not PHONE.fullmatch(text):
        raise CellError("bad-phone", value=text[:40])
    return text


def _person(column: Column, value) -> str:
    """Offices pad short names with spaces so that they line up; only between letters does a space mean something."""
    return _label(column, LOOSE_SPACE.sub("", _text(value)))


def _label(column: Column, value) -> str:
    return _short(column, " ".join(_text(value).split()))


def _prose(column: Column, value) -> str:
    """Free text may break its lines in the cell; one line is kept."""
    return _label(column, re.sub(r"[\r\n\t]+", " ", value) if isinstance(value, str) else value)


def _word(column: Column, value):
    return _code_of(column, _text(value))


def _words(column: Column, value) -> tuple:
    parts = [part for part in BETWEEN_WORDS.split(_text(value)) if part]
    return tuple(sorted({_code_of(column, part) for part in parts}))


def _code_of(column: Column, text: str):
    wanted = fold(text)
    for code, word in column.words.items():
        if fold(word) == wanted:
            return code
    raise CellError("unknown-word", value=text[:40], allowed="、".join(column.words.values()))


def _text(value) -> str:
    if isinstance(value, str):
        return _visible(value.strip())
    if isinstance(value, date | time | timedelta):
        raise CellError("became-date")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CellError("not-text")
    if not abs(value) < 10**SAFE_DIGITS:  # this way round, it also catches what is no number at all
        raise CellError("lost-digits")
    return str(int(value)) if value == int(value) else str(value)


def _visible(text: str) -> str:
    if text in ERROR_VALUES:
        raise CellError("error-value", value=text)
    if not text.isprintable():  # the common case costs one call
        hidden = [character for character in text if unicodedata.category(character) in HIDDEN]
        if hidden:
            raise CellError("hidden-characters", which=f"U+{ord(hidden[0]):04X}")
    return text


def _plain(text: str) -> str:
    """A code must look the same to everybody: half-width, and without spaces."""
    narrow = unicodedata.normalize("NFKC", text)
    if narrow != text:
        raise CellError("full-width", value=text[:40], better="".join(narrow.split())[:40])
    if text.split() != [text]:
        raise CellError("inner-space", value=text[:40], better="".join(text.split())[:40])
    return text


def _short(column: Column, text: str) -> str:
    if len(text) > column.limit:
        raise CellError("too-long", length=len(text), limit=column.limit)
    return text


READERS: dict[str, Callable] = {
    "code": _code,
    "division": _division,
    "wide-division": _division,
    "phone": _phone,
    "person": _person,
    "label": _label,
    "prose": _prose,
    "word": _word,
    "words": _words,
    "date": _date,
}
