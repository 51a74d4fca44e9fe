"""Checking an export of a closed year on any machine: nothing was changed, and the same figures come out again."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from rules.counting.frozen import plain_card, plain_standing, without_words
from rules.counting.group_standing import evaluate_groups, standing_of
from rules.counting.ledger import Line
from rules.counting.rule_set import parse
from rules.counting.scoring import score
from rules.counting.tally import Tally, together
from rules.counting.tally import tally as add_up
from rules.evaluations.evaluation import Candidate, evaluate
from rules.evaluations.year_archive import KINDS, Archive, ArchiveError, read
from rules.words import N_

AGAIN = N_("%(number)s 的%(kind)s重新算出来不一样")
GROUPS = N_("小组的平均和名次重新算出来不一样")


def verify(files: Mapping[str, bytes], year: int, head: str = "") -> Archive:
    """The archive of that year, if all is as it was; ArchiveError names the first thing that is not.

    `head`: the last hash as it was noted when the year was closed. Without it, whoever made the whole file anew with
    all of its hashes would go unnoticed.
    """
    try:
        archive = read(files, year)
        if head and not archive.head.startswith(head.replace(" ", "").lower()):
            raise ArchiveError("changed", N_("封存码对不上：这一份的是 %(head)s"), head=archive.head[:16])
        _reproduce(archive)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError, ArithmeticError) as error:
        raise ArchiveError("changed", N_("内容不完整：%(error)s"), error=str(error)[:80]) from error
    return archive


def _reproduce(archive: Archive) -> None:
    rules = parse(archive.of("rules")[0]["rules"])
    tallies = _same_tallies(archive)
    candidates = []
    cards = {archive.whose(one): one["card"] for one in archive.of("scorecard")}
    for number, (peers, tally) in (_of_groups if archive.scores_groups else _of_deputies)(archive, tallies).items():
        card = score(tally, rules)
        _same(plain_card(card), cards[number], "scorecard", number)
        candidates.append(Candidate(number, peers, card, tally))
    standings = {archive.whose(one): one["standing"] for one in archive.of("standing")}
    for number, standing in evaluate(candidates, rules).items():
        _same(plain_standing(standing), standings[number], "standing", number)
    if not archive.scores_groups:
        _same_groups(archive, standings)
    _same_grades(archive)
    if archive.format > 1:
        _within_worths(archive, tallies)


def _same_tallies(archive: Archive) -> dict[str, Tally]:
    """Deputy → the tally, which is what the lines add up to."""
    lines = {one["deputy"]: one for one in archive.of("lines")}
    tallies = {one["deputy"]: Tally.of(one["tally"]) for one in archive.of("tally")}
    for deputy, tally in tallies.items():
        _same_sums(tally, lines[deputy])
    return tallies


def _of_deputies(archive: Archive, tallies: dict[str, Tally]) -> dict[str, tuple[str, Tally]]:
    """Number → with whom they are compared, and the tally."""
    return {one["deputy"]: (one["peers"], tallies[one["deputy"]]) for one in archive.of("tally")}


def _of_groups(archive: Archive, tallies: dict[str, Tally]) -> dict[str, tuple[str, Tally]]:
    """The same of groups: what their members did together."""
    return {
        one["group"]: (one["peers"], together([tallies[deputy] for deputy in one["deputies"]]))
        for one in archive.of("group")
    }


def _same_groups(archive: Archive, standings: dict[str, dict]) -> None:
    kept = archive.of("group")
    totals = {deputy: Decimal(one["total"]) for deputy, one in standings.items()}
    computed = evaluate_groups({one["group"]: one["deputies"] for one in kept}, totals)
    if computed != [standing_of(one) for one in kept]:
        raise ArchiveError("not-reproduced", GROUPS)


def _same_sums(tally: Tally, kept: dict) -> None:
    lines = [
        Line(0, kind, aspect, date.fromisoformat(on), household, state, traits, Decimal(quantity))
        for _, on, kind, aspect, traits, household, state, quantity in kept["lines"]
    ]
    if add_up(lines).sums != tally.sums:
        raise ArchiveError("not-reproduced", AGAIN, number=kept["deputy"], kind=KINDS["tally"])


def _same(computed: dict, kept: dict, kind: str, number: str) -> None:
    if without_words(computed) != without_words(kept):
        raise ArchiveError("not-reproduced", AGAIN, number=number, kind=KINDS[kind])


def _same_grades(archive: Archive) -> None:
    """The grade that holds is the one that people decided last, or the proposed one."""
    decided = {archive.whose(one): one["grade"] for one in archive.of("decision")}
    for one in archive.of("standing"):
        if one["grade"] != (decided.get(archive.whose(one)) or one["standing"]["grade"]):
            raise ArchiveError("not-reproduced", AGAIN, number=archive.whose(one), kind=KINDS["standing"])


def _within_worths(archive: Archive, tallies: dict[str, Tally]) -> None:
    """No side's mark lies beyond what its marks were worth. How often each was given is kept nowhere in here: of
    three fellows it would tell what two of them know about the third."""
    worths: dict[str, list[Decimal]] = {}
    for one in archive.of("appraisal"):
        for side, marks in one["marks"].items():
            worths.setdefault(side, []).extend(Decimal(worth) for _, _, worth in marks)
    for deputy, tally in tallies.items():
        for side, mark in tally.marks.items():
            if not min(worths.get(side, [Decimal(101)])) <= mark <= max(worths.get(side, [Decimal(-1)])):
                raise ArchiveError("not-reproduced", AGAIN, number=deputy, kind=KINDS["appraisal"])
