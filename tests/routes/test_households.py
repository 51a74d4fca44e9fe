import re
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import pytest

from lib import clock
from models.audit import Audit
from models.households import household_search
from models.households.household import Household
from models.network.area import Area, Assignment
from models.visits.recording import record
from models.visits.visit import Visit


def listed(page):
    """The households' names in a list, in its order."""
    names = {home.name for home in Household.select()}
    found = re.findall("|".join(names), page)
    return list(dict.fromkeys(found))


def look(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.text


def search(browser, **asked):
    """The list that the form leads to."""
    answer = browser.post("/households", data=asked)
    return answer.location, look(browser, answer.location)


def page_of(browser, household):
    return browser.get(f"/households/{household.id}")


def looks():
    return list(Audit.select().where(Audit.action == "household.looked"))


# --- the list


def test_a_clerk_sees_the_households_of_the_region(as_):
    assert len(listed(look(as_("chen"), "/households"))) == 13


def test_a_station_sees_those_of_its_places(as_):
    assert len(listed(look(as_("he"), "/households"))) == 9


def test_a_clerk_of_elsewhere_sees_none(as_):
    page = look(as_("ma"), "/households")
    assert listed(page) == []
    assert "这里还没有住户" in page


def test_a_deputy_sees_the_households_of_their_own_areas(as_):
    assert listed(look(as_("D003"), "/households")) == ["郑小红家", "冯建军家", "卫东家"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"q": "陈𬭎"}, ["陈𬭎家"]),
        ({"q": "桥边村1组002"}, ["沈家"]),
        ({"q": "%"}, []),
        ({"kind": "elder"}, ["蒋家", "李建国家"]),
        ({"kind": "youth"}, ["钱多多家"]),
        ({"kind": "must-visit"}, ["蒋家", "杨家", "李建国家", "陈𬭎家", "赵志强家", "郑小红家", "卫东家"]),
        ({"nobodys": "1"}, ["杨家"]),
        ({"kind": "elder", "q": "蒋"}, ["蒋家"]),
    ],
)
def test_the_office_searches_and_filters(as_, asked, found):
    _, page = search(as_("chen"), **asked)
    assert listed(page) == found


def test_the_words_looked_for_are_not_in_the_address(as_):
    address, page = search(as_("chen"), q="李建国", kind="elder")
    assert "李建国" not in unquote(address) and "kind=elder" in address
    assert 'value="李建国"' in page


def test_an_address_that_somebody_made_up_looks_for_nothing(as_):
    for made_up in ("李建国", "~", "~00000000.AAAA", "~.", "~00000000.%ff"):
        assert len(listed(look(as_("chen"), f"/households?q={made_up}"))) == 13


def test_among_very_many_households_a_whole_name_or_a_number_is_found(as_, monkeypatch):
    monkeypatch.setattr(household_search, "READ_THROUGH", 5)
    clerk = as_("chen")
    assert listed(search(clerk, q="李建国")[1]) == listed(search(clerk, q="李建国家")[1]) == ["李建国家"]
    assert listed(search(clerk, q="006")[1]) == ["吴大伟家"]
    partly = search(clerk, q="李建")[1]
    assert listed(partly) == [] and "名字要写全" in partly


def test_within_an_area_a_part_is_found_again(as_, monkeypatch):
    monkeypatch.setattr(household_search, "READ_THROUGH", 5)
    area = Area.get(Area.number == "Q2")
    assert listed(search(as_("chen"), q="卫", area=area.id)[1]) == ["卫东家"]


def test_an_area_out_of_reach_filters_to_nothing(as_):
    bridge = Area.get(Area.number == "B1")
    assert len(listed(look(as_("chen"), f"/households?area={bridge.id}"))) == 3
    assert listed(look(as_("he"), f"/households?area={bridge.id}")) == []


def test_a_long_list_has_pages_that_keep_the_filters(as_, village):
    area = Area.get(Area.number == "Q1")
    doors = [{"area": area, "region_code": area.region_code, "number": n, "name": f"新{n}"} for n in range(100, 160)]
    Household.insert_many(doors).execute()
    _, first = search(as_("chen"), q="新")
    assert "共 60 户" in first and "新100" in first and "新150" not in first
    second = look(as_("chen"), re.search(r'rel="next" href="([^"]+)"', first)[1].replace("&amp;", "&"))
    assert "新150" in second and "新100" not in second


def test_who_nobody_answers_for_is_visible_at_once(as_):
    page = look(as_("chen"), "/households")
    assert page.count("还没有</span>") == 1


def test_the_list_shows_the_last_visit_whoever_made_it(as_, village, entry):
    record(village.user("D002"), [entry("张国庆", "李建国家", ago=timedelta(days=3))], clock.now())
    day = clock.today() - timedelta(days=3)
    assert f"上次 {day.month}月{day.day}日" in look(as_("D001"), "/households")


def test_a_deputy_sees_which_households_want_to_be_called_on(as_, village, entry):
    page = look(as_("D001"), "/households")
    assert page.count("早该去了") == 3
    record(village.user("D001"), [entry("王秀英", "李建国家")], clock.now())
    assert look(as_("D001"), "/households").count("早该去了") == 2


