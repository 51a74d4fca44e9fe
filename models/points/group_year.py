"""A group's year in figures: what its members did, put through a table that scores groups."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from itertools import groupby

from models.access.access import groups_for
from models.accounts.user import User
from models.network.deputy import Deputy
from models.network.group import Group, Membership, members_of
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from rules.counting.ranking import ranks
from rules.counting.rule_set import RuleSet as Rules
from rules.counting.scoring import Scorecard, score
from rules.counting.tally import Tally, together


@dataclass(frozen=True)
class GroupYear:
    """`tallies`: of its members on the day, by deputy."""

    group: Group
    members: list[Deputy]
    tallies: dict[int, Tally]
    rule_set: RuleSet
    rules: Rules
    as_of: date

    @cached_property
    def scorecard(self) -> Scorecard:
        return score(together([self.tallies[one.id] for one in self.members]), self.rules, self.as_of)

    @property
    def total(self) -> Decimal:
        return self.scorecard.total

    @property
    def parts(self) -> list[tuple[str, Decimal]]:
        """What the total is made of, to be drawn: each category's title and its points, none below nothing."""
        return [(one.category.title, max(one.points, Decimal(0))) for one in self.scorecard.categories]


def group_years(groups: list[Group], year: int, today: date) -> list[GroupYear]:
    """The groups with their members of `today`, or of the year's end, by the rules of the group's own region.

    Those that are counted alike stand together, from the most points to the fewest. Where rules score deputies, or
    there are none, a group is left out; so is one that nobody is in.
    """
    day, held = min(today, date(year, 12, 31)), RuleSet.in_force_at(year, {one.region_code for one in groups})
    rules = {region: row.rules_in(year) for region, row in held.items()}
    scored = [one for one in groups if one.region_code in rules and rules[one.region_code].unit == "group"]
    members = members_of(scored, day)
    sums = tallies(sorted({one.id for those in members.values() for one in those}), year, today)
    years = [
        GroupYear(one, members[one.id], sums, held[one.region_code], rules[one.region_code], today)
        for one in scored if members[one.id]
    ]  # fmt: skip
    return sorted(years, key=lambda one: (one.rule_set.region_code, -one.total, one.group.number))


def group_tallies(groups: list[Group], year: int, day: date) -> dict[int, Tally]:
    """Group → what its members of that day did together in the year; a group that nobody is in is left out."""
    members = members_of(groups, day)
    sums = tallies(sorted({one.id for those in members.values() for one in those}), year, day)
    return {group: together([sums[one.id] for one in those]) for group, those in members.items() if those}


def places(years: list[GroupYear]) -> dict[int, int]:
    """Group → its rank among those that are counted by the same rules; the same points, the same rank."""
    found = {}
    for _, alike in groupby(years, key=lambda one: one.rule_set.id):
        those = list(alike)
        by_total = ranks(one.total for one in those)
        found |= {one.group.id: by_total[one.total] for one in those}
    return found


def groups_seen_by(user: User, day: date):
    """The groups whose points a person sees: those within reach, and those that a deputy is in."""
    mine = Membership.select(Membership.group).where(Membership.deputy == user.deputy_id, Membership.open_on(day))
    return Group.select().where(Group.id.in_(groups_for(user).select(Group.id)) | Group.id.in_(mine))
