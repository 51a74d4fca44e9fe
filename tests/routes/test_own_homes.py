"""A household's own page: who gets in and who doesn't, what stands on it, and the slips."""

from datetime import timedelta

import pytest

from lib import clock
from models.audit import Audit
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.households.pin_attempt import PinAttempt
from models.network.area import Area
from models.opinions.opinion import Opinion
from models.points.duty import Duty
from models.visits.review import Review
from rules.households import pins
from tests.office import visit
from tests.resident import enter, slip_of


@pytest.fixture
def home(village):
    return village.household("李建国家")


@pytest.fixture
def inside(visitor):
    enter(visitor, "李建国家")
    return visitor


@pytest.fixture
def called(entry, village):
    """Wang has called on Li: the visit."""
    return visit(entry, "王秀英", "李建国家", heard="楼道灯坏了", promised="下周来修")[0].visit


# --- getting in


def test_with_code_and_pin_a_household_sees_what_is_kept_about_it(visitor, called):
    page = enter(visitor, "李建国家")
    for words in ("李建国家", "青山社区1区", "楼道灯坏了", "下周来修", "四老人员", "王秀英"):
        assert words in page.text
    line = Audit.get(Audit.action == "own-home.looked")
    assert (line.user, line.subject) == (None, "household")


def test_the_slip_s_own_code_asks_for_the_pin_alone(visitor):
    code, _ = slip_of("李建国家")
    page = visitor.get(f"/H/{code.token}")
    assert page.status_code == 200 and f'value="{code.token}"' in page.text and "李建国" not in page.text
    assert visitor.get(f"/h/{code.token.lower()}").location.endswith(f"/H/{code.token.lower()}")


def test_whether_there_is_such_a_code_is_not_told(visitor):
    known, unknown = visitor.get(f"/H/{slip_of('李建国家')[0].token}"), visitor.get("/H/7K3M9QX07K3M9QX0")
    assert known.status_code == unknown.status_code == 200


def test_however_it_is_typed(visitor):
    code, pin = slip_of("李建国家")
    full_width = "".join(chr(ord(one) + 0xFEE0) for one in pin)
    for form in (pin, f" {pin[:4]}-{pin[4:]} ", full_width):
        answer = visitor.post("/own-homes", data={"code": code.short.lower(), "pin": form})
        assert answer.status_code == 302, form


@pytest.mark.parametrize("code", ["", "ABCD", "7K3M9QX07K3M9QX0", "https://elsewhere.example/S/7K3M9QX0", "\x00"])
def test_a_code_that_is_nobody_s_opens_nothing(visitor, code):
    answer = visitor.post("/own-homes", data={"code": code, "pin": slip_of("李建国家")[1]})
    assert answer.status_code in (400, 422) and "李建国" not in answer.text


def test_another_household_s_pin_opens_nothing(visitor):
    answer = visitor.post("/own-homes", data={"code": slip_of("李建国家")[0].short, "pin": slip_of("陈𬭎家")[1]})
    assert answer.status_code == 422 and "不对" in answer.text
    assert visitor.get("/own-homes").location.startswith("/own-homes/new")


def test_after_five_wrong_ones_the_right_one_has_to_wait_too(visitor, home):
    code, pin = slip_of("李建国家")
    for _ in range(pins.FEW):
        assert visitor.post("/own-homes", data={"code": code.short, "pin": wrong(pin)}).status_code == 422
    answer = visitor.post("/own-homes", data={"code": code.short, "pin": pin})
    assert answer.status_code == 429 and "歇一歇" in answer.text and "再印一张" in answer.text
    assert PinAttempt.select().count() == pins.FEW
    assert Audit.select().where(Audit.action == "own-home.failed", Audit.subject_id == home.id).count() == pins.FEW


def wrong(pin):
    return f"{(int(pin) + 1) % 10**pins.LENGTH:0{pins.LENGTH}}"


def test_a_new_slip_is_the_way_out_and_the_old_pin_no_longer_opens(visitor, as_, home):
    code, pin = slip_of("李建国家")
    for _ in range(pins.FEW):
        visitor.post("/own-homes", data={"code": code.short, "pin": wrong(pin)})
    answer = as_("he").post(f"/own-homes/slips/{home.id}", follow_redirects=True)
    assert slip_of("李建国家")[1] != pin and pins.shown(slip_of("李建国家")[1]) in answer.text
    assert enter(visitor, "李建国家").status_code == 200
    assert visitor.post("/own-homes", data={"code": code.short, "pin": pin}).status_code == 422


