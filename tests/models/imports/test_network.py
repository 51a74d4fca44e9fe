from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import clock
from models import database
from models.accounts.user import Role, User
from models.audit import Audit
from models.households.code import Code
from models.households.household import Household
from models.imports import network
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import Region
from models.schema import TABLES
from models.voices.introduction import Introduction
from rules.network.network_reading import read_network
from rules.network.network_sheets import SHEETS
from tests.network_book import book, sheets
from tests.thorough import examples

TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def empty_database(fresh, monkeypatch):
    """Nothing in it yet, and the day is TODAY until a test moves it."""
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    database.open_database(fresh)
    database.migrate()


@pytest.fixture
def later(monkeypatch):
    """The days from now on are a week later."""
    return lambda: monkeypatch.setattr(clock, "today", lambda: TODAY + timedelta(days=7))


def records(contents=None):
    reading = read_network(sheets(contents or book()))
    assert reading.faults == []
    return reading.records


def counts(contents=None, by=None) -> dict[str, tuple]:
    """What an import of these sheets did: sheet → (new, changed, same, closed), without the sheets that stayed."""
    done = network.apply(records(contents), by)
    found = {sheet: (one["new"], one["changed"], one["same"], one["closed"]) for sheet, one in done.items()}
    return {sheet: one for sheet, one in found.items() if one[0] or one[1] or one[3]}


def everything() -> dict:
    """Every row of every table but the audit."""
    return {model.__name__: sorted(map(str, model.select().tuples())) for model in TABLES if model is not Audit}


def household(area: str, number: str) -> Household:
    return Household.select().join(Area).where(Area.number == area, Household.number == number).get()


def deputy(number: str) -> Deputy:
    return Deputy.get(Deputy.number == number)


def answering(area: str, day=None) -> list[str]:
    return [deputy.number for deputy in Area.get(Area.number == area).deputies(day or clock.today())]


def test_a_first_import_makes_the_whole_network():
    network.apply(records(), None)

    assert Region.get(Region.code == "420503001001").name == "青山社区"
    area = Area.get(Area.number == "ZR001")
    assert (area.name, area.region_code, area.station.place) == ("青山社区 1 区", "420503001001", "青山路 8 号")
    assert Area.get(Area.number == "ZR002").station is None
    assert answering("ZR001") == ["DB001", "DB002"]
    assert Mandate.select().join(Deputy).where(Deputy.number == "DB001").count() == 2
    leader = Membership.get(Membership.role == "leader")
    assert (leader.group.number, leader.deputy.number) == ("XZ01", "DB001")


def test_a_household_knows_its_kinds_and_its_place():
    network.apply(records(), None)

    home = household("ZR001", "001")
    assert (home.name, home.address, home.region_code) == ("李建国家", "青山路 12 号 3 栋 201 室", "420503001001")
    assert (home.in_party, home.must_visit, home.joined_on) == (True, True, TODAY)
    assert {kind.kind for kind in home.kinds} == {"hub", "youth"}
    assert not household("ZR001", "002").must_visit


def test_every_new_household_gets_one_code_of_its_own():
    network.apply(records(), None)

    codes = [Code.current(home) for home in Household.select()]
    assert len({code.token for code in codes}) == Household.select().count() == Code.select().count()


def test_a_deputy_gets_an_account_without_a_password_and_can_be_found_by_initials():
    network.apply(records(), None)

    account = User.get(User.login == "DB001")
    assert (account.name, account.deputy.number, account.password) == ("王秀英", "DB001", "")
    assert not account.knows("")
    assert account.deputy.initials == "wxy"
    assert len({deputy.slug for deputy in Deputy.select()}) == 3


def test_staff_get_an_account_with_one_role():
    network.apply(records(), None)

    assert User.get(User.login == "office1").roles == {"office": ["420503"]}
    assert User.get(User.login == "gz01").roles == {"station": ["420503001001"]}


