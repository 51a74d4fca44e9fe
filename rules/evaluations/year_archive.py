"""A closed year as files that anybody can check: records in a chain, tables for people, a list of contents.

The records are JSON lines, `[hash, record]`, one file a kind; the chain runs through all files in the order of
`KINDS`. Tables (CSV) and the list of contents follow from the records alone and can be written anew, so that nothing
in them can be other than it was either. Households stand there as numbers that mean nothing outside.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from rules.evaluations.archive_tables import TABLES
from rules.evaluations.chain import BEGINNING, link
from rules.words import N_

FORMAT = 2  # the first one said nothing of how the sides were appraised
KINDS = {
    "evaluation": N_("考评"), "rules": N_("考评细则"), "appraisal": N_("评议办法"), "deputy": N_("代表"),
    "lines": N_("履职明细"), "tally": N_("汇总"), "scorecard": N_("积分"), "standing": N_("总评和等次"),
    "group": N_("小组"), "decision": N_("人定的等次"), "objection": N_("异议"),
}  # fmt: skip
MANIFEST = "manifest.json"
SINCE_SECOND = ("appraisal.jsonl", "appraisals.csv")
NAMES = (MANIFEST, *(f"{kind}.jsonl" for kind in KINDS), *TABLES)


def names_of(format_: int) -> tuple[str, ...]:
    """The files of an export, in their order: those that were closed under the first format have fewer."""
    return NAMES if format_ > 1 else tuple(name for name in NAMES if name not in SINCE_SECOND)


class Record(NamedTuple):
    kind: str
    content: dict
    hash: str


class ArchiveError(Exception):
    """What is wrong: `code` missing, foreign-year, changed or not-reproduced; `message` in Chinese with `params`."""

    def __init__(self, code: str, message: str, **params):
        super().__init__(message % params)
        self.code, self.message, self.params = code, message, params


@dataclass(frozen=True)
class Archive:
    """The records of a year, in the order of the chain."""

    records: tuple[Record, ...]

    def of(self, kind: str) -> list[dict]:
        return [record.content for record in self.records if record.kind == kind]

    @property
    def evaluation(self) -> dict:
        return self.of("evaluation")[0]

    @cached_property
    def scores_groups(self) -> bool:
        """Whether groups were evaluated in that year, and not deputies."""
        return self.of("rules")[0]["rules"].get("unit") == "group"

    def whose(self, content: dict) -> str:
        """The number of the deputy, or of the group, whose record this is."""
        return content["group" if self.scores_groups else "deputy"]

    @property
    def format(self) -> int:
        return self.evaluation.get("format", 1)

    @property
    def head(self) -> str:
        """The last hash: who noted it when the year was closed can tell a whole archive that was made anew."""
        return self.records[-1].hash


def chained(contents: Iterable[tuple[str, dict]]) -> Iterator[Record]:
    """Records, given in the order of `KINDS`, with the hashes that tie each to all before it."""
    before = BEGINNING
    for kind, content in contents:
        before = link(before, [kind, content])
        yield Record(kind, content, before)


def files_of(archive: Archive) -> dict[str, bytes]:
    """Name → content of every file, in the order in which they lie in an export."""
    lines = {f"{kind}.jsonl": _lines([one for one in archive.records if one.kind == kind]) for kind in KINDS}
    held = lines | {name: write(archive) for name, write in TABLES.items()}
    held = {name: held[name] for name in names_of(archive.format) if name != MANIFEST}
    return {MANIFEST: _manifest(archive, held)} | held


def _lines(records: Iterable[Record]) -> bytes:
    return b"".join(_line(record.hash, record.content) for record in records)


def _line(hash_: str, content: dict) -> bytes:
    return json.dumps([hash_, content], ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def _manifest(archive: Archive, held: Mapping[str, bytes]) -> bytes:
    about = {
        "format": archive.format, "year": archive.evaluation["year"], "region": archive.evaluation["region"],
        "closed_at": archive.evaluation["closed_at"], "head": archive.head,
        "files": {
            name: {"bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            for name, content in held.items()
        },
    }  # fmt: skip
    return json.dumps(about, ensure_ascii=False, indent=1).encode() + b"\n"


def read(files: Mapping[str, bytes], year: int) -> Archive:
    """The archive of that year, to the last byte. ArchiveError names the first thing that is not as it was."""
    _check_names(files, names_of(_format_of(files)))
    archive = Archive(tuple(_follow(files)))
    _check_whole(archive)
    _check_names(files, names_of(archive.format))
    if archive.evaluation["year"] != year:
        raise ArchiveError(
            "foreign-year", N_("这是 %(found)s 年的，不是 %(year)s 年的"), found=archive.evaluation["year"], year=year
        )
    for name, content in files_of(archive).items():
        if files[name] != content:
            raise ArchiveError("changed", N_("%(name)s 被改过，和记录对不上"), name=name)
    return archive


def _format_of(files: Mapping[str, bytes]) -> int:
    """As the first record tells; where that was changed, as the files do."""
    first = _record("evaluation", files.get("evaluation.jsonl", b"").partition(b"\n")[0] + b"\n")
    if first and first.hash == link(BEGINNING, ["evaluation", first.content]):
        return first.content.get("format", 1)
    return FORMAT if "appraisal.jsonl" in files else 1


def _check_names(files: Mapping[str, bytes], names: tuple[str, ...]) -> None:
    for name in names:
        if name not in files:
            raise ArchiveError("missing", N_("少了一个文件：%(name)s"), name=name)
    for name in files:
        if name not in names:
            raise ArchiveError("changed", N_("多了一个文件：%(name)s"), name=name)


def _follow(files: Mapping[str, bytes]) -> Iterator[Record]:
    """The records as far as the chain holds."""
    before = BEGINNING
    for kind in KINDS:
        for number, line in enumerate(files.get(f"{kind}.jsonl", b"").splitlines(keepends=True), 1):
            record = _record(kind, line)
            if record is None or record.hash != link(before, [kind, record.content]):
                raise _changed(kind, number, record.content if record else {})
            before = record.hash
            yield record


def _record(kind: str, line: bytes) -> Record | None:
    """None if this is not a line as we write it, to the byte."""
    try:
        hash_, content = json.loads(line)
    except (ValueError, RecursionError, TypeError):
        return None
    whole = isinstance(hash_, str) and isinstance(content, dict) and _is_written_so(hash_, content, line)
    return Record(kind, content, hash_) if whole else None


def _is_written_so(hash_: str, content: dict, line: bytes) -> bool:
    try:
        return _line(hash_, content) == line
    except UnicodeEncodeError:
        return False


def _changed(kind: str, number: int, content: dict) -> ArchiveError:
    told = N_("%(kind)s被改过：%(name)s 第 %(number)s 行 %(whose)s")
    whose = str(content.get("deputy", content.get("group", "")))[:40]
    return ArchiveError("changed", told, kind=KINDS[kind], name=f"{kind}.jsonl", number=number, whose=whose)


def _check_whole(archive: Archive) -> None:
    """That no record was cut off at an end: how many of each kind there are stands in the first one."""
    if len(archive.of("evaluation")) != 1:
        raise ArchiveError("changed", N_("%(name)s 被改过，和记录对不上"), name="evaluation.jsonl")
    for kind, count in archive.evaluation["counts"].items():
        if len(archive.of(kind)) != count:
            raise ArchiveError("changed", N_("%(name)s 里少了或多了记录"), name=f"{kind}.jsonl")
