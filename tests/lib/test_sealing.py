import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib.sealing import Keyring, LostKeyError, SealError


@pytest.fixture
def ring(tmp_path):
    return Keyring(tmp_path / "keys" / "a.keys")


@given(text=st.text(), alike=st.booleans())
def test_what_was_sealed_opens_again(tmp_path_factory, text, alike):
    ring = Keyring(tmp_path_factory.getbasetemp() / "property.keys")
    assert ring.open(ring.seal(text, "home.name", alike), "home.name", alike) == text


def test_the_file_of_keys_is_for_its_owner_only(ring):
    assert stat.S_IMODE(ring.file.stat().st_mode) == 0o600
    assert stat.S_IMODE(ring.file.parent.stat().st_mode) == 0o700
    ring.rotate()
    assert stat.S_IMODE(ring.file.stat().st_mode) == 0o600


def test_a_sealed_text_shows_nothing_of_itself_and_an_empty_one_stays_empty(ring):
    assert "李" not in ring.seal("李建国", "p")
    assert ring.seal("", "p") == ring.open("", "p") == ""


def test_alike_looks_alike_and_otherwise_never(ring):
    assert ring.seal("李建国", "p", alike=True) == ring.seal("李建国", "p", alike=True)
    assert ring.seal("李建国", "p") != ring.seal("李建国", "p")
    assert ring.seal("李建国", "p", alike=True) != ring.seal("李建国", "q", alike=True)


@pytest.mark.parametrize("alike", [True, False])
def test_a_text_that_was_moved_or_changed_does_not_open(ring, alike):
    sealed = ring.seal("李建国", "household.name", alike)
    flipped = sealed[:-6] + ("A" if sealed[-6] != "A" else "B") + sealed[-5:]
    for text, purpose in ((sealed, "household.address"), (flipped, "household.name"), (sealed[:-8], "household.name"),
                          ("李建国", "household.name"), ("~.", "household.name")):  # fmt: skip
        with pytest.raises(SealError):
            ring.open(text, purpose, alike)


def test_after_a_rotation_old_and_new_open_and_both_are_found(ring):
    old = ring.seal("李建国", "p", alike=True)
    ring.rotate()
    new = ring.seal("李建国", "p", alike=True)
    assert old != new and new.startswith(ring.newest)
    assert ring.all_alike("李建国", "p") == [old, new]
    assert ring.open(old, "p", alike=True) == ring.open(new, "p", alike=True) == "李建国"


def test_another_process_learns_of_the_new_key_when_it_meets_it(ring):
    other = Keyring(ring.file)
    ring.rotate()
    assert other.open(ring.seal("李建国", "p"), "p") == "李建国"
    assert other.newest == ring.newest


def test_without_its_key_a_text_stays_sealed(ring):
    old = ring.seal("李建国", "p")
    ring.rotate()
    ring.forget_old()
    with pytest.raises(LostKeyError):
        ring.open(old, "p")
