import random
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from rules.households import codes

tokens = st.text(codes.ALPHABET, min_size=16, max_size=16)
shorts = tokens.map(codes.short_form)
positions = st.integers(0, 7)
characters = st.sampled_from(codes.ALPHABET)


def test_a_token_has_eighty_random_bits():
    minted = {codes.mint() for _ in range(1000)}
    assert len(minted) == 1000
    assert all(codes.read(token) == ("token", token) for token in minted)


def test_a_seeded_source_mints_the_same_tokens_again():
    assert codes.mint(random.Random(7)) == codes.mint(random.Random(7)) != codes.mint(random.Random(8))


def test_the_check_character_is_that_of_iso_7064():
    """Worked by hand: product 32, then for 'A' (10): 42 mod 32 = 10, doubled 20; 20 + 13 = 33, which leaves 1."""
    assert codes.check_character("A") == codes.ALPHABET[13]
    assert codes.check_character("") == codes.ALPHABET[1]


@given(tokens)
def test_every_short_form_reads_as_itself(token):
    short = codes.short_form(token)
    assert codes.read(codes.shown(short)) == ("short", short)
    assert token.startswith(short[:-1])


@given(shorts, positions, characters)
def test_every_single_wrong_character_is_caught(short, position, wrong):
    typed = short[:position] + wrong + short[position + 1 :]
    assume(typed != short)
    with pytest.raises(codes.CodeError) as error:
        codes.read(typed)
    assert error.value.fault == "check"


def test_all_but_one_in_five_hundred_swaps_of_neighbours_are_caught():
    source = random.Random(1)
    swaps = [swap for _ in range(5000) for swap in swapped_neighbours(codes.short_form(codes.mint(source)))]
    missed = sum(codes.check_character(swap[:-1]) == swap[-1] for swap in swaps)
    assert 0 < missed < len(swaps) / 400


def swapped_neighbours(short):
    for position, (left, right) in enumerate(pairwise(short)):
        if left != right:
            yield short[:position] + right + left + short[position + 2 :]


@given(st.text())
def test_normalising_twice_changes_nothing_more(text):
    assert codes.normalise(codes.normalise(text)) == codes.normalise(text)


@pytest.mark.parametrize(
    "typed",
    ["7k3m-9qx0", " 7K3M 9QXO ", "７Ｋ３Ｍ－９ＱＸ０", "7k3m—9qxo", "7K3M\u30009QX0", "7K\u200b3M9QX0\n"],
)
def test_people_may_type_it_as_they_like(typed):
    assert codes.normalise(typed) == "7K3M9QX0"


def test_letters_that_look_like_digits_are_taken_for_them():
    assert codes.normalise("oOiIlL") == "001111"


@given(tokens, st.sampled_from(["https://lianxin.example.cn", "http://192.168.1.20:8000/", "HTTPS://A.B:8443"]))
def test_a_scanned_address_leads_back_to_its_token(token, base):
    address = codes.url(base, token)
    assert address == address.upper()
    assert address.endswith(f"/S/{token}")
    for scanned in (address, address.lower(), f" {address}?from=wechat\n"):
        assert codes.read(scanned) == ("token", token)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "length"),
        ("7K3M9QX", "length"),
        ("7K3M9QX00", "length"),
        ("7K3M9QXU", "character"),
        ("青山社区三号门前八", "character"),
        ("7K3M9QX٣", "character"),
        ("https://example.cn/S/7K3M", "length"),
        ("https://example.cn/7K3M9QX07K3M9QX0", "foreign"),
        ("WIFI:T:WPA;S:home;;", "foreign"),
        ("BEGIN:VCARD", "foreign"),
    ],
)
def test_a_wrong_code_says_what_is_wrong(text, fault):
    with pytest.raises(codes.CodeError) as error:
        codes.read(text)
    assert error.value.fault == fault
    assert str(error.value) == codes.FAULTS[fault]


@given(st.text())
def test_whatever_is_scanned_is_read_or_refused_by_name(text):
    try:
        kind, code = codes.read(text)
    except codes.CodeError as error:
        assert error.fault in codes.FAULTS
    else:
        assert (kind, len(code)) in {("token", 16), ("short", 8)}
