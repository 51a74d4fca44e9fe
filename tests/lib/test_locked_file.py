import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lib import locked_file
from lib.locked_file import Locking, Unlocking, WrongPassphraseError
from tests.thorough import examples


@pytest.fixture(autouse=True, scope="module")
def small():
    """Chunks of ten bytes, and a key that is quick to derive."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(locked_file, "CHUNK", 10)
        patch.setattr(locked_file, "COST", {"n": 2, "r": 1, "p": 1})
        yield


def locked(*texts: bytes, passphrase="青山绿水") -> bytes:
    file = io.BytesIO()
    locking = Locking(file, passphrase)
    for text in texts:
        locking.write(text)
    locking.close()
    return file.getvalue()


def unlocked(data: bytes, passphrase="青山绿水") -> bytes:
    return Unlocking(io.BytesIO(data), passphrase).readall()


@given(st.lists(st.binary(max_size=40), max_size=5))
def test_what_goes_in_comes_out(texts):
    assert unlocked(locked(*texts)) == b"".join(texts)


@given(st.binary(max_size=40), st.data())
@examples(200)
def test_any_changed_byte_is_noticed(text, data):
    whole = bytearray(locked(text))
    whole[data.draw(st.integers(0, len(whole) - 1))] ^= data.draw(st.integers(1, 255))
    with pytest.raises(WrongPassphraseError):
        unlocked(bytes(whole))


@given(st.binary(max_size=40), st.data())
def test_a_file_that_was_cut_off_is_noticed(text, data):
    whole = locked(text)
    with pytest.raises(WrongPassphraseError):
        unlocked(whole[: data.draw(st.integers(0, len(whole) - 1))])


def test_chunks_that_changed_places_are_noticed():
    whole = locked(b"a" * 10 + b"b" * 10 + b"c")
    head, size = len(whole) - 2 * 26 - 17, 26
    moved = whole[:head] + whole[head + size : head + 2 * size] + whole[head : head + size] + whole[head + 2 * size :]
    with pytest.raises(WrongPassphraseError):
        unlocked(moved)


def test_another_passphrase_opens_nothing():
    with pytest.raises(WrongPassphraseError):
        unlocked(locked(b"text"), passphrase="青山")


def test_nothing_of_the_text_can_be_read_in_the_file():
    assert b"secret" not in locked(b"secret " * 10)
