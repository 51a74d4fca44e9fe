from collections import Counter
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.fairness.draw import Lot, LotList, UnreadableListError, shares

groups = st.sampled_from(["", "G1", "G2", "G10"])
lots = st.dictionaries(st.integers(1, 10**6), groups, max_size=60).map(lambda some: [Lot(*one) for one in some.items()])
seeds = st.text(min_size=1, max_size=20)


def forty():
    return LotList.of("salt", [Lot(number, "G1" if number <= 30 else "G2") for number in range(1, 41)])


@given(lots, seeds, st.integers(1, 80), st.booleans(), st.randoms())
def test_the_same_seed_draws_the_same_whatever_the_order_of_the_list(lots, seed, count, by_group, random):
    first = LotList.of("salt", lots).draw(seed, count, by_group)
    random.shuffle(lots)

    assert LotList.of("salt", lots).draw(seed, count, by_group) == first


@given(lots, seeds, st.integers(1, 80), st.booleans())
def test_nobody_is_drawn_twice_and_as_many_as_were_asked_for(lots, seed, count, by_group):
    drawn = LotList.of("salt", lots).draw(seed, count, by_group)

    assert len(set(drawn)) == len(drawn) == min(count, len(lots))
    assert set(drawn) <= set(lots)


@given(st.dictionaries(groups, st.integers(1, 500), min_size=1), st.integers(1, 800))
def test_every_group_gets_its_part_to_the_next_whole_one(sizes, count):
    total = sum(sizes.values())
    given = shares(sizes, count)

    assert sum(given.values()) == min(count, total)
    assert all(abs(given[group] - min(count, total) * size / total) < 1 for group, size in sizes.items())


def test_over_many_seeds_each_is_drawn_equally_often():
    times = Counter(lot.number for seed in range(4000) for lot in forty().draw(str(seed), 4))

    assert times.keys() == set(range(1, 41))
    assert all(abs(times[number] - 400) < 90 for number in times)  # 4.7 standard deviations


def test_with_shares_too_each_is_drawn_equally_often():
    times = Counter(lot.number for seed in range(4000) for lot in forty().draw(str(seed), 4, by_group=True))

    assert all(abs(times[number] - 400) < 90 for number in range(1, 41))


def test_whoever_reads_the_three_sentences_draws_the_same():
    text = "0a1b\n7 G1\n9 G2\n12 G1"
    ranks = sorted((sha256(f"05 11 23/0a1b/{number}".encode()).hexdigest(), number) for number in (7, 9, 12))

    found = LotList.read(text)
    assert [lot.number for lot in found.draw("05 11 23", 2)] == [number for _, number in ranks[:2]]
    assert found.fingerprint == sha256(text.encode()).hexdigest()


@given(lots)
def test_a_list_is_read_back_as_it_was_written(lots):
    found = LotList.of("0a1b", lots)

    assert LotList.read(found.text) == found


@pytest.mark.parametrize("text", ["s\nseven G1", "s\n7\n7 G1", "s\n-7", "s\n\n7", "s\n²"])
def test_what_is_no_list_is_refused(text):
    with pytest.raises(UnreadableListError):
        LotList.read(text)
