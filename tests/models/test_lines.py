"""When the server hears of what: a transaction begins late, and what needs no answer goes along with what does."""

import gc
import threading
from time import monotonic

import psycopg
import pytest
from peewee import DataError, IntegrityError, InternalError, NotSupportedError, OperationalError, ProgrammingError

from lib import prepared
from lib.line import Line
from lib.prepared import Prepared
from models.engine import engine
from models.lines import Lines
from models.upkeep.outage import AWAY, outage
from tests.ports import eventually


@pytest.fixture
def pool(postgresql_server):
    pool = Lines(postgresql_server.url())
    pool.execute_sql("CREATE TABLE told (number integer PRIMARY KEY)")
    yield pool
    pool.execute_sql("DROP TABLE told")
    pool.close_all()


@pytest.fixture
def heard(monkeypatch):
    """What goes out, a list for each time that the server is asked."""
    heard, ask = [], Prepared.ask
    monkeypatch.setattr(
        Prepared, "ask", lambda line, questions: heard.append([q.sql for q in questions]) or ask(line, questions)
    )
    return heard


def tell(pool, number):
    pool.tell("INSERT INTO told VALUES (%s)", [number])


def numbers(pool):
    return [number for (number,) in pool.execute_sql("SELECT number FROM told ORDER BY number").fetchall()]


def test_an_act_takes_two_ways_to_the_server_and_all_of_it_is_there(pool, heard):
    with pool.transaction(["a", "b"]):
        tell(pool, 1)
        assert pool.ask(("SELECT count(*) FROM told WHERE number > %s", [0])) == [[(1,)]]
        tell(pool, 2)
        tell(pool, 3)

    first, second = heard
    assert (first[0], len(first), second[-1], len(second)) == ("BEGIN", 4, "COMMIT", 3)
    assert numbers(pool) == [1, 2, 3]


def test_whoever_asks_in_another_way_sees_what_was_told(pool):
    with pool.transaction():
        tell(pool, 1)
        assert numbers(pool) == [1]
        with pytest.raises(ZeroDivisionError), pool.atomic():
            tell(pool, 2)
            raise ZeroDivisionError
        assert numbers(pool) == [1]
    assert numbers(pool) == [1]


def test_an_act_that_is_broken_off_leaves_nothing(pool, heard):
    with pytest.raises(ZeroDivisionError), pool.transaction():
        tell(pool, 1)
        raise ZeroDivisionError
    assert heard == []
    with pytest.raises(IntegrityError), pool.transaction():
        tell(pool, 2)
        tell(pool, 2)
    assert numbers(pool) == []
    tell(pool, 3)
    assert numbers(pool) == [3]


def test_who_claims_the_same_waits_until_the_act_is_over(pool):
    begun, order = threading.Event(), []

    def other():
        with pool.transaction(["the same"]):
            begun.set()
            tell(pool, 2)
            pool.ask(("SELECT 1", []))
            order.append("other")
        pool.close()

    with pool.transaction(["the same"]):
        pool.ask(("SELECT 1", []))
        rival = threading.Thread(target=other)
        rival.start()
        begun.wait(10)
        rival.join(0.2)  # it would be through by then
        order.append("mine")
    rival.join(60)
    assert order == ["mine", "other"]


def test_an_act_that_goes_on_after_a_question_that_could_not_be_put_is_still_one_act(pool):
    with pytest.raises(ZeroDivisionError), pool.transaction():
        with pytest.raises(ProgrammingError):
            pool.ask(("SELECT nothing FROM nowhere", []))  # refused before the transaction has begun
        tell(pool, 1)
        pool.ask(("SELECT 1", []))
        raise ZeroDivisionError
    assert numbers(pool) == []


def test_what_was_told_is_not_lost_when_the_next_question_cannot_be_sent(pool):
    with pool.transaction():
        pool.ask(("SELECT 1", []))
        tell(pool, 1)
        with pytest.raises(DataError):
            pool.ask(("SELECT %s", ["\0"]))  # no text for a server
    assert numbers(pool) == [1]


def test_an_act_in_which_an_error_was_passed_over_does_not_end_as_if_all_were_well(pool):
    tell(pool, 1)
    with pytest.raises(InternalError), pool.transaction():
        tell(pool, 2)
        with pytest.raises(IntegrityError):
            pool.ask(("INSERT INTO told VALUES (%s) RETURNING number", [1]))
    assert numbers(pool) == [1]


