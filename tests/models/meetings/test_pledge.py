from datetime import date

import pytest

from lib import clock
from models.households.erasure import erase
from models.households.household_record import record_of
from models.meetings.pledge import Pledge
from models.visits.recording import record
from rules.households.retention import GONE


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def promise(village):
    def make(text="年底前修好路灯", due_on=date(2026, 12, 31), form="a" * 32, deputy="王秀英"):
        return Pledge.promise(village.deputy(deputy), text, due_on, form, village.user("D001"))

    return make


@pytest.fixture
def at_a_door(village, visited):
    visit = visited("王秀英", "李建国家", "2026-11-18", promised="这周内找物业换灯")
    return Pledge.get(Pledge.visit == visit)


def states(deputy):
    return [(one.text, one.state) for one in Pledge.public_of(deputy)]


def test_a_form_sent_twice_promises_once(promise):
    assert promise() == promise()
    assert Pledge.select().count() == 1


def test_how_far_it_is_is_told_until_it_is_kept(village, promise):
    pledge, wang = promise(), village.user("D001")

    assert pledge.tell("灯已经买了", wang, date(2027, 1, 15)) and pledge.due_on == date(2027, 1, 15)
    assert pledge.settle(True, "都亮了", wang)
    assert not pledge.tell("还有一盏", wang) and not pledge.settle(True, "都亮了", wang)
    assert [note.word for note in pledge.notes] == ["灯已经买了", "都亮了"]
    assert states(village.deputy("王秀英")) == [("年底前修好路灯", "kept")]


def test_what_was_said_wrongly_is_put_right(village, promise):
    pledge = promise()
    pledge.settle(True, "都亮了", village.user("D001"))

    assert pledge.settle(False, "有一盏没亮", village.user("chen"))
    assert Pledge.get().state == "broken"


def test_what_was_entered_by_mistake_is_not_public_any_more(village, promise):
    promise().withdraw("写错了", village.user("D001"))

    assert states(village.deputy("王秀英")) == []


def test_open_ones_come_first_the_soonest_on_top(village, promise):
    promise("一", date(2026, 12, 31), "1" * 32).settle(True, "好了", village.user("D001"))
    promise("二", date(2026, 12, 30), "2" * 32)
    promise("三", date(2026, 12, 1), "3" * 32)

    assert [text for text, _ in states(village.deputy("王秀英"))] == ["三", "二", "一"]


def test_what_is_promised_at_a_door_is_a_pledge_to_that_household_only(village, at_a_door):
    assert (at_a_door.words, at_a_door.due_on) == ("这周内找物业换灯", date(2026, 12, 18))
    assert states(village.deputy("王秀英")) == []
    assert Pledge.to_household(village.household("李建国家")) == [at_a_door]
    assert Pledge.to_household(village.household("陈𬭎家")) == []


def test_a_replayed_visit_promises_once_and_one_without_a_promise_not_at_all(village, entry):
    item, other = entry("王秀英", "李建国家", promised="换灯"), entry("王秀英", "陈𬭎家", heard="灯坏了")
    for _ in range(3):
        record(village.user("D001"), [item, other], clock.now())

    assert Pledge.select().count() == 1


def test_it_is_late_on_the_day_after(village, promise, on_a_day):
    pledge = promise(due_on=date(2026, 11, 20))
    on_a_day("2026-11-20")
    assert not pledge.late
    on_a_day("2026-11-21")
    assert pledge.late


def test_erased_with_the_household_the_words_go_and_the_pledge_stays(village, at_a_door):
    at_a_door.tell("灯已经买了", village.user("D001"))
    told = record_of(village.household("李建国家"))["pledges"]
    assert told[0]["text"] == "这周内找物业换灯" and told[0]["notes"][0]["word"] == "灯已经买了"

    erase(village.household("李建国家"), village.user("chen"), "要求删除")
    gone = Pledge.get()
    assert (gone.words, gone.notes[0].word, gone.state) == (GONE, GONE, "open")
