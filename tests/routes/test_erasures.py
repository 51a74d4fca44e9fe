import pytest

from models.audit import Audit
from models.households.household import Household
from tests.office import visit


@pytest.fixture
def home(village):
    return village.household("李建国家")


def test_the_page_says_what_goes_and_what_stays(as_, home):
    page = as_("chen").get(f"/erasures/{home.id}").text
    assert "门上的连心码停用" in page and "积分不变" in page and "至少留六个月" in page


@pytest.mark.parametrize("form", [{}, {"why": "本人要求"}, {"sure": "1"}, {"why": "   ", "sure": "1"}])
def test_without_a_reason_and_a_tick_nothing_is_erased(as_, home, form):
    answer = as_("chen").post(f"/erasures/{home.id}", data=form)
    assert answer.status_code == 422 and "请写一句为什么删" in answer.text
    assert form.get("why", "").strip() in answer.text
    assert Household.get_by_id(home.id).name == "李建国家"


def test_with_both_it_is_and_its_page_is_gone(as_, home):
    clerk = as_("chen")
    done = clerk.post(f"/erasures/{home.id}", data={"why": "本人要求", "sure": "1"}, follow_redirects=True)
    assert "删掉了" in done.text and "李建国家" not in done.text
    assert clerk.get(f"/households/{home.id}").status_code == 404
    assert clerk.get(f"/erasures/{home.id}").status_code == 404
    line = Audit.get(Audit.action == "household.erased")
    assert (line.user.login, line.subject_id) == ("chen", home.id)


def test_while_a_visit_waits_it_says_so(as_, village, entry, home):
    visit(entry, "刘海生", "李建国家")
    assert "请先审核完" in as_("chen").get(f"/erasures/{home.id}").text
    answer = as_("chen").post(f"/erasures/{home.id}", data={"why": "本人要求", "sure": "1"})
    assert answer.status_code == 409 and Household.get_by_id(home.id).name == "李建国家"


def test_the_door_says_that_its_code_is_old(as_, visitor, village, home):
    token = village.token("李建国家")
    as_("chen").post(f"/erasures/{home.id}", data={"why": "本人要求", "sure": "1"})
    page = visitor.get(f"/S/{token}", follow_redirects=True)
    assert page.status_code == 410 and "换过了" in page.text and "李建国" not in page.text
