"""The tables that come to be copied, each on three years worked out by hand: a keen one, an idle one, an odd one.

Those of the two hundred-point tables that the demo runs on are in test_scoring, but for the keen committee member.
"""

from dataclasses import replace
from decimal import Decimal

from rules.counting.rule_set import shipped
from rules.counting.scoring import score
from rules.counting.tally import tally, together
from tests.rules.years import line, visits

GROUPS, HALVES, PLAIN = (shipped(name) for name in ("town-groups", "half-years", "proposals-and-inspections"))
BASE, QUARTERS, QUOTAS = (shipped(name) for name in ("base-and-bonus", "quarters", "party-quotas"))


def several(count, kind, aspect="", **more):
    return [line(kind, aspect, **more) for _ in range(count)]


def points(card):
    return [item.points for item in card.items]


# Groups of a town


def group(*members, spending=None):
    marks = {} if spending is None else {"spending": Decimal(spending)}
    return score(together([replace(one, given=marks) for one in members]), GROUPS)


def test_a_keen_group_of_a_town():
    """10 + 5 + (10 + 5) + (10 + 2×5) + 10 + (15 + 5) + 5 + 5 + 10 + 5 + 5 + 5 + 5 = 120."""
    own = [*several(4, "activity"), *visits(10), line("guidance", quantity=2), line("meeting", "present")]
    first = tally([*own, *several(3, "proposal"), *several(2, "speech", "in-review"), line("presidium", "present")])
    second = tally([
        *own, *several(2, "proposal"), *several(2, "speech", "in-research"), line("research"), line("records"),
        line("nomination"), line("practical-deed"),
    ])  # fmt: skip

    card = group(first, second, spending=5)

    assert points(card) == [10, 5, 15, 20, 10, 20, 5, 5, 10, 5, 5, 5, 5]
    assert (card.total, card.out_of) == (120, None)


