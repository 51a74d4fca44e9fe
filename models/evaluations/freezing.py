"""A counted evaluation as the records of `rules.evaluations.year_archive`: all that its figures were made of, and
every line.

Households become numbers, anew for each deputy: what is kept for good tells how often and where, and nobody's home.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

from models.accounts.user import User
from models.database import rows_of
from models.evaluations.asked import asked_of
from models.evaluations.counting import Counted, groups_of
from models.evaluations.evaluated import Key, key_of
from models.evaluations.evaluation import Evaluation
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.network.deputy import Deputy
from models.network.group import Group
from models.points.duty import Duty
from rules.counting.frozen import plain_card, plain_standing
from rules.counting.group_standing import evaluate_groups, plain_group
from rules.counting.rule_set import plain
from rules.counting.tally import Tally
from rules.evaluations.year_archive import FORMAT, Record, chained
from rules.words import ASPECTS, DUTY_KINDS, DUTY_STATES, TRAITS

Lines = dict[int, list[tuple]]


def lines_of(evaluation: Evaluation, deputy_ids: list[int]) -> Lines:
    """Deputy → the year's lines in their order: (number, day, kind, aspect, traits, household, state, quantity)."""
    key = (Duty.id, Duty.done_on, Duty.kind, Duty.aspect, Duty.traits, Duty.household, Duty.state, Duty.quantity)
    lines: Lines = {one: [] for one in deputy_ids}
    rows = Duty.select(Duty.deputy, *key).where(Duty.in_year(evaluation.year, deputy_ids)).order_by(Duty.id)
    for deputy, *line in rows_of(rows):
        lines[deputy].append(tuple(line))
    return lines


def records_of(
    evaluation: Evaluation, found: list[Counted], lines: Lines, by: User | None, at: datetime
) -> list[Record]:
    """The chain of the whole year."""
    parts = list(_parts(evaluation, found, lines))
    counts: dict[str, int] = {}
    for kind, _ in parts:
        counts[kind] = counts.get(kind, 0) + 1
    header = {
        "year": evaluation.year, "region": evaluation.region_code, "region_name": evaluation.region.name,
        "closed_at": at.isoformat(), "closed_by": by.name if by else "", "grades": evaluation.grades, "format": FORMAT,
        "words": DUTY_KINDS | ASPECTS | DUTY_STATES | TRAITS, "counts": counts,
    }  # fmt: skip
    return list(chained([("evaluation", header), *parts]))


def _parts(evaluation: Evaluation, found: list[Counted], lines: Lines) -> Iterator[tuple[str, dict]]:
    deputies, peers = _deputies(found), {one.whose.number: one.candidate.peers for one in found}
    homes, tallies = _homes(evaluation, deputies, lines), _tallies(found)
    yield "rules", {"rules": plain(evaluation.rules)}
    yield from (("appraisal", one) for one in asked_of([deputy.id for deputy in deputies], evaluation.year))
    for deputy in deputies:
        yield "deputy", {"deputy": deputy.number, "name": deputy.name, "region": deputy.region_code}
    for deputy in deputies:
        yield "lines", {"deputy": deputy.number, "lines": _plain_lines(lines[deputy.id], homes[deputy.id])}
    for deputy in deputies:
        with_whom = {} if evaluation.scores_groups else {"peers": peers[deputy.number]}
        sums = _without_homes(tallies[deputy.id], homes[deputy.id]).plain()
        yield "tally", {"deputy": deputy.number} | with_whom | {"tally": sums}
    yield from _outcomes(evaluation, found)
    yield from _evaluated_groups(found) if evaluation.scores_groups else _groups(evaluation, found)
    yield from _said(evaluation, {key_of(one.whose): _numbers(one.whose) for one in found})


def _deputies(found: list[Counted]) -> list[Deputy]:
    """Whose lines count, each once, by number."""
    there = {deputy for one in found for deputy in (one.members or [one.whose])}
    return sorted(there, key=lambda one: one.number)


