from datetime import date
from decimal import Decimal

import pytest

from rules.declarations.declarable import DECLARABLE, GROUPS
from rules.declarations.declaration_form import Declared, read, recalled
from rules.faults import FaultError
from rules.words import ASPECTS, DUTY_KINDS

TODAY = date(2026, 11, 15)
TYPED = {"aspect": "passed", "authorship": "co", "done_on": "2026-05-08", "title": "养老调研", "words": "走了六个社区"}


def faults(kind, has_evidence=False, **changes):
    with pytest.raises(FaultError) as wrong:
        read(kind, TYPED | changes, TODAY, has_evidence)
    return {fault.path[0] for fault in wrong.value.faults}


def test_a_report_says_how_far_it_came_and_whose_it_is():
    assert read("research", TYPED, TODAY, False) == Declared(
        "research", "passed", "co", date(2026, 5, 8), "养老调研", Decimal(1), "走了六个社区"
    )


def test_all_that_is_amiss_is_told_at_once():
    assert faults("research", aspect="", authorship="", done_on="2027-01-01", title="") == {
        "aspect", "authorship", "done_on", "title",
    }  # fmt: skip


def test_a_kind_asks_only_for_what_it_has():
    declared = read("practical-deed", {"done_on": "2026-05-08", "title": "修路灯", "words": "修好了"}, TODAY, False)

    assert (declared.aspect, declared.traits, declared.quantity) == ("", "", 1)


@pytest.mark.parametrize(("typed", "quantity"), [("0.5", "0.5"), ("1.5", "1.5"), ("２", "2"), ("99", "99")])
def test_days_are_counted_in_halves(typed, quantity):
    assert read("study", TYPED | {"quantity": typed}, TODAY, False).quantity == Decimal(quantity)


@pytest.mark.parametrize("typed", ["", "0", "-1", "0.3", "99.5", "NaN", "Infinity", "1e9", "一天"])
def test_no_other_quantity_is_taken(typed):
    assert faults("study", quantity=typed) == {"quantity"}


def test_persons_are_whole():
    assert faults("guidance", quantity="0.5") == {"quantity"}


def test_something_has_to_show_it_words_or_evidence():
    assert faults("practical-deed", words=" ") == {"words"}
    assert read("practical-deed", TYPED | {"words": ""}, TODAY, True).words == ""


def test_what_was_declared_is_recalled_as_it_was_and_what_was_deleted_is_not():
    declared = read("study", TYPED | {"quantity": "1.5"}, TODAY, False)

    assert recalled(declared.written()) == declared
    assert recalled("（文字已按规定删去）") is None


def test_every_kind_is_offered_once_and_has_its_words():
    offered = [kind for _, kinds in GROUPS for kind in kinds]

    assert sorted(offered) == sorted(DECLARABLE)
    assert set(offered) <= DUTY_KINDS.keys()
    assert {aspect for what in DECLARABLE.values() for aspect in what.aspects} <= ASPECTS.keys() | {""}