def test_an_address_that_tries_many_doors_is_stopped(visitor, village):
    for home in Household.select().order_by(Household.id).limit(10):
        code, pin = slip_of(home.name)
        for _ in range(pins.FEW):
            assert visitor.post("/own-homes", data={"code": code.short, "pin": wrong(pin)}).status_code == 422
    code, pin = slip_of("杨家")
    assert visitor.post("/own-homes", data={"code": code.short, "pin": pin}).status_code == 429


# --- staying in


def test_half_an_hour_without_a_page_closes_it(inside, monkeypatch):
    later = clock.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: later)
    answer = inside.get("/own-homes")
    assert answer.location == "/own-homes/new?late=1"


def test_each_page_lets_it_stay_open(inside, monkeypatch):
    begun = clock.now()
    for minutes in (20, 40, 60):
        monkeypatch.setattr(clock, "now", lambda minutes=minutes: begun + timedelta(minutes=minutes))
        assert inside.get("/own-homes").status_code == 200


def test_signing_out_closes_it_and_clears_the_browser_s_store(inside):
    answer = inside.post("/own-homes/end")
    assert answer.headers["Clear-Site-Data"] == '"cache"'
    assert inside.get("/own-homes").status_code == 302


@pytest.mark.parametrize("how", ["new pin", "new code"])
def test_a_new_pin_or_code_puts_out_who_is_inside(inside, village, home, how, monkeypatch):
    later = clock.now() + timedelta(seconds=1)
    monkeypatch.setattr(clock, "now", lambda: later)
    code = Code.current(home)
    if how == "new pin":
        code.new_pin(village.user("he"))
    else:
        old = code.pin
        assert code.replace(village.user("he"), "丢了").pin != old
    assert inside.get("/own-homes").status_code == 302


def test_nothing_is_kept_by_browsers_or_found_by_searches(inside, called):
    for address in ("/own-homes", f"/own-homes/visits/{called.id}", "/wishes/new/correction", "/own-homes/new"):
        headers = inside.get(address).headers
        assert headers["Cache-Control"] == "no-store" and headers["Referrer-Policy"] == "same-origin"
        if address.startswith("/own-homes"):
            assert headers["X-Robots-Tag"] == "noindex, nofollow"


def test_a_household_is_no_account(inside, home):
    for address in (f"/households/{home.id}", "/duties/today", "/wishes", "/ratings", "/own-homes/slips"):
        assert "/sign-ins/new" in inside.get(address).location


def test_another_household_s_visit_is_out_of_reach(inside, entry):
    other = visit(entry, "王秀英", "陈𬭎家", heard="别家的事")[0].visit
    assert inside.get(f"/own-homes/visits/{other.id}").status_code == 404
    for address in (f"/own-homes/visits/{other.id}/confirmation", f"/ratings/visits/{other.id}"):
        assert inside.post(address, data={"came": "no", "face": "poor"}).status_code == 404
    assert "别家的事" not in inside.get("/own-homes").text
    assert not Confirmation.select().exists()


def test_a_household_takes_all_of_it_with_it(inside, called):
    kept = inside.get("/own-homes/record.json")
    assert kept.json["household"]["name"] == "李建国家" and kept.json["visits"][0]["promised"] == "下周来修"


def test_who_looked_is_told_by_role_without_a_name(inside, as_, home):
    as_("chen").get(f"/households/{home.id}")
    page = inside.get("/own-homes").text
    assert "联络办公室：看了一户" in page and "陈敏" not in page and "用了您家密码的人：" in page


# --- confirming


def test_who_says_that_nobody_came_has_a_person_look_into_it(inside, called):
    before = standing(called)
    inside.post(f"/own-homes/visits/{called.id}/confirmation", data={"came": "no", "word": "那天家里有人"})
    review = Review.get(Review.visit == called)
    assert review.cause_codes == ["nobody-came"] and review.decided_at is None
    assert {line.state for line in standing(called)} == {"claimed"} and len(standing(called)) == len(before)
    assert "您说：那天没有人来" in inside.get("/own-homes").text


