from decimal import Decimal

import pytest

from models.audit import Audit
from models.declarations.given_mark import GivenMark, given
from rules.declarations.given_mark_form import read
from rules.faults import FaultError

FORMS = ("a" * 32, "b" * 32)


@pytest.fixture
def give(village):
    """`give("3.5", form=…)`: the clerk's mark for Wang's discipline."""

    def mark(points, form=FORMS[0], item="discipline", reason="按会议考勤", by="chen", year=2026) -> int:
        points = None if points is None else Decimal(points)
        return GivenMark.give({village.deputy("王秀英"): points}, year, item, reason, form, village.user(by))

    return mark


def holds(village, year=2026) -> dict:
    wang = village.deputy("王秀英").id
    return given([wang], year)[wang]


def test_the_newest_mark_holds_and_the_older_ones_stay(village, give):
    give("3.5")
    give("4", form=FORMS[1], reason="补了一次")

    assert holds(village) == {"discipline": Decimal(4)}
    marks = GivenMark.history([village.deputy("王秀英").id], 2026, "discipline")
    assert [(one.points, one.reason) for [*ones] in marks.values() for one in ones] == [
        (Decimal(4), "补了一次"), (Decimal("3.5"), "按会议考勤"),
    ]  # fmt: skip


def test_a_mark_taken_back_is_none(village, give):
    give("3.5")
    give(None, form=FORMS[1], reason="给错了人")

    assert holds(village) == {}
    assert GivenMark.select().count() == 2


def test_nothing_given_is_not_nought(village, give):
    give("0")

    assert holds(village) == {"discipline": Decimal(0)}


def test_a_form_sent_twice_gives_once_and_the_same_mark_is_no_new_one(give):
    assert [give("3.5"), give("3.5"), give("3.5", form=FORMS[1])] == [1, 0, 0]
    assert [audit.action for audit in Audit.select()] == ["mark.given"]


def test_a_year_and_an_item_are_each_by_themselves(village, give):
    give("1")
    give("2", item="records")
    give("3", form=FORMS[1], year=2025)

    assert holds(village) == {"discipline": Decimal(1), "records": Decimal(2)}
    assert holds(village, 2025) == {"discipline": Decimal(3)}


def test_nobody_gives_themselves_a_mark(village, give):
    assert give("10", by="D001") == 0


def test_every_deputy_asked_for_is_in_the_answer(village, give):
    give("1")
    wang, zhou = village.deputy("王秀英").id, village.deputy("周晓燕").id

    assert given([wang, zhou], 2026) == {wang: {"discipline": Decimal(1)}, zhou: {}}


def test_what_is_typed_is_bounded_by_the_item():
    assert read({"points-1": "4.5", "points-2": " ", "points-9": "99"}, [1, 2, 3], Decimal(5)) == {
        1: Decimal("4.5"), 2: None,
    }  # fmt: skip
    with pytest.raises(FaultError) as wrong:
        read({"points-1": "5.1", "points-2": "-1", "points-3": "1.25"}, [1, 2, 3], Decimal(5))
    assert [fault.path for fault in wrong.value.faults] == [(1,), (2,), (3,)]
