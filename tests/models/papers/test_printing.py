"""For whom a person may print what."""

import pytest

from models.network.area import Area
from models.network.group import Group
from models.network.mandate import Mandate
from models.papers.printing import Order
from rules.papers.papers import PAPERS, size_for


@pytest.fixture
def printed(village):
    """`printed("he", "contact-card", area="Q1")`: the numbers of the deputies or areas that this person prints."""

    def numbers(login, paper, area=None, group=None):
        where = {
            "area": area and Area.get(Area.number == area).id, "group": group and Group.get(Group.number == group).id,
        }  # fmt: skip
        return [one.number for one in Order(paper, "a4", 2026, **where).subjects(village.user(login))]

    return numbers


def test_the_office_prints_everything_of_its_regions(printed):
    for paper, facts in PAPERS.items():
        everything = ["D001", "D002", "D003", "D004"] if facts.about == "deputy" else ["B1", "B2", "Q1", "Q2"]
        assert printed("chen", paper) == everything, paper
        assert printed("ma", paper) == [], paper


def test_a_station_prints_the_cards_letters_and_boards_on_its_ground(printed):
    assert printed("he", "contact-card") == ["D001", "D002", "D003"]
    assert printed("he", "letter") == printed("he", "notice-board") == ["Q1", "Q2"]
    assert printed("he", "certificate") == printed("he", "record-book") == []


def test_a_deputy_prints_their_own_card_letter_and_book(printed):
    assert printed("D001", "contact-card") == printed("D001", "record-book") == ["D001"]
    assert printed("D001", "letter") == ["Q1"]
    assert printed("D001", "certificate") == []


def test_an_area_stands_for_who_answers_for_it_and_a_group_for_its_members(printed):
    assert printed("chen", "contact-card", area="Q1") == ["D001", "D002"]
    assert printed("chen", "certificate", group="G2") == ["D004"]
    assert printed("chen", "notice-board", group="G1") == ["Q1", "Q2"]


def test_nobody_whose_term_is_over_gets_a_certificate(printed, village):
    Mandate.update(ended_on="2026-01-01").where(Mandate.deputy == village.deputy("王秀英")).execute()
    assert printed("chen", "certificate", area="Q1") == ["D002"]
    assert printed("chen", "contact-card", area="Q1") == ["D001", "D002"]


def test_a_wish_for_paper_that_a_thing_does_not_come_on_gets_the_usual_one():
    assert [size_for("notice-board", wish) for wish in ("a2", "a4", "")] == ["a2", "a3", "a3"]
