"""Who may be looked at for a commendation, by which figure. The figures point; people nominate, and people choose."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from peewee import fn

from models.access.access import deputies_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.network.region import Region
from models.opinions.opinion import Opinion
from models.points.entry import Entry
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from models.voices.annual_report import AnnualReport
from rules.counting.progress import AT_HOME, VISITED
from rules.counting.scoring import Scorecard, score
from rules.counting.tally import Choice
from rules.fairness.commendations import CRITERIA, LONGEST_TITLE, best

CATEGORY = "points-"


@dataclass(frozen=True)
class Candidate:
    """`figure`: a code of `rules.fairness.commendations.FIGURES`, with `facts` to put in; `work`: a proposal's or
    report's."""

    deputy: Deputy
    figure: str
    facts: dict
    work: str = ""


@dataclass(frozen=True)
class Criterion:
    """What may be looked by. Points are looked at among those who are counted by the same rules: `rule_set`, and the id
    of its `category`, or "" for all of it; `region` names where they hold, if there are several."""

    code: str
    title: str
    rule_set: RuleSet | None = None
    category: str = ""
    region: str = ""

    @property
    def figure(self) -> str:
        """As in `rules.fairness.commendations.FIGURES`."""
        return ("category" if self.category else "total") if self.rule_set else self.code


def criteria(user: User, year: int) -> list[Criterion]:
    """Those that every year has, and the points by each of the rules that count the deputies within reach."""
    of_rules = list(_by_points(user, year))
    return [*of_rules[:1], *(Criterion(*one) for one in CRITERIA.items() if one[0] != "total"), *of_rules[1:]]


def _by_points(user: User, year: int) -> Iterator[Criterion]:
    held = {row.id: row for row in RuleSet.of_deputies(year, deputies_for(user)).values()}
    names = Region.names({row.region_code for row in held.values()}) if len(held) > 1 else {}
    for row in sorted(held.values(), key=lambda row: row.region_code):
        place = names.get(row.region_code, "")
        yield Criterion(f"{CATEGORY}{row.id}", CRITERIA["total"], row, region=place)
        for one in row.rules_in(year).categories:
            yield Criterion(f"{CATEGORY}{row.id}-{one.id}", one.title, row, one.id, place)


def candidates(user: User, kind: str, by: str, year: int, today: date) -> list[Candidate]:
    """The first ones by a criterion; of proposals and reports all, in the order of their deputies' numbers."""
    if kind == "proposal":
        return _proposals(user, year)
    return _reports(user, year) if kind == "report" else _deputies(user, by, year, today)


def _deputies(user: User, by: str, year: int, today: date) -> list[Candidate]:
    people = {one.id: one for one in deputies_for(user).order_by(Deputy.number)}
    criterion = next(one for one in criteria(user, year) if one.code == by)
    if criterion.rule_set:
        figures = _points(people, criterion, year, today)
    else:
        figures = _satisfied(list(people), year) if by == "satisfied" else _figures(list(people), by, year, today)
    facts = {"title": criterion.title}
    return [Candidate(people[one], criterion.figure, facts | {"count": count}) for one, count in best(figures)]


def _points(people: dict[int, Deputy], criterion: Criterion, year: int, today: date) -> dict:
    """Of those who are counted by the criterion's rules."""
    held = RuleSet.in_force_at(year, {one.region_code for one in people.values()})
    ids = [one.id for one in people.values() if held.get(one.region_code) == criterion.rule_set]
    sums, rules = tallies(ids, year, min(today, date(year, 12, 31))), criterion.rule_set.rules_in(year)
    return {one: _of_category(score(sums[one], rules), criterion.category) for one in ids}


def _of_category(card: Scorecard, category: str) -> Decimal:
    return next((one.points for one in card.categories if one.category.id == category), card.total)


def _figures(ids: list[int], by: str, year: int, today: date) -> dict:
    sums = tallies(ids, year, min(today, date(year, 12, 31)))
    look = {
        "households": lambda tally: tally.distinct(VISITED),
        "home": lambda tally: tally.distinct(AT_HOME),
        "must": lambda tally: tally.lists["must-visit"][0],
        "solved": lambda tally: int(tally.times(Choice(("done",)))),
        "heard": lambda tally: int(tally.times(Choice(("heard",)))),
    }[by]
    return {one: look(sums[one]) for one in ids}


def _satisfied(ids: list[int], year: int) -> dict[int, int]:
    """How many opinions of the year ended so that the household was satisfied."""
    ended = Opinion.deputy.in_(ids), Opinion.year == year, Opinion.state == "closed", Opinion.satisfied
    return dict(Opinion.select(Opinion.deputy, fn.COUNT(Opinion.id)).where(*ended).group_by(Opinion.deputy).tuples())


def _proposals(user: User, year: int) -> list[Candidate]:
    """Those that were filed or adopted."""
    theirs = Entry.deputy.in_(deputies_for(user).select(Deputy.id)), Entry.kind == "proposal"
    when = Entry.done_on.between(date(year, 1, 1), date(year, 12, 31)), Entry.aspect.in_(["filed", "adopted"])
    found = Entry.select(Entry, Deputy).join(Deputy).where(*theirs, *when).order_by(Deputy.number, Entry.id)
    return [Candidate(one.deputy, one.aspect, {}, one.title[:LONGEST_TITLE]) for one in found if one.stands]


def _reports(user: User, year: int) -> list[Candidate]:
    """Those that everybody may read."""
    shown = AnnualReport.published_at.is_null(False), AnnualReport.withdrawn_at.is_null(), AnnualReport.year == year
    mine = AnnualReport.deputy.in_(deputies_for(user).select(Deputy.id))
    written = AnnualReport.select(AnnualReport.deputy).where(mine, *shown)
    people = Deputy.select().where(Deputy.id.in_(written)).order_by(Deputy.number)
    return [Candidate(one, "report", {}) for one in people]
