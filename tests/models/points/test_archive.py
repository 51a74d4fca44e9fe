from datetime import date

import pytest

from models.points.archive import PAGE, Archive
from models.points.entry import Entry
from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def archive(village):
    """`archive("chen", kinds=("training",))`: Wang's archive of 2026 as that person reads it."""
    return lambda login="D001", **choice: Archive(village.user(login), village.deputy("王秀英"), 2026, **choice)


@pytest.fixture
def trained(village):
    facts = {"kind": "training", "aspect": "present", "done_on": date(2026, 3, 20), "title": "履职能力培训"}
    return Entry.record(village.deputy("王秀英"), village.user("chen"), **facts)


def test_every_act_stands_once_with_all_its_lines_newest_first(archive, visited, trained):
    visited("王秀英", "孙桂兰家", "2026-02-01")
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")

    deeds = archive().page(1)

    assert [deed.done_on for deed in deeds] == [date(2026, 5, 3), date(2026, 3, 20), date(2026, 2, 1)]
    assert deeds[0].standing == [
        ("visit", "home", "counted", 1), ("must-visit", "", "counted", 1), ("heard", "", "counted", 1),
    ]  # fmt: skip
    assert (deeds[1].entry, deeds[1].visit) == (trained, None)


def test_other_years_and_other_deputies_are_left_out(archive, visited, village):
    visited("王秀英", "李建国家", "2025-12-31")
    visited("张国庆", "李建国家", "2026-05-03")
    shared = visited("张国庆", "李建国家", "2026-05-04", companions=[village.deputy("王秀英").id])

    assert [deed.visit.visit for deed in archive().page(1)] == [shared]


def test_it_can_be_narrowed_to_kinds_and_aspects(archive, visited, trained):
    visited("王秀英", "李建国家", "2026-05-03", place="home")
    visited("王秀英", "孙桂兰家", "2026-05-04", place="talk")

    assert archive(kinds=("training",)).total == 1
    assert archive(kinds=("visit",)).total == 2
    assert archive(kinds=("visit",), aspects=("talk",)).total == 1


def test_a_page_ends_and_the_next_goes_on(archive, village, visited):
    for day in range(1, PAGE + 2):
        visited("王秀英", "李建国家", date(2026, 5, 1).replace(month=5 + day // 29, day=day % 28 + 1).isoformat())

    first, second = archive().page(1), archive().page(2)

    assert (archive().total, archive().pages, len(first), len(second)) == (PAGE + 1, 2, PAGE, 1)
    assert second[0].visit.visit not in [deed.visit.visit for deed in first]


def test_a_decision_is_a_correction_that_says_who_and_why(archive, village, visited):
    visited("刘海生", "李建国家", "2026-05-03", companions=[village.deputy("王秀英").id])
    (before,) = archive().page(1)
    assert (before.state, before.corrections) == ("claimed", [])

    Review.get().decide(village.user("chen"), False, "没有去过")
    (after,) = archive().page(1)
    (correction,) = after.corrections

    assert after.state == "void"
    assert (correction.by, correction.reason) == (village.user("chen"), "没有去过")
    assert (correction.taken, correction.given) == (["claimed"], ["void"])


def test_a_withdrawn_entry_stays_and_does_not_count(archive, village, trained):
    trained.withdraw(village.user("chen"), "记错了")

    (deed,) = archive().page(1)

    assert (deed.state, deed.corrections[0].reason) == ("void", "记错了")


def test_of_several_visits_to_a_household_the_first_that_counts_is_the_one_that_counted(archive, visited, village):
    declined = visited("王秀英", "李建国家", "2026-01-05", companions=[village.deputy("刘海生").id])
    Review.get(Review.visit == declined).decide(village.user("chen"), False, "没有去过")
    later = visited("王秀英", "李建国家", "2026-06-01")
    first = visited("王秀英", "李建国家", "2026-02-01")
    other = visited("王秀英", "孙桂兰家", "2026-07-01")

    assert archive().first_calls == {first.id, other.id}
    assert later.id not in archive().first_calls


def test_the_lines_are_the_same_for_every_reader_and_the_homes_are_not(archive, village, visited):
    visited("王秀英", "李建国家", "2026-05-03")

    assert archive("chen").page(1)[0].visit.household == village.household("李建国家")
    assert archive("ma").page(1)[0].visit.household is None
    assert archive("ma").page(1)[0].standing == archive("chen").page(1)[0].standing