def test_the_counts_say_what_was_new():
    assert counts() == {
        "regions": (4, 0, 0, 0), "stations": (1, 0, 0, 0), "groups": (2, 0, 0, 0), "deputies": (3, 0, 0, 0),
        "memberships": (3, 0, 0, 0), "mandates": (3, 0, 0, 0), "areas": (2, 0, 0, 0), "assignments": (2, 0, 0, 0),
        "households": (3, 0, 0, 0), "staff": (2, 0, 0, 0),
    }  # fmt: skip


def test_the_same_file_again_changes_nothing(later):
    network.apply(records(), None)
    before = everything()
    later()

    assert counts() == {}
    assert everything() == before


def test_a_changed_file_changes_what_changed():
    network.apply(records(), None)
    token = Code.current(household("ZR001", "001")).token
    changed = book()
    changed["行政区划"][2][1] = "青山街"
    changed["代表"][1][1] = "王秀兰"
    changed["小组成员"][2][2] = "联络员"
    changed["任职"][1][7] = date(2026, 11, 20)
    changed["户"][1][4] = "四老人员"
    changed["户"][2][3] = "青山路 14 号"

    assert counts(changed) == {
        "regions": (0, 1, 3, 0), "deputies": (0, 1, 2, 0), "memberships": (1, 0, 2, 1), "mandates": (0, 1, 2, 0),
        "households": (0, 2, 1, 0),
    }  # fmt: skip
    assert Region.get(Region.code == "420503001").name == "青山街"
    assert (User.get(User.login == "DB001").name, Deputy.get(Deputy.number == "DB001").initials) == ("王秀兰", "wxl")
    assert {kind.kind for kind in household("ZR001", "001").kinds} == {"elder"}
    assert Code.current(household("ZR001", "001")).token == token
    assert household("ZR001", "002").address == "青山路 14 号"


def test_whether_a_number_is_shown_comes_with_the_file_until_somebody_has_chosen():
    def shown() -> list[bool]:
        return [one.shows_phone for one in Deputy.select().order_by(Deputy.number)]

    network.apply(records(), None)
    assert shown() == [False, False, False]
    asked = book()
    for row, word in zip(asked["代表"][1:], ("是", "是", ""), strict=True):
        row[-1] = word
    assert counts(asked) == {"deputies": (0, 2, 1, 0)} and shown() == [True, True, False]
    assert counts(asked) == {} and counts() == {} and shown() == [True, True, False]
    first, _, third = Deputy.select().order_by(Deputy.number)
    Introduction.present(first, "", False, User.get(User.deputy == first))
    Introduction.present(third, "", True, User.get(User.deputy == third))
    asked["代表"][3][-1] = "否"
    assert counts(asked) == {} and shown() == [False, True, True]


def test_what_is_missing_from_the_file_is_left_alone():
    network.apply(records(), None)
    less = book()
    for title in ("户", "任职", "小组成员", "工作人员", "责任区代表"):
        del less[title][1:]

    before = everything()
    assert counts(less) == {}
    assert everything() == before


def test_a_group_keeps_the_history_of_who_was_in_it_and_who_led_it(later):
    network.apply(records(), None)
    later()
    changed = book()
    changed["小组成员"][1][2] = "组员"

    assert counts(changed) == {"memberships": (1, 0, 2, 1)}
    was, is_now = (Membership.of([deputy("DB001").id], day)[deputy("DB001").id] for day in (TODAY, clock.today()))
    assert ([one.role for one in was], [one.role for one in is_now]) == (["leader"], ["member"])
    assert counts(changed) == {}


def test_whoever_the_file_no_longer_names_in_a_group_has_left_it(later):
    network.apply(records(), None)
    later()
    less = book()
    del less["小组成员"][2]
    left = deputy("DB002").id

    assert counts(less) == {"memberships": (0, 0, 2, 1)}
    assert Membership.of([left], clock.today())[left] == []
    assert [one.group.number for one in Membership.of([left], TODAY)[left]] == ["XZ01"]


