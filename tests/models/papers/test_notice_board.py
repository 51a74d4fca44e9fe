from datetime import date, timedelta

from lib import clock
from models.database import act
from models.meetings.reception import Reception
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.station import Station
from models.papers.notice_board import MOST_FACES, NoticeBoard


def board(number="Q1"):
    return NoticeBoard(Area.get(Area.number == number))


def test_it_names_the_deputies_who_answer_for_the_area(village):
    assert [card.deputy.name for card in board().faces] == ["王秀英", "张国庆"]


def test_the_next_receptions_of_its_station_stand_on_it(village):
    for days in (1, 2, 3, 4):
        begins_at = clock.now() + timedelta(days)
        with act():
            Reception.place(
                Station.get(), village.deputy("王秀英"), begins_at, begins_at + timedelta(hours=2), village.user("chen")
            )
    assert [one.on for one in board().receptions] == [clock.today() + timedelta(days) for days in (1, 2, 3)]


def test_an_area_without_a_station_promises_no_hours(village):
    assert board("B1").receptions == []


def test_those_for_whom_there_is_no_room_are_counted(village):
    area = Area.get(Area.number == "Q1")
    for number in range(7):
        deputy = Deputy.create(number=f"X{number}", name="某人", region="990101001")
        Assignment.create(area=area, deputy=deputy, began_on=date(2020, 1, 1))
    assert (len(board().faces), board().more) == (MOST_FACES, 3)
