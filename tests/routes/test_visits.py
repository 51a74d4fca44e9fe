import pytest

from app import create_app
from lib import clock
from models import database
from models.visits.visit import Visit


def send(client, *items, **extra):
    batch = {"sent_at": clock.now().isoformat(), "visits": list(items)} | extra
    return client.post("/visits", json=batch)


def test_each_entry_gets_its_receipt(as_, entry):
    items = [entry("王秀英", "李建国家"), entry("王秀英", "蒋家")]

    receipts = send(as_("D001"), *items).json["receipts"]

    assert [receipt["uuid"] for receipt in receipts] == [item["uuid"] for item in items]
    assert [(receipt["state"], receipt["counts"]) for receipt in receipts] == [("kept", True), ("kept", False)]
    assert receipts[1]["why"] == "这户不在您的责任区"


def test_a_conflict_shows_what_the_server_has(as_, entry):
    item = entry("王秀英", "李建国家", heard="路灯坏了")
    send(as_("D001"), item)

    (receipt,) = send(as_("D001"), item | {"heard": "修好了"}).json["receipts"]

    assert (receipt["state"], receipt["theirs"]["heard"]) == ("conflict", "路灯坏了")


def test_a_conflict_with_another_deputys_entry_shows_nothing_of_it(as_, entry, village):
    item = entry("王秀英", "李建国家", heard="路灯坏了")
    send(as_("D001"), item)

    (receipt,) = send(as_("D003"), item | {"deputy": village.deputy("周晓燕").id}).json["receipts"]

    assert (receipt["state"], receipt["theirs"], receipt["visit"]) == ("conflict", None, None)


@pytest.mark.parametrize("batch", [None, [], {}, {"visits": 1, "sent_at": "x"}, {"visits": [], "sent_at": "yesterday"}])
def test_a_batch_that_cannot_be_read_is_refused_whole_and_clearly(as_, batch):
    answer = as_("D001").post("/visits", json=batch)

    assert (answer.status_code, answer.json) == (422, {"error": "unreadable"})


def test_a_batch_that_is_too_long_names_the_limit(as_, entry):
    answer = send(as_("D001"), *[entry("王秀英", "李建国家")] * 51)

    assert (answer.status_code, answer.json["most"]) == (422, 50)


def test_a_signed_out_phone_is_told_so_and_nothing_is_kept(visitor, entry):
    assert send(visitor, entry("王秀英", "李建国家")).status_code == 401
    assert Visit.select().count() == 0


def test_the_office_does_not_record_visits(as_, entry):
    assert send(as_("chen"), entry("王秀英", "李建国家")).status_code == 403


def test_without_the_pages_own_token_nothing_is_kept(settings, village, entry):
    app = create_app(**settings)
    client = app.test_client()
    database.db.connect(reuse_if_open=True)
    client.post("/sign-ins", data={"name": "D001", "password": village.PASSWORD})

    answer = send(client, entry("王秀英", "李建国家"))

    assert answer.status_code in (400, 401)
    assert Visit.select().count() == 0
