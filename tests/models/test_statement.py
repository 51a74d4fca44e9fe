"""What is written once does what the query itself would do, however it is filled in."""

from datetime import date, timedelta

import pytest
from peewee import IntegrityError, fn

from lib import clock
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.database import act, db
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.region import Region
from models.statement import insert_all, new_rows, row_of, together, written_once
from models.visits.review import Review


@pytest.fixture
def written(monkeypatch):
    """The SQL of each query that peewee writes."""
    texts, write = [], db.obj.get_sql_context
    monkeypatch.setattr(db.obj, "get_sql_context", lambda **options: texts.append(options) or write(**options))
    return texts


@written_once
def logins(names: list[str], active: bool):
    return User.select(User.login).where(User.login.in_(names), User.active == active).order_by(User.login)


def test_a_query_is_filled_in_anew_each_time(village):
    assert logins(["D001", "D002", "nobody"], True) == [("D001",), ("D002",)]
    assert sorted(logins(["D004", "D001", "chen"], True)) == [("D001",), ("D004",), ("chen",)]
    assert logins(["D001"], True) == [("D001",)]
    assert logins(["D001"], False) == []


def test_a_query_is_written_at_its_first_use_only(village, written):
    @written_once
    def named(name: str):
        return User.select(User.login).where(User.login == name)

    assert [named(name) for name in ("D001", "D002", "chen")] == [[("D001",)], [("D002",)], [("chen",)]]
    assert len(written) == 1


def test_a_query_runs_on_after_part_of_an_act_or_all_of_it_was_taken_back(village):
    assert logins(["D001"], True) == [("D001",)]
    with pytest.raises(ZeroDivisionError), act():
        User.update(active=False).execute()
        with pytest.raises(ZeroDivisionError), db.atomic():
            assert logins(["D001"], False) == [("D001",)]
            raise ZeroDivisionError
        assert logins(["D001"], True) == []
        raise ZeroDivisionError

    assert logins(["D001"], True) == [("D001",)]


def test_values_are_converted_for_the_column_and_back(village):
    @written_once
    def sign_ins(after):
        return SignIn.select(SignIn.id, SignIn.expires_at, SignIn.revoked_at).where(SignIn.expires_at > after)

    began = SignIn.begin(village.user("D001"), "phone").sign_in

    assert sign_ins(clock.now() + timedelta(days=89)) == [(began.id, began.expires_at, None)]
    assert sign_ins(clock.now() + timedelta(days=91)) == []


def test_joins_days_and_deputies_are_understood(village):
    @written_once
    def begun(deputy: Deputy, first: date, last: date):
        mine = (Assignment.deputy == deputy) & Assignment.began_on.between(first, last)
        return Assignment.select(Area.id, Assignment.began_on, fn.LENGTH(Area.number)).join(Area).where(mine)

    wang = village.deputy("王秀英")
    expected = {(one.area_id, one.began_on, len(one.area.number)) for one in wang.assignments}

    assert set(begun(wang, date(2000, 1, 1), clock.today())) == expected != set()
    assert begun(wang, date(2000, 1, 1), date(2000, 1, 2)) == []


def test_a_row_makes_the_instance_that_it_is(village):
    @written_once
    def users(login: str):
        return User.select().where(User.login == login)

    (row,) = users("D001")
    user = row_of(User, row)

    assert (user, user.name, user.deputy.name, user.dirty_fields) == (village.user("D001"), "王秀英", "王秀英", [])


def test_rows_are_inserted_with_their_defaults(village):
    with act():
        insert_all(Region, [{"code": "420504008", "name": "甲"}, {"name": "乙", "code": "420504009"}])
        insert_all(Area, [{"number": f"8-{one}", "name": "片", "region": "420504008"} for one in range(2)])
        insert_all(Area, [])

    slugs = [area.slug for area in Area.select().where(Area.number.startswith("8-"))]
    assert len(set(slugs)) == 2
    assert Region.get(Region.code == "420504009").name == "乙"


def test_only_what_is_new_is_inserted(village):
    rows = [{"login": login, "name": "某"} for login in ("D001", "n1", "n2", "n1")]
    with act():
        (found,) = together(new_rows(User, rows, User.login, User.id))

    assert {login for login, _ in found} == {"n1", "n2"}
    assert {User.get_by_id(number).login for _, number in found} == {"n1", "n2"}
    assert User.get(User.login == "D001").name != "某"
    assert User.get(User.login == "n2").active


def test_a_row_that_breaks_a_rule_takes_the_others_with_it(village):
    count = Review.select().count()
    with pytest.raises(IntegrityError), act():
        insert_all(Review, [{"visit": 1, "causes": "clock"}, {"visit": None, "causes": "clock"}])
    assert Review.select().count() == count
