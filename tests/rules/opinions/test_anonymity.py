import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.opinions.anonymity import names_in

PHONES = ["请打13912345678", "请打１３９１２３４５６７８", "0717-6543210 找老王"]
NOBODY = ["路灯坏了三天", "2026年11月修了12盏灯", "3 号楼门口的灯", "花了 8000 元", "每天 6:30 到 8:30"]


@pytest.mark.parametrize("text", [*PHONES, "420504199001011234", "3号楼201", "12 栋 3", "502室"])
def test_phones_identity_numbers_and_rooms_are_seen(text):
    assert names_in(text, [])


@pytest.mark.parametrize("text", NOBODY)
def test_what_names_nobody_is_left_alone(text):
    assert names_in(text, ["", "李"]) == []


@given(st.text(st.sampled_from("李建国王秀英陈敏"), min_size=2, max_size=3), st.text(max_size=20), st.text(max_size=20))
def test_a_name_that_is_known_is_seen_wherever_it_stands(name, before, after):
    assert names_in(f"{before}{name}{after}", [f"{name}家"])
