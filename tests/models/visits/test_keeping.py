"""Batches of several phones in one transaction: nobody's visits depend on who else came along."""

from datetime import timedelta
from threading import Thread

import pytest

from lib import clock
from models.database import act, db
from models.points.duty import Duty
from models.visits.batch import Batch
from models.visits.keeping import keep_all
from models.visits.recording import FERRY, record
from models.visits.review import Review
from models.visits.visit import Visit
from rules.visits.visit_entry import read
from tests.ports import eventually

NAMES = {"D001": "王秀英", "D002": "张国庆", "D004": "刘海生"}
NEAR = ["李建国家", "陈𬭎家", "赵志强家", "孙桂兰家", "钱多多家", "吴大伟家"]


@pytest.fixture
def batch(village):
    return lambda login, *items: Batch(village.user(login), clock.now(), [read(item) for item in items])


@pytest.fixture
def together(village):
    """`together(D001=[…], D002=[…])`: all send at the same moment, while another act is under way. → The receipts, or
    the error, of each."""

    def send_all(**sent):
        results, threads = {}, []
        with act(Duty.of(village.deputy("王秀英").id)):
            for number, (login, items) in enumerate(sent.items()):
                threads.append(Thread(target=send, args=(village.user(login), items, results)))
                threads[-1].start()
                eventually(lambda number=number: FERRY.under_way and len(FERRY.queue) == number)
        for thread in threads:
            thread.join(60)
        return results

    return send_all


def send(user, items, results):
    with db.connection_context():
        try:
            results[user.login] = record(user, items, clock.now())
        except ValueError as error:
            results[user.login] = error


def test_those_who_send_at_the_same_moment_share_a_transaction(village, entry, together, monkeypatch):
    crossings, cross = [], FERRY.cross
    monkeypatch.setattr(FERRY, "cross", lambda batches: crossings.append(len(batches)) or cross(batches))

    receipts = together(**{login: [entry(name, "李建国家", heard="灯坏了")] for login, name in NAMES.items()})

    assert crossings == [1, 2]
    assert {login: [one.state for one in receipts[login]] for login in NAMES} == dict.fromkeys(NAMES, ["kept"])
    for login, name in NAMES.items():
        visit = receipts[login][0].visit
        assert (visit.deputy.name, visit.heard) == (name, "灯坏了")
        lines = {(line.deputy_id, line.kind, line.entered_by_id) for line in visit.duties}
        assert {(visit.deputy_id, kind, village.user(login).id) for kind in ("visit", "heard")} <= lines


def test_a_batch_that_cannot_be_kept_takes_no_other_with_it(village, entry, together, monkeypatch):
    draft = Batch.draft

    def refuse(batch, one):
        if one.heard == "坏":
            raise ValueError("this one cannot be kept")
        return draft(batch, one)

    monkeypatch.setattr(Batch, "draft", refuse)

    receipts = together(D001=[entry("王秀英", "李建国家")], D002=[entry("张国庆", "李建国家", heard="坏")],
                        D004=[entry("刘海生", "蒋家")])  # fmt: skip

    assert isinstance(receipts["D002"], ValueError)
    assert [receipts[login][0].state for login in ("D001", "D004")] == ["kept", "kept"]
    assert {visit.deputy.name for visit in Visit.select()} == {"王秀英", "刘海生"}
    assert Duty.select().where(Duty.kind == "visit").count() == 2


def test_of_two_with_the_same_uuid_the_first_is_new_and_the_other_is_not(village, entry, batch):
    one, other = entry("王秀英", "李建国家"), entry("张国庆", "李建国家")

    first, second = keep_all([batch("D001", one), batch("D002", other | {"uuid": one["uuid"]})])

    assert (list(first), list(second)) == ([one["uuid"]], [])
    assert Visit.get().deputy.name == "王秀英"


def test_a_burst_that_comes_in_two_batches_is_doubted_once(village, entry, batch):
    items = [entry("王秀英", NEAR[door % 6], ago=timedelta(seconds=30 * door)) for door in range(12)]
    slow = [entry("张国庆", NEAR[door % 6], ago=timedelta(hours=door)) for door in range(3)]

    keep_all([batch("D001", *items[:6]), batch("D002", *slow), batch("D001", *items[6:])])

    assert {review.visit.deputy.name for review in Review.select()} == {"王秀英"}
    assert (Review.select().count(), {review.causes for review in Review.select()}) == (12, {"burst"})
    states = {(line.deputy.name, line.state) for line in Duty.select().where(Duty.kind == "visit")}
    assert states == {("王秀英", "claimed"), ("张国庆", "counted")}


def test_what_becomes_more_than_a_visit_goes_alone(village, entry, monkeypatch):
    def never(_batch):
        raise AssertionError("nobody goes along")

    monkeypatch.setattr(FERRY, "take", never)
    item = entry("王秀英", "李建国家", heard="灯坏了", hand_over=True)

    assert record(village.user("D001"), [item], clock.now())[0].state == "kept"


def test_within_an_act_a_batch_belongs_to_that_act(village, entry):
    with db.atomic() as transaction:
        record(village.user("D001"), [entry("王秀英", "李建国家")], clock.now())
        transaction.rollback()

    assert Visit.select().count() == 0
