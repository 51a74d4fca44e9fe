from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.evaluations.appraisal import QUESTIONS
from rules.evaluations.ballot import USUAL, Ballot, BallotError, read


def test_what_is_left_empty_is_as_usual():
    assert read({}) == USUAL
    assert read({"peer": " \n\n", "questions": "\r\n"}) == USUAL
    assert USUAL.is_uniform


@pytest.mark.parametrize("line", ["满意 100", "满意　１００", "满意：100 分", "满意=100.0", "  满意100分  "])
def test_a_line_is_read_however_it_is_typed(line):
    first, last = read({"mass": f"{line}\n不满意 30.5"}).marks["mass"]
    assert (first.title, first.worth, last.worth) == ("满意", 100, Decimal("30.5"))


def test_a_name_may_end_with_a_figure():
    assert [mark.title for mark in read({"self": "等级1 80\n等级 2 60"}).marks["self"]] == ["等级1", "等级 2"]


def test_words_that_we_know_keep_their_codes_and_others_are_numbered():
    ballot = read({"mass": "满意 100\n还行 60\n不满意 0", "questions": "走访联系群众\n调研（每季一篇）"})
    assert ballot.codes("mass") == ("satisfied", "m2", "unsatisfied")
    assert ballot.questions == {"contact": QUESTIONS["contact"], "q2": "调研（每季一篇）"}
    assert ballot.codes("peer") == USUAL.codes("peer") and not ballot.is_uniform


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("mass", "满意\n不满意 0", "“满意”没看懂"),
        ("mass", "满意 100", "2 到 6 档"),
        ("peer", "\n".join(f"第{chr(0x4E00 + n)}档 {90 - n}" for n in range(7)), "2 到 6 档"),
        ("peer", "好 60\n更好 80", "“更好”的分值要比上一档低"),
        ("peer", "好 60\n也好 60", "“也好”的分值要比上一档低"),
        ("self", "好 100\n好 60", "有两档的名称是一样的"),
        ("self", "好 101\n差 0", "不能超过 100"),
        ("self", "好 1000\n差 0", "“好”的分值不能超过 100"),
        ("self", "好 99.999\n差 0", "没看懂"),
        ("report", "很好很好很好很好很好很好很 100\n差 0", "最多 12 个字"),
        ("peer", "好 100\n不了解 0", "不用写"),
        ("questions", "\n".join(f"第 {n} 问" for n in range(11)), "最多 10 个"),
        ("questions", "问\n问", "一样"),
        ("questions", "问" * 41, "最多 40 个字"),
    ],
)
def test_what_makes_no_ballot_is_named(field, typed, told):
    with pytest.raises(BallotError) as wrong:
        read({field: typed})
    assert wrong.value.field == field and told in str(wrong.value)


titles = st.text("一二三四五六七八九十", min_size=1, max_size=12)
scales = st.lists(titles, min_size=2, max_size=6, unique=True).flatmap(
    lambda names: st.lists(st.decimals(0, 100, places=2), min_size=len(names), max_size=len(names), unique=True).map(
        lambda worths: "\n".join(f"{one} {worth:f}" for one, worth in zip(names, sorted(worths)[::-1], strict=True))
    )
)


@given(scales, st.lists(titles, min_size=1, max_size=10, unique=True).map("\n".join))
def test_what_is_read_is_typed_and_kept_as_it_was(marks, questions):
    ballot = read({"mass": marks, "questions": questions})
    assert read(ballot.typed()) == ballot == Ballot.of(ballot.plain())
    assert len(set(ballot.codes("mass"))) == len(ballot.marks["mass"])
