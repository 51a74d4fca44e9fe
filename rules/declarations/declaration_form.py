"""A duty that a deputy declares, as it comes from a form: read and checked, all faults at once."""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from rules.declarations.declarable import DECLARABLE, ONE
from rules.declarations.duty_entry import day, quantity, title
from rules.faults import fault, gather
from rules.words import AUTHORSHIPS, N_

LONGEST = 2000
PHOTOS, FILES = 6, 3
BARE = N_("请写几句经过，或者附上照片、文件，好让人核对")
MANY_PHOTOS = N_("照片最多 6 张，请去掉几张")
MANY_FILES = N_("文件最多 3 份，请去掉几份")


@dataclass(frozen=True)
class Declared:
    """`traits`: lead, co, or nothing."""

    kind: str
    aspect: str
    traits: str
    done_on: date
    title: str
    quantity: Decimal
    words: str

    def written(self) -> str:
        """As text, for the step with which it was handed in."""
        return json.dumps(asdict(self), ensure_ascii=False, default=str)

    @property
    def duty(self) -> dict:
        """What the ledger asks."""
        return {name: value for name, value in asdict(self).items() if name != "words"}


def read(kind: str, form: Mapping[str, str], today: date, has_evidence: bool) -> Declared:
    """`kind` of `rules.declarations.declarable`; `aspect`, `authorship`, `done_on` (ISO), `title`, `quantity`, `words`.

    Raises FaultError; a fault's path is the field that it is in.
    """
    typed = {name: unicodedata.normalize("NFC", form.get(name, "").replace("\r\n", "\n").strip()) for name in READERS}
    facts = gather([(name, partial(reader, kind, typed[name], today)) for name, reader in READERS.items()])
    if not facts["words"] and not has_evidence:
        raise fault(BARE, "words")
    return Declared(kind=kind, traits=facts.pop("authorship"), **facts)


def recalled(text: str) -> Declared | None:
    """What `written` wrote; None for what was deleted since."""
    try:
        facts = json.loads(text)
    except ValueError:
        return None
    numbers = {"done_on": date.fromisoformat(facts["done_on"]), "quantity": Decimal(facts["quantity"])}
    return Declared(**facts | numbers)


def _aspect(kind: str, text: str, _today: date) -> str:
    known = DECLARABLE[kind].aspects
    if len(known) > 1 and text not in known:
        raise fault(N_("请选到了哪一步"))
    return text if len(known) > 1 else known[0]


def _authorship(kind: str, text: str, _today: date) -> str:
    if not DECLARABLE[kind].authored:
        return ""
    if text not in AUTHORSHIPS:
        raise fault(N_("请选您是牵头还是参与"))
    return text


def _day(_kind: str, text: str, today: date) -> date:
    return day(text, today)


def _title(_kind: str, text: str, today: date) -> str:
    return title(text, today)


def _quantity(kind: str, text: str, _today: date) -> Decimal:
    what = DECLARABLE[kind]
    return quantity(text, what.step) if what.unit else ONE


def _words(_kind: str, text: str, _today: date) -> str:
    if len(text) > LONGEST:
        raise fault(N_("写得太长了，最多 %(longest)s 个字"), longest=LONGEST)
    return text


READERS = {
    "aspect": _aspect, "authorship": _authorship, "done_on": _day, "title": _title, "quantity": _quantity,
    "words": _words,
}  # fmt: skip
