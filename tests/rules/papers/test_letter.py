from hypothesis import given
from hypothesis import strategies as st

from rules.papers import letter

HERE = dict.fromkeys(letter.PLACEHOLDERS, "某某") | {"责任区": "青山社区1区"}
lengths = st.lists(st.integers(1, 400), min_size=1, max_size=40)


def test_placeholders_are_filled_wherever_they_stand():
    assert letter.paragraphs("致{责任区}\n{责任区}的{代表}", HERE) == ["致青山社区1区", "青山社区1区的某某"]


def test_a_paragraph_with_nothing_to_say_is_left_out():
    without_station = HERE | {"工作站": ""}
    assert letter.paragraphs("您好\n\n请到{工作站}来\n再见", without_station) == ["您好", "再见"]


def test_what_is_no_placeholder_is_told_once():
    assert letter.unknown("{责任区}{门牌}{代表}{门牌}{}") == ["门牌", ""]


def test_the_letter_that_comes_with_the_system_has_no_strange_placeholder_and_fits():
    assert letter.unknown(letter.TITLE + letter.BODY) == []
    assert letter.fits(letter.BODY)


def test_type_shrinks_before_a_text_is_refused():
    sizes = [letter.size(["字" * count]) for count in (300, 700, 1000, 1500)]
    assert sizes == ["large", "middle", "small", None]


@given(lengths, st.integers(1, 400))
def test_more_text_never_makes_larger_type(counts, more):
    order = [name for name, *_ in letter.SIZES] + [None]
    text = ["字" * count for count in counts]
    assert order.index(letter.size(text)) <= order.index(letter.size([*text, "字" * more]))
