import re
from datetime import timedelta
from uuid import uuid4

import pytest

from lib import clock
from models.audit import Audit
from models.voices.question import Question


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


@pytest.fixture
def ask(visitor, wang):
    """Somebody asks Wang, on a form of its own or on the same again."""

    def send(text="路灯什么时候修？", key="", **more):
        data = {"text": text, "key": key or str(uuid4()), **more}
        return visitor.post(f"/questions/deputies/{wang.slug}", data=data)

    return send


def answered(village, ask, answer="下周一修。") -> Question:
    ask()
    question = Question.get()
    question.reply(answer, village.user("D001"))
    return Question.get()


def test_anybody_asks_the_deputy_answers_the_office_publishes_and_everybody_reads(as_, visitor, ask, wang):
    thanks = ask()
    assert "问好了" in visitor.get(thanks.location).text
    question = Question.get()
    assert "路灯什么时候修" in as_("D001").get("/duties/today").text
    as_("D001").post(f"/questions/{question.id}/answer", data={"answer": "下周一修。"})
    assert "下周一修" not in visitor.get(f"/contact-cards/{wang.slug}").text
    as_("chen").post(f"/questions/{question.id}/publication", data={"wording": "小区的路灯什么时候修？"})
    page = visitor.get(f"/contact-cards/{wang.slug}").text
    assert "小区的路灯什么时候修" in page and "下周一修" in page
    assert "路灯什么时候修" not in as_("D001").get("/duties/today").text


def test_a_form_sent_twice_is_asked_once(visitor, ask, wang):
    key = re.search(r'name="key" value="([^"]+)"', visitor.get(f"/questions/deputies/{wang.slug}").text)[1]
    assert [ask(key=key).status_code for _ in range(2)] == [302, 302]
    assert Question.select().count() == 1


@pytest.mark.parametrize("key", ["", "x" * 5000, "' OR 1=1", "0" * 35])
def test_a_made_up_key_costs_nobody_their_question(ask, key):
    ask(key=key)
    ask(text="第二个问题", key=key)
    assert Question.select().count() == 2


@pytest.mark.parametrize("text", ["", "  \n ", "字" * 501])
def test_nothing_and_too_much_are_sent_back_with_what_was_written(ask, text):
    answer = ask(text)
    assert answer.status_code == 422
    assert 'id="text-error"' in answer.text and text.strip()[:20] in answer.text
    assert not Question.select().exists()


def test_what_a_machine_may_have_asked_is_the_offices_to_look_at_first(as_, ask):
    ask(website="http://spam.example")
    question = Question.get()
    assert question.state == "doubtful"
    assert "路灯" not in as_("D001").get("/duties/today").text
    assert as_("D001").get(f"/questions/{question.id}").status_code == 404
    assert "路灯" in as_("chen").get("/questions").text
    as_("chen").post(f"/questions/{question.id}/vouching")
    assert "路灯" in as_("D001").get("/duties/today").text


def test_an_insult_is_set_aside_with_the_reason_and_is_nowhere_any_more(as_, visitor, ask, wang, village):
    question = answered(village, ask)
    chen = as_("chen")
    chen.post(f"/questions/{question.id}/publication", data={"wording": "路灯"})
    chen.post(f"/questions/{question.id}/setting-aside", data={"why": ""})
    assert Question.get().state == "published"
    chen.post(f"/questions/{question.id}/setting-aside", data={"why": "骂人"})
    assert Question.get().state == "set-aside"
    assert "下周一修" not in visitor.get(f"/contact-cards/{wang.slug}").text
    assert "骂人" in chen.get(f"/questions/{question.id}").text
    assert Audit.select().where(Audit.action == "question.set-aside").count() == 1


def test_nobody_publishes_what_is_not_answered(as_, ask):
    ask()
    as_("chen").post(f"/questions/{Question.get().id}/publication", data={"wording": "路灯"})
    assert Question.get().state == "asked"


def test_a_published_answer_is_not_changed_behind_everybodys_back(as_, ask, village, wang):
    question = answered(village, ask)
    question.publish("路灯", village.user("chen"))
    as_("D001").post(f"/questions/{question.id}/answer", data={"answer": "不修了"})
    assert Question.get().answer == "下周一修。"
    as_("chen").post(f"/questions/{question.id}/withdrawal")
    as_("D001").post(f"/questions/{question.id}/answer", data={"answer": "这周三就修。"})
    assert (Question.get().answer, Question.get().state) == ("这周三就修。", "answered")


def test_only_who_was_asked_answers(as_, ask):
    ask()
    number = Question.get().id
    assert as_("D002").post(f"/questions/{number}/answer", data={"answer": "我来"}).status_code == 404
    assert as_("chen").post(f"/questions/{number}/answer", data={"answer": "我来"}).status_code == 403
    assert as_("ma").get(f"/questions/{number}").status_code == 404
    assert not Question.get().answer


def test_the_longest_unanswered_comes_first_and_says_how_long(as_, ask):
    ask("旧的问题")
    Question.update(asked_at=clock.now() - timedelta(days=9)).execute()
    ask("新的问题")
    page = as_("D001").get("/duties/today").text
    assert page.index("旧的问题") < page.index("等了 9 天") < page.index("新的问题") < page.index("今天问的")
    assert "等了 9 天" in as_("chen").get("/questions?state=asked").text


def test_who_asks_too_often_waits(app, ask, monkeypatch):
    monkeypatch.setitem(app.config, "TESTING", False)
    answers = [ask(f"第 {number} 个问题").status_code for number in range(25)]
    assert answers[:20] == [302] * 20 and set(answers[20:]) == {429}


def test_all_the_world_together_asks_one_deputy_only_so_often(app, visitor, wang, village, monkeypatch):
    monkeypatch.setitem(app.config, "TESTING", False)
    codes = []
    for number in range(70):
        come_from = {"REMOTE_ADDR": f"203.0.{number}.7"}
        data = {"text": f"第 {number} 个问题"}
        codes.append(visitor.post(f"/questions/deputies/{wang.slug}", data=data, environ_base=come_from).status_code)
    assert codes == [302] * 60 + [429] * 10
    assert visitor.post(f"/questions/deputies/{village.deputy('张国庆').slug}", data=data).status_code == 302


def test_what_was_asked_lies_sealed(app, ask, village):
    answered(village, ask)
    row = Question._meta.database.execute_sql("SELECT text, answer FROM question").fetchone()
    assert not [text for text in row if "路灯" in text or "下周" in text]


def test_script_in_a_question_is_a_text_like_any_other(as_, visitor, ask, village, wang):
    nasty = "<script>alert(1)</script> 50% %(x)s {{ 7*7 }}"
    ask(nasty)
    question = Question.get()
    question.reply(nasty, village.user("D001"))
    Question.get().publish(nasty, village.user("chen"))
    pages = [visitor.get(f"/contact-cards/{wang.slug}"), as_("chen").get(f"/questions/{question.id}")]
    for page in pages:
        assert "<script>alert" not in page.text and "50% %(x)s {{ 7*7 }}" in page.text