def test_a_savepoint_takes_back_what_failed_in_it_and_no_more(pool):
    tell(pool, 1)
    with pool.transaction():
        tell(pool, 2)
        with pytest.raises(IntegrityError), pool.atomic():
            tell(pool, 1)
        tell(pool, 3)
    assert numbers(pool) == [1, 2, 3]


def test_tables_that_a_newer_release_alters_cost_a_line_one_question(pool, postgresql_server):
    question = ("SELECT number FROM told", [])
    pool.ask(question)
    with psycopg.connect(postgresql_server.url(), autocommit=True) as newer:
        newer.execute("ALTER TABLE told ALTER number TYPE bigint")

    with pytest.raises(NotSupportedError) as refused:
        pool.ask(question)
    assert outage(refused.value) == AWAY
    assert pool.ask(question) == [[]]


def test_who_is_interrupted_in_the_middle_leaves_nothing_and_spoils_no_line(pool, monkeypatch):
    with pytest.raises(KeyboardInterrupt), pool.transaction():
        tell(pool, 1)
        with monkeypatch.context() as interrupted:
            interrupted.setattr(prepared, "_wait", interrupt)
            tell(pool, 2)
            pool.ask(("SELECT pg_sleep(0.2)", []))
    pool.close()
    tell(pool, 3)
    assert numbers(pool) == [3]


def interrupt(*_):
    raise KeyboardInterrupt


def test_a_line_that_dies_in_the_middle_of_an_act_leaves_nothing_of_it(pool, postgresql_server):
    with pytest.raises(OperationalError) as broken, pool.transaction():
        (((mine,),),) = pool.ask(("SELECT pg_backend_pid()", []))
        tell(pool, 1)
        with psycopg.connect(postgresql_server.url(), autocommit=True) as other:
            other.execute("SELECT pg_terminate_backend(%s)", [mine])
    assert outage(broken.value) == AWAY
    pool.close()
    assert numbers(pool) == []


def test_a_line_that_the_server_hung_up_is_not_used_again(pool):
    (((mine,),),) = pool.ask(("SELECT pg_backend_pid()", []))
    pool.close()
    with pytest.raises(OperationalError):
        pool.execute_sql("SELECT pg_terminate_backend(%s)", [mine])
    pool.close()

    (((another,),),) = pool.ask(("SELECT pg_backend_pid()", []))
    assert another != mine


def test_a_server_that_went_without_a_word_is_given_up_in_seconds(postgresql_server):
    ours, told = engine(postgresql_server.url()), engine(postgresql_server.url() + "?connect_timeout=3")
    try:
        settings = ours.connection().info.get_parameters()
        waits = int(settings["keepalives_idle"]) + int(settings["keepalives_interval"]) * int(
            settings["keepalives_count"]
        )
        assert (int(settings["connect_timeout"]), waits) == (5, 20)
        assert int(settings["tcp_user_timeout"]) == 20_000  # milliseconds
        assert told.connection().info.get_parameters()["connect_timeout"] == "3"
    finally:
        ours.close_all()
        told.close_all()


def test_of_a_server_that_stands_still_one_finds_out_and_the_others_are_told(pool, postgresql_server, monkeypatch):
    pool.ask(("SELECT 1", []))
    with postgresql_server.standing_still(), monkeypatch.context() as hurried:
        hurried.setattr(Line, "silence", 0.2)
        hurried.setattr("lib.line.CALL", 2)
        hurried.setitem(pool.connect_params, "connect_timeout", 2)
        with pytest.raises(OperationalError) as broken, pool.transaction():
            tell(pool, 1)
            pool.ask(("SELECT 1", []))
        assert outage(broken.value) == AWAY
        pool.close()
        with monkeypatch.context() as nobody_calls:
            nobody_calls.setattr(Line, "connect", None)
            with pytest.raises(OperationalError) as told:
                pool.ask(("SELECT 1", []))
        assert outage(told.value) == AWAY

        pool.still_until = 1.0  # long ago
        with pytest.raises(OperationalError):
            pool.connect()
        assert pool.still_until > monotonic()

    pool.still_until = 1.0
    assert numbers(pool) == []
    assert pool.still_until == 0


def test_lines_of_a_pool_that_nobody_holds_any_more_are_hung_up_at_once(pool, postgresql_server):
    another = Lines(postgresql_server.url())
    (((line,),),) = another.ask(("SELECT pg_backend_pid()", []))
    gc.disable()  # without waiting for somebody to search for rubbish
    try:
        del another
        open_ones = ("SELECT pid FROM pg_stat_activity WHERE pid = %s", [line])
        eventually(lambda: pool.ask(open_ones) == [[]])
    finally:
        gc.enable()
