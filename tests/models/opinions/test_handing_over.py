"""What a visit heard becomes an opinion: with the visit itself or later, and once."""

import pytest

from lib import clock
from models.opinions.handing_over import hand_over
from models.opinions.opinion import Opinion
from models.visits.recording import record
from models.visits.visit import Visit
from rules.households.retention import GONE
from rules.visits.visit_entry import read


@pytest.fixture
def wang(village):
    return village.user("D001")


def send(user, *entries):
    return record(user, list(entries), clock.now())


def test_it_travels_with_the_visit_and_both_arrive_together(wang, entry, village):
    send(wang, entry("王秀英", "李建国家", heard="楼道灯坏了", hand_over=True))
    opinion, visit = Opinion.get(), Visit.get()

    assert (opinion.text, opinion.source, opinion.visit) == ("楼道灯坏了", "visit", visit)
    assert (opinion.household, opinion.area, opinion.deputy) == (
        village.household("李建国家"), village.household("李建国家").area, village.deputy("王秀英"),
    )  # fmt: skip
    assert opinion.registered_by == wang


def test_sent_again_it_is_still_one(wang, entry):
    one = entry("王秀英", "李建国家", heard="楼道灯坏了", hand_over=True)
    for _ in range(3):
        assert send(wang, one, one)[0].state == "kept"

    assert Opinion.select().count() == 1


@pytest.mark.parametrize("facts", [
    {"heard": "路灯坏了"}, {"heard": "", "hand_over": True}, {"heard": "  ", "hand_over": True},
    {"heard": "路灯坏了", "hand_over": "yes"}, {"heard": "路灯坏了", "hand_over": False},
    {"done": "修灯", "hand_over": True},
])  # fmt: skip
def test_nothing_is_handed_over_that_nobody_asked_to_hand_over(wang, entry, facts):
    send(wang, entry("王秀英", "李建国家", **facts))

    assert (Visit.select().count(), Opinion.select().count()) == (1, 0)


def test_a_batch_in_which_nothing_is_handed_over_asks_nothing_more(wang, entry, monkeypatch):
    def never(*_):
        raise AssertionError("nobody asked for it")

    monkeypatch.setattr("models.visits.keeping.hand_over", never)

    assert send(wang, *[entry("王秀英", "李建国家", heard="路灯坏了") for _ in range(3)])[0].state == "kept"


def test_what_was_sent_before_there_was_such_a_word_is_the_same_today(entry):
    item = entry("王秀英", "李建国家", heard="路灯坏了")

    assert read(item).digest == read(item | {"hand_over": False}).digest
    assert read(item).digest != read(item | {"hand_over": True}).digest


def test_the_same_visit_with_another_wish_is_a_conflict_to_be_shown(wang, entry):
    one = entry("王秀英", "李建国家", heard="路灯坏了")
    send(wang, one)

    assert send(wang, one | {"hand_over": True})[0].state == "conflict"
    assert Opinion.select().count() == 0


def test_at_a_door_that_nobody_knows_it_is_the_deputys(wang, entry, village):
    send(wang, entry("王秀英", "李建国家", code="ZZZZZZZZZZZZZZZZ", heard="路灯坏了", hand_over=True))
    opinion = Opinion.get()

    assert (opinion.area, opinion.household, opinion.deputy) == (None, None, village.deputy("王秀英"))
    assert opinion.district == "990101"


def test_if_the_opinion_cannot_be_kept_the_visit_is_not_kept_either(wang, entry, monkeypatch):
    def fail(*_, **__):
        raise OSError("the disk is full")

    monkeypatch.setattr(Opinion, "register", fail)
    one = entry("王秀英", "李建国家", heard="路灯坏了", hand_over=True)
    with pytest.raises(OSError):
        send(wang, one)
    assert Visit.select().count() == 0

    monkeypatch.undo()
    assert send(wang, one)[0].state == "kept"
    assert Opinion.select().count() == 1


def test_later_from_the_visits_page_it_is_handed_over_once(wang, visited):
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")

    assert hand_over(visit, wang) == hand_over(visit, wang)
    assert Opinion.select().count() == 1


def test_nothing_heard_or_nothing_left_of_it_is_nothing(wang, visited):
    assert hand_over(visited("王秀英", "李建国家", "2026-05-03"), wang) is None
    assert hand_over(visited("王秀英", "李建国家", "2026-05-04", heard=GONE), wang) is None
    assert Opinion.select().count() == 0
