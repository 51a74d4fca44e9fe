from datetime import timedelta

import pytest

from models.visits.review import Review
from models.visits.review_list import ReviewList
from models.visits.visit import Visit
from tests.office import visit


@pytest.fixture
def listed(village):
    """`listed("chen", "open")`: a tab of this person's list."""
    return lambda login="chen", tab="open", page=1: ReviewList(village.user(login), tab, page)


def waiting(listing):
    return [(deputy.name, len(cases)) for deputy, cases in listing.waiting]


@pytest.fixture
def decided(village):
    """`decided(False, "…")`: the only open review, decided by the clerk."""

    def decide(accepted: bool, answer: str = "") -> Review:
        review = Review.get(Review.decided_at.is_null())
        review.decide(village.user("chen"), accepted, answer)
        return Review.get_by_id(review.id)

    return decide


def test_a_visit_without_a_doubt_waits_for_nobody(listed, entry):
    visit(entry, "王秀英", "李建国家")

    assert listed().waiting == []


def test_doubts_wait_deputy_by_deputy_the_longest_waiting_first(listed, entry):
    visit(entry, "刘海生", "李建国家")
    visit(entry, "王秀英", "蒋家", "沈家")

    assert waiting(listed()) == [("刘海生", 1), ("王秀英", 2)]


def test_another_districts_clerk_has_nothing_to_decide(listed, entry):
    visit(entry, "王秀英", "蒋家")

    assert listed("ma").waiting == []


def test_a_deputys_whole_burst_stands_on_one_page(listed, village, entry):
    houses = [name for area in village.HOUSEHOLDS.values() for _, name, _ in area]
    for minutes, house in enumerate(houses[:11]):
        visit(entry, "王秀英", house, ago=timedelta(seconds=30 * minutes))

    assert waiting(listed()) == [("王秀英", 11)]


def test_pages_hold_ten_deputies(listed, monkeypatch, entry):
    monkeypatch.setattr("models.visits.review_list.DEPUTIES", 1)
    visit(entry, "刘海生", "李建国家")
    visit(entry, "王秀英", "蒋家")

    assert listed().pages == 2
    assert waiting(listed(page=2)) == [("王秀英", 1)]


def test_what_was_decided_moves_to_its_tab(listed, entry, decided):
    visit(entry, "王秀英", "蒋家")
    decided(False, "不是您的责任区")

    assert listed().waiting == []
    (case,) = listed(tab="decided").decided
    assert (case.review.answer, case.seen.visit.household.name) == ("不是您的责任区", "蒋家")


def test_what_is_contested_comes_with_the_deputys_words_and_the_earlier_decision(listed, village, entry, decided):
    visit(entry, "王秀英", "蒋家")
    decided(False, "不是您的责任区")
    Review.contest(Visit.get(), "那天替老刘去的", village.user("D001"))

    assert listed().waiting == []
    ((deputy, (case,)),) = listed(tab="contested").waiting
    assert (deputy.name, case.review.words) == ("王秀英", "那天替老刘去的")
    (earlier,) = case.earlier
    assert (earlier.accepted, earlier.answer, earlier.decided_by.name) == (False, "不是您的责任区", "陈敏")


def test_an_unknown_code_has_to_be_matched_first(listed, entry):
    visit(entry, "王秀英", "李建国家", code="ZZZZZZZZZZZZZZZZ")

    ((_, (case,)),) = listed().waiting
    assert case.is_unmatched
