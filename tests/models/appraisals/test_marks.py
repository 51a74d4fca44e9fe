"""The four sides out of 100: only when a window is over, only from enough answers, and in a handful of queries."""

from decimal import Decimal

import pytest

from lib import clock
from models.appraisals.marks import marks_of
from models.database import db
from models.network.mandate import Mandate
from rules.evaluations.ballot import read
from tests.appraisals import (
    FELLOWS,
    NEIGHBOURS,
    appraise_oneself,
    fill_group,
    judge,
    let_it_end,
    open_round,
    published_report,
    say,
)

YEAR = clock.today().year


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


def test_four_sides_worked_out_by_hand(wang):
    fill_group()
    published_report()
    round_ = open_round()
    appraise_oneself(round_, mark="competent", conduct="excellent")
    for login, mark in zip(FELLOWS, ("excellent", "competent", "competent", "unknown"), strict=True):
        judge(round_, login, mark)
        judge(round_, login, "excellent", what="report")
    for home, mark in zip(NEIGHBOURS, ("excellent",) * 4 + ("basic", "incompetent"), strict=True):
        say(round_, home, mark)
        say(round_, home, "competent", what="report")
    assert marks_of([wang.id], YEAR) == {wang.id: {}}  # as long as anybody may still say something
    let_it_end(round_)
    assert marks_of([wang.id], YEAR) == {
        wang.id: {
            "self": Decimal("85.00"), "peer": Decimal("86.67"), "mass": Decimal("83.33"), "report": Decimal("90.00"),
        }
    }  # fmt: skip


def test_the_office_s_own_marks_count_what_it_said(wang):
    fill_group()
    ballot = read({"mass": "满意 100\n基本满意 70\n不满意 30.5", "self": "好 90\n差 10", "questions": "走访\n调研"})
    round_ = open_round(ballot=ballot, least_fellows=4)
    assert judge(round_, FELLOWS[0], "satisfied") == 0  # no mark of fellows
    for login in FELLOWS[:3]:
        judge(round_, login, "competent")
    for home, mark in zip(NEIGHBOURS, ("satisfied",) * 4 + ("nearly", "unsatisfied"), strict=True):
        say(round_, home, mark)
    appraise_oneself(round_, mark="m1", q2="m2")
    let_it_end(round_)
    found = {"self": Decimal("50.00"), "mass": Decimal("83.42")}  # (90 + 10) / 2; 500.5 / 6; of fellows three
    assert marks_of([wang.id], YEAR)[wang.id] == found


def test_two_rounds_with_marks_of_their_own_are_one_mean(village, wang):
    Mandate.create(deputy=wang, body="congress", level="town", term="第十届")
    first = open_round(body="party", form="1")
    second = open_round(body="congress", form="2", ballot=read({"mass": "满意 90\n不满意 10"}))
    for home in NEIGHBOURS[:5]:
        say(first, home, "excellent")
        say(second, home, "unsatisfied")
    let_it_end(first), let_it_end(second)
    assert marks_of([wang.id], YEAR)[wang.id] == {"mass": Decimal("55.00")}


def test_too_few_answers_are_left_out(wang):
    fill_group()
    round_ = open_round()
    for login in FELLOWS[:2]:
        judge(round_, login, "excellent")
    for home in NEIGHBOURS[:4]:
        say(round_, home, "excellent")
    let_it_end(round_)
    assert marks_of([wang.id], YEAR)[wang.id] == {}


def test_a_report_without_enough_households_is_judged_by_the_group_alone(wang):
    fill_group()
    published_report()
    round_ = open_round()
    for login in FELLOWS:
        judge(round_, login, "competent", what="report")
    say(round_, NEIGHBOURS[0], "incompetent", what="report")
    let_it_end(round_)
    assert marks_of([wang.id], YEAR)[wang.id] == {"report": Decimal("80.00")}


def test_of_one_s_own_versions_the_last_that_was_handed_in_counts(wang):
    round_ = open_round()
    appraise_oneself(round_, mark="excellent")
    appraise_oneself(round_, mark="basic")
    appraise_oneself(round_, mark="incompetent", hand_in=False)
    let_it_end(round_)
    assert marks_of([wang.id], YEAR)[wang.id] == {"self": Decimal("60.00")}


def test_another_year_and_nobody_have_no_marks(wang):
    let_it_end(open_round())
    assert marks_of([wang.id], YEAR - 1) == {wang.id: {}} and marks_of([], YEAR) == {}


def test_who_is_in_two_rounds_has_the_mean_of_all_answers(village, wang):
    Mandate.create(deputy=wang, body="congress", level="town", term="第十届")
    first, second = (open_round(body=body, form=body) for body in ("party", "congress"))
    for home in NEIGHBOURS:
        say(first, home, "excellent")
        say(second, home, "basic")
    say(second, NEIGHBOURS[0], "basic")
    let_it_end(first), let_it_end(second)
    assert marks_of([wang.id], YEAR)[wang.id] == {"mass": Decimal("80.00")}


def test_many_deputies_cost_as_many_queries_as_one(village, monkeypatch):
    round_ = open_round()
    appraise_oneself(round_)
    let_it_end(round_)
    ids = [village.deputy(name).id for name in ("王秀英", "张国庆", "周晓燕", "刘海生")]
    asked = []
    run = type(db.obj).execute_sql
    monkeypatch.setattr(type(db.obj), "execute_sql", lambda *args, **more: asked.append(args[1]) or run(*args, **more))
    marks_of(ids[:1], YEAR)
    one = len(asked)
    marks_of(ids, YEAR)
    assert len(asked) - one == one <= 4