def test_an_area_that_moves_to_another_deputy_keeps_its_history(later):
    network.apply(records(), None)
    later()
    moved = book()
    moved["责任区代表"][1][1] = "DB003"

    assert counts(moved) == {"assignments": (1, 0, 1, 1)}
    assert answering("ZR001") == ["DB002", "DB003"]
    assert answering("ZR001", TODAY) == ["DB001", "DB002"]
    past = Assignment.get(Assignment.ended_on.is_null(False))
    assert (past.deputy.number, past.began_on, past.ended_on) == ("DB001", TODAY, clock.today())


def test_an_area_that_comes_back_is_answered_for_once_more(later):
    network.apply(records(), None)
    moved = book()
    moved["责任区代表"][1][1] = "DB003"
    network.apply(records(moved), None)
    later()
    network.apply(records(), None)

    assert answering("ZR001") == ["DB002", "DB001"]
    assert Assignment.select().join(Deputy).where(Deputy.number == "DB001").count() == 2


def test_an_area_in_another_region_takes_its_households_along():
    network.apply(records(), None)
    moved = book()
    moved["责任区"][1][2] = "420503002"

    assert counts(moved) == {"areas": (0, 1, 1, 0)}
    assert household("ZR001", "001").region_code == "420503002"
    assert household("ZR002", "001").region_code == "420503002"


def test_a_clerk_who_moves_has_no_say_left_where_they_were():
    network.apply(records(), None)
    moved = book()
    moved["工作人员"][1][2:] = ["工作站人员", "420503002"]

    assert counts(moved) == {"staff": (0, 1, 1, 0)}
    assert User.get(User.login == "office1").roles == {"station": ["420503002"]}


def test_whoever_holds_more_roles_than_the_file_says_holds_that_one_afterwards():
    network.apply(records(), None)
    Role.create(user=User.get(User.login == "gz01"), role="administrator", region="420503")

    assert counts() == {"staff": (0, 1, 1, 0)}
    assert User.get(User.login == "gz01").roles == {"station": ["420503001001"]}


def test_an_import_is_written_into_the_audit():
    network.apply(records(), None)
    clerk = User.get(User.login == "office1")
    changed = book()
    changed["户"][1][2] = "李家"
    network.apply(records(changed), clerk)

    line = Audit.select().order_by(Audit.id.desc()).get()
    assert (line.user, line.action, line.count) == (clerk, "network.imported", 1)


def test_an_import_that_fails_half_way_leaves_nothing(monkeypatch):
    monkeypatch.setattr(Code, "rows_for", lambda ids: 1 / 0)
    before = everything()

    with pytest.raises(ZeroDivisionError):
        network.apply(records(), None)
    assert everything() == before
    assert Audit.select().count() == 0


def test_progress_counts_the_rows_to_the_last():
    said = []
    network.apply(records(), None, lambda done, total: said.append((done, total)))

    assert said == sorted(said)
    assert said[-1][0] == said[-1][1] > len(records()["households"])


names = st.sampled_from(["王家", "李家", "陈𬭎家"])
spoils = st.lists(
    st.sampled_from([("户", 1, 2), ("户", 2, 2), ("户", 3, 3), ("代表", 1, 1), ("工作站", 1, 1), ("代表小组", 2, 1)])
    .flatmap(lambda place: st.tuples(st.just(place), names)),
    max_size=5,
)  # fmt: skip


@examples(15)
@given(first=spoils, second=spoils, seed=st.randoms())
def test_any_two_imports_end_where_the_second_one_says(first, second, seed):
    """However the files differ and however their rows are ordered, and a third time changes nothing."""
    with database.db.atomic() as whole:
        for spoil in (first, second, second):
            contents = book()
            for (title, row, column), name in spoil:
                contents[title][row][column] = name
            contents = {title: [rows[0], *seed.sample(rows[1:], len(rows) - 1)] for title, rows in contents.items()}
            done = network.apply(records(contents), None)
        assert all(one["same"] == len(records(contents)[sheet]) for sheet, one in done.items())
        assert Household.select().count() == Code.select().count() == 3
        assert Group.select().count() == 2
        whole.rollback()


def test_every_sheet_is_applied():
    assert set(network.apply(records(), None)) == set(SHEETS)
