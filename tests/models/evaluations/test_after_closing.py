"""What comes after a year was closed is kept, stands apart, and can be told for each deputy."""

import pytest

from models.evaluations.after_closing import closed_for, closed_sheet, late_lines, late_numbers
from models.network.mandate import Mandate
from models.points.duty import Duty
from tests.evaluations import closed_year

NAMES = ("王秀英", "张国庆", "周晓燕", "刘海生")


@pytest.fixture
def closed(year):
    return closed_year(2025)


def test_what_comes_later_is_kept_apart_and_shown(closed, village, done):
    assert late_lines(closed) == {}
    done("刘海生", "training")

    [(deputy, lines)] = late_lines(closed).items()
    assert (deputy, [line.kind for line in lines]) == (village.deputy("刘海生"), ["training"])


def test_each_deputy_is_told_of_their_own_lines_only(closed, village, done):
    before = {line.id for line in Duty.select()}
    done("刘海生", "training", times=2)
    done("王秀英", "meeting")
    late = {name: late_numbers(closed_sheet(village.deputy(name).id, 2025)) for name in NAMES}
    assert [len(late[name]) for name in NAMES] == [1, 0, 0, 2]
    assert not before & set().union(*late.values())


def test_it_is_closed_for_those_who_were_evaluated_and_for_that_year(year, village):
    liu = village.deputy("刘海生")
    Mandate.update(ended_on="2025-03-01").where(Mandate.deputy == liu).execute()
    closed_year(2025)
    everybody = [village.deputy(name).id for name in NAMES]
    assert closed_for(everybody, 2025) == set(everybody) - {liu.id}
    assert closed_for(everybody, 2026) == set()
    assert closed_sheet(liu.id, 2025) is None and closed_sheet(None, 2025) is None
