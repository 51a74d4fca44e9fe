"""A year's points, worked out by hand beside the engine; and what holds for every year and every table."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rules.counting import acts, goals, marks_given, portions, quotas, scoring
from rules.counting.acts import Clean, Deduct, Mark, Marks, PerUnit, Steps
from rules.counting.goals import Coverage, Periods
from rules.counting.quotas import Quota, Share, Target
from rules.counting.reasons import REASONS, sentence
from rules.counting.rule_set import shipped
from rules.counting.scoring import score, tenths
from rules.counting.tally import Choice, Tally, tally
from tests.rules import years
from tests.rules.years import alone, line, scored, visits, year

HUNDRED = Quota(
    duties=("visit",), counting="households", reach=100, points=Decimal(40),
    share=Share(aspect="home", least=Fraction(1, 3)),
)  # fmt: skip
TWO_ACTIVITIES = Quota(duties=("activity",), reach=2, points=Decimal(12))
SEPTEMBER = date(2026, 9, 10)


def marks(**by_aspect):
    return tuple(Mark(aspect=aspect, points=Decimal(worth)) for aspect, worth in by_aspect.items())


def seen(at_home, elsewhere=0):
    return tally([*visits(at_home), *visits(elsewhere, "talk", first=at_home + 1)])


def told(item_score):
    return [sentence(reason) for reason in item_score.reasons]


def effects(item_score):
    return [reason.effect for reason in item_score.reasons]


# Each kind of rule


def test_sixty_three_households_of_a_hundred_are_63_hundredths_of_forty():
    households = scored(HUNDRED, seen(at_home=26, elsewhere=37))

    assert households.points == Decimal("25.2")  # 63 × 0.4
    assert households.out_of == 40
    assert told(households) == ["63 户，每户 0.4 分", "入户 41%，达到三分之一"]


def test_more_than_the_quota_gives_the_quota():
    households = scored(HUNDRED, seen(at_home=118))

    assert households.points == 40
    assert told(households)[0] == "118 户，满了 100 户"


def test_too_few_at_home_cut_the_points_in_proportion():
    households = scored(HUNDRED, seen(at_home=15, elsewhere=45))

    # 60 × 0.4 = 24; 15 of 60 is a quarter, three quarters of a third: 24 × 3/4 = 18
    assert households.points == 18
    assert effects(households) == [24, -6]
    assert told(households)[1] == "入户 25%，不到三分之一，只按 45 户算，少得 6 分"


def test_nobody_seen_at_home_gives_nothing_where_a_share_is_asked_for():
    assert scored(HUNDRED, seen(at_home=0, elsewhere=60)).points == 0


def test_past_the_quota_one_more_talk_does_not_take_a_point_away():
    households = scored(HUNDRED, seen(at_home=36, elsewhere=84))

    assert households.points == 40  # 36 of 120 is 30 %, but 36 at home carry the hundred
    assert told(households) == ["120 户，满了 100 户", "入户 36 户，够 100 户的三分之一"]


def test_past_the_quota_too_few_at_home_still_cost_what_they_cannot_carry():
    households = scored(HUNDRED, seen(at_home=20, elsewhere=110))

    assert effects(households) == [40, -16]  # 20 at home carry 60: 24
    assert told(households)[1] == "入户 15%，不到三分之一，只按 60 户算，少得 16 分"


def test_a_share_reached_exactly_is_reached():
    half = Quota(
        duties=("visit",), counting="households", reach=10, points=Decimal(10),
        share=Share(aspect="home", least=Fraction(1, 2)),
    )  # fmt: skip

    assert told(scored(HUNDRED, seen(at_home=20, elsewhere=40)))[1] == "入户 33%，达到三分之一"
    assert told(scored(half, seen(at_home=5, elsewhere=7))) == ["12 户，满了 10 户", "入户 5 户，够 10 户的一半"]


def test_a_share_is_never_more_than_all_of_it():
    times = replace(HUNDRED, counting="times")

    visits = scored(times, year({("visit", "home"): 3, ("visit", "talk"): -1}))

    assert told(visits)[1] == "入户 100%，达到三分之一"


def test_a_share_carries_whole_households():
    two_fifths = Quota(
        duties=("visit",), counting="households", reach=10, points=Decimal(10),
        share=Share(aspect="home", least=Fraction(2, 5)),
    )  # fmt: skip

    households = scored(two_fifths, seen(at_home=3, elsewhere=5))

    assert households.points == 7  # three at home carry seven and a half
    assert told(households)[1] == "入户 37%，不到2/5，只按 7 户算，少得 1 分"


def test_a_quota_without_a_neat_price_for_each_says_what_all_of_it_is_worth():
    three = Quota(duties=("training",), reach=3, points=Decimal(10))

    training = scored(three, year({("training", ""): 2}))

    assert training.points == Decimal("6.7")  # 10 × 2/3
    assert told(training) == ["2 次，满 3 次得 10 分"]


def test_all_or_nothing_is_nothing_until_it_is_all():
    four = Quota(duties=("activity",), reach=4, points=Decimal(10), how="all-or-nothing")

    almost, all_of_it = (scored(four, year({("activity", ""): count})) for count in (3, 4))

    assert (almost.points, all_of_it.points) == (0, 10)
    assert told(almost) == ["3 次，满 4 次才得分"]


def test_a_missing_share_costs_all_of_all_or_nothing_and_nothing_where_there_is_nothing_yet():
    hundred = replace(HUNDRED, how="all-or-nothing")

    assert effects(scored(hundred, seen(at_home=33, elsewhere=67))) == [40, -40]
    assert told(scored(hundred, seen(at_home=9, elsewhere=90))) == ["99 户，满 100 户才得分"]


def test_three_proposals_give_ten_and_each_more_or_fewer_five():
    three = Target(
        duties=("proposal",), counting="pieces", reach=3, points=Decimal(10), more=Decimal(5), fewer=Decimal(5)
    )
    given = {count: scored(three, year({("proposal", ""): count})) for count in (0, 1, 2, 3, 4, 6)}

    assert {count: item.points for count, item in given.items()} == {0: 0, 1: 0, 2: 5, 3: 10, 4: 15, 6: 25}
    assert given[4].out_of is None
    assert told(given[2]) == ["3 件得 10 分，少 1 件，每件减 5 分，减完为止"]
    assert told(given[4]) == ["4 件，满了 3 件", "多出 1 件，每件加 5 分"]


def test_one_speech_gives_fifteen_each_more_five_and_none_nothing():
    speech = Target(duties=("meeting",), aspects=("present",), reach=1, points=Decimal(15), more=Decimal(5))

    assert [scored(speech, year({("meeting", "present"): count})).points for count in (0, 1, 3)] == [0, 15, 25]
    assert told(scored(speech, year())) == ["还没有记录"]
    assert scored(speech, year({("meeting", "present"): 3}), cap=20).points == 20


def test_each_one_counts_until_the_cap():
    each = PerUnit(duties=("heard",), counting="pieces", each=Decimal("1.5"))

    heard = scored(each, year({("heard", ""): 5}), cap=6)

    assert heard.points == 6
    assert effects(heard) == [Decimal("7.5"), Decimal("-1.5")]
    assert told(heard) == ["5 件，每件 1.5 分", "满 6 分封顶，多出 1.5 分"]


def test_without_a_cap_there_is_no_end():
    heard = scored(PerUnit(duties=("heard",), each=Decimal(2)), year({("heard", ""): 400}))

    assert (heard.points, heard.out_of) == (800, None)


def test_a_unit_may_be_a_household_or_one_aspect():
    home_only = PerUnit(duties=("visit",), aspects=("home",), counting="households", each=Decimal(1))

    assert scored(home_only, tally([*visits(3), *visits(3), *visits(9, "talk")])).points == 3


def test_a_list_gives_its_share_of_the_points():
    must_visit = Coverage(list_name="must-visit", points=Decimal(15))

    sixteen = scored(must_visit, Tally(lists={"must-visit": (16, 20)}))

    assert sixteen.points == 12  # 15 × 16/20
    assert told(sixteen) == ["名单上 20 户，去了 16 户"]
    assert told(scored(must_visit, Tally(lists={"must-visit": (0, 20)}))) == ["名单上 20 户，去了 0 户"]
    assert sixteen.item.looks_at == Choice(("must-visit",))


def test_a_list_may_count_only_when_all_of_it_is_done():
    whole = Coverage(list_name="must-visit", points=Decimal(15), how="all-or-nothing")

    assert scored(whole, Tally(lists={"must-visit": (19, 20)})).points == 0
    assert scored(whole, Tally(lists={"must-visit": (20, 20)})).points == 15


@pytest.mark.parametrize("lists", [{}, {"must-visit": (0, 0)}])
def test_an_empty_list_gives_the_full_points_and_says_so(lists):
    must_visit = scored(Coverage(list_name="must-visit", points=Decimal(15)), Tally(lists=lists))

    assert must_visit.points == 15
    assert told(must_visit) == ["名单上没有人家，给满分"]


def test_one_half_of_the_year_done_is_half_the_points():
    halves = Periods(duties=("round",), every="half", points=Decimal(10))

    rounds = scored(halves, tally([line("round", month=6), line("round", month=6)]))

    assert rounds.points == 5
    assert told(rounds) == ["2 个半年做到了 1 个", "下半年没有记录"]


def test_two_in_every_half_are_more_than_one():
    halves = Periods(duties=("activity",), every="half", points=Decimal(10), least=2)

    activities = scored(halves, tally([line("activity", month=2), line("activity", month=8, quantity=2)]))

    assert activities.points == 5
    assert told(activities) == ["2 个半年做到了 1 个", "上半年不够 2 次"]


def test_a_period_that_is_not_over_is_still_open():
    quarters = Periods(duties=("activity",), every="quarter", points=Decimal(8))

    activities = scored(quarters, tally([line("activity", month=5)]), as_of=SEPTEMBER)

    assert activities.points == 2
    assert told(activities) == ["4 个季度做到了 1 个", "一季度没有记录", "三季度、四季度还来得及"]


def test_twelve_months_without_a_gap_or_no_points_at_all():
    monthly = Periods(duties=("visit",), every="month", points=Decimal(6), how="all-or-nothing")
    eleven = [line("visit", "home", month=month) for month in range(1, 12)]

    gap, whole = scored(monthly, tally(eleven)), scored(monthly, tally([*eleven, line("visit", "talk", month=12)]))

    assert (gap.points, whole.points) == (0, 6)
    assert told(gap) == ["12 个月做到了 11 个，都做到才得分", "12 月没有记录"]


def test_the_highest_step_counts_once():
    steps = Steps(duties=("proposal",), marks=marks(submitted=10, filed=25))

    submitted = scored(steps, year({("proposal", "submitted"): 3}))
    filed = scored(steps, year({("proposal", "submitted"): 2, ("proposal", "filed"): 1}))

    assert (submitted.points, filed.points) == (10, 25)
    assert told(filed) == ["最高一档已立案，得 25 分"]


def test_each_act_may_count_at_the_step_where_it_stands():
    steps = Steps(duties=("proposal",), marks=marks(submitted=10, filed=25), take="each")
    three = [line("proposal", "submitted") for _ in range(3)]
    one_filed = [line("proposal", "submitted", quantity=-1), line("proposal", "filed")]

    proposals = scored(steps, tally([*three, *one_filed]), cap=40)

    assert effects(proposals) == [20, 25, -5]  # two submitted, one filed; capped
    assert told(proposals)[:2] == ["已提交 2 件，每件 10 分", "已立案 1 件，每件 25 分"]


def test_meetings_are_the_mean_of_their_marks():
    meetings = Marks(duties=("meeting",), marks=marks(present=50, leave=30, absent=0))

    attended = scored(meetings, year({("meeting", "present"): 2, ("meeting", "leave"): 1, ("meeting", "absent"): 1}))

    assert attended.points == Decimal("32.5")  # (50 + 50 + 30 + 0) / 4
    assert effects(attended) == [25, Decimal("7.5"), 0]
    assert told(attended)[0] == "到会 2 次，每次记 50 分，4 次取平均"


def test_leave_and_absence_take_points_off_down_to_the_most():
    attendance = Deduct(duties=("standing-meeting",), marks=marks(leave=2, absent=5), most=Decimal(10))

    some = scored(attendance, year({("standing-meeting", "leave"): 1, ("standing-meeting", "absent"): 1}))
    many = scored(attendance, year({("standing-meeting", "absent"): 3}))

    assert (some.points, some.out_of) == (-7, 0)
    assert told(some) == ["请假 1 次，每次扣 2 分", "缺席 1 次，每次扣 5 分"]
    assert many.points == -10
    assert told(many)[1] == "最多扣 10 分"


def test_an_item_for_some_leaves_the_others_alone():
    attendance = Deduct(duties=("standing-meeting",), marks=marks(absent=5))
    absent = {("standing-meeting", "absent"): 1}

    ordinary = scored(attendance, year(absent, tags=frozenset({"committee"})), only=("standing",))
    standing = scored(attendance, year(absent, tags=frozenset({"committee", "standing"})), only=("standing",))

    assert (ordinary.points, standing.points) == (0, -5)
    assert told(ordinary) == ["这一项只看常务委员"]


def test_an_item_for_either_of_two_is_for_both_of_them():
    each, activity = PerUnit(duties=("activity",), each=Decimal(2)), {("activity", ""): 1}
    for body, expected in (("party", 2), ("congress", 2), ("committee", 0)):
        deputy = year(activity, tags=frozenset({body, "district"}))

        assert scored(each, deputy, only=("party", "congress")).points == expected


def test_nothing_yet_is_said_kindly_and_what_waits_is_said_apart():
    heard = scored(PerUnit(duties=("heard",), each=Decimal(1)), tally([line("heard", state="claimed")]))

    assert heard.points == 0
    assert told(heard) == ["还没有记录", "另有 1 条等确认，还没算进来"]


# Rounding


@pytest.mark.parametrize(
    ("exact", "rounded"),
    [("0.04", "0.0"), ("0.05", "0.1"), ("25.2", "25.2"), ("-0.05", "0.0"), ("-0.06", "-0.1"), ("40", "40.0")],
)
def test_a_half_goes_up_which_is_in_the_deputys_favour(exact, rounded):
    assert str(tenths(Fraction(exact))) == rounded


def test_thirds_are_rounded_once_and_still_add_up():
    third = Marks(duties=("meeting",), marks=marks(present="10", leave="10", absent="10"))

    meetings = scored(third, year({("meeting", "present"): 1, ("meeting", "leave"): 1, ("meeting", "absent"): 1}))

    assert meetings.points == 10
    assert [str(effect) for effect in effects(meetings)] == ["3.3", "3.4", "3.3"]


# What it takes next


def next_steps(rule, tally, as_of):
    return [sentence(step) for step in scored(rule, tally, as_of).next_steps]


def test_thirty_seven_are_missing_and_ten_a_month_are_enough():
    assert next_steps(HUNDRED, seen(at_home=40, elsewhere=23), SEPTEMBER) == ["还差 37 户，每月 10 户就够"]


def test_late_in_a_month_the_pace_is_told_for_the_months_that_remain():
    assert next_steps(HUNDRED, seen(at_home=63), date(2026, 9, 16)) == ["还差 37 户，每月 13 户就够"]  # 37 / 3


def test_visits_at_home_that_are_missing_are_told_too():
    assert next_steps(HUNDRED, seen(at_home=16, elsewhere=47), SEPTEMBER)[1] == "入户还差 18 户"  # 34 for a hundred
    assert next_steps(HUNDRED, seen(at_home=16, elsewhere=100), SEPTEMBER) == ["入户还差 18 户"]
    assert next_steps(HUNDRED, seen(at_home=34, elsewhere=66), SEPTEMBER) == []


def test_a_few_need_no_pace():
    assert next_steps(HUNDRED, seen(at_home=96), SEPTEMBER) == ["还差 4 户，年底前补上就够"]
    assert next_steps(HUNDRED, seen(at_home=95), SEPTEMBER) == ["还差 5 户，每月 2 户就够"]
    assert next_steps(TWO_ACTIVITIES, year(), SEPTEMBER) == ["还差 2 次，年底前补上就够"]
    assert next_steps(HUNDRED, seen(at_home=63), date(2026, 12, 20)) == ["还差 37 户，年底前补上就够"]


def test_nothing_is_next_when_all_is_done_or_the_year_is_over():
    assert next_steps(HUNDRED, seen(at_home=100), SEPTEMBER) == []
    assert next_steps(HUNDRED, seen(at_home=63), date(2027, 1, 1)) == []
    assert next_steps(HUNDRED, seen(at_home=63), None) == []


@given(st.integers(0, 120), st.dates(date(2025, 11, 1), date(2026, 12, 31)))
def test_the_pace_is_enough_and_one_a_month_less_is_not(count, day):
    steps = {step.code: step.params for step in scored(HUNDRED, seen(at_home=count), day).next_steps}
    assume("next-monthly" in steps)
    pace, running = steps["next-monthly"], day.year == 2026 and day.day > 15
    months = 12 - running if day.year == 2025 else 13 - day.month - running

    assert pace["remaining"] == 100 - count
    assert pace["monthly"] * months >= pace["remaining"] > (pace["monthly"] - 1) * months


# The tables that come with it


def test_a_party_deputys_year():
    """35.2 + 12 + 10 + 14 + 9 = 80.2, worked out by hand below."""
    year = tally(
        [
            *visits(40),  # households 1 to 40, at home
            *visits(48, "talk", first=41),  # 88 in all: 35.2; 45 % at home
            line("round", month=4), line("round", month=10),  # both halves: 10
            line("training"), line("activity"),  # 8, and one of two: 6
            *[line("heard") for _ in range(3)],  # 3
            *[line("done") for _ in range(2)],  # 6
        ],
        lists={"must-visit": (16, 20)},  # 12
        tags={"party"},
    )  # fmt: skip

    card = score(year, shipped("party-hundred"))

    assert [(category.category.id, category.points, category.out_of) for category in card.categories] == [
        ("visits", Decimal("35.2"), 40),
        ("must-visit", 12, 15),
        ("rounds", 10, 10),
        ("activities", 14, 20),
        ("opinions", 9, 15),
    ]
    assert (card.total, card.out_of, card.percent) == (Decimal("80.2"), 100, 80)
    assert card.passed is None
    assert card.reasons == ()


def test_a_party_deputy_who_did_all_of_it_has_a_hundred_and_no_more():
    year = tally(
        [
            *visits(140),
            line("round", month=1), line("round", month=7), line("training"),
            *[line(kind) for kind in ("activity", "heard", "done") for _ in range(20)],
        ],
        lists={"must-visit": (20, 20)},
    )  # fmt: skip

    assert score(year, shipped("party-hundred")).total == 100


def test_a_party_deputy_who_did_nothing_has_nothing_to_explain():
    card = score(tally([], lists={"must-visit": (0, 20)}), shipped("party-hundred"), SEPTEMBER)

    assert card.total == 0
    assert all(reason.effect == 0 for item in card.items for reason in item.reasons)


def test_a_committee_members_year():
    """(50 + 30) / 2 = 40, a filed proposal 25, three activities 6, information adopted 15, absent once −5: 81."""
    year = tally(
        [
            line("meeting", "present"), line("meeting", "leave"),
            line("proposal", "submitted"), line("proposal", "submitted", quantity=-1), line("proposal", "filed"),
            *[line("activity") for _ in range(3)],
            line("information", "adopted"), line("information", "submitted"),
            line("standing-meeting", "absent"), line("standing-meeting", "present"),
        ],
        tags={"committee", "standing"},
    )  # fmt: skip

    card = score(year, shipped("committee-hundred"))

    assert [item.points for item in card.items] == [40, 25, 6, 15, -5]
    assert (card.total, card.passed) == (81, True)


def test_a_committee_member_who_stayed_away_fails_and_is_not_in_debt():
    away = [line("meeting", "absent"), line("activity"), *[line("standing-meeting", "absent") for _ in range(9)]]

    card = score(tally(away, tags={"committee", "standing"}), shipped("committee-hundred"))

    assert [item.points for item in card.items] == [0, 0, 2, 0, -20]
    assert (card.total, card.passed) == (0, False)
    assert [(reason.effect, sentence(reason)) for reason in card.reasons] == [(18, "总分不低于 0 分")]


def test_the_pass_mark_is_reached_exactly_at_sixty():
    present = [line("meeting", "present")]
    five = [line("activity") for _ in range(5)]

    assert score(tally([*present, *five]), shipped("committee-hundred")).passed is True  # 50 + 10
    assert score(tally([*present, *five[1:]]), shipped("committee-hundred")).passed is False  # 50 + 8


def test_a_base_is_where_one_starts_and_the_overall_cap_where_it_ends():
    table = replace(alone(PerUnit(duties=("activity",), each=Decimal(3))), base=Decimal(60), cap=Decimal(70))

    card = score(year({("activity", ""): 5}), table)

    assert (card.total, card.percent) == (70, 100)
    assert [sentence(reason) for reason in card.reasons] == ["起评 60 分", "总分满 70 分封顶，多出 5 分"]


def test_a_category_ends_at_its_cap_and_says_what_that_costs():
    each = PerUnit(duties=("activity",), each=Decimal(3))
    table = alone(each)
    first, second = table.items[0], replace(table.items[0], id="again")
    table = replace(table, categories=(replace(table.categories[0], cap=Decimal(20)),), items=(first, second))

    card = score(year({("activity", ""): 5}), table)

    assert [item.points for item in card.items] == [15, 15]
    assert (card.categories[0].points, card.categories[0].out_of, card.total, card.out_of) == (20, 20, 20, 20)
    assert told(card.categories[0]) == ["这一类满 20 分封顶，多出 10 分"]


def test_a_base_carries_what_was_taken_off():
    absent = Deduct(duties=("meeting",), marks=marks(absent=5))

    card = score(year({("meeting", "absent"): 1}), replace(alone(absent), base=Decimal(20)))

    assert card.total == 15
    assert [sentence(reason) for reason in card.reasons] == ["起评 20 分"]


def test_percent_is_all_only_when_it_is_all():
    assert score(year({("activity", ""): Decimal("1.99")}), alone(TWO_ACTIVITIES)).percent == 99  # 11.9 of 12


# What holds for every year and every table

some_lines = st.lists(years.lines, max_size=25)


@st.composite
def any_year(draw):
    return tally(draw(some_lines), draw(years.lists), draw(years.tags))


@given(any_year(), years.rule_sets(), st.none() | st.dates(date(2025, 6, 1), date(2027, 6, 1)))
def test_the_reasons_add_up_to_every_figure(year, rule_set, as_of):
    card = score(year, rule_set, as_of)

    assert all(item.reasons and item.points == sum(effects(item)) for item in card.items)
    for category in card.categories:
        assert category.points == sum(item.points for item in category.items) + sum(effects(category))
    assert card.total == sum(category.points for category in card.categories) + sum(effects(card))


@given(any_year(), years.rule_sets())
def test_no_score_exceeds_its_cap_and_no_total_is_a_debt(year, rule_set):
    card = score(year, rule_set)

    assert all(item.out_of is None or item.points <= item.out_of for item in card.items)
    assert all(item.item.cap is None or item.points <= item.item.cap for item in card.items)
    assert all(category.out_of is None or category.points <= category.out_of for category in card.categories)
    assert card.total >= 0
    assert rule_set.cap is None or card.total <= rule_set.cap


@given(any_year(), years.rule_sets())
def test_every_figure_is_in_tenths_and_every_reason_can_be_said(year, rule_set):
    card = score(year, rule_set, date(2026, 6, 20))
    reasons = [reason for item in card.items for reason in (*item.reasons, *item.next_steps)] + [*card.reasons]

    assert all(item.points.as_tuple().exponent == -1 for item in card.items)
    assert all(reason.effect.as_tuple().exponent == -1 for reason in reasons)
    assert all(sentence(reason) and "%(" not in sentence(reason) for reason in reasons)


@given(some_lines, st.randoms(), years.rule_sets())
def test_the_order_of_lines_changes_no_score(lines, chance, rule_set):
    shuffled = lines.copy()
    chance.shuffle(shuffled)

    assert score(tally(shuffled), rule_set) == score(tally(lines), rule_set)


@given(some_lines, years.lines, years.rule_sets())
def test_a_line_and_its_reversal_change_no_score(lines, taken_back, rule_set):
    both = [taken_back, taken_back._replace(quantity=-taken_back.quantity)]

    assert score(tally(lines + both), rule_set) == score(tally(lines), rule_set)


@given(any_year(), years.rule_sets(), st.dates(date(2025, 6, 1), date(2027, 6, 1)))
def test_the_day_on_which_one_looks_changes_no_points(year, rule_set, day):
    assert [item.points for item in score(year, rule_set, day).items] == [
        item.points for item in score(year, rule_set).items
    ]


@given(st.lists(years.acts, max_size=40), years.acts, years.growing_rules)
def test_doing_more_never_lowers_the_score(done, one_more, rule):
    before, after = scored(rule, tally(done)), scored(rule, tally([*done, one_more]))

    assert after.points >= before.points


@given(st.integers(0, 130), st.integers(0, 130))
def test_up_to_the_quota_the_cut_is_the_missing_share_exactly(at_home, elsewhere):
    count = at_home + elsewhere
    assume(0 < count <= 100)
    share = min(Fraction(1), Fraction(at_home, count) / Fraction(1, 3))

    assert scored(HUNDRED, seen(at_home, elsewhere)).points == tenths(Fraction(40 * count, 100) * share)


@given(st.lists(years.acts, max_size=20), years.steps)
def test_a_step_up_never_lowers_the_score(done, rule):
    kind = rule.duties[0]
    for lower, higher in zip(rule.marks, rule.marks[1:], strict=False):
        stands = [*done, line(kind, lower.aspect)]
        moved = [*stands, line(kind, lower.aspect, quantity=-1), line(kind, higher.aspect)]

        assert scored(rule, tally(moved)).points >= scored(rule, tally(stands)).points


# The sentences


def test_every_reason_is_translated_words_and_all():
    english = {
        REASONS["share-missing"]: "only %(percent)s%% %(aspect)s (at least %(least)s): %(points)s points less",
        "入户": "at home",
        "三分之一": "a third",
    }
    missing = scored(HUNDRED, seen(at_home=15, elsewhere=45)).reasons[1]

    assert sentence(missing, english.get) == "only 25% at home (at least a third): 6 points less"


def test_no_reason_stands_in_the_table_unused():
    modules = (goals, quotas, portions, acts, marks_given, scoring)
    source = "".join(Path(module.__file__).read_text() for module in modules)

    assert set(REASONS) <= set(re.findall(r'"([a-z-]+)"', source))


def test_taking_part_without_absence_is_all_or_nothing():
    assembly = Clean(duties=("meeting",), without=("absent", "leave"), points=Decimal(10))

    whole = scored(assembly, year({("meeting", "present"): 3}))
    missed = scored(assembly, year({("meeting", "present"): 2, ("meeting", "absent"): 1}))

    assert (whole.points, told(whole)) == (10, ["没有缺席、请假"])
    assert (missed.points, told(missed)) == (0, ["缺席 1 次"])
    assert told(scored(assembly, Tally())) == ["还没有记录"]


def test_a_household_may_count_anew_in_each_quarter():
    often = [*visits(2, month=1), *visits(2, month=2), *visits(1, month=5)]
    each = PerUnit(duties=("visit",), counting="households", each=Decimal(1), per="quarter")

    assert scored(each, tally(often)).points == 3


def test_a_household_seen_for_two_kinds_of_duty_is_one_household():
    both = [line("visit", "home", household=7), line("must-visit", household=7), line("visit", "talk", household=8)]
    each = PerUnit(duties=("visit", "must-visit"), counting="households", each=Decimal(1))

    assert scored(each, tally(both)).points == 2


def test_what_is_checked_counts_where_the_item_says_so():
    reports = tally([line("information", "submitted", state="checked"), line("information", "submitted")])
    each = {"duties": ("information",), "each": Decimal(2)}

    assert scored(PerUnit(**each, since="checked"), reports).points == 4
    assert told(scored(PerUnit(**each), reports)) == ["1 次，每次 2 分", "另有 1 条等确认，还没算进来"]
