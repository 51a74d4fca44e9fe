import pytest

from models.accounts.user import User
from models.network.unit import Unit
from models.opinions.opinion import Opinion


def text(answer) -> str:
    return answer.get_data(as_text=True)


def test_an_office_founds_a_unit_and_lets_somebody_in_who_sees_only_its_own(as_, app):
    office = as_("chen")
    office.post("/units", data={"name": "水务局", "region": "990101"})
    unit = Unit.get(Unit.name == "水务局")
    office.post(f"/units/{unit.id}/accounts", data={"name": "吴工", "login": "sw"})
    slip = text(office.post("/enrolments", data={"account": User.get(User.login == "sw").id}))
    way_in = "/E/" + slip.partition("/E/")[2][:24]
    phone = app.test_client()
    phone.post(way_in)

    assert phone.get("/").location == "/opinions"
    assert "水务局" in text(phone.get("/opinions"))
    for closed in ("/households", "/areas", "/units", "/score-tables", "/duties/today", "/holidays", "/visits"):
        assert phone.get(closed).status_code == 403, closed


@pytest.mark.parametrize(("name", "region"), [("", "990101"), ("城管局", "990101"), ("某局", "990102")])
def test_what_cannot_be_founded_is_not(as_, name, region):
    as_("chen").post("/units", data={"name": name, "region": region})

    assert Unit.select().count() == 1


@pytest.mark.parametrize("login", ["chen", "cg", "D001", ""])
def test_a_login_is_nobodys_twice(as_, bureau, login):
    as_("chen").post(f"/units/{bureau.id}/accounts", data={"name": "吴工", "login": login})

    assert bureau.accounts.count() == 1


def test_a_closed_unit_is_given_nothing_more_and_finishes_what_it_has(as_, assigned, said, take, bureau):
    opinion, other = assigned(), said("另一件")
    as_("chen").post(f"/units/{bureau.id}/closing")
    take("chen", other, "sort", kind="roads")
    take("chen", other, "assign", unit=bureau.id, answer_by="2099-01-01")
    take("cg", opinion, "take_up")

    assert Opinion.get_by_id(other.id).state == "sorted"
    assert Opinion.get_by_id(opinion.id).state == "taken_up"
    as_("chen").post(f"/units/{bureau.id}/opening")
    take("chen", other, "assign", unit=bureau.id, answer_by="2099-01-01")
    assert Opinion.get_by_id(other.id).state == "assigned"


def test_another_districts_office_has_no_say(as_, bureau):
    assert as_("ma").get(f"/units/{bureau.id}").status_code == 404
    assert as_("ma").post(f"/units/{bureau.id}/closing").status_code == 404
