"""What was written in a year stays for as long as the year may still count where it is."""

from datetime import date

import pytest

from models.evaluations.closed_years import unfinished
from models.evaluations.evaluation import Evaluation
from models.network.region import Region
from models.visits.visit import Visit


@pytest.fixture
def kept(village, visited):
    """The years, since 2023, whose visits may still count. It is January 2026, and Wang visits in each year."""
    for year in (2023, 2024, 2025, 2026):
        visited("王秀英", "李建国家", f"{year}-01-01")

    def years() -> list[int]:
        days = Visit.select(Visit.visited_on).where(unfinished(Visit.region_code, in_year)).tuples()
        return sorted(day.year for (day,) in days)

    return years


def in_year(year: int):
    return Visit.visited_on.between(date(year, 1, 1), date(year, 12, 31))


def evaluation_of(village, year: int, region: str, closed: bool) -> None:
    begun = Evaluation.begin(Region.get_by_id(region), year, village.user("chen"))
    if closed:
        begun.take("closed", village.user("chen"))


def test_this_year_and_the_one_before_where_nothing_was_evaluated(kept):
    assert kept() == [2025, 2026]


def test_a_closed_year_is_over(kept, village):
    evaluation_of(village, 2025, "990101", closed=True)
    assert kept() == [2026]


def test_an_older_year_waits_for_its_evaluation_to_end(kept, village):
    evaluation_of(village, 2023, "990101", closed=False)
    assert kept() == [2023, 2025, 2026]


def test_a_part_that_is_still_at_it_holds_the_whole_and_another_district_does_not(kept, village):
    evaluation_of(village, 2024, "990101001", closed=False)
    evaluation_of(village, 2023, "990102", closed=False)
    evaluation_of(village, 2025, "990102", closed=True)
    assert kept() == [2024, 2025, 2026]
