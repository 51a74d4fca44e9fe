from datetime import UTC, datetime, timedelta

from lib import one_time

SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # of RFC 6238, appendix B
THEN = datetime.fromtimestamp(59, UTC)


def test_the_code_is_the_one_of_the_standard():
    assert one_time.step_of(SECRET, "287082", THEN) == 1


def test_a_clock_may_be_half_a_minute_out_and_no_more():
    code = one_time.code_at(SECRET, 1)

    assert one_time.step_of(SECRET, code, THEN + timedelta(seconds=30)) == 1
    assert one_time.step_of(SECRET, code, THEN + timedelta(seconds=61)) is None


def test_what_is_no_number_is_wrong_and_nothing_worse():
    assert [one_time.step_of(SECRET, text, THEN) for text in ("", "28708", "２８７０８２", "abc")] == [None] * 4
