from datetime import timedelta
from threading import Barrier, Thread

from hypothesis import given
from hypothesis import strategies as st

from lib import clock
from models.database import db
from models.households.code import Code
from models.points.duty import Duty
from models.points.tally import tallies
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from rules.counting.ledger import Line
from rules.counting.tally import Choice, tally
from tests.thorough import examples

HOUSES = ["李建国家", "陈𬭎家", "赵志强家", "孙桂兰家", "钱多多家", "吴大伟家"]
WEEK = timedelta(days=7)


def send(village, *items, by="D001", sent_at=None):
    return record(village.user(by), list(items), sent_at or clock.now())


def recounted(deputy):
    """The tally of a deputy's year, line by line."""
    rows = Duty.select().where(Duty.deputy == deputy, Duty.year == clock.today().year)
    return tally(
        Line(row.deputy_id, row.kind, row.aspect, row.done_on, row.household_id, row.state, row.traits, row.quantity)
        for row in rows
    )


def summed(deputy):
    return tallies([deputy.id], clock.today().year, clock.today())[deputy.id]


def test_a_visit_is_kept_and_counted(village, entry):
    (receipt,) = send(village, entry("王秀英", "李建国家", heard="楼道灯坏了"))

    assert (receipt.state, receipt.causes) == ("kept", [])
    visit = Visit.get()
    assert (visit.household.name, visit.heard, visit.must_visit) == ("李建国家", "楼道灯坏了", True)
    assert {(line.kind, line.state) for line in Duty.select()} == {
        ("visit", "counted"), ("must-visit", "counted"), ("heard", "counted"),
    }  # fmt: skip


def test_the_typed_short_form_finds_the_same_household(village, entry):
    short = Code.current(village.household("李建国家")).short

    send(village, entry("王秀英", "李建国家", code=f"{short[:4]}-{short[4:].lower()}"))

    assert Visit.get().household.name == "李建国家"


def test_the_same_entry_sent_again_gets_the_same_receipt_and_counts_once(village, entry):
    item = entry("王秀英", "李建国家")
    (first,), (second,) = send(village, item), send(village, item)

    assert (first.visit.id, second.visit.id) == (1, 1)
    assert second.state == "kept"
    assert Duty.select().where(Duty.kind == "visit").count() == 1


def test_the_same_uuid_with_another_content_is_a_conflict_and_overwrites_nothing(village, entry):
    item = entry("王秀英", "李建国家", heard="路灯坏了")
    send(village, item)

    (receipt,) = send(village, item | {"heard": "路灯修好了"})

    assert receipt.state == "conflict"
    assert Visit.get().heard == "路灯坏了"


def test_one_unreadable_entry_does_not_hold_up_the_others(village, entry):
    good = entry("王秀英", "李建国家")

    states = [receipt.state for receipt in send(village, {"uuid": "x"}, good, "nonsense", good | {"uuid": None})]

    assert states == ["refused", "kept", "refused", "refused"]


def test_an_entry_of_another_deputy_is_refused(village, entry):
    (receipt,) = send(village, entry("张国庆", "李建国家"), by="D001")

    assert receipt.state == "refused"
    assert Visit.select().count() == 0


def test_a_fellow_deputy_is_credited_too(village, entry):
    zhang = village.deputy("张国庆")

    send(village, entry("王秀英", "孙桂兰家", companions=[zhang.id]))

    assert summed(zhang).distinct(Choice(("visit",))) == 1


def test_a_code_that_was_replaced_before_the_visit_is_doubted(village, entry):
    item = entry("王秀英", "李建国家")
    Code.current(village.household("李建国家")).replace(village.user("chen"), "掉了")

    (receipt,) = send(village, item | {"visited_at": clock.now().isoformat()})

    assert receipt.causes == ["revoked-code"]
    assert summed(village.deputy("王秀英")).times(Choice(("visit",))) == 0
    assert summed(village.deputy("王秀英")).waits(Choice(("visit",))) == 1


def test_a_visit_from_before_the_code_was_replaced_counts(village, entry):
    item = entry("王秀英", "李建国家", ago=timedelta(hours=1))
    Code.current(village.household("李建国家")).replace(village.user("chen"), "掉了")

    (receipt,) = send(village, item)

    assert receipt.causes == []


def test_what_cannot_be_counted_arrives_all_the_same(village, entry):
    foreign, unknown = entry("王秀英", "蒋家"), entry("王秀英", "李建国家", code="ZZZZZZZZZZZZZZZZ")
    late, stranger = entry("王秀英", "陈𬭎家"), entry("王秀英", "陈𬭎家", companions=[village.deputy("刘海生").id])

    found = [receipt.causes for receipt in send(village, foreign, unknown, stranger)]
    (off,) = send(village, late, sent_at=clock.now() - 2 * WEEK)

    assert found == [["foreign-area"], ["unknown-code"], ["stranger"]]
    assert off.causes == ["clock"]
    assert Review.select().count() == 4


