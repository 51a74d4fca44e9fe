import pytest

from models.audit import Audit
from models.fairness.talk import Talk

FORM = {
    "kind": "criticism", "held_on": "2026-11-17", "speaker": "李主任", "reason": "三次会没来，也没请假",
    "form": "a" * 32,
}  # fmt: skip


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


@pytest.fixture
def talk(as_, wang):
    as_("chen").post(f"/talks/deputies/{wang.id}", data=FORM)
    return Talk.get()


def say(client, talk, words, form="b" * 32, **more):
    return client.post(f"/talks/{talk.id}", data={"words": words, "form": form} | more, follow_redirects=True)


def test_a_talk_is_written_down_once_with_who_when_and_why(as_, wang, talk):
    as_("chen").post(f"/talks/deputies/{wang.id}", data=FORM)

    assert (talk.kind, talk.speaker, talk.by.login) == ("criticism", "李主任", "chen")
    assert talk.reason == "三次会没来，也没请假"
    assert Talk.select().count() == 1


@pytest.mark.parametrize("wrong", [{"kind": "shame"}, {"held_on": "2026-11-19"}, {"held_on": ""}, {"reason": " "}])
def test_without_a_reason_or_a_day_it_is_none(as_, wang, wrong):
    assert as_("chen").post(f"/talks/deputies/{wang.id}", data=FORM | wrong).status_code == 422
    assert Talk.select().count() == 0


def test_the_deputy_sees_it_and_answers_and_nobody_else_of_the_group_does(as_, talk):
    assert "三次会没来" in as_("D001").get(f"/talks/{talk.id}").text
    assert "批评教育" in as_("D001").get("/talks/mine").text and "批评教育" not in as_("D002").get("/talks/mine").text
    for login in ("D002", "ma"):
        assert as_(login).get(f"/talks/{talk.id}").status_code == 404
    assert "批评教育" in as_("D001").get("/duties/today").text
    for _ in range(2):
        say(as_("D001"), talk, "那几天在住院，忘了请假")
    assert "批评教育" not in as_("D001").get("/duties/today").text

    assert [one.words for one in talk.words] == ["那几天在住院，忘了请假"]
    assert "那几天在住院" in as_("chen").get(f"/talks/{talk.id}").text
    assert "王秀英" in as_("chen").get("/talks").text and "王秀英" not in as_("ma").get("/talks").text


def test_the_office_takes_it_back_with_a_reason_and_the_deputy_cannot(as_, talk):
    say(as_("D001"), talk, "不对", "1" * 32, step="withdraw")
    assert not talk.is_withdrawn
    say(as_("chen"), talk, "查过了，请过假", "2" * 32, step="withdraw")

    assert talk.is_withdrawn and "已经撤回" in as_("D001").get(f"/talks/{talk.id}").text
    say(as_("D001"), talk, "谢谢", "3" * 32)
    assert len(talk.words) == 2


def test_every_look_is_written_down(as_, talk):
    as_("chen").get(f"/talks/{talk.id}")

    assert Audit.select().where(Audit.action == "talk.looked", Audit.subject_id == talk.id).count() == 1


def test_nothing_of_it_stands_in_the_clear(talk):
    row = Talk._meta.database.execute_sql("SELECT reason FROM talk").fetchone()

    assert "没来" not in row[0]
