from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.network.network_cells import CellError, fold, read_cell
from rules.network.network_sheets import SHEETS, Column
from rules.words import BODIES, HOUSEHOLD_KINDS

CODE = Column("number", "编号", "code", 8)
DIVISION = Column("region", "区划代码", "division", 15)
WIDE = Column("code", "代码", "wide-division", 15)
PERSON = Column("name", "姓名", "person", 40)
PHONE = Column("phone", "手机", "phone", required=False)
PROSE = Column("place", "地点", "prose", 10, required=False)
BODY = Column("body", "类别", "word", words=BODIES)
KINDS = Column("kinds", "类型", "words", required=False, words=HOUSEHOLD_KINDS)
BEGAN = Column("began_on", "起", "date", required=False)


def wrong(column, value) -> CellError:
    with pytest.raises(CellError) as caught:
        read_cell(column, value)
    return caught.value


@pytest.mark.parametrize(
    ("column", "value", "meaning"),
    [
        (CODE, " ZR-01\u3000", "ZR-01"),
        (CODE, 12, "12"),
        (CODE, 12.0, "12"),
        (CODE, 12.5, "12.5"),
        (CODE, "青山-1", "青山-1"),
        (DIVISION, 420503, "420503"),
        (DIVISION, 420503001004002.0, "420503001004002"),
        (WIDE, 4205, "4205"),
        (WIDE, "42", "42"),
        (PERSON, "李\u3000明", "李明"),
        (PERSON, "阿依古丽·买买提", "阿依古丽·买买提"),
        (PERSON, "John  Smith", "John Smith"),
        (PERSON, "李  John  Smith  李", "李John Smith李"),
        (PERSON, "陈𬭎", "陈𬭎"),
        (PERSON, "葛\U000e0100家", "葛\U000e0100家"),
        (PHONE, 13800000001, "13800000001"),
        (PHONE, "138 0000 0001", "13800000001"),
        (PHONE, "0717-6551234", "07176551234"),
        (PHONE, "", ""),
        (PROSE, "周五\n9:00", "周五 9:00"),
        (BODY, "人大代表 ", "congress"),
        (KINDS, "青年、党员中心户, 青年", ("hub", "youth")),
        (KINDS, None, ()),
        (BEGAN, datetime(2026, 1, 31, 8, 30), date(2026, 1, 31)),
        (BEGAN, None, None),
    ],
)
def test_a_cell_is_read_as_its_column_means_it(column, value, meaning):
    assert read_cell(column, value) == meaning


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        (CODE, None, "empty"),
        (CODE, "　 ", "empty"),
        (CODE, "ZR０１", "full-width"),
        (CODE, "ZR 01", "inner-space"),
        (CODE, "ZR*01", "bad-code"),
        (CODE, "=1+1", "bad-code"),
        (CODE, "123456789", "too-long"),
        (CODE, 1234567890123456, "lost-digits"),
        (CODE, float("inf"), "lost-digits"),
        (CODE, float("nan"), "lost-digits"),
        (CODE, datetime(2026, 1, 2), "became-date"),
        (CODE, time(1, 2), "became-date"),
        (CODE, True, "not-text"),
        (CODE, "#N/A", "error-value"),
        (CODE, "A\u200b1", "hidden-characters"),
        (CODE, "A\x071", "hidden-characters"),
        (DIVISION, "42050", "bad-division"),
        (DIVISION, "4205030", "bad-division"),
        (DIVISION, "4205", "bad-division"),
        (WIDE, "420", "bad-division"),
        (DIVISION, "０20503", "full-width"),
        (DIVISION, "020503", "bad-division"),
        (DIVISION, "4.20503E+14", "bad-division"),
        (DIVISION, "４２０５０３", "full-width"),
        (PERSON, "王\u202e秀英", "hidden-characters"),
        (PERSON, "王\n秀英", "hidden-characters"),
        (PERSON, "王" * 41, "too-long"),
        (PHONE, "1380000", "bad-phone"),
        (PHONE, "１３８００００００００", "full-width"),
        (PROSE, "一" * 11, "too-long"),
        (BODY, "政府代表", "unknown-word"),
        (KINDS, "青年、富户", "unknown-word"),
        (BEGAN, "2026-01-31", "text-date"),
        (BEGAN, 20260131, "text-date"),
        (BEGAN, 2026.1, "text-date"),
        (BEGAN, True, "not-date"),
        (BEGAN, time(9), "not-date"),
        (BEGAN, datetime(202, 1, 1), "far-date"),
    ],
)
def test_what_cannot_be_taken_says_why(column, value, code):
    assert wrong(column, value).code == code


def test_an_unknown_word_comes_with_the_words_there_are():
    assert wrong(BODY, "政府代表").params == {"value": "政府代表", "allowed": "党代表、人大代表、政协委员"}


def test_full_width_comes_with_the_same_in_half_width():
    assert wrong(CODE, "ＺＲ ０１").params["better"] == "ZR01"


@pytest.mark.parametrize(
    "column", [column for rule in SHEETS.values() for column in rule.columns], ids=lambda c: c.heading
)
def test_the_template_s_own_examples_can_be_read(column):
    value = (
        date.fromisoformat(column.example)
        if column.kind == "date"
        else column.example or next(iter(column.words.values()))
    )
    assert read_cell(column, value) not in ("", None, ())


cells = st.none() | st.text(max_size=30) | st.integers() | st.floats() | st.booleans() | st.datetimes() | st.times()
columns = st.sampled_from([CODE, DIVISION, PERSON, PHONE, PROSE, BODY, KINDS, BEGAN])


@given(columns, cells)
def test_any_cell_is_read_or_refused(column, value):
    try:
        meaning = read_cell(column, value)
    except CellError as error:
        assert error.code
    else:
        assert not isinstance(meaning, str) or len(meaning) <= column.limit


@given(columns, st.text(max_size=12))
def test_what_was_read_reads_the_same_again(column, value):
    try:
        meaning = read_cell(column, value)
    except CellError:
        return
    if column.kind not in ("word", "words"):
        assert read_cell(column, meaning) == meaning


@given(st.text(alphabet="ＡａA1１ 　青", max_size=6))
def test_folding_forgets_width_space_and_case_only(text):
    assert fold(text) == fold(fold(text))
    assert not set(fold(text)) & set("Ａ１A 　")
