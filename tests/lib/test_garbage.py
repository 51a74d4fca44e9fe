import gc

import pytest

from lib.garbage import put_off, settle


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


def test_what_is_there_at_the_beginning_is_searched_no_more():
    seldom, ours = gc.get_threshold(), {"kept": []}
    ours["kept"].append(ours)
    try:
        settle()
        assert not any(one is ours for one in gc.get_objects())
    finally:
        gc.set_threshold(*seldom)
