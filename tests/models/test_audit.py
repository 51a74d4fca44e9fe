"""The audit log: a chain that the database itself keeps anybody from changing."""

from concurrent.futures import ProcessPoolExecutor
from datetime import timedelta
from multiprocessing import get_context

import pytest
from peewee import DatabaseError

from lib import clock
from models import database
from models.audit import LEAST, Audit, Checkpoint
from models.database import act
from models.engine import is_file
from models.households.household_trace import traces_of


def note(village, times=3):
    for _ in range(times):
        Audit.note(village.user("chen"), "household.looked", village.household("李建国家"))


def unlock(trigger):
    """What somebody with the run of the database could do."""
    place = "" if is_file(database.db.obj) else " ON audit"
    database.db.execute_sql(f"DROP TRIGGER {trigger}{place}")


def test_each_line_carries_the_hash_of_the_one_before(village):
    note(village)
    first, second, third = Audit.select().order_by(Audit.id)

    assert (second.before, third.before) == (first.hash, second.hash)
    assert Audit.first_break() is None


@pytest.mark.parametrize(
    "wrong",
    ["UPDATE audit SET count = 9", "DELETE FROM audit", "UPDATE audit SET hash = ''"],
)
def test_the_database_refuses_to_change_or_remove_a_line(village, wrong):
    note(village)

    with pytest.raises(DatabaseError), act():
        database.db.execute_sql(wrong)
    assert Audit.select().count() == 3


def test_a_line_cannot_be_overwritten_by_an_insert_either(village):
    note(village)
    line = Audit.select().order_by(Audit.id).first()

    over = Audit.insert(id=line.id, action="household.looked", at=clock.now())
    over = (
        over.on_conflict_replace()
        if is_file(database.db.obj)
        else over.on_conflict(conflict_target=[Audit.id], update={Audit.count: 9})
    )

    with pytest.raises(DatabaseError), act():
        over.execute()
    assert Audit.get_by_id(line.id).hash == line.hash


def test_somebody_who_gets_past_the_database_is_found_by_the_chain(village):
    note(village)
    second = Audit.select().order_by(Audit.id)[1]
    with act():
        unlock("audit_no_update")
        Audit.update(count=9).where(Audit.id == second.id).execute()

    assert Audit.first_break() == second.id


def test_a_head_that_was_noted_elsewhere_shows_when_the_end_was_cut_off(village):
    note(village)
    head = Audit.head()
    with act():
        unlock("audit_no_delete")
        Audit.delete().where(Audit.hash == head).execute()

    assert Audit.first_break() is None
    assert not Audit.holds(head)


def test_an_act_that_fails_leaves_no_line(village):
    with pytest.raises(ZeroDivisionError), act():
        note(village)
        1 / 0  # noqa: B018

    assert not Audit.select().exists()


def test_within_an_act_lines_are_written_last(village):
    with act():
        note(village)
        assert not Audit.select().exists()

    assert Audit.select().count() == 3


def write_many(url, person, times):
    database.open_database(url)
    for _ in range(times):
        Audit.note(person, "household.looked")
    database.close_database()


def test_the_chain_holds_with_several_processes_writing_at_once(village, settings):
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        for done in [pool.submit(write_many, settings["DATABASE_URL"], village.user("chen"), 40) for _ in range(3)]:
            done.result()

    assert Audit.select().count() == 120
    assert Audit.first_break() is None


@pytest.fixture
def long_ago(monkeypatch):
    """`long_ago(400)`: it was so many days ago; `long_ago(0)`: it is now again."""
    now = clock.now

    def travel(days):
        monkeypatch.setattr(clock, "now", lambda: now() - timedelta(days=days))

    return travel


def test_old_lines_age_out_behind_a_checkpoint_and_the_rest_can_still_be_verified(village, long_ago):
    long_ago(400)
    note(village)
    long_ago(0)
    note(village)
    head = Audit.select().order_by(Audit.id)[2].hash

    assert Audit.age_out() == 3
    assert Checkpoint.get().hash == head
    assert [line.action for line in Audit.select().order_by(Audit.id)] == ["household.looked"] * 3 + ["audit.aged-out"]
    assert Audit.first_break() is None
    assert Audit.holds(head)
    assert Audit.age_out() == 0


def test_less_than_six_months_is_never_aged_out_however_short_it_is_asked_for(village, long_ago):
    long_ago(LEAST.days - 2)
    note(village)
    long_ago(0)
    note(village, 1)

    assert Audit.age_out(timedelta(days=1)) == 0
    with pytest.raises(DatabaseError), act():  # nor by somebody who makes a checkpoint by hand
        Checkpoint.create(line=99, hash="0" * 64, count=99)
        Audit.delete().execute()


def test_a_household_can_be_told_what_happened_to_its_data_without_names(village, visited):
    home, other = village.household("李建国家"), village.household("蒋家")
    visit = visited("王秀英", "李建国家", "2026-05-03")
    Audit.note(village.user("chen"), "household.looked", home)
    Audit.note(village.user("D001"), "visit.looked", visit)
    Audit.note(village.user("he"), "area.looked", home.area, count=6)
    Audit.note(village.user("ma"), "household.looked", home, outcome="refused")
    Audit.note(village.user("chen"), "household.looked", other)

    assert [(trace.action, trace.role, trace.alone) for trace in traces_of(home)] == [
        ("area.looked", "station", False), ("visit.looked", "deputy", True), ("household.looked", "office", True),
    ]  # fmt: skip
