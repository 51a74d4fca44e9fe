"""What a draft would change: a year of the ledger counted under its rules, beside those that hold. Nothing is kept."""

from collections.abc import Callable, Iterator
from datetime import date

from lib import garbage
from models.access.access import deputies_for, groups_for
from models.accounts.user import User
from models.evaluations.peers import peers_of
from models.network.deputy import Deputy
from models.network.group import Group
from models.network.region import within
from models.points.group_year import group_tallies
from models.points.kept_tally import KeptTally, chunks
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import RuleSet as Rules
from rules.counting.scoring import Scorecard, score
from rules.evaluations.tried import Tried
from rules.evaluations.trying import Side, compare

READ, GROUPS = 500, 50  # at once


def try_out(
    who: list[Deputy] | list[Group],
    rules: Rules,
    region: str,
    year: int,
    today: date,
    progress: Callable[[int, int], object] = lambda done, total: None,
) -> Tried:
    """These deputies of a region, or groups where the rules score groups, under what holds there in that year and under
    these rules."""
    day, holding = min(today, date(year, 12, 31)), RuleSet.of(year, region)
    there = [holding] if holding and holding.unit == rules.unit else []
    sides = [Side(one.in_year(year)) for one in (*there, rules)]
    KeptTally.refresh()
    with garbage.put_off():
        done = 0
        for some, tallied in _tallied(who, rules.unit, year, day):
            for side in sides:
                _take(side, some, tallied, day)
            progress(done := done + len(some), len(who))
        return compare(there and sides[0], sides[-1], other_unit=bool(holding) and not there)


def tried_on(user: User, rules: Rules, region: str) -> list[Deputy] | list[Group]:
    """Whom a region's table is tried on in its year: all within the user's reach, but where nearer rules hold."""
    kind, reached = (Group, groups_for(user)) if rules.unit == "group" else (Deputy, deputies_for(user))
    apart = [~within(kind.region, one) for one in RuleSet.with_their_own(rules.year, region)]
    return list(reached.where(within(kind.region, region), *apart).order_by(kind.number))


def _tallied(who: list, unit: str, year: int, day: date) -> Iterator[tuple[list, dict]]:
    """Some of them at a time, and their tallies by id."""
    if unit == "group":
        return ((some, group_tallies(some, year, day)) for some in chunks(who, GROUPS))
    return ((some, KeptTally.of([one.id for one in some], year, day)) for some in chunks(who, READ))


def _take(side: Side, some: list[Deputy] | list[Group], tallied: dict, day: date) -> None:
    there = [one for one in some if one.id in tallied]
    peers = peers_of(there, side.grading.peers, day) if side.rules.grading else {}
    for one in there:
        side.take(one, peers.get(one.id, ""), tallied[one.id])


def both_cards(one: Deputy | Group, rules: Rules, year: int, today: date) -> list[Scorecard]:
    """What holds and these rules, with all reasons, for one of them; only the latter where nothing comparable holds."""
    day, holding = min(today, date(year, 12, 31)), RuleSet.of(year, one.region_code)
    tallied = group_tallies([one], year, day) if rules.unit == "group" else tallies([one.id], year, day)
    there = [holding] if holding and holding.unit == rules.unit else []
    return [score(tallied[one.id], each) for each in (*there, rules)] if tallied else []
