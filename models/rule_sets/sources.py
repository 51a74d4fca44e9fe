"""What a draft can begin from: any published set, any draft, a set that comes with the software, a file, or nothing."""

import json
from typing import Any, NamedTuple

from models.accounts.user import User
from models.rule_sets.reach import drafts_for, rule_sets_for
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet, written
from rules.counting.rule_set import SHIPPED
from rules.faults import fault
from rules.words import N_
from rules.writing.drafting import empty, tidy

LARGEST = 2**20


class Source(NamedTuple):
    """`code`: published/7, draft/3, ready/party-hundred. `year`: of which year's rules there may be others."""

    code: str
    title: str
    document: dict
    year: int | None = None


def published(user: User) -> list[Source]:
    rows = rule_sets_for(user).where(RuleSet.document != "").order_by(RuleSet.year.desc(), RuleSet.version.desc())
    return [Source(f"published/{row.id}", row.title, json.loads(row.document), row.year) for row in rows]


def drafts(user: User) -> list[Source]:
    rows = drafts_for(user).order_by(RuleDraft.id.desc())
    return [Source(f"draft/{row.id}", row.title, row.document) for row in rows if row.title]


def ready() -> list[Source]:
    """Those that come with the software."""
    read = [(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(SHIPPED.glob("*.json"))]
    return [Source(f"ready/{name}", document["title"], document) for name, document in read]


def found(code: str, user: User) -> Source | None:
    every = [*published(user), *drafts(user), *ready()]
    return next((source for source in every if source.code == code), None)


def begin_from(source: Source | None, year: int, by: User, region: str) -> RuleDraft:
    """A draft for that region and year: a copy of the source, or an empty one."""
    if not source:
        return RuleDraft.begin(empty(year), by, region=region)
    copied = {name: value for name, value in source.document.items() if name != "until"}
    return RuleDraft.begin(tidy(copied) | {"year": year}, by, source.title, region)


def begin_from_file(content: bytes, name: str, by: User, region: str) -> RuleDraft:
    """A draft of what an exported file holds. FaultError if it is none."""
    return RuleDraft.begin(tidy(_read(content)), by, name, region)


def _read(content: bytes) -> Any:
    try:
        read = json.loads(content[:LARGEST].decode("utf-8-sig"), parse_constant=_refuse)
        written(read).encode()  # half of a character outside the basic plane cannot be kept
    except (ValueError, RecursionError):
        raise fault(N_("这不是考评细则的文件")) from None
    return read


def _refuse(text: str) -> None:
    raise ValueError(text)
