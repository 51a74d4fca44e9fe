import pytest

from models.meetings.reception import Reception, ReceptionStep
from models.meetings.reception_swap import ReceptionSwap
from tests.meetings import reception


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def mine(village):
    return reception("王秀英", in_days=2)


@pytest.fixture
def theirs(village):
    return reception("张国庆", in_days=4)


def ask(village, mine, theirs=None, of="张国庆"):
    return ReceptionSwap.ask(mine, village.deputy(of), theirs, "要开会", village.user("D001"))


def whose(*receptions):
    return [Reception.get_by_id(one.id).deputy.name for one in receptions]


def test_two_change_when_the_other_agrees(village, mine, theirs):
    swap = ask(village, mine, theirs)
    assert whose(mine, theirs) == ["王秀英", "张国庆"]

    assert swap.answer(village.user("D002"), True)
    assert whose(mine, theirs) == ["张国庆", "王秀英"]
    assert [step.what for step in mine.steps.order_by(ReceptionStep.id)] == ["planned", "swapped"]
    assert Reception.get_by_id(mine.id).sequence == 1


def test_an_answer_counts_once(village, mine, theirs):
    swap = ask(village, mine, theirs)
    swap.answer(village.user("D002"), True)

    assert not swap.answer(village.user("D002"), True)
    assert whose(mine, theirs) == ["张国庆", "王秀英"]


def test_one_takes_over_without_a_return(village, mine):
    assert ask(village, mine).answer(village.user("D002"), True)
    assert whose(mine) == ["张国庆"]


def test_no_leaves_everything_as_it_is(village, mine, theirs):
    assert ask(village, mine, theirs).answer(village.user("D002"), False)
    assert whose(mine, theirs) == ["王秀英", "张国庆"]


def test_asked_twice_is_asked_once(village, mine, theirs):
    assert ask(village, mine, theirs) == ask(village, mine, of="周晓燕")


def test_what_was_changed_meanwhile_can_not_be_swapped(village, mine, theirs):
    swap = ask(village, mine, theirs)
    mine.cancel(village.user("chen"), "停电")

    assert not swap.answer(village.user("D002"), True)
    assert whose(theirs) == ["张国庆"]
    assert ReceptionSwap.asked_of_deputy(village.deputy("张国庆")) == []


def test_nobody_asks_themselves_or_about_what_is_over(village, mine):
    assert ask(village, mine, of="王秀英") is None
    assert ask(village, reception("王秀英", in_days=-1)) is None


def test_a_request_is_taken_back(village, mine):
    swap = ask(village, mine)

    assert swap.withdraw(village.user("D001"))
    assert not swap.answer(village.user("D002"), True)
    assert whose(mine) == ["王秀英"]
