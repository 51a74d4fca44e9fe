from collections import Counter
from random import Random

from demo.names import DOTTED, RARE, name

CROWD = [name(Random(seed), generation) for seed in range(4000) for generation in ("elder", "adult", "young")]


def test_common_surnames_are_as_common_as_they_are():
    surnames = Counter(one[0] for one in CROWD)
    assert 0.06 < surnames["王"] / len(CROWD) < 0.11
    assert surnames["王"] > surnames["吴"] > surnames["查"] > 0


def test_rare_characters_turn_up_but_seldom():
    rare = [one for one in CROWD if any(one.endswith(given) for given in RARE)]
    assert 0.005 < len(rare) / len(CROWD) < 0.02


def test_characters_outside_the_basic_plane_are_among_them():
    assert any(ord(character) > 0xFFFF for one in CROWD for character in one)


def test_some_names_have_two_character_surnames_and_some_a_middle_dot():
    assert any(one.startswith(("欧阳", "诸葛", "上官")) for one in CROWD)
    assert {one for one in CROWD if "·" in one} <= set(DOTTED)
    assert any("·" in one for one in CROWD)


def test_the_same_luck_gives_the_same_name():
    assert name(Random(7)) == name(Random(7))
