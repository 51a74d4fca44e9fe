"""The points that the office types in for several deputies at once: read and checked, all faults at once."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import partial

from rules.counting.reasons import figure
from rules.faults import fault, gather
from rules.words import N_

LONGEST = 500
SHAPE = re.compile(r"[0-9]{1,5}(\.[0-9])?")


def read(form: Mapping[str, str], deputies: Iterable[int], most: Decimal | None) -> dict[int, Decimal | None]:
    """Deputy → points, None where the field `points-7` is empty. Raises FaultError; a path is the deputy's number."""
    typed = {one: form[f"points-{one}"].strip() for one in deputies if f"points-{one}" in form}
    return gather([(one, partial(_points, text, most)) for one, text in typed.items()])


def _points(text: str, most: Decimal | None) -> Decimal | None:
    if not text:
        return None
    if not SHAPE.fullmatch(text):
        raise fault(N_("请填分数，最多一位小数"))
    if most is not None and Decimal(text) > most:
        raise fault(N_("这一项最多 %(most)s 分"), most=figure(most))
    return Decimal(text)
