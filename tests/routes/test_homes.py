import pytest


@pytest.mark.parametrize(
    ("login", "home"),
    [("D001", "/duties/today"), ("D002", "/duties/today"), ("chen", "/score-tables"), ("he", "/codes")],
)
def test_everybody_begins_where_their_work_is(as_, login, home):
    client = as_(login)

    assert client.get("/").location == home
    assert client.get(home).status_code == 200


def test_a_stranger_begins_at_the_door(visitor):
    assert visitor.get("/").location == "/sign-ins/new"
