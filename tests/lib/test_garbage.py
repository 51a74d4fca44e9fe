import gc

import pytest

from lib.garbage import put_off


def test_it_is_searched_again_afterwards_whatever_happened():
    with pytest.raises(ZeroDivisionError), put_off():
        assert not gc.isenabled()
        1 / 0  # noqa: B018 - the accident

    assert gc.isenabled()


def test_where_nobody_searched_before_nobody_does_afterwards():
    gc.disable()
    try:
        with put_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
