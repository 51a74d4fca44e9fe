from datetime import date

import pytest

from models.papers.record_book import RecordBook


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def book(village):
    return lambda login="D001": RecordBook(village.user(login), village.deputy("王秀英"), 2026, date(2026, 11, 15))


def test_the_months_are_chapters_in_the_order_of_the_year(book, visited):
    for day in ("2026-05-03", "2026-02-01", "2026-05-01", "2025-12-31"):
        visited("王秀英", "李建国家", day)

    chapters = [(month, [str(seen.visit.visited_on) for seen in visits]) for month, visits in book().chapters]

    assert chapters == [(2, ["2026-02-01"]), (5, ["2026-05-01", "2026-05-03"])]


def test_the_sums_count_what_was_noted(book, visited):
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了", promised="下周来修")
    visited("王秀英", "孙桂兰家", "2026-05-04", heard="没有意见")

    assert [book().noted(kind) for kind in ("heard", "done", "promised")] == [2, 0, 1]


def test_the_cover_names_mandates_and_areas(book):
    assert [(one.level, one.body, one.term) for one in book().mandates] == [("district", "party", "第六届")]
    assert [area.name for area in book().areas] == ["青山社区1区"]


def test_an_empty_year_is_an_empty_book(book):
    assert (book().visits, book().chapters) == ([], [])
