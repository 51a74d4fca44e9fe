from datetime import date

import pytest

from lib import clock
from models.audit import Audit
from models.network.mandate import Mandate
from models.network.region import Region
from models.papers.certificate import Certificate


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


@pytest.fixture
def issued(wang, village):
    return Certificate.issue(wang, village.user("chen"))


def again(certificate):
    return Certificate.get_by_id(certificate.id)


def test_a_deputy_has_one_however_often_it_is_issued(issued, wang, village):
    assert Certificate.issue(wang, village.user("sun")) == issued
    assert (issued.number, issued.made_by.login, issued.state(clock.today())) == ("D001-1", "chen", "valid")


def test_its_code_cannot_be_told_from_another(issued, village):
    other = Certificate.issue(village.deputy("张国庆"), village.user("chen"))
    assert len(issued.token) == 16
    assert sum(mine == theirs for mine, theirs in zip(issued.token, other.token, strict=True)) < 8


def test_a_replaced_one_says_so_and_leads_to_the_new(issued, village):
    new = issued.replace(village.user("chen"), "掉河里了")
    old = again(issued)
    assert (old.state(clock.today()), new.state(clock.today())) == ("replaced", "valid")
    assert (old.replacement, old.reason, old.ended_by.login) == (new, "掉河里了", "chen")
    assert new.number == "D001-2"


def test_replacing_twice_gives_one_new_one(issued, wang, village):
    first, second = (issued.replace(village.user("chen"), "掉了") for _ in range(2))
    assert first == second
    assert wang.certificates.count() == 2


def test_one_that_was_taken_back_is_nothing_any_more(issued, wang, village):
    assert issued.take_back(village.user("chen"), "调走了")
    assert not issued.take_back(village.user("chen"), "再来一次")
    assert (again(issued).state(clock.today()), again(issued).reason) == ("taken-back", "调走了")
    assert Certificate.current(wang) is None


def test_with_the_mandate_the_certificate_ends(issued, wang, on_a_day):
    Mandate.update(ended_on=date(2026, 6, 1)).where(Mandate.deputy == wang).execute()
    assert [issued.state(date(2026, 5, 31)), issued.state(date(2026, 6, 1))] == ["valid", "mandate-over"]


def test_who_issues_and_ends_is_in_the_log(issued, village):
    issued.replace(village.user("sun"), "旧了").take_back(village.user("chen"), "调走了")
    lines = Audit.select().where(Audit.action.startswith("certificate.")).order_by(Audit.id)
    assert [(line.user.login, line.action, line.detail) for line in lines] == [
        ("chen", "certificate.issued", "D001-1"), ("sun", "certificate.replaced", "D001-1"),
        ("sun", "certificate.issued", "D001-2"), ("chen", "certificate.taken-back", "D001-2"),
    ]  # fmt: skip


def test_it_is_found_as_people_type_it(issued):
    assert Certificate.with_token(f" {issued.token.lower()[:8]}-{issued.token[8:]}") == issued
    assert Certificate.with_token("0" * 16) is None
    assert Region.get_by_id(issued.region_code).name == "青山街道"
