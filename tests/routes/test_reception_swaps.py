import pytest

from models.meetings.reception import Reception
from models.meetings.reception_swap import ReceptionSwap
from tests.meetings import reception


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


def ask(client, one, **form):
    return client.post("/reception-swaps", data={"reception": one.id} | form, follow_redirects=True)


def answer(client, answer="yes"):
    address = f"/reception-swaps/{ReceptionSwap.get().id}/answer"
    return client.post(address, data={"answer": answer}, follow_redirects=True)


def test_one_asks_and_the_other_agrees(as_):
    mine, theirs = reception("王秀英"), reception("张国庆", in_days=5)

    assert "已经问了张国庆" in ask(as_("D001"), mine, in_return=theirs.id, **{"swap-word": "要开会"}).text
    assert "王秀英想和您换班" in as_("D002").get("/duties/today").text
    assert "要开会" in as_("D002").get("/receptions/mine").text
    assert "换好了" in answer(as_("D002")).text
    assert [Reception.get_by_id(one.id).deputy.name for one in (mine, theirs)] == ["张国庆", "王秀英"]


def test_one_is_asked_to_stand_in_and_can_not(as_, village):
    mine = reception("王秀英")
    ask(as_("D001"), mine, other=village.deputy("周晓燕").id)

    assert "换不了" in answer(as_("D003"), "no").text
    assert Reception.get_by_id(mine.id).deputy.name == "王秀英"


def test_the_asker_takes_it_back(as_, village):
    ask(as_("D001"), reception("王秀英"), other=village.deputy("周晓燕").id)

    assert "收回了" in answer(as_("D001")).text
    assert "换不了了" in answer(as_("D003")).text


def test_nobody_gives_away_what_is_anothers_or_to_a_stranger(as_, village):
    mine = reception("王秀英")

    assert ask(as_("D002"), mine, other=village.deputy("周晓燕").id).status_code == 404
    assert "请选和谁换" in ask(as_("D001"), mine, other=village.deputy("刘海生").id).text
    assert ReceptionSwap.select().count() == 0


def test_a_third_one_does_not_answer(as_, village):
    ask(as_("D001"), reception("王秀英"), other=village.deputy("周晓燕").id)

    assert answer(as_("D002")).status_code == 404
