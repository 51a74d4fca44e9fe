"""A duty that the office enters by hand, as it comes from a form: read and checked, all faults at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from rules.faults import fault, gather
from rules.words import N_

LONGEST = 80
DUTIES = (
    *(("training", "present"), ("activity", "present")),
    *(("meeting", "present"), ("meeting", "leave"), ("meeting", "absent")),
    *(("standing-meeting", "present"), ("standing-meeting", "leave"), ("standing-meeting", "absent")),
    *(("meeting", "late"), ("meeting", "left-early")),
    *(("proposal", "submitted"), ("proposal", "filed"), ("proposal", "key"), ("proposal", "excellent")),
    *(("information", "submitted"), ("information", "adopted")),
)
"""What can be entered: (kind, aspect)."""


@dataclass(frozen=True)
class DutyEntry:
    kind: str
    aspect: str
    done_on: date
    title: str


def read(form: Mapping[str, str], today: date) -> DutyEntry:
    """`duty` (kind/aspect), `done_on` (ISO), `title`. Raises FaultError; a fault's path is the field that it is in."""
    facts = gather([(name, partial(reader, form.get(name, "").strip(), today)) for name, reader in READERS.items()])
    kind, aspect = facts.pop("duty")
    return DutyEntry(kind, aspect, **facts)


def _duty(text: str, _today: date) -> tuple[str, str]:
    duty = tuple(text.split("/"))
    if duty not in DUTIES:
        raise fault(N_("请选一种履职"))
    return duty


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
