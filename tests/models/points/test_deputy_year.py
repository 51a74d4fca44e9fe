from datetime import date

import pytest

from models.points.deputy_year import DeputyYear, Mix
from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def figures(village):
    return lambda year=2026: DeputyYear(village.deputy("王秀英"), year, date(2026, 11, 15))


def test_a_day_counts_what_counts(figures, visited, village):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "孙桂兰家", "2026-05-03")
    declined = visited("王秀英", "陈𬭎家", "2026-05-04", companions=[village.deputy("刘海生").id])
    Review.get(Review.visit == declined).decide(village.user("chen"), False, "没有去过")
    visited("王秀英", "李建国家", "2025-05-03")

    assert figures().days == {date(2026, 5, 3): 2}


def test_the_mix_counts_households_and_not_visits(figures, visited, village):
    party_member = village.household("孙桂兰家")
    party_member.in_party = True
    party_member.save()
    for household, day in (("李建国家", "03"), ("李建国家", "04"), ("陈𬭎家", "05"), ("孙桂兰家", "06")):
        visited("王秀英", household, f"2026-05-{day}")

    assert figures().mix == Mix(total=3, outside=2, kinds=[("elder", 1), ("hardship", 1)])


def test_without_rules_there_is_progress_and_no_scorecard(figures, visited):
    visited("王秀英", "李建国家", "2026-05-03")

    assert (figures().scorecard, figures().item("households")) == (None, None)
    assert (figures().progress.reached, figures().progress.goal) == (1, None)


def test_the_rules_of_the_year_score_it(figures, visited, rules_of_2026):
    visited("王秀英", "李建国家", "2026-05-03")

    assert str(figures().item("households").points) == "0.4"
    assert figures().item("no such item") is None
    assert figures(2025).scorecard is None
