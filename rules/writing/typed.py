"""Numbers as people type them, read as a rule set writes them: 1/3, 12.5. What is no number is kept as it was typed."""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction

from rules.words import SHARES

POINTS = str.maketrans({"。": ".", "，": "", ",": "", "／": "/", " ": "", "\u3000": ""})
UNITS = "分次户件年档人个%"
NUMBER = re.compile(r"[0-9]*\.?[0-9]*")
SHARE = re.compile(r"[0-9]{1,4}/[0-9]{1,4}")
PARTS = {word: share for share, word in SHARES.items()}


def whole(text: str) -> int | str | None:
    """12 for １２ 次; None where nothing was typed."""
    plain = _number(text)
    return int(plain) if plain and plain.isdecimal() and len(plain) <= 9 else plain or text.strip() or None


def decimal(text: str) -> str | None:
    """ "0.5" for ０.5 分, .5 or 0.50; None where nothing was typed."""
    return _number(text) or text.strip() or None


def part(text: str) -> str | None:
    """ "1/3" for １／３, 三分之一 or 0.25 as "1/4"; None where nothing was typed."""
    typed = _narrow(text)
    if typed in PARTS or SHARE.fullmatch(typed):
        return PARTS.get(typed, typed)
    number = _number(text)
    if not number:
        return text.strip() or None
    share = Fraction(number) / (100 if "%" in typed else 1)
    return f"{share.numerator}/{share.denominator}"


def _number(text: str) -> str:
    """The number that was typed, without its unit and without noughts that say nothing; "" if it is none."""
    typed = _narrow(text).rstrip(UNITS)
    if not typed.strip(".") or not NUMBER.fullmatch(typed) or len(typed) > 12:
        return ""
    number = Decimal(typed)
    return format(number.normalize() if "." in typed else number, "f")


def _narrow(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(POINTS)).translate(POINTS)
