import io
import re

import pytest
from PIL import Image

from models.audit import Audit
from models.upload import Upload


def photo(colour="red", form="JPEG", size=(300, 400)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form)
    return out.getvalue()


def hand_in(browser, deputy, content: bytes, name="me.jpg"):
    data = {"portrait": (io.BytesIO(content), name)}
    return browser.post(f"/portraits/{deputy.id}", data=data, follow_redirects=True)


def picture_on(page: str) -> str:
    found = re.search(r'<img class="face" src="([^"]+)"', page)
    return found and found[1]


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


def test_a_deputy_hands_in_a_photo_and_everybody_sees_it_on_the_contact_card(as_, visitor, wang):
    assert "照片换好了" in hand_in(as_("D001"), wang, photo()).text
    address = picture_on(visitor.get(f"/contact-cards/{wang.slug}").text)
    answer = visitor.get(address)
    assert (answer.status_code, answer.content_type) == (200, "image/webp")
    assert Image.open(io.BytesIO(answer.data)).size == (288, 288)
    assert len(answer.data) <= 12_000
    small = picture_on(visitor.get(f"/contact-cards/areas/{wang.assignments.get().area.slug}").text)
    assert Image.open(io.BytesIO(visitor.get(small).data)).size == (144, 144)
    assert small.partition("?")[0] == address.partition("?")[0]


def test_the_office_hands_one_in_for_a_deputy(as_, wang):
    page = hand_in(as_("chen"), wang, photo()).text
    assert picture_on(page) and "撤下" in page
    line = Audit.get(Audit.action == "portrait.changed")
    assert (line.user.login, line.subject_id) == ("chen", wang.id)


def test_without_a_photo_the_surname_stands_there(visitor, wang):
    page = visitor.get(f"/contact-cards/{wang.slug}").text
    assert picture_on(page) is None and 'aria-hidden="true">王</span>' in page


def test_a_new_photo_takes_the_place_of_the_old_one_and_its_file_goes(as_, visitor, wang, tmp_path):
    browser = as_("D001")
    hand_in(browser, wang, photo("red"))
    old = Upload.get()
    hand_in(browser, wang, photo("blue"))
    assert Upload.portrait_of(wang) != old
    assert visitor.get(f"/uploads/{old.name}").status_code == 404
    assert len([path for path in (tmp_path / "uploads").rglob("*") if path.is_file()]) == 1


def test_a_photo_is_taken_down(as_, visitor, wang, tmp_path):
    hand_in(as_("D001"), wang, photo())
    address = picture_on(visitor.get(f"/contact-cards/{wang.slug}").text)
    as_("D001").post(f"/portraits/{wang.id}/removal")
    assert visitor.get(address).status_code == 404
    assert not [path for path in (tmp_path / "uploads").rglob("*") if path.is_file()]


def test_a_file_that_two_share_stays_for_the_other(as_, village, wang):
    zhang = village.deputy("张国庆")
    for login, deputy in (("D001", wang), ("D002", zhang)):
        hand_in(as_(login), deputy, photo())
    as_("D001").post(f"/portraits/{wang.id}/removal")
    assert as_("D001").get(f"/uploads/{Upload.portrait_of(zhang).name}").status_code == 200


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<!doctype html><script>alert(1)</script>", "打不开"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "打不开"),
        (photo()[:300], "打不开"),
        (b"", "打不开"),
        (photo() + b"\0" * 11_000_000, "超过 10 兆"),
    ],
    ids=["html", "svg", "truncated", "nothing", "large"],
)
def test_what_is_no_photo_is_refused_with_what_to_do(as_, wang, content, said):
    assert said in hand_in(as_("D001"), wang, content).text
    assert Upload.select().count() == 0


def test_nobody_changes_the_photo_of_another(as_, wang):
    for login, status in (("D002", 404), ("D004", 404), ("ma", 404), ("he", 403)):
        answer = as_(login).post(f"/portraits/{wang.id}", data={"portrait": (io.BytesIO(photo()), "me.jpg")})
        assert answer.status_code == status
    assert Upload.select().count() == 0
