import pytest

from lib import rates


@pytest.fixture(autouse=True)
def fresh():
    rates.open_rates("memory://")


def test_so_many_may_come_and_the_next_has_to_wait():
    assert [rates.seconds_to_wait("3 per minute", "door") for _ in range(3)] == [0, 0, 0]
    assert 1 <= rates.seconds_to_wait("3 per minute", "door") <= 61


def test_one_key_does_not_use_up_anothers():
    assert rates.seconds_to_wait("1 per minute", "a") == rates.seconds_to_wait("1 per minute", "b") == 0


def test_a_store_that_is_away_stops_nobody():
    rates.open_rates("redis://127.0.0.1:1/0")

    assert rates.seconds_to_wait("1 per minute", "a") == rates.seconds_to_wait("1 per minute", "a") == 0


def test_processes_count_together_in_redis(redis_url):
    rates.open_rates(redis_url)
    assert [rates.seconds_to_wait("2 per minute", "door") for _ in range(2)] == [0, 0]

    rates.open_rates(redis_url)  # as another process does
    assert 1 <= rates.seconds_to_wait("2 per minute", "door") <= 61


def test_one_can_ask_without_being_counted():
    assert [rates.wait_left("1 per minute", "door") for _ in range(3)] == [0, 0, 0]
    rates.seconds_to_wait("1 per minute", "door")
    assert 1 <= rates.wait_left("1 per minute", "door") <= 61
