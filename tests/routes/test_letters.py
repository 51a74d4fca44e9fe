import pytest

from models.audit import Audit
from models.papers.letter_text import LetterText

FORM = {"region": "990101", "title": "致{责任区}", "body": "您好\n我们是{代表}。"}


@pytest.fixture
def write(as_):
    return lambda login="chen", **changes: as_(login).post("/letters", data=FORM | changes)


def test_the_form_begins_with_the_text_that_holds_and_shows_how_it_looks(as_):
    page = as_("chen").get("/letters").text
    assert "{责任区}群众的一封信" in page
    assert "致桥边村1组群众的一封信" in page  # the region's first area


def test_a_new_version_is_kept_with_its_author(write, as_):
    assert write().location == "/letters?region=990101"
    write(body="第二版")
    assert [(one.body, one.written_by.login) for one in LetterText.select()] == [
        ("您好\n我们是{代表}。", "chen"), ("第二版", "chen"),
    ]  # fmt: skip
    first = LetterText.select().first()
    old = as_("chen").get(f"/letters?region=990101&version={first.id}").text
    assert "我们是{代表}。" in old and "我们是刘海生。" in old
    assert Audit.select().where(Audit.action == "letter.written").count() == 2


@pytest.mark.parametrize(
    ("changes", "told"),
    [({"body": "{门牌}"}, "没有“门牌”这个空格"), ({"body": " "}, "正文还空着"), ({"body": "字" * 3000}, "放不下"),
     ({"title": ""}, "标题写 1 到 40 个字"), ({"title": "{姓名}"}, "没有“姓名”")],
)  # fmt: skip
def test_what_cannot_be_printed_is_told_and_stays_in_the_form(write, changes, told):
    answer = write(**changes)
    assert answer.status_code == 422
    assert told in answer.text
    assert changes.get("body", "我们是{代表}。").strip() in answer.text
    assert LetterText.select().count() == 0


def test_the_preview_shows_what_is_being_written_and_keeps_nothing(as_):
    page = as_("chen").post("/letters/preview", data=FORM | {"body": "我们是{代表}，<b>你好</b>"}).text
    assert "我们是刘海生，&lt;b&gt;你好&lt;/b&gt;" in page
    assert "<html" not in page
    assert LetterText.select().count() == 0


def test_a_half_written_placeholder_leaves_its_paragraph_out(as_):
    page = as_("chen").post("/letters/preview", data=FORM | {"body": "您好\n{门牌}在这"}).text
    assert "您好" in page and "在这" not in page


@pytest.mark.parametrize(("login", "status"), [("ma", 404), ("he", 403), ("D001", 403)])
def test_only_the_regions_office_writes_it(write, login, status):
    assert write(login).status_code == status
    assert LetterText.select().count() == 0


def test_a_letter_of_one_region_cannot_be_fetched_as_anothers(write, as_):
    write()
    number = LetterText.get().id
    assert as_("ma").get(f"/letters?version={number}").status_code == 404
