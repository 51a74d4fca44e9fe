from collections import Counter
from datetime import date

import pytest

from models.database import act
from models.meetings.reception import Reception
from models.meetings.reception_plan import Plan
from models.network.group import Group
from models.opinions.holiday import Holiday
from rules.opinions.holidays import Day
from tests.meetings import plan, rule


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


def days(receptions):
    return [one.on.isoformat() for one in receptions]


def names(receptions):
    return [one.deputy.name for one in receptions]


def test_a_rule_plans_from_tomorrow_to_the_end_of_the_month(village):
    assert days(plan(months=1, pattern="week 3am")) == [
        "2026-11-25", "2026-12-02", "2026-12-09", "2026-12-16", "2026-12-23", "2026-12-30",
    ]  # fmt: skip


def test_the_turn_goes_over_those_who_answer_for_the_stations_areas(village):
    assert names(plan(months=1)) == ["王秀英", "张国庆", "周晓燕"] * 2


def test_or_over_a_group(village):
    assert set(names(plan(group=Group.get(Group.number == "G2")))) == {"刘海生"}


def test_asked_for_twice_it_is_planned_once(village):
    made = plan(months=2)

    assert Plan.ahead(made[0].rule, 2).make(village.user("chen")) == 0
    assert len(made) == Reception.select().count()


def test_month_by_month_the_turn_goes_on_where_it_was(village, on_a_day):
    first = plan(months=0, pattern="week 1am 3am 5am")
    rule = first[0].rule
    Plan.ahead(rule, 1).make(village.user("chen"))
    on_a_day("2026-12-20")
    Plan.ahead(rule, 2).make(village.user("chen"))
    everything = list(rule.receptions.order_by(Reception.slot))

    assert names(everything) == [["王秀英", "张国庆", "周晓燕"][number % 3] for number in range(len(everything))]
    assert max(Counter(names(everything)).values()) - min(Counter(names(everything)).values()) <= 1


def test_a_change_of_one_does_not_move_the_others_turns(village):
    first = plan(months=0)
    last = first[-1]
    last.change(village.user("chen"), village.deputy("周晓燕"), last.begins_at, last.ends_at, "")

    assert names(plan(months=1))[len(first)] == "张国庆"


@pytest.mark.parametrize(("on_holidays", "expected"), [("move", ["2026-12-07"]), ("skip", [])])
def test_what_falls_on_a_holiday_is_moved_or_left_out(village, on_holidays, expected):
    for number in (3, 4):
        Holiday.put("990101", Day(date(2026, 12, number), False, "放假"), village.user("chen"))
    made = rule("day 3 am", on_holidays)
    december = Plan(made, date(2026, 12, 31))

    assert [turn.planned.at.on.isoformat() for turn in december.turns] == expected
    assert [slot.on for slot in december.left_out] == ([] if expected else [date(2026, 12, 3)])


def test_a_date_that_is_a_sunday_moves_but_a_sunday_that_was_named_stays(village):
    assert days(plan(pattern="day 13 am")) == ["2026-12-14"]
    assert days(plan(pattern="nth 2 7 am")) == ["2026-12-13"]


def test_a_rule_that_was_ended_plans_no_more(village):
    made = rule()
    assert made.end(village.user("chen")) and not made.end(village.user("chen"))

    assert Plan.ahead(made, 3).make(village.user("chen")) == 0
    assert Reception.select().count() == 0


def test_a_form_sent_twice_makes_one_rule(village):
    assert rule() == rule()


def test_where_nobody_answers_nothing_is_planned(village):
    with act():
        made = rule(group=Group.create(number="G9", name="空的", region="990101001"))

    assert Plan.ahead(made, 1).turns == []
