"""That a household has answered is its own: it stands in its record, and goes with it or after its time."""

from datetime import timedelta

import pytest

from lib import clock
from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from models.appraisals.progress import RoundProgress
from models.appraisals.round import AppraisalRound
from models.households.erasure import erase
from models.households.household_record import record_of
from tests.appraisals import NEIGHBOURS, let_it_end, open_round, say


@pytest.fixture
def answered(village):
    round_ = open_round()
    for home in NEIGHBOURS[:2]:
        say(round_, home, "basic")
    return round_


def marks() -> int:
    return sum(one.fresh for one in AppraisalCount.select())


def test_its_record_says_about_whom_it_answered_and_not_what(answered, village):
    record = record_of(village.household(NEIGHBOURS[0]))
    assert record["appraisals"] == [{"year": answered.year, "deputy": "王秀英", "about": "mass"}]
    assert "basic" not in str(record)


def test_it_goes_with_the_household_and_the_mark_stays(answered, village):
    assert erase(village.household(NEIGHBOURS[0]), village.user("chen"), "搬走了")
    assert [one.household for one in AppraisalAnswered.select()] == [village.household(NEIGHBOURS[1])]
    assert marks() == 2


def test_it_goes_some_time_after_the_round_was_closed(answered, village):
    later = clock.now() + timedelta(1)
    assert AppraisalAnswered.forget_homes(later) == 0  # still open
    let_it_end(answered).close(village.user("chen"))
    assert AppraisalAnswered.forget_homes(later) == 2
    assert (AppraisalAnswered.select().count(), marks()) == (0, 2)


def test_progress_counts_homes_once_however_many_deputies_they_have(answered):
    say(answered, NEIGHBOURS[0], "basic", "张国庆")
    assert RoundProgress(AppraisalRound.get()).households == {"mass": 2, "report": 0}
