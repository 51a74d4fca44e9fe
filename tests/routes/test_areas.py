import re
from datetime import date, timedelta

import pytest

from lib import clock
from models.audit import Audit
from models.network.area import Area, Assignment
from tests.office import visit

NAMES = re.compile(r'class="lead name"><a [^>]*>([^<]+)')


@pytest.fixture
def page(as_):
    def open_page(path="/areas", login="chen", **headers):
        answer = as_(login).get(path, headers=headers)
        assert answer.status_code == 200
        return answer.text

    return open_page


def address(number, query=""):
    return f"/areas/{Area.get(Area.number == number).id}{query}"


def test_nobodys_areas_come_first_and_are_counted(page):
    assert NAMES.findall(page())[0] == "桥边村2组"
    assert "1 个责任区还没有代表，里面有 1 户人家" in page()


def test_nobodys_areas_can_be_seen_alone(page):
    assert NAMES.findall(page("/areas?nobodys=1")) == ["桥边村2组"]


def test_once_everybody_has_a_deputy_nothing_is_said(page, village):
    Assignment.create(area=Area.get(Area.number == "B2"), deputy=village.deputy("刘海生"), began_on=clock.today())

    assert "还没有代表" not in page()
    assert "这里的责任区都有代表" in page("/areas?nobodys=1")


def test_a_station_sees_its_own_areas_only(page):
    assert set(NAMES.findall(page(login="he"))) == {"青山社区1区", "青山社区2区"}


def test_another_districts_clerk_sees_none(page):
    assert NAMES.findall(page(login="ma")) == []
    assert "还没有责任区" in page(login="ma")


@pytest.mark.parametrize(("by", "order"), [
    ("number", ["桥边村1组", "桥边村2组", "青山社区1区", "青山社区2区"]),
    ("households&down=1", ["青山社区1区", "桥边村1组", "青山社区2区", "桥边村2组"]),
    ("visited&down=1", ["青山社区1区", "桥边村1组", "桥边村2组", "青山社区2区"]),
])  # fmt: skip
def test_areas_are_sorted_by_a_column(page, entry, by, order):
    visit(entry, "王秀英", "李建国家")

    assert NAMES.findall(page(f"/areas?by={by}")) == order


def test_an_area_is_found_by_its_name_or_number(page):
    assert NAMES.findall(page("/areas?q=桥边村1")) == ["桥边村1组"]
    assert NAMES.findall(page("/areas?q=Q2")) == ["青山社区2区"]
    assert "没有找到责任区" in page("/areas?q=火星")


def test_a_fragment_is_the_content_alone(page):
    assert "<html" not in page("/areas", **{"HX-Request-Type": "partial"})


def test_an_areas_page_names_who_answers_and_who_did(page, village):
    Assignment.update(ended_on=date(2024, 5, 1)).where(Assignment.deputy == village.deputy("周晓燕")).execute()
    Assignment.create(area=Area.get(Area.number == "Q2"), deputy=village.deputy("张国庆"), began_on=date(2024, 5, 1))
    text = page(address("Q2"))

    now, before = text.split("以前谁负责")
    assert "张国庆" in now
    assert "周晓燕" not in now
    assert "周晓燕" in before
    assert "到 2024年5月1日" in before


def test_an_areas_page_lists_its_households_with_their_last_visits(page, entry):
    visit(entry, "周晓燕", "冯建军家", ago=timedelta(seconds=5))
    text = page(address("Q2"))

    assert re.findall(r'class="lead"><a [^>]*>([^<]+)', text) == ["郑小红家", "冯建军家", "卫东家"]
    assert text.count("还没去过") == 2


def test_an_areas_page_leads_to_its_codes_its_card_and_its_station(page):
    text = page(address("Q1"))

    assert f'href="/codes/areas/{Area.get(Area.number == "Q1").id}"' in text
    assert f'href="/contact-cards/areas/{Area.get(Area.number == "Q1").slug}"' in text
    assert "青山路 8 号" in text


def test_an_area_that_nobody_answers_for_says_so(page):
    assert "还没有代表" in page(address("B2"))


def test_looking_at_an_areas_households_is_written_down(page, village):
    page(address("Q1"))
    page("/areas")

    line = Audit.get(Audit.action == "area.looked")
    assert (line.user, line.count) == (village.user("chen"), 6)


def test_an_area_out_of_reach_is_not_there(as_):
    assert as_("he").get(address("B1")).status_code == 404
    assert as_("ma").get(address("Q1")).status_code == 404
