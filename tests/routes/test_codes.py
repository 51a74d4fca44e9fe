import re
import subprocess
from datetime import timedelta

import pytest

from lib import clock, qr
from models.audit import Audit
from models.households.code import Code
from models.households.household import Household
from models.jobs.job import Job
from models.network.area import Area
from models.visits.recording import record
from models.visits.review import Review
from rules.households.codes import short_form

UNKNOWN = "7K3M9QX07K3M9QX0"


def area(name):
    return Area.get(Area.name == name)


def current(village, name):
    return Code.current(village.household(name))


def without_token(page):
    """A page but for the token that protects its forms, which is another one each time."""
    return re.sub(r'name="csrf-token" content="[^"]+"', "", page)


def replace(browser, code, reason="卡丢了"):
    return browser.post(f"/codes/{code.id}/replacement", data={"reason": reason})


# --- scanned


def test_a_stranger_is_led_to_the_deputies_who_answer_for_the_household(visitor, village):
    answer = visitor.get(f"/S/{village.token('李建国家')}")
    assert answer.status_code == 302
    assert answer.location == f"/contact-cards/areas/{area('青山社区1区').slug}"


def test_every_household_of_an_area_leads_to_the_same_place(visitor, village):
    places = {visitor.get(f"/S/{village.token(name)}").location for name in ("李建国家", "陈𬭎家", "吴大伟家")}
    assert len(places) == 1


def test_lower_case_and_the_short_form_lead_there_too(visitor, village):
    token = village.token("李建国家")
    place = visitor.get(f"/S/{token}").location
    for address in (f"/s/{token.lower()}", f"/S/{short_form(token)}", f"/S/{short_form(token).lower()}"):
        assert visitor.get(address, follow_redirects=True).request.path == place


def test_a_signed_in_deputy_gets_the_visit_form(as_, village):
    for token in (village.token("李建国家"), village.token("蒋家"), UNKNOWN):
        page = as_("D001").get(f"/S/{token}")
        assert page.status_code == 200
        assert 'data-shell="form"' in page.text


def test_the_visit_form_is_the_same_for_every_code(as_, village):
    """Whose door it is comes from the phone's own book: the page itself holds nothing of any household."""
    browser, codes = as_("D001"), [village.token("李建国家"), village.token("蒋家")]
    own, foreign = (browser.get(f"/S/{code}").text.replace(code, "") for code in codes)
    assert without_token(own) == without_token(foreign)


@pytest.mark.parametrize("login", ["chen", "he"])
def test_who_serves_the_household_at_a_desk_is_led_to_its_page(as_, village, login):
    answer = as_(login).get(f"/S/{village.token('李建国家')}")
    assert answer.location == f"/households/{village.household('李建国家').id}"


def test_a_clerk_of_elsewhere_sees_what_everybody_sees(as_, village):
    assert as_("ma").get(f"/S/{village.token('李建国家')}").location.startswith("/contact-cards/areas/")


def test_an_unknown_code_says_what_to_do(visitor):
    answer = visitor.get(f"/S/{UNKNOWN}")
    assert answer.status_code == 404
    assert "没有这张连心码" in answer.text


def test_a_replaced_code_says_so_and_leads_to_the_deputies(visitor, as_, village):
    old = current(village, "李建国家")
    replace(as_("chen"), old)
    answer = visitor.get(f"/S/{old.token}")
    assert answer.status_code == 410
    assert "换过了" in answer.text
    assert f"/contact-cards/areas/{area('青山社区1区').slug}" in answer.text
    assert "李建国" not in answer.text


# --- replaced


def test_a_lost_code_is_replaced_with_a_reason_and_a_line_in_the_audit(as_, village):
    old = current(village, "李建国家")
    assert replace(as_("he"), old).status_code == 302
    new, old = current(village, "李建国家"), Code.get_by_id(old.id)
    assert new.token != old.token
    assert (old.reason, old.replaced_by.login) == ("卡丢了", "he")
    assert Audit.select().where(Audit.action == "code.replaced", Audit.subject_id == old.household_id).count() == 1


