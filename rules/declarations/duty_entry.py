"""A duty that the office enters by hand, as it comes from a form: read and checked, all faults at once."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import partial

from rules.declarations.declarable import DECLARABLE, HALF, MOST, ONE
from rules.faults import fault, gather
from rules.words import N_

LONGEST = 80
DUTIES = (
    *(("training", "present"), ("training", "leave"), ("activity", "present")),
    *(("inspection", "present"), ("inspection", "leave")),
    *(("meeting", "present"), ("meeting", "leave"), ("meeting", "absent")),
    *(("standing-meeting", "present"), ("standing-meeting", "leave"), ("standing-meeting", "absent")),
    *(("meeting", "late"), ("meeting", "left-early")),
    *(("proposal", "submitted"), ("proposal", "filed"), ("proposal", "key"), ("proposal", "excellent")),
    *(("information", "submitted"), ("information", "adopted")),
)
"""What can be entered: (kind, aspect)."""
HALVES = N_("请填几天，半天写 0.5，最多 99 天")
WHOLE = N_("请填 1 到 99 的整数")
NOT_MEASURED = N_("这一种一次算一次，不用填数量")


def measure(kind: str, aspect: str) -> tuple[str, Decimal]:
    """In what such a duty is measured (marked for translation), and what its quantity is a multiple of; "" where each
    counts once."""
    if aspect == "leave":
        return N_("天"), HALF
    if kind == "information":  # several of a month come in together
        return N_("条"), ONE
    what = DECLARABLE.get(kind)
    return (what.unit, what.step) if what and aspect in what.aspects else ("", ONE)


def quantity(text: str, step: Decimal) -> Decimal:
    """A multiple of `step`, 99 at most."""
    try:
        found = Decimal(unicodedata.normalize("NFKC", text))
    except InvalidOperation:
        found = Decimal(0)
    if not (found.is_finite() and step <= found <= MOST) or found % step:
        raise fault(WHOLE if step == ONE else HALVES)
    return found


@dataclass(frozen=True)
class DutyEntry:
    kind: str
    aspect: str
    done_on: date
    title: str
    quantity: Decimal = ONE


def read(form: Mapping[str, str], today: date) -> DutyEntry:
    """`duty` (kind/aspect), `done_on` (ISO), `title`, `quantity` (empty for one). Raises FaultError; a fault's path is
    the field that it is in."""
    typed = {name: form.get(name, "").strip() for name in ("quantity", *READERS)}
    readers = [(name, partial(reader, typed[name], today)) for name, reader in READERS.items()]
    facts = gather([*readers, ("quantity", partial(_quantity, typed["duty"], typed["quantity"]))])
    kind, aspect = facts.pop("duty")
    return DutyEntry(kind, aspect, **facts)


def _duty(text: str, _today: date) -> tuple[str, str]:
    duty = tuple(text.split("/"))
    if duty not in DUTIES:
        raise fault(N_("请选一种履职"))
    return duty


def _quantity(duty: str, text: str) -> Decimal:
    kind, _, aspect = duty.partition("/")
    if not text or (kind, aspect) not in DUTIES:  # what is wrong is said there
        return ONE
    unit, step = measure(kind, aspect)
    found = quantity(text, step)
    if not unit and found != ONE:
        raise fault(NOT_MEASURED)
    return found


def day(text: str, today: date) -> date:
    """A day that is past, of this year or the last."""
    try:
        done_on = date.fromisoformat(text)
    except ValueError:
        raise fault(N_("请填哪一天，像 %(example)s 这样"), example=today.isoformat()) from None
    if done_on > today:
        raise fault(N_("这一天还没到，做完了再记"))
    if done_on.year < today.year - 1:
        raise fault(N_("只能补记今年和去年的"))
    return done_on


def title(text: str, _today: date) -> str:
    """One line."""
    if not text:
        raise fault(N_("请写一句是什么事"))
    if len(text) > LONGEST:
        raise fault(N_("请写短一点，最多 %(longest)s 个字"), longest=LONGEST)
    return " ".join(text.split())


READERS = {"duty": _duty, "done_on": day, "title": title}
