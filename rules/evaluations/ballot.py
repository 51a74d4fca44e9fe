"""What a round asks, and what each answer is worth: in the office's own words and figures, or the usual ones."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rules.evaluations.appraisal import MARKS, QUESTIONS, SIDES, WORTH
from rules.words import N_

MOST_QUESTIONS, LONGEST_QUESTION = 10, 40
FEWEST_MARKS, MOST_MARKS, LONGEST_MARK = 2, 6, 12
CANNOT_TELL = N_("不了解")  # stands beside the marks, and is none
NARROW = str.maketrans("０１２３４５６７８９．：＝", "0123456789.:=")
LINE = re.compile(r"(.+?)[\s:=]*(?<![0-9.])([0-9]{1,6}(?:\.[0-9]{1,2})?)\s*分?")


class BallotError(ValueError):
    """What was typed makes no ballot: `field` is "questions" or a side; the message is marked for translation."""

    def __init__(self, field: str, message: str, **params):
        super().__init__(message % params)
        self.field, self.message, self.params = field, message, params


@dataclass(frozen=True)
class Mark:
    code: str
    title: str
    worth: Decimal


@dataclass(frozen=True)
class Ballot:
    """`questions`: code → its words, for the self-appraisal; `marks`: side → its marks, the best first.

    What has the words of `rules.evaluations.appraisal` has their codes too, so that they can be read in any language.
    """

    questions: Mapping[str, str]
    marks: Mapping[str, tuple[Mark, ...]]

    def codes(self, side: str) -> tuple[str, ...]:
        return tuple(mark.code for mark in self.marks[side])

    def worth(self, side: str) -> dict[str, Decimal]:
        """Mark → what it is worth, out of 100."""
        return {mark.code: mark.worth for mark in self.marks[side]}

    def title(self, side: str, code: str) -> str:
        return next(mark.title for mark in self.marks[side] if mark.code == code)

    @property
    def is_uniform(self) -> bool:
        """Whether all sides have the same marks."""
        return len(set(self.marks.values())) == 1

    def typed(self) -> dict[str, str]:
        """As the office types it: field → one line for each question or mark. `read` reads it."""
        marks = {side: "\n".join(f"{one.title} {one.worth:f}" for one in its) for side, its in self.marks.items()}
        return {"questions": "\n".join(self.questions.values())} | marks

    def plain(self) -> dict:
        """As JSON can hold it."""
        marks = {side: [[one.code, one.title, f"{one.worth:f}"] for one in its] for side, its in self.marks.items()}
        return {"questions": dict(self.questions), "marks": marks}

    @classmethod
    def of(cls, kept: Mapping) -> "Ballot":
        """What `plain` made."""
        marks = {side: tuple(Mark(one, title, Decimal(worth)) for one, title, worth in its)
                 for side, its in kept["marks"].items()}  # fmt: skip
        return cls(dict(kept["questions"]), marks)


USUAL = Ballot(QUESTIONS, dict.fromkeys(SIDES, tuple(Mark(one, MARKS[one], Decimal(WORTH[one])) for one in WORTH)))


def read(typed: Mapping[str, str]) -> Ballot:
    """The ballot that was typed (`Ballot.typed`); what is left empty is as usual. BallotError names what is wrong."""
    questions = _questions(_lines(typed.get("questions", ""))) or USUAL.questions
    return Ballot(questions, {side: _marks(side, _lines(typed.get(side, ""))) or USUAL.marks[side] for side in SIDES})


def _lines(text: str) -> list[str]:
    return [line for part in text.splitlines() if (line := part.translate(NARROW).strip())]


def _questions(lines: list[str]) -> dict[str, str]:
    """Of nothing, nothing."""
    if len(lines) > MOST_QUESTIONS:
        raise BallotError("questions", N_("问题最多 %(most)s 个"), most=MOST_QUESTIONS)
    for line in lines:
        if len(line) > LONGEST_QUESTION:
            told = N_("“%(line)s”太长了，一个问题最多 %(most)s 个字")
            raise BallotError("questions", told, line=line, most=LONGEST_QUESTION)
    if len(set(lines)) < len(lines):
        raise BallotError("questions", N_("有两个问题是一样的"))
    return dict(zip(_coded(lines, QUESTIONS, "q"), lines, strict=True))


def _marks(side: str, lines: list[str]) -> tuple[Mark, ...]:
    marks = [_mark(side, line) for line in lines]
    titles = [title for title, _ in marks]
    if marks and not FEWEST_MARKS <= len(marks) <= MOST_MARKS:
        raise BallotError(side, N_("要有 %(few)s 到 %(most)s 档"), few=FEWEST_MARKS, most=MOST_MARKS)
    if len(set(titles)) < len(titles):
        raise BallotError(side, N_("有两档的名称是一样的"))
    for (_, before), (title, worth) in zip(marks, marks[1:], strict=False):
        if worth >= before:
            raise BallotError(side, N_("从好到差写：“%(title)s”的分值要比上一档低"), title=title)
    codes = _coded(titles, MARKS, "m")
    return tuple(Mark(code, title, worth) for code, (title, worth) in zip(codes, marks, strict=True))


def _mark(side: str, line: str) -> tuple[str, Decimal]:
    found = LINE.fullmatch(line)
    if not found:
        raise BallotError(side, N_("“%(line)s”没看懂。一行一档，名称后面写分值，例如：满意 100"), line=line[:40])
    title, worth = found[1].strip(), Decimal(found[2])
    if worth > 100:
        raise BallotError(side, N_("“%(title)s”的分值不能超过 100"), title=title[:40])
    if len(title) > LONGEST_MARK:
        told = N_("“%(title)s”太长了，一档的名称最多 %(most)s 个字")
        raise BallotError(side, told, title=title[:40], most=LONGEST_MARK)
    if title == CANNOT_TELL:
        raise BallotError(side, N_("“不了解”不用写：互评里本来就有，不算分"))
    return title, worth


def _coded(titles: list[str], known: Mapping[str, str], letter: str) -> list[str]:
    """The codes of words that we know; the others are numbered."""
    codes = {title: code for code, title in known.items()}
    return [codes.get(title, f"{letter}{number}") for number, title in enumerate(titles, 1)]