def standing(visit):
    return [line for line in Duty.standing(visit) if line.quantity]


def test_the_clerk_reads_what_was_said_and_the_deputy_does_not(inside, called, as_):
    inside.post(f"/own-homes/visits/{called.id}/confirmation", data={"came": "no", "word": "那天家里一直有人"})
    clerk = as_("chen").get("/reviews").text
    assert "住户说那天没有人来" in clerk and "那天家里一直有人" in clerk
    deputy = as_("D001").get(f"/visits/{called.id}").text
    assert "办公室要再核对一下" in deputy
    assert "住户说" not in deputy and "那天家里一直有人" not in deputy


def test_it_strengthens_a_doubt_that_waits_and_reopens_one_that_was_settled(inside, entry, village):
    waiting = visit(entry, "刘海生", "李建国家")[0].visit
    inside.post(f"/own-homes/visits/{waiting.id}/confirmation", data={"came": "no"})
    assert Review.get(Review.visit == waiting).cause_codes == ["foreign-area", "nobody-came"]
    settled = visit(entry, "刘海生", "李建国家")[0].visit
    Review.get(Review.visit == settled).decide(village.user("chen"), True, "")
    inside.post(f"/own-homes/visits/{settled.id}/confirmation", data={"came": "no"})
    assert [one.state for one in settled.reviews.order_by(Review.id)] == ["counted", "claimed"]


def test_it_says_so_once(inside, called):
    for came in ("yes", "no", "no"):
        inside.post(f"/own-homes/visits/{called.id}/confirmation", data={"came": came})
    assert [one.came for one in Confirmation.select()] == [True]
    assert not Review.select().exists()


def test_half_a_year_later_nobody_is_asked(inside, entry):
    old = visit(entry, "王秀英", "李建国家", ago=timedelta(days=200))[0].visit
    inside.post(f"/own-homes/visits/{old.id}/confirmation", data={"came": "no"})
    assert not Confirmation.select().exists()
    assert Review.select().where(Review.causes.contains("nobody-came")).count() == 0


# --- slips


def test_the_station_prints_the_slips_of_its_areas(as_, village):
    area = Area.get(Area.number == "Q1")
    page = as_("he").get(f"/own-homes/slips?area={area.id}").text
    for name in ("李建国家", "陈𬭎家"):
        assert pins.shown(slip_of(name)[1]) in page and name not in page
    line = Audit.get(Audit.action == "pins.printed")
    assert (line.user.login, line.subject_id, line.count) == ("he", area.id, 6)


def test_one_slip_for_one_household(as_, home):
    page = as_("chen").get(f"/own-homes/slips?area={home.area_id}&household={home.id}").text
    assert pins.shown(slip_of("李建国家")[1]) in page and pins.shown(slip_of("陈𬭎家")[1]) not in page


@pytest.mark.parametrize("login", ["D001", "D002", "lu", "qi"])
def test_a_deputy_prints_none(as_, home, login):
    assert as_(login).get(f"/own-homes/slips?area={home.area_id}").status_code == 403
    assert as_(login).post(f"/own-homes/slips/{home.id}").status_code == 403


def test_a_keeper_of_a_station_who_is_a_deputy_prints_none_of_their_own_area(as_, village, home):
    from models.accounts.user import Role

    Role.create(user=village.user("D001"), role="station", region="990101001")
    own, other = home.area_id, Area.get(Area.number == "Q2").id
    assert as_("D001").get(f"/own-homes/slips?area={own}").status_code == 404
    assert as_("D001").post(f"/own-homes/slips/{home.id}").status_code == 404
    assert as_("D001").get(f"/own-homes/slips?area={other}").status_code == 200


# --- opinions


def test_what_it_told_stands_there_with_how_far_it_is(inside, village, home):
    Opinion.register("楼道灯坏了一个月", "station", home.area, household=home, by=village.user("he"))
    Opinion.register("别家说的", "station", home.area, household=village.household("陈𬭎家"), by=village.user("he"))
    page = inside.get("/own-homes").text
    assert "楼道灯坏了一个月" in page and "已经收到" in page and "别家说的" not in page
    assert [one["text"] for one in inside.get("/own-homes/record.json").json["opinions"]] == ["楼道灯坏了一个月"]
