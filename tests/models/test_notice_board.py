from datetime import date

from models.area import Area, Assignment
from models.deputy import Deputy
from models.notice_board import MOST_FACES, NoticeBoard


def board(number="Q1"):
    return NoticeBoard(Area.get(Area.number == number))


def test_it_names_the_deputies_and_when_the_station_is_open(village):
    assert [card.deputy.name for card in board().faces] == ["王秀英", "张国庆"]
    assert board().receptions == [("周五 9:00", "青山社区代表工作站")]


def test_an_area_without_a_station_promises_no_hours(village):
    assert board("B1").receptions == []


def test_those_for_whom_there_is_no_room_are_counted(village):
    area = Area.get(Area.number == "Q1")
    for number in range(7):
        deputy = Deputy.create(number=f"X{number}", name="某人", region="990101001")
        Assignment.create(area=area, deputy=deputy, began_on=date(2020, 1, 1))
    assert (len(board().faces), board().more) == (MOST_FACES, 3)
