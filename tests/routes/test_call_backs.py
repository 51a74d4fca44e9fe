import pytest

from models.audit import Audit
from models.fairness.call_back import Call, CallBack
from models.fairness.draw import Draw
from models.households.confirmation import Confirmation
from models.households.erasure import erase
from models.households.household_record import record_of
from models.points.duty import Duty
from models.visits.review import Review
from models.visits.seen_visit import in_state, visits_of
from rules.fairness.draw import Lot, LotList
from rules.fairness.draw_file import DrawFile
from rules.households.retention import GONE

RULE = {
    "region": "990101", "first_on": "2026-11-01", "last_on": "2026-11-18", "size": "2", "by_group": "1",
    "source": "11 月 20 日双色球", "seed_on": "2026-11-20", "form": "a" * 32,
}  # fmt: skip


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def visits(visited):
    return [
        visited("王秀英", "李建国家", "2026-11-03"), visited("王秀英", "陈𬭎家", "2026-11-04"),
        visited("刘海生", "沈家", "2026-11-05"),
    ]  # fmt: skip


@pytest.fixture
def announced(visits, as_):
    as_("chen").post("/call-backs", data=RULE)
    return Draw.get()


@pytest.fixture
def drawn(announced, as_, on_a_day):
    on_a_day("2026-11-20")
    as_("chen").post(f"/call-backs/{announced.id}/seed", data={"seed": "05 11 23"})
    return list(CallBack.select().order_by(CallBack.turn))


def told(client, one, outcome, form="b" * 32, **more):
    client.post(f"/call-backs/calls/{one.id}/taking")
    data = {"outcome": outcome, "form": form} | more
    return client.post(f"/call-backs/calls/{one.id}", data=data, follow_redirects=True)


def points(visit):
    return [(line.kind, line.state) for line in Duty.select().where(Duty.visit == visit)]


def test_the_list_and_its_fingerprint_stand_before_the_seed_does(announced, visits, visitor):
    page = visitor.get("/call-backs/announced").text

    assert announced.fingerprint in page and "11 月 20 日双色球" in page
    assert LotList.read(announced.tickets).lots == tuple(
        Lot(one.id, "G2" if one.deputy.name == "刘海生" else "G1") for one in visits
    )


@pytest.mark.parametrize("wrong", [
    {"first_on": "2026-11-19"}, {"first_on": ""}, {"last_on": "2026-11-30"}, {"size": "0"}, {"size": "many"},
    {"source": ""}, {"seed_on": "2026-11-18"}, {"seed_on": ""}, {"last_on": "2026-11-02"},
])  # fmt: skip
def test_a_draw_that_is_not_settled_beforehand_is_none(visits, as_, wrong):
    assert as_("chen").post("/call-backs", data=RULE | wrong).status_code == 422
    assert Draw.select().count() == 0


def test_a_form_sent_twice_announces_and_draws_once(announced, as_, on_a_day):
    as_("chen").post("/call-backs", data=RULE)
    on_a_day("2026-11-20")
    for seed in ("05 11 23", "another"):
        as_("chen").post(f"/call-backs/{announced.id}/seed", data={"seed": seed})

    assert (Draw.get().seed, CallBack.select().count()) == ("05 11 23", 2)


def test_before_its_day_nothing_is_drawn(announced, as_):
    assert as_("chen").post(f"/call-backs/{announced.id}/seed", data={"seed": "05"}).status_code == 422
    assert CallBack.select().count() == 0


def test_declined_visits_and_homes_that_wish_no_visits_are_on_no_list(visits, village, as_):
    Review.create(visit=visits[0], causes="burst").decide(village.user("chen"), False, "没有去")
    home = village.household("陈𬭎家")
    type(home).update(no_visits_at=Audit.at.default()).where(type(home).id == home.id).execute()
    as_("chen").post("/call-backs", data=RULE)

    assert Draw.get().listed == 1