def test_a_burst_is_doubted_whole_in_whatever_order_it_arrives(village, entry):
    items = [entry("王秀英", HOUSES[door % 6], ago=timedelta(seconds=30 * door)) for door in range(12)]

    send(village, *items[:9])
    assert Review.select().count() == 0
    send(village, *items[9:])

    assert Review.select().count() == 12
    assert summed(village.deputy("王秀英")).times(Choice(("visit",))) == 0


def test_a_declined_visit_counts_again_once_a_clerk_was_convinced(village, entry):
    (receipt,) = send(village, entry("王秀英", "蒋家"))
    chen, wang = village.user("chen"), village.deputy("王秀英")

    Review.get().decide(chen, accepted=False, answer="不是您的责任区")
    assert receipt.visit.state == "void"
    Review.contest(receipt.visit, "那天替刘代表去的", village.user("D001"))
    assert summed(wang).waits(Choice(("visit",))) == 1
    Review.get(Review.causes == "contested").decide(chen, accepted=True, answer="对的,谢谢")

    assert receipt.visit.state == "counted"
    assert (summed(wang).times(Choice(("visit",))), summed(wang).waits(Choice(("visit",)))) == (1, 0)


def test_of_two_clerks_only_one_decides(village, entry):
    send(village, entry("王秀英", "蒋家"))
    mine, theirs = Review.get(), Review.get()

    assert mine.decide(village.user("chen"), accepted=True, answer="")
    assert not theirs.decide(village.user("sun"), accepted=False, answer="不算")
    assert summed(village.deputy("王秀英")).times(Choice(("visit",))) == 1


def test_an_unknown_code_is_matched_by_the_clerk_and_then_counts_for_the_household(village, entry):
    send(village, entry("王秀英", "李建国家", code="ZZZZZZZZZZZZZZZZ"))

    Review.get().decide(village.user("chen"), True, "", village.household("李建国家"))

    assert summed(village.deputy("王秀英")).distinct(Choice(("visit",))) == 1
    assert summed(village.deputy("王秀英")).distinct(Choice(("must-visit",))) == 1


def test_eight_threads_sending_the_same_batch_leave_each_visit_once(village, entry):
    items = [entry("王秀英", house, ago=timedelta(hours=hour)) for hour, house in enumerate(HOUSES)]
    user, start, receipts = village.user("D001"), Barrier(8), []

    def flush():
        with db.connection_context():
            start.wait()
            receipts.append([receipt.visit.id for receipt in record(user, items, clock.now())])

    threads = [Thread(target=flush) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(receipts) == 8
    assert len({tuple(ids) for ids in receipts}) == 1
    assert Visit.select().count() == len(items)


deputies = st.sampled_from(["D001", "D002"])
visits = st.tuples(deputies, st.sampled_from([*HOUSES, "蒋家"]), st.integers(0, 300), st.booleans(), st.booleans())


@examples(25)
@given(st.lists(visits, min_size=1, max_size=12), st.randoms(use_true_random=False), st.integers(1, 4))
def test_whatever_the_order_and_however_often_sent_the_ledger_is_the_same(village, entry, plan, random, batch):
    """Record, send, lose the answer, send again, in any order: each visit once, and the tally equals the recount."""
    names = {"D001": "王秀英", "D002": "张国庆"}
    items = {login: [] for login in names}
    for login, house, minutes, heard, centralised in plan:
        items[login].append(
            entry(names[login], house, ago=timedelta(minutes=minutes), heard="有事" if heard else "",
                  schedule="centralised" if centralised else "routine")
        )  # fmt: skip
    with db.atomic() as transaction:
        once = outcome(village, items)
        transaction.rollback()
    with db.atomic() as transaction:
        for login, own in items.items():
            often = random.sample(own * 3, len(own) * 3)
            for start in range(0, len(often), batch):
                send(village, *often[start : start + batch], by=login)
        again = outcome(village, items)
        transaction.rollback()
    assert again == once


def outcome(village, items):
    for login, own in items.items():
        send(village, *own, by=login)
    deputies = [village.user(login).deputy for login in items]
    assert Visit.select().count() == sum(len(own) for own in items.values())
    for deputy in deputies:
        recount, quick = recounted(deputy), summed(deputy)
        assert quick.sums == recount.sums
    return [summed(deputy) for deputy in deputies]
