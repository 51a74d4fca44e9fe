"""The year's evaluation: totals out of points and appraisals, ranks among peers, and grades. Pure, exact, explained.

It is the rounded total (`rules.evaluations.weighing`) that ranks, grades and ties go by: what stands on the page.
What a person decides about a grade comes after this, as a row of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from rules.counting.ranking import ranks
from rules.counting.reasons import figure
from rules.counting.rescoring import Points
from rules.counting.rule_set import RuleSet
from rules.counting.scoring import Scorecard
from rules.counting.tally import Choice, Tally
from rules.evaluations.grade_reasons import Step, of_groups, step
from rules.evaluations.grading import Band, Bar, DutyBar, Grading, ItemBar, Quota
from rules.evaluations.weighing import total_of


@dataclass(frozen=True)
class Glimpse:
    """Of a tally only what grading looks at, so that those of very many can be held."""

    tags: frozenset[str]
    marks: Mapping[str, Decimal]
    counts: Mapping[Choice, Decimal]

    def times(self, choice: Choice) -> Decimal:
        return self.counts[choice]

    @classmethod
    def of(cls, tally, grading: Grading) -> "Glimpse":
        looks = [bar.looks_at for bar in grading.bars if isinstance(bar, DutyBar)]
        return cls(tally.tags, tally.marks, {one: tally.times(one) for one in looks})


@dataclass(frozen=True)
class Candidate:
    """Who is evaluated, by number: a deputy, or a group. `peers` names those they are compared with."""

    number: str
    peers: str
    card: Scorecard | Points
    tally: Tally | Glimpse


@dataclass(frozen=True)
class Standing:
    """What comes out, for people to decide on. `tied`: at the quota's edge with others. `steps`: the whole working."""

    number: str
    peers: str
    size: int
    total: Decimal
    rank: int
    grade: str
    tied: bool
    barred: bool
    steps: tuple[Step, ...]


def grading_of(rules: RuleSet) -> Grading:
    """The rule set's own; else the usual grades on a total out of 100."""
    return rules.grading or Grading(full=rules.out_of)


def evaluate(candidates: Iterable[Candidate], rules: RuleSet) -> dict[str, Standing]:
    """Number → where they stand. In which order the candidates come changes nothing."""
    grading, groups = grading_of(rules), defaultdict(list)
    for candidate in candidates:
        groups[candidate.peers].append(candidate)
    return {one.number: one for group in groups.values() for one in _standings(group, grading, rules)}


@dataclass
class _Draft:
    """A candidate on the way to a grade; `place` 0 is the best grade."""

    candidate: Candidate
    total: Decimal
    steps: list[Step]
    place: int = 0
    tied: bool = False
    barred: bool = False


def _standings(group: list[Candidate], grading: Grading, rules: RuleSet) -> list[Standing]:
    drafts = [_Draft(one, *total_of(one.card.total, one.tally.marks, grading, rules.out_of)) for one in group]
    by_total, alike = ranks(draft.total for draft in drafts), Counter(draft.total for draft in drafts)
    for draft in drafts:
        draft.steps += _placing(draft, grading, len(group), by_total[draft.total], alike[draft.total] - 1)
        draft.place = next(place for place, band in enumerate(grading.bands) if draft.total >= band.least)
        draft.steps.append(_of_band("band", grading.bands[draft.place]))
        _bar(draft, grading, rules)
    if grading.quota:
        _fill(drafts, grading.quota, grading.bands[0])
    return [_settled(draft, rules, len(group), by_total[draft.total]) for draft in drafts]


def _settled(draft: _Draft, rules: RuleSet, size: int, rank: int) -> Standing:
    grade, one = grading_of(rules).bands[draft.place], draft.candidate
    steps = (*draft.steps, step("proposed", grade=grade.title))
    if rules.unit == "group":
        steps = tuple(map(of_groups, steps))
    return Standing(one.number, one.peers, size, draft.total, rank, grade.id, draft.tied, draft.barred, steps)


def _placing(draft: _Draft, grading: Grading, size: int, rank: int, others: int) -> Iterator[Step]:
    yield step("total", total=figure(draft.total), peers=grading.peers, size=size, rank=rank)
    if others:
        yield step("tied-rank", count=others)


def _of_band(code: str, band: Band, **params) -> Step:
    return step(code, grade=band.title, least=figure(band.least), **params)


def _bar(draft: _Draft, grading: Grading, rules: RuleSet) -> None:
    """Every bar that holds is told; the hardest one decides. Whom it would not have changed is not called barred."""
    earned = draft.place
    for bar in grading.bars:
        below = grading.place(bar.grade) + 1
        if told := _holds(bar, draft.candidate, "、".join(band.title for band in grading.bands[:below]), rules):
            draft.steps.append(told)
            draft.place = max(draft.place, below)
    draft.barred = draft.place > earned


def _holds(bar: Bar, one: Candidate, grades: str, rules: RuleSet) -> Step | None:
    if isinstance(bar, DutyBar):
        count = one.tally.times(bar.looks_at)
        words = {name: " ".join(getattr(bar, name)) for name in DUTIES}
        told = step("barred-duties", grade=grades, count=figure(count), least=bar.least, **words)
        return told if count >= bar.least else None
    if isinstance(bar, ItemBar):
        item, points = next(item for item in rules.items if item.id == bar.item), one.card.earned[bar.item]
        words = {"item": item.title, "points": figure(points), "below": figure(bar.below)}
        applies = item.applies_to(one.tally.tags)
        return step("barred-item", grade=grades, **words) if applies and points < bar.below else None
    mark = one.tally.marks.get(bar.side)
    if mark is None or mark >= bar.below:
        return None
    return step("barred-mark", grade=grades, part=bar.side, mark=figure(mark), below=figure(bar.below))


DUTIES = ("duties", "aspects")


def _fill(drafts: list[_Draft], quota: Quota, best: Band) -> None:
    """Give the places of the best grade to the highest totals that may have it; the others get the next grade."""
    places = quota.places(len(drafts))
    told = {"places": places, "size": len(drafts), "percent": figure(quota.percent)}
    contenders = sorted((one for one in drafts if one.place == 0), key=lambda one: one.total, reverse=True)
    edge = contenders[places].total if len(contenders) > places else None  # the first who finds no place
    tied = [one for one in contenders if one.total == edge]
    crosses = edge is not None and places > 0 and contenders[places - 1].total == edge
    for one in contenders:
        one.tied = crosses and one.total == edge
        inside = edge is None or one.total > edge or (one.tied and quota.ties == "inside")
        one.place = 0 if inside else 1
        code = f"tied-{quota.ties}" if one.tied else "within-quota" if inside else "beyond-quota"
        one.steps.append(step(code, grade=best.title, **told, **({"count": len(tied)} if one.tied else {})))