def test_an_idle_group_of_a_town():
    """Nothing but one who sat through the assembly: 10. No proposal takes what three would give, not more."""
    card = group(tally([line("meeting", "present")]), tally([]))

    assert points(card) == [10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    assert card.total == 10


def test_an_odd_group_of_a_town():
    """One came late: 0. Two proposals: 10 − 5 = 5. One member has two activities of four and five households of ten,
    the other none: (5 + 0) / 2 = 2.5 and (2.5 + 0) / 2 = 1.25, rounded 1.3. Together 8.8."""
    busy = tally([*several(2, "proposal"), *several(2, "activity"), *visits(5), line("meeting", "present")])
    late = tally([line("meeting", "late")])

    card = group(busy, late)

    assert points(card) == [0, 0, 0, 5, 0, 0, 0, 0, Decimal("2.5"), 0, Decimal("1.3"), 0, 0]
    assert card.total == Decimal("8.8")


# Settled each half, no end


def test_a_keen_deputy_settled_in_halves():
    """First half: 50 receptions 250 + 5 reports 100; second: 60 receptions 300 + 3 reports 60. Together 710."""
    first = [*several(50, "reception", month=3), *several(5, "research", "passed", month=4, traits="lead")]
    second = [*several(60, "reception", month=9), *several(3, "research", "passed", month=10, traits="lead")]

    card = score(tally(first + second), HALVES)

    assert [part.total for part in card.parts] == [350, 360]
    assert card.total == 710


def test_an_idle_deputy_settled_in_halves_owes_nothing_from_one_to_the_other():
    """Two absences in spring: −10, and no half is below 0; one reception in autumn: 5."""
    card = score(tally([*several(2, "meeting", "absent", month=3), line("reception", month=9)]), HALVES)

    assert [part.total for part in card.parts] == [0, 5]
    assert card.total == 5


def test_an_odd_deputy_settled_in_halves():
    """A report that another led, and one that was not passed on, give nothing; an absence takes 5 of two receptions."""
    reports = [line("research", "passed", traits="co"), line("research", "submitted", traits="lead")]

    card = score(tally([*reports, *several(2, "reception"), line("meeting", "absent")]), HALVES)

    assert points(card) == [-5, 10, 0]
    assert card.total == 5


# Proposals and inspections


def test_a_keen_deputy_of_proposals_and_inspections():
    """Four proposals 12, five outings 15."""
    year = [*several(4, "proposal"), *several(3, "inspection", "present"), *several(2, "research")]

    assert score(tally(year), PLAIN).total == 27


def test_an_idle_deputy_of_proposals_and_inspections_is_not_in_debt():
    assert score(tally(several(3, "meeting", "leave")), PLAIN).total == 0


def test_an_odd_deputy_of_proposals_and_inspections_was_away_for_half_a_day():
    """A proposal 3, an outing 3, half a day's leave −1."""
    year = [line("proposal"), line("inspection", "present"), line("meeting", "leave", quantity="0.5")]

    assert points(score(tally(year), PLAIN)) == [3, 3, -1]


# A base and what comes on top


def test_a_keen_deputy_has_the_base_and_more_than_a_hundred():
    """60 + 35 deeds + 12.5 given = 107.5."""
    year = tally([*several(20, "proposal", "filed"), *several(15, "practical-deed")])

    card = score(replace(year, given={"honours": Decimal("12.5")}), BASE)

    assert (card.total, card.out_of, card.passed) == (Decimal("107.5"), None, True)


def test_an_idle_deputy_has_the_base():
    assert score(tally([]), BASE).total == 60


def test_an_odd_deputy_has_declared_much_that_nobody_has_audited():
    """Only the one that was audited counts; six wait."""
    year = [line("research"), *several(4, "proposal", state="checked"), *several(2, "research", state="claimed")]

    card = score(tally(year), BASE)

    assert card.total == 61
    assert [(reason.code, reason.params.get("count")) for reason in card.items[0].reasons][1:] == [("waiting", 6)]


# Settled each quarter


def test_a_keen_deputy_settled_in_quarters():
    """40 households 20, cut to 15, 3 receptions 7.5, 5 attendances 7.5: 30 in each; in the first one less, 28.5."""
    quarters = [
        [*visits(40, month=one), *several(3, "reception", month=one), *several(5, "activity", "present", month=one)]
        for one in (2, 5, 8, 11)
    ]
    quarters[0].pop()

    card = score(tally([one for quarter in quarters for one in quarter]), QUARTERS)

    assert [part.total for part in card.parts] == [Decimal("28.5"), 30, 30, 30]
    assert card.total == Decimal("118.5")


def test_an_idle_deputy_settled_in_quarters():
    assert score(tally(several(1, "meeting", "absent")), QUARTERS).total == 0


def test_an_odd_deputy_settled_in_quarters_sees_the_same_three_households_again_and_again():
    """Three households each time: 1.5 in each of two quarters, however often within one."""
    year = [*visits(3, month=1), *visits(3, month=2), *visits(3, month=3), *visits(3, month=4)]

    assert [part.total for part in score(tally(year), QUARTERS).parts] == [Decimal("1.5"), Decimal("1.5"), 0, 0]


# Quotas


def contacts(*months):
    return [line("contact", month=month) for month in months]


def test_a_keen_deputy_meets_every_quota():
    year = [*contacts(1, 4, 5, 8, 12), *several(2, "reception"), *visits(2)]

    assert score(tally(year), QUOTAS).total == 100


def test_an_idle_deputy_meets_none():
    assert score(tally([*contacts(1), *several(1, "reception"), *visits(1)]), QUOTAS).total == 0


def test_an_odd_deputy_made_all_contacts_in_one_quarter():
    """Seven contacts are enough in number, not in every quarter."""
    assert points(score(tally([*contacts(1, 1, 2, 2, 3, 3, 3), *visits(2)]), QUOTAS)) == [25, 0, 0, 25]


# The committee's hundred


def test_a_keen_committee_member():
    """All meetings 50, filed 25, eight activities capped at 10, adopted 15."""
    year = [
        *several(3, "meeting", "present"), line("proposal", "filed"), *several(8, "activity"),
        line("information", "adopted"), line("standing-meeting", "present"),
    ]  # fmt: skip

    assert score(tally(year, tags={"committee", "standing"}), shipped("committee-hundred")).total == 100
