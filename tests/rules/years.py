"""Deputies' years and rule sets, written down or made up at random."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from rules.counting.acts import Clean, Deduct, Mark, Marks, PerUnit, Steps
from rules.counting.goals import Coverage, Periods
from rules.counting.item import Category, Item
from rules.counting.ledger import Line
from rules.counting.marks_given import Appraised, Base, Given
from rules.counting.portions import Portion
from rules.counting.quotas import Quota, Share, Target
from rules.counting.rule_set import RuleSet, above
from rules.counting.scoring import ItemScore, score
from rules.counting.tally import Key, Tally
from rules.words import ASPECTS, COUNTINGS, DUTY_KINDS, HOUSEHOLD_DUTIES, HOWS, PERIODS, SIDES, SPANS, TAGS, TAKES

DEPUTY = 1
KINDS = ["visit", "must-visit", "round", "meeting", "proposal"]
KIND_ASPECTS = ["", "home", "talk", "present", "absent"]


def line(kind, aspect="", month=5, quantity=1, household=None, state="counted", day=3, traits=""):
    return Line(DEPUTY, kind, aspect, date(2026, month, day), household, state, traits, Decimal(quantity))


def visits(count, place="home", first=1, **more):
    """As many visits, each to another household, numbered from `first`."""
    return [line("visit", place, household=number, **more) for number in range(first, first + count)]


def year(amounts=None, **more):
    """A tally of amounts by (kind, aspect), all of them in May."""
    of_may = {
        Key(kind, aspect, "", "counted", 5, None): Decimal(amount) for (kind, aspect), amount in (amounts or {}).items()
    }
    return Tally(of_may, **more)


def alone(rule, cap=None, only=()):
    """A rule set of a single item."""
    cap = None if cap is None else Decimal(cap)
    item = Item(id="item", category="all", title="一项", rule=rule, cap=cap, only=only)
    return RuleSet(year=2026, title="试算", categories=(Category(id="all", title="全部"),), items=(item,))


def scored(rule, tally, as_of=None, **item) -> ItemScore:
    return score(tally, alone(rule, **item), as_of).items[0]


def decimals(least, most, places=1):
    step = 10**places
    return st.integers(int(Decimal(least) * step), most * step).map(lambda number: Decimal(number).scaleb(-places))


lines = st.builds(
    line,
    kind=st.sampled_from(KINDS),
    aspect=st.sampled_from(KIND_ASPECTS),
    month=st.integers(1, 12),
    quantity=st.integers(-2, 4).map(lambda halves: Decimal(halves) / 2),
    household=st.none() | st.integers(1, 9),
    state=st.sampled_from(["counted", "counted", "claimed", "void"]),
)
acts = st.builds(
    line,
    kind=st.sampled_from(KINDS),
    aspect=st.sampled_from(KIND_ASPECTS),
    month=st.integers(1, 12),
    household=st.none() | st.integers(1, 40),
)
lists = st.tuples(st.integers(0, 9), st.integers(0, 9)).map(lambda both: {"must-visit": (min(both), max(both))})
tags = st.frozensets(st.sampled_from(sorted(TAGS)))

points = decimals("0.1", 100)
kinds = st.lists(st.sampled_from(KINDS), min_size=1, unique=True).map(tuple)
some_aspects = st.lists(st.sampled_from(KIND_ASPECTS[1:]), unique=True, max_size=3).map(tuple)
hows = st.sampled_from(sorted(HOWS))
shares = st.sampled_from(["1/3", "1/2", "2/5"]).map(lambda least: Share(aspect="home", least=Fraction(least)))


def counting(rule, **more):
    """The rule by households of one kind, or by times of several."""
    home_kinds = st.lists(st.sampled_from(HOUSEHOLD_DUTIES), min_size=1, unique=True).map(tuple)
    by_household = {"duties": home_kinds, "per": st.sampled_from(sorted(SPANS))}
    by_times = {"duties": kinds, "counting": st.sampled_from(sorted(set(COUNTINGS) - {"households"}))}
    return st.builds(rule, counting=st.just("households"), **by_household, **more) | st.builds(rule, **by_times, **more)


quotas = counting(Quota, points=points, how=hows, reach=st.integers(1, 30), share=st.none() | shares)
targets = counting(
    Target, points=points, how=hows, reach=st.integers(1, 30), more=decimals("0", 5), fewer=st.none() | decimals("0", 5)
)
per_units = counting(PerUnit, each=decimals("0.001", 5, places=3), aspects=st.just(()))
coverages = st.builds(Coverage, points=points, how=hows, list_name=st.just("must-visit"))
periods = st.builds(
    Periods,
    duties=kinds,
    aspects=some_aspects,
    points=points,
    how=hows,
    every=st.sampled_from(sorted(PERIODS)),
    least=st.integers(1, 3),
)
marks = st.dictionaries(st.sampled_from(sorted(ASPECTS)), decimals("0", 60), min_size=1, max_size=4).map(
    lambda by_aspect: tuple(Mark(aspect=aspect, points=worth) for aspect, worth in by_aspect.items())
)
rising = marks.map(lambda marks: tuple(sorted(marks, key=lambda mark: mark.points)))
steps = st.builds(Steps, duties=kinds, marks=rising, take=st.sampled_from(sorted(TAKES)))
means = st.builds(Marks, duties=kinds, marks=marks)
deductions = st.builds(Deduct, duties=kinds, marks=marks, most=st.none() | points)
portions = counting(
    Portion, points=points, how=hows, least=st.just(Fraction(1, 3)), of_aspects=st.just(("home",)), aspects=st.just(())
)
cleans = st.builds(Clean, duties=kinds, without=st.just(("absent",)), points=points)
worths = (
    st.builds(Base, points=points) | st.builds(Given, points=points)
    | st.builds(Appraised, points=points, side=st.sampled_from(sorted(SIDES)))
)  # fmt: skip
growing_rules = quotas | targets | per_units | coverages | periods | steps
rules = growing_rules | means | deductions | portions | cleans | worths


@st.composite
def rule_sets(draw):
    chosen = draw(st.lists(st.tuples(rules, st.none() | points), min_size=1, max_size=5))
    only = st.lists(st.sampled_from(sorted(TAGS)), unique=True, max_size=2).map(tuple)
    cap = draw(st.none() | points)
    highest = max((end for _, end in chosen if end is not None), default=Decimal("0.1"))
    room = cap is None or highest <= cap  # for a category's cap between its items' and the whole table's
    ends = st.none() | decimals(highest, 100 if cap is None else int(cap) + 1).filter(lambda end: not above(end, cap))
    return RuleSet(
        year=draw(st.integers(2000, 2199)),
        title=draw(st.sampled_from(["百分制", "履职积分办法(试行)"])),
        categories=tuple(
            Category(id=id, title=title, cap=draw(ends) if room else None)
            for id, title in (("first", "甲"), ("second", "乙"))
        ),
        items=tuple(
            Item(id=f"item-{number}", category=draw(st.sampled_from(["first", "second"])), title=f"第 {number} 项",
                 rule=rule, cap=end, only=draw(only))
            for number, (rule, end) in enumerate(chosen)
        ),
        base=draw(decimals("0", 60)),
        cap=cap,
        pass_mark=draw(st.none() | decimals("0.1", 100).filter(lambda mark: cap is None or mark <= cap)),
    )  # fmt: skip


assert set(KINDS) <= set(DUTY_KINDS)