def test_every_list_leaves_a_line_in_the_audit(as_):
    look(as_("he"), "/households")
    line = Audit.get(Audit.action == "households.listed")
    assert (line.user.login, line.count) == ("he", 9)


# --- a household's page


@pytest.mark.parametrize("login", ["D001", "D002", "chen", "sun", "he"])
def test_who_serves_a_household_sees_its_page_and_leaves_a_line_in_the_audit(as_, village, login):
    home = village.household("李建国家")
    page = page_of(as_(login), home)
    assert page.status_code == 200
    assert "李建国家" in page.text and "四老人员" in page.text and "王秀英" in page.text
    (line,) = looks()
    assert (line.user.login, line.subject, line.subject_id) == (login, "household", home.id)


@pytest.mark.parametrize("stranger", ["D003 李建国家", "D001 蒋家", "he 蒋家", "ma 李建国家"])
def test_a_household_of_others_is_as_if_it_were_not_there(as_, village, stranger):
    login, name = stranger.split()
    assert page_of(as_(login), village.household(name)).status_code == 404
    assert looks() == []


def test_a_deputy_loses_sight_of_an_area_that_moved_on(as_, village):
    home = village.household("李建国家")
    Assignment.update(ended_on=clock.today()).where(Assignment.deputy == village.deputy("王秀英")).execute()
    assert page_of(as_("D001"), home).status_code == 404


def test_whoever_serves_a_household_reads_what_was_heard_and_promised_there(as_, village, entry):
    record(village.user("D001"), [entry("王秀英", "李建国家", heard="路灯坏了", promised="去问路灯")], clock.now())
    for login in ("D001", "D002", "he", "chen"):
        page = page_of(as_(login), village.household("李建国家")).text
        assert "路灯坏了" in page and "去问路灯" in page


@pytest.mark.parametrize(("login", "opens"), [("D001", True), ("chen", True), ("he", False)])
def test_a_visit_opens_for_those_who_may_see_the_deputys_work(as_, village, entry, login, opens):
    record(village.user("D001"), [entry("王秀英", "李建国家")], clock.now())
    page = page_of(as_(login), village.household("李建国家")).text
    assert (f'href="/visits/{Visit.get().id}"' in page) == opens


def test_a_visit_that_waits_for_the_office_is_marked(as_, village, entry):
    record(village.user("D004"), [entry("刘海生", "李建国家")], clock.now())
    assert "待确认" in page_of(as_("chen"), village.household("李建国家")).text


def test_the_desk_sees_the_codes_of_the_door_and_their_history(as_, village):
    home = village.household("李建国家")
    old = home.codes.get()
    as_("he").post(f"/codes/{old.id}/replacement", data={"reason": "雨淋坏了"})
    page = page_of(as_("chen"), home).text
    assert all(f"{code.short[:4]}-{code.short[4:]}" in page for code in home.codes)
    assert "何站长" in page and "雨淋坏了" in page


def test_a_deputy_logs_a_visit_from_the_page_but_replaces_no_code(as_, village):
    home = village.household("李建国家")
    page = page_of(as_("D001"), home).text
    assert f'href="/visits/new?code={home.codes.get().short}"' in page
    assert "/codes/" not in page


def test_an_area_with_nobody_says_so(as_, village):
    assert "还没有代表" in page_of(as_("chen"), village.household("杨家")).text


# --- what a household may ask for


def test_the_office_hands_out_all_that_is_kept_and_it_is_written_down(as_, village, entry):
    record(village.user("D001"), [entry("王秀英", "李建国家", heard="路灯坏了")], clock.now())
    home = village.household("李建国家")
    page = as_("chen").get(f"/households/{home.id}/record").text
    assert all(words in page for words in ("李建国家", "青山社区1区001号", "路灯坏了", "王秀英", "四老人员"))
    line = Audit.get(Audit.action == "household.exported")
    assert (line.user.login, line.subject, line.subject_id) == ("chen", "household", home.id)


def test_the_days_are_those_of_the_calendar_at_the_door(as_, village, entry):
    record(village.user("D001"), [entry("王秀英", "李建国家")], clock.now())
    Visit.update(visited_at=datetime(2026, 3, 1, 23, 30, tzinfo=UTC)).execute()  # half past seven in the morning here
    page = as_("chen").get(f"/households/{village.household('李建国家').id}/record").text
    assert "3月2日 · 王秀英" in page


def test_the_file_holds_the_same_and_its_name_says_nothing(as_, village, entry):
    record(village.user("D001"), [entry("王秀英", "李建国家", heard="路灯坏了")], clock.now())
    home = village.household("李建国家")
    answer = as_("chen").get(f"/households/{home.id}/record.json")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="household-{home.id}.json"'
    assert answer.json["household"]["name"] == "李建国家" and answer.json["visits"][0]["heard"] == "路灯坏了"
    assert Audit.select().where(Audit.action == "household.exported").count() == 1


def test_a_station_and_a_deputy_hand_out_nothing(as_, village):
    home = village.household("李建国家")
    for login in ("he", "D001"):
        assert as_(login).get(f"/households/{home.id}/record").status_code == 403
        assert as_(login).get(f"/households/{home.id}/record.json").status_code == 403