def test_replacing_twice_gives_one_new_code(as_, village):
    old = current(village, "李建国家")
    for _ in range(2):
        replace(as_("chen"), old)
    assert village.household("李建国家").codes.count() == 2
    assert village.household("李建国家").codes.where(Code.replaced_at.is_null()).count() == 1


def test_no_reason_no_new_code(as_, village):
    old = current(village, "李建国家")
    page = as_("chen")
    replace(page, old, reason="  ")
    assert current(village, "李建国家") == old
    assert "请写一句为什么要换" in page.get(f"/households/{old.household_id}").text


@pytest.mark.parametrize("login", ["he", "ma"])
def test_out_of_reach_is_as_if_it_were_not_there(as_, village, login):
    theirs = current(village, "蒋家")
    assert replace(as_(login), theirs).status_code == 404
    assert current(village, "蒋家") == theirs
    assert as_(login).get(f"/codes/areas/{area('桥边村1组').id}").status_code == 404


def test_a_visit_made_before_the_replacement_still_counts(as_, village, entry):
    before = entry("王秀英", "李建国家", ago=timedelta(hours=2))
    after = entry("王秀英", "李建国家", ago=-timedelta(minutes=1))
    replace(as_("chen"), current(village, "李建国家"))
    kept, doubted = record(village.user("D001"), [before, after], clock.now())
    assert (kept.causes, doubted.causes) == ([], ["revoked-code"])
    assert Review.select().count() == 1


# --- printed


def test_a_station_sees_its_areas_with_their_households(as_):
    page = as_("he").get("/codes").text
    assert "青山社区1区" in page and "青山社区2区" in page and "桥边村" not in page
    assert "全部印成一份" not in page


def test_an_areas_sheet_shows_every_door_and_no_name(as_, village):
    page = as_("he").get(f"/codes/areas/{area('青山社区1区').id}").text
    assert page.count('class="code-card"') == 6
    assert [number for number in ("001", "006") if f"{number} 号" not in page] == []
    homes = Household.select().where(Household.area == area("青山社区1区"))
    assert not [home.name for home in homes if home.name in page or home.address in page]
    assert "有事扫一扫" in page


def test_one_new_card_is_printed_alone(as_, village):
    home = village.household("李建国家")
    page = as_("chen").get(f"/codes/areas/{home.area_id}?household={home.id}").text
    assert page.count('class="code-card"') == 1
    short = current(village, "李建国家").short
    assert f"{short[:4]}-{short[4:]}" in page


def test_every_print_leaves_a_line_in_the_audit(as_):
    as_("he").get(f"/codes/areas/{area('青山社区1区').id}")
    line = Audit.get(Audit.action == "codes.printed")
    assert (line.user.login, line.count) == ("he", 6)


def test_the_office_prints_all_its_codes_as_one_pdf(as_, village):
    answer = as_("chen").post("/codes/print")
    job = Job.get()
    assert answer.location == f"/jobs/{job.id}"
    assert (job.state, job.done, job.total, job.outcome) == ("done", 13, 13, {"cards": 13})
    text = subprocess.run(["pdftotext", job.file, "-"], capture_output=True, text=True, check=True).stdout
    shorts = [code.short for code in Code.select()]
    assert all(f"{short[:4]}-{short[4:]}" in text for short in shorts)
    assert "李建国" not in text
    assert Audit.get(Audit.action == "codes.printed").count == 13


def test_a_pdf_holds_no_code_from_beyond_ones_region(as_):
    as_("ma").post("/codes/print")
    assert Job.get().outcome == {"cards": 0}


def test_printed_codes_lead_to_the_printed_address(app, as_, village):
    app.config["BASE_URL"] = "https://lianxin.example.cn"
    home = village.household("李建国家")
    page = as_("chen").get(f"/codes/areas/{home.area_id}?household={home.id}").text
    drawn = qr.svg(f"HTTPS://LIANXIN.EXAMPLE.CN/S/{village.token('李建国家')}", "")
    assert drawn.split('fill="#000"')[1] in page
