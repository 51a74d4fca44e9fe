import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.guessing import is_easily_guessed

KNOWN = ["D001", "王秀英", "wangxiuying", "wang", "xiu", "ying", "13900001110"]


@pytest.mark.parametrize(
    "password",
    ["12345678", "1qaz2wsx", "a12345678", "woaini1314", "5201314520", "19580312", "wangxiuying", "13900001110",
     "王秀英王秀英", "xxxxxxxxxxxx", "Aa123456", "x" * 10_000],
)  # fmt: skip
def test_what_somebody_would_try_first(password):
    assert is_easily_guessed(password, KNOWN)


@pytest.mark.parametrize("password", ["春天来了花开了吗", "qing shan lu shui", "chun feng", "两只黄鹂鸣翠柳1"])
def test_a_sentence_of_one_s_own_is_taken(password):
    assert not is_easily_guessed(password, KNOWN)


@given(st.text(), st.lists(st.text(), max_size=3))
def test_whatever_is_typed_there_is_an_answer(password, known):
    assert is_easily_guessed(password, known) in (True, False)


def test_what_is_known_of_one_person_may_be_another_s_password():
    assert is_easily_guessed("qiaobian0717", ["qiaobian", "0717"]) and not is_easily_guessed("qiaobian0717", [])
