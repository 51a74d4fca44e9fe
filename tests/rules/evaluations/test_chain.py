from hypothesis import given
from hypothesis import strategies as st

from rules.evaluations.chain import BEGINNING, first_break, link

FACTS = st.lists(st.one_of(st.none(), st.integers(), st.text(max_size=5)), max_size=4)


def chained(contents):
    lines, before = [], BEGINNING
    for number, facts in enumerate(contents, 1):
        hash_ = link(before, facts)
        lines.append((number, before, hash_, facts))
        before = hash_
    return lines


@given(st.lists(FACTS, max_size=6))
def test_an_untouched_chain_holds(contents):
    assert first_break(chained(contents)) is None


@given(st.lists(FACTS, min_size=1, max_size=6), st.data())
def test_a_changed_line_is_where_the_chain_breaks(contents, data):
    lines = chained(contents)
    place = data.draw(st.integers(0, len(lines) - 1))
    number, before, hash_, facts = lines[place]
    lines[place] = (number, before, hash_, [*facts, "more"])

    assert first_break(lines) == number


@given(st.lists(FACTS, min_size=2, max_size=6), st.data())
def test_a_line_taken_out_shows_at_the_next_one(contents, data):
    lines = chained(contents)
    place = data.draw(st.integers(0, len(lines) - 2))
    del lines[place]

    assert first_break(lines) == lines[place][0]


def test_what_stands_in_one_fact_cannot_pass_for_two():
    assert link(BEGINNING, ["a", "b"]) != link(BEGINNING, ["ab"]) != link(BEGINNING, ['a","b'])
