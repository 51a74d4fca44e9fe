"""One visit as a phone sends it: read, checked, and brought into one form, so that equal content is equal."""

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from uuid import UUID

from rules.households.codes import normalise
from rules.words import FOUR_ROLES, N_, PLACES, SCHEDULES

LONGEST = 2000
HIGHEST = 2**31 - 1  # of the numbers that deputies have
MOST_COMPANIONS = 50
CANON = json.JSONEncoder(sort_keys=True, ensure_ascii=False)
MEANS = ("scan", "photo", "typed", "link", "list")


class UnreadableError(ValueError):
    """The entry cannot be read; the message says why, in Chinese, for whoever recorded it."""


@dataclass(frozen=True)
class VisitEntry:
    uuid: str
    deputy: int
    code: str
    visited_at: datetime
    place: str
    schedule: str
    companions: tuple[int, ...]
    roles: tuple[str, ...]
    heard: str
    done: str
    promised: str
    means: str
    hand_over: bool = False  # what was heard is to go to the office as an opinion
    appointment: int = 0  # the number of the appointment that it kept

    @cached_property
    def digest(self) -> str:
        """The same for the same content, whatever the order in which it was written down.

        What an entry had no word for when it was first sent is left out where it says nothing.
        """
        content = vars(self) | {"visited_at": self.visited_at.isoformat()}
        for later in ("hand_over", "appointment"):
            if not content[later]:
                del content[later]
        return hashlib.sha256(CANON.encode(content).encode()).hexdigest()


def read(item: dict) -> VisitEntry:
    """A JSON object → a VisitEntry. Only uuid, deputy, code and time are compulsory. Raises UnreadableError."""
    try:
        return VisitEntry(
            uuid=str(UUID(item["uuid"])),
            deputy=_deputy(item["deputy"]),
            code=_code(item["code"]),
            visited_at=_moment(item["visited_at"]),
            place=_one_of(item.get("place", "home"), PLACES),
            schedule=_one_of(item.get("schedule", "routine"), SCHEDULES),
            companions=_companions(item.get("companions", []), but=_deputy(item["deputy"])),
            roles=tuple(role for role in FOUR_ROLES if role in item.get("roles", [])),
            **{field: _text(item.get(field, "")) for field in ("heard", "done", "promised")},
            means=_one_of(item.get("means", "scan"), MEANS),
            hand_over=item.get("hand_over") is True and bool(_text(item.get("heard", ""))),
            appointment=_number(item.get("appointment", 0)),
        )
    except (KeyError, TypeError, AttributeError, OverflowError) as error:
        raise UnreadableError(N_("这条记录不完整")) from error
    except UnreadableError:
        raise
    except ValueError as error:
        raise UnreadableError(N_("这条记录里有看不懂的内容")) from error


def _deputy(number: int | str) -> int:
    deputy = int(number)
    if not 0 < deputy <= HIGHEST:
        raise UnreadableError(N_("这条记录里有看不懂的内容"))
    return deputy


def _number(number: int | str) -> int:
    return _deputy(number) if number else 0


def _companions(numbers: list, but: int) -> tuple[int, ...]:
    companions = {_deputy(number) for number in numbers} - {but}
    if len(companions) > MOST_COMPANIONS:
        raise UnreadableError(N_("这条记录里有看不懂的内容"))
    return tuple(sorted(companions))


def _code(text: str) -> str:
    code = normalise(text)
    if not 0 < len(code) <= 32 or not code.isprintable():
        raise UnreadableError(N_("没有住户的码"))
    return code


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if moment.tzinfo is None or not 2000 < moment.year < 2200:
        raise UnreadableError(N_("走访时间不对"))
    return moment


def _one_of(word: str, words) -> str:
    if word not in words:
        raise UnreadableError(N_("这条记录里有看不懂的内容"))
    return word


def _text(text: str) -> str:
    if len(text) > LONGEST:
        raise UnreadableError(N_("写得太长了，请分成几条"))
    text.encode()  # half of a surrogate pair is no text
    return text.replace("\r\n", "\n").replace("\x00", "").strip()
