"""A year of visits, a row a month."""

import re
from datetime import date

TODAY = date(2026, 9, 14)


def drawn(macro, days, year=2026, today=TODAY):
    return macro("calendar", "calendar")(year, days, today, "2026 年走访日历")


def test_each_day_stands_in_its_month(macro):
    svg = drawn(macro, {date(2026, 1, 1): 1, date(2026, 3, 31): 4, date(2026, 9, 14): 9})
    places = re.findall(r'class="visited (n\d)" x="(\d+)" y="(\d+)"', svg)
    assert places == [("n1", "36", "18"), ("n2", "276", "52"), ("n3", "140", "154")]


def test_months_are_summed_up_to_today(macro):
    svg = drawn(macro, {date(2026, 1, 1): 2, date(2026, 1, 9): 3, date(2026, 9, 2): 4})
    assert re.findall(r'class="total".*?>(\d+)<', svg) == ["5", "0", "0", "0", "0", "0", "0", "0", "4"]


def test_a_past_year_has_all_its_months_and_nothing_ahead(macro):
    svg = drawn(macro, {}, year=2025)
    assert svg.count('class="total"') == 12
    assert "ahead" not in svg


def test_the_days_ahead_are_pale(macro):
    assert re.findall(r'class="ahead" x="(\d+)" y="(\d+)" width="(\d+)"', drawn(macro, {}))[0] == ("148", "154", "128")


def test_february_knows_leap_years(macro):
    def february(year):
        return re.search(r'y="35" width="(\d+)" height="17" fill', drawn(macro, {}, year=year))[1]

    assert (february(2027), february(2028)) == ("224", "232")


def test_the_totals_are_read_aloud(macro):
    assert 'aria-label="2026 年走访日历, 1 月 2, ' in drawn(macro, {date(2026, 1, 5): 2})
