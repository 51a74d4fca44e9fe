from datetime import date
from decimal import Decimal

import pytest

from rules.declarations.duty_entry import DUTIES, HALVES, NOT_MEASURED, WHOLE, DutyEntry, read
from rules.faults import FaultError
from rules.words import ASPECTS, DUTY_KINDS

TODAY = date(2026, 11, 15)
FORM = {"duty": "meeting/leave", "done_on": "2026-03-20", "title": "  区党代会   年会 "}


def faults_of(**changes):
    with pytest.raises(FaultError) as wrong:
        read(FORM | changes, TODAY)
    return {fault.path: fault.message % fault.params for fault in wrong.value.faults}


def test_a_form_becomes_facts():
    assert read(FORM, TODAY) == DutyEntry("meeting", "leave", date(2026, 3, 20), "区党代会 年会")


def test_everything_that_is_amiss_is_said_at_once():
    assert faults_of(duty="", done_on="", title="") == {
        ("duty",): "请选一种履职",
        ("done_on",): "请填哪一天，像 2026-11-15 这样",
        ("title",): "请写一句是什么事",
    }


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ("2026-11-16", "这一天还没到，做完了再记"),
        ("2024-12-31", "只能补记今年和去年的"),
        ("20.3.2026", "请填哪一天，像 2026-11-15 这样"),
    ],
)
def test_a_day_that_cannot_be_is_refused(day, word):
    assert faults_of(done_on=day) == {("done_on",): word}


def test_today_and_all_of_last_year_can_be_entered():
    assert read(FORM | {"done_on": "2026-11-15"}, TODAY).done_on == TODAY
    assert read(FORM | {"done_on": "2025-01-01"}, TODAY).done_on == date(2025, 1, 1)


@pytest.mark.parametrize("duty", ["visit/home", "training/absent", "meeting", "meeting/leave/leave"])
def test_only_what_the_office_enters_by_hand_can_be_chosen(duty):
    assert faults_of(duty=duty) == {("duty",): "请选一种履职"}


def test_a_title_that_is_too_long_says_how_long_it_may_be():
    assert faults_of(title="长" * 81) == {("title",): "请写短一点，最多 80 个字"}


@pytest.mark.parametrize(
    ("duty", "typed", "kept"),
    [("meeting/leave", "0.5", "0.5"), ("meeting/leave", "１．５", "1.5"), ("meeting/leave", "", "1"),
     ("training/present", "2", "2"), ("information/adopted", "3", "3"), ("meeting/present", "", "1"),
     ("meeting/present", "1", "1")],
)  # fmt: skip
def test_what_is_measured_has_a_quantity(duty, typed, kept):
    assert read(FORM | {"duty": duty, "quantity": typed}, TODAY).quantity == Decimal(kept)


@pytest.mark.parametrize(
    ("duty", "typed", "told"),
    [("meeting/leave", "0.3", HALVES), ("meeting/leave", "半天", HALVES), ("meeting/leave", "0", HALVES),
     ("training/leave", "100", HALVES), ("meeting/leave", "NaN", HALVES), ("information/adopted", "0.5", WHOLE),
     ("meeting/present", "2", NOT_MEASURED), ("meeting/absent", "0.5", WHOLE)],
)  # fmt: skip
def test_a_quantity_that_cannot_be_is_refused(duty, typed, told):
    assert faults_of(duty=duty, quantity=typed) == {("quantity",): told}


def test_every_choice_has_its_words():
    assert all(kind in DUTY_KINDS and aspect in ASPECTS for kind, aspect in DUTIES)
