import re
from datetime import timedelta

import pytest

from lib import clock
from models.audit import Audit
from models.households.household import Household
from models.network.area import Area
from models.points.duty import Duty
from models.visits.recording import record


def area(name):
    return Area.get(Area.name == name)


def read(browser, path):
    answer = browser.get(path)
    assert answer.status_code == 200
    return answer.text


def test_everybody_finds_the_deputies_who_answer_for_an_area(visitor):
    page = read(visitor, f"/contact-cards/areas/{area('青山社区1区').slug}")
    assert "王秀英" in page and "张国庆" in page and "周晓燕" not in page
    assert "区级党代表" in page and "社区医生" in page
    assert 'href="tel:13900000010"' in page
    assert "青山社区代表工作站" in page and "周五 9:00" in page


def test_an_area_with_nobody_says_so(visitor):
    assert "暂时没有代表" in read(visitor, f"/contact-cards/areas/{area('桥边村2组').slug}")


def test_an_area_that_moved_on_shows_who_answers_today(visitor, village):
    moved = area("青山社区1区")
    moved.assignments.model.update(ended_on=clock.today()).where(
        moved.assignments.model.deputy == village.deputy("王秀英")
    ).execute()
    page = read(visitor, f"/contact-cards/areas/{moved.slug}")
    assert "王秀英" not in page and "张国庆" in page


def test_a_deputy_has_a_card_with_places_and_the_year_in_figures(visitor, village, entry):
    wang = village.user("D001")
    visits = [entry("王秀英", "李建国家", done="修好了路灯"), entry("王秀英", "李建国家"), entry("王秀英", "陈𬭎家")]
    record(wang, visits, clock.now())
    page = read(visitor, f"/contact-cards/{wang.deputy.slug}")
    assert "青山社区1区" in page and "青山路 8 号" in page
    assert [int(number) for number in re.findall(r"big-number[^>]*>(\d+)<", page)] == [3, 2, 1, 0]


def test_what_waits_for_the_office_is_not_shown_as_done(visitor, village, entry):
    liu = village.user("D004")
    record(liu, [entry("刘海生", "李建国家", done="不在他的责任区")], clock.now())
    assert Duty.select().where(Duty.state == "claimed").exists()
    page = read(visitor, f"/contact-cards/{liu.deputy.slug}")
    assert [int(number) for number in re.findall(r"big-number[^>]*>(\d+)<", page)] == [0, 0, 0, 0]


def test_last_year_is_not_this_year(visitor, village, entry):
    wang = village.user("D001")
    record(wang, [entry("王秀英", "李建国家", ago=timedelta(days=366))], clock.now())
    assert Duty.get().year == clock.today().year - 1
    page = read(visitor, f"/contact-cards/{wang.deputy.slug}")
    assert [int(number) for number in re.findall(r"big-number[^>]*>(\d+)<", page)] == [0, 0, 0, 0]


@pytest.mark.parametrize("name", ["青山社区1区", "桥边村2组"])
def test_no_page_of_an_area_says_anything_of_a_household(visitor, village, entry, name):
    record(village.user("D001"), [entry("王秀英", "李建国家", heard="路灯坏了", promised="去问")], clock.now())
    cards = f"areas/{area(name).slug}", village.deputy("王秀英").slug
    pages = "".join(read(visitor, f"/contact-cards/{card}") for card in cards)
    secrets = {text for home in Household.select() for text in (home.name, home.address)} | {"路灯坏了", "去问"}
    assert not [secret for secret in secrets if secret in pages]


def test_public_pages_are_nobodys_look_at_a_household(visitor, village):
    read(visitor, f"/contact-cards/{village.deputy('王秀英').slug}")
    assert Audit.select().count() == 0


@pytest.mark.parametrize("guess", ["nobody", "1", "D001", "areas/nowhere", "areas/Q1"])
def test_nothing_is_found_by_guessing(visitor, guess):
    assert visitor.get(f"/contact-cards/{guess}").status_code == 404