def test_whoever_calls_sees_whom_and_nobody_else_does(drawn, as_, village):
    one = drawn[0]
    home = one.visit.household.name

    assert home not in as_("chen").get(f"/call-backs/calls/{one.id}").text
    as_("chen").post(f"/call-backs/calls/{one.id}/taking")
    assert home in as_("chen").get(f"/call-backs/calls/{one.id}").text
    assert home not in as_("sun").get(f"/call-backs/calls/{one.id}").text
    assert as_("ma").get(f"/call-backs/calls/{one.id}").status_code == 404
    looks = Audit.select().where(Audit.action == "call-back.looked", Audit.subject_id == one.id)
    assert [look.user.login for look in looks] == ["chen"]


def test_nobody_came_asks_a_person_and_changes_no_points(drawn, as_):
    visit = drawn[0].visit
    before = points(visit)
    page = told(as_("chen"), drawn[0], "nobody", words="说那天不在家").text

    assert "积分没有变" in page
    assert (Review.get().causes, visit.state, points(visit)) == ("call-back", "counted", before)
    assert not in_state(visits_of(visit.deputy_id), "claimed").exists()
    assert "回访时说那天没有人来" in as_("chen").get("/reviews").text


def test_what_is_put_right_is_another_line(drawn, as_):
    told(as_("chen"), drawn[0], "unreached", "1" * 32)
    told(as_("chen"), drawn[0], "came", "2" * 32)
    told(as_("chen"), drawn[0], "came", "2" * 32)

    assert [call.outcome for call in drawn[0].told] == ["unreached", "came"]
    assert CallBack.get_by_id(drawn[0].id).outcome == "came"


def test_only_whoever_took_the_call_tells_how_it_ended(drawn, as_):
    as_("chen").post(f"/call-backs/calls/{drawn[0].id}/taking")

    assert as_("sun").post(f"/call-backs/calls/{drawn[0].id}", data={"outcome": "came"}).status_code == 422
    assert as_("chen").post(f"/call-backs/calls/{drawn[0].id}", data={"outcome": "maybe"}).status_code == 422
    assert Call.select().count() == 0


def test_the_list_is_everybodys_once_the_calls_are_made(drawn, as_, visitor):
    address = f"/call-backs/{drawn[0].draw_id}/draw.json"
    assert (visitor.get(address).status_code, as_("chen").get(address).status_code) == (404, 200)
    for number, one in enumerate(drawn):
        told(as_("chen"), one, "came", f"{number:032}")

    draw = DrawFile.read(visitor.get(address).text)
    assert draw.repeat() == list(draw.drawn) == [one.visit_id for one in drawn]
    assert "李建国" not in visitor.get(address).text


def test_what_a_home_said_is_its_own_to_see_and_to_have_erased(drawn, as_, village):
    told(as_("chen"), drawn[0], "came", words="来过，坐了一会儿")
    home = drawn[0].visit.household

    assert "call-back.told" in {trace["action"] for trace in record_of(home)["traces"]}
    assert any(call["words"] for visit in record_of(home)["visits"] for call in visit["calls"])
    erase(home, village.user("chen"), "要求删除")
    assert (Call.get().words, Call.get().outcome) == (GONE, "came")
    assert "不用再问了" in as_("chen").get(f"/call-backs/calls/{drawn[0].id}").text


def test_when_the_household_itself_denies_it_too_one_review_withholds_it(drawn, as_):
    visit = drawn[0].visit
    told(as_("chen"), drawn[0], "nobody")
    Confirmation.give(visit, False)

    assert [one.causes for one in Review.select()] == ["call-back,nobody-came"]
    assert visit.state == "claimed" and {line.state for line in Duty.standing(visit) if line.quantity} == {"claimed"}


def test_a_clerk_who_declines_it_takes_the_points_and_one_who_accepts_leaves_them(drawn, as_, village):
    visit, chen = drawn[0].visit, village.user("chen")
    told(as_("chen"), drawn[0], "nobody")
    Review.get().decide(chen, False, "两边都问过，没有去")

    assert visit.state == "void" and {line.state for line in Duty.standing(visit) if line.quantity} == {"void"}
