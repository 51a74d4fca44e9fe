import re
from datetime import date

import pytest

from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.network.area import Area, Assignment
from models.network.mandate import Mandate

NAMES = re.compile(r'class="lead name"><a [^>]*>([^<]+)')
ANDROID = "Mozilla/5.0 (Linux; Android 12; V2118A) AppleWebKit/537.36 Chrome/100.0 Mobile Safari/537.36"


@pytest.fixture
def page(as_):
    def open_page(path="/deputies", login="chen", **headers):
        answer = as_(login).get(path, headers=headers)
        assert answer.status_code == 200
        return answer.text

    return open_page


@pytest.fixture
def file(page, village):
    """A deputy's page for the clerk."""
    return lambda name="王秀英": page(f"/deputies/{village.deputy(name).id}")


def test_everybody_within_reach_is_listed(page):
    assert NAMES.findall(page()) == ["王秀英", "张国庆", "周晓燕", "刘海生"]
    assert "还没有代表" in page(login="ma")


@pytest.mark.parametrize("text", ["国庆", "zgq", "ZG", "D002"])
def test_a_deputy_is_found_by_name_initials_or_number(page, text):
    assert NAMES.findall(page(f"/deputies?q={text}")) == ["张国庆"]


def test_a_search_without_a_find_says_what_can_be_looked_for(page):
    assert "没有找到" in page("/deputies?q=zzz")


def test_a_long_list_has_pages(page, monkeypatch):
    monkeypatch.setattr("models.network.deputy_list.PAGE", 3)
    monkeypatch.setattr("routes.deputies.PAGE", 3)

    assert NAMES.findall(page("/deputies?page=2")) == ["刘海生"]
    assert NAMES.findall(page("/deputies?page=99")) == ["刘海生"]


def test_a_fragment_is_the_list_alone(page):
    assert "<html" not in page("/deputies?q=wx", **{"HX-Request-Type": "partial"})


def test_the_composition_says_how_many_and_what_share(page, village):
    Mandate.create(deputy=village.deputy("张国庆"), body="congress", level="town", term="第九届", category="cadre")
    text = re.sub(r"\s+", " ", page())

    assert '党代表</span><span class="num">4 人 <span class="sub">100%' in text
    assert '人大代表</span><span class="num">1 人 <span class="sub">25%' in text
    assert "其中 1 人有几个身份" in text


def test_a_deputys_page_names_posts_groups_and_areas(file):
    text = file("张国庆")

    for words in ("D002", "区级党代表", "第六届", "专业技术人员", "青山一组", "组长", "青山社区1区"):
        assert words in text


def test_areas_of_before_and_terms_that_are_over_stay_on_the_page(file, village):
    Assignment.update(ended_on=date(2024, 5, 1)).where(Assignment.deputy == village.deputy("周晓燕")).execute()
    Assignment.create(area=Area.get(Area.number == "B2"), deputy=village.deputy("周晓燕"), began_on=date(2024, 5, 1))
    Mandate.update(ended_on=date(2024, 5, 1)).where(Mandate.deputy == village.deputy("周晓燕")).execute()
    text = file("周晓燕")

    assert text.index("桥边村2组") < text.index("青山社区2区") < text.index("以前</span>")
    assert "已届满" in text


def test_a_deputys_page_leads_everywhere(file, as_, village):
    nouns = "scorecards|archives|record-books|contact-cards|areas|score-tables"
    for link in re.findall(rf'href="(/(?:{nouns})[^"]*)"', file()):
        assert as_("chen").get(link).status_code == 200, link


def test_the_phones_that_are_let_in_are_named_and_can_be_taken_back(file, as_, village):
    phone = SignIn.begin(village.user("D001"), ANDROID).sign_in
    assert "安卓手机" in file()

    answer = as_("chen").post(
        f"/sign-ins/{phone.id}/revocation", data={"next": f"/deputies/{village.deputy('王秀英').id}"}
    )

    assert answer.location == f"/deputies/{village.deputy('王秀英').id}"
    assert "安卓手机" not in file()


def test_an_enrolment_slip_is_for_the_deputys_account(file, as_, village):
    account = re.search(r'name="account" value="(\d+)"', file()).group(1)

    assert int(account) == village.user("D001").id
    assert "登录码" in as_("chen").post("/enrolments", data={"account": account}).text


def test_a_deputy_without_an_account_is_no_fault(file):
    User.delete().where(User.login == "D001").execute()

    assert "还没有账号" in file()


def test_a_deputy_out_of_reach_is_not_there(as_, village):
    assert as_("ma").get(f"/deputies/{village.deputy('王秀英').id}").status_code == 404
    assert as_("D001").get(f"/deputies/{village.deputy('王秀英').id}").status_code == 403