def _tallies(found: list[Counted]) -> dict[int, Tally]:
    """Deputy → tally, of the groups' members where groups are evaluated."""
    tallies: dict[int, Tally] = {}
    for one in found:
        of_them = one.candidate.tally.members if one.members else [one.candidate.tally]
        tallies |= {deputy.id: tally for deputy, tally in zip(one.members or [one.whose], of_them, strict=True)}
    return tallies


def _homes(evaluation: Evaluation, deputies: list[Deputy], lines: Lines) -> dict[int, dict]:
    """Deputy → the numbers of households: anew for each; where groups are evaluated the same for all, since a household
    counts once for a group."""
    if evaluation.scores_groups:
        all_of_them = _numbered([line for deputy in deputies for line in lines[deputy.id]])
        return {deputy.id: all_of_them for deputy in deputies}
    return {deputy.id: _numbered(lines[deputy.id]) for deputy in deputies}


def _numbers(whose: Deputy | Group) -> dict[str, str]:
    """Whose record it is."""
    return {"group" if isinstance(whose, Group) else "deputy": whose.number}


def _outcomes(evaluation: Evaluation, found: list[Counted]) -> Iterator[tuple[str, dict]]:
    decided = GradeDecision.last(evaluation.id)
    for one in found:
        yield "scorecard", _numbers(one.whose) | {"card": plain_card(one.candidate.card)}
    for one in found:
        decision = decided.get(key_of(one.whose))
        grade = (decision.grade if decision else "") or one.standing.grade
        yield "standing", _numbers(one.whose) | {"standing": plain_standing(one.standing), "grade": grade}


def _evaluated_groups(found: list[Counted]) -> Iterator[tuple[str, dict]]:
    for one in found:
        yield "group", {
            "group": one.whose.number, "name": one.whose.name, "region": one.whose.region_code,
            "peers": one.candidate.peers, "deputies": [deputy.number for deputy in one.members],
        }  # fmt: skip


def _groups(evaluation: Evaluation, found: list[Counted]) -> Iterator[tuple[str, dict]]:
    numbers = {one.whose.id: one.whose.number for one in found}
    members, names = groups_of(evaluation, list(numbers))
    for standing in evaluate_groups(members, {one.whose.id: one.standing.total for one in found}):
        deputies = (numbers[one] for one in members[standing.group])
        yield "group", plain_group(standing, names[standing.group], deputies)


def _numbered(lines: list[tuple]) -> dict[int | None, int | None]:
    """Household → a number that means nothing elsewhere, in the order in which a deputy came to them."""
    found = dict.fromkeys(line[5] for line in lines if line[5] is not None)
    return {None: None} | {home: number for number, home in enumerate(found, 1)}


def _plain_lines(lines: list[tuple], homes: dict) -> list[list]:
    return [
        [number, str(on), kind, aspect, traits, homes[home], state, format(Decimal(str(quantity)), "f")]
        for number, on, kind, aspect, traits, home, state, quantity in lines
    ]


def _without_homes(tally: Tally, homes: dict) -> Tally:
    return replace(tally, sums={key._replace(household=homes[key.household]): sum_ for key, sum_ in tally.sums.items()})


def _said(evaluation: Evaluation, numbers: dict[Key, dict[str, str]]) -> Iterator[tuple[str, dict]]:
    """What people decided; of an objection not the words, which may speak of others."""
    for one in GradeDecision.select().where(GradeDecision.evaluation == evaluation).order_by(GradeDecision.id):
        if one.whose_key in numbers:
            at = one.at.isoformat()
            yield "decision", numbers[one.whose_key] | {"grade": one.grade, "reason": one.reason, "at": at}
    for one in Objection.of(evaluation.id):
        if one.whose_key in numbers:
            yield "objection", numbers[one.whose_key] | {
                "about": one.about, "figure": one.figure, "state": one.state,
                "made_at": one.made_at.isoformat(), "answer": one.answer,
            }  # fmt: skip
