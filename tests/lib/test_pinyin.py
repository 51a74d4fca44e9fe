import pytest

from lib.pinyin import SURNAMES, initials


@pytest.mark.parametrize(("name", "letters"), [
    ("王秀英", "wxy"), ("张国庆", "zgq"), ("李长江", "lcj"), ("吕小女", "lxn"), ("欧阳娜娜", "oynn"),
])  # fmt: skip
def test_a_name_is_found_by_the_first_letters_of_its_syllables(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(("name", "letters"), [
    ("单雄信", "sxx"), ("仇英", "qy"), ("曾国藩", "zgf"), ("解晓东", "xxd"), ("查良镛", "zly"), ("区永权", "oyq"),
    ("翟志刚", "zzg"), ("盖叫天", "gjt"), ("覃彩凤", "qcf"), ("尉迟恭", "ycg"), ("长孙无忌", "zswj"), ("万俟咏", "mqy"),
])  # fmt: skip
def test_a_surname_is_read_as_a_surname(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize("character", SURNAMES)
def test_the_surnames_own_reading_holds_for_the_surname_alone(character):
    assert initials(f"{character}小明")[0] == SURNAMES[character]
    assert initials(f"王{character}")[1] != SURNAMES[character]


@pytest.mark.parametrize(("name", "letters"), [
    ("陈𬭎", "ch"), ("吕𬀩", "lw"), ("王𠮷", "w𠮷"), ("王\ue123明", "w\ue123m"), ("李〇", "ll"),
])  # fmt: skip
def test_a_rare_character_gives_something_that_can_be_typed_or_pasted(name, letters):
    assert initials(name) == letters


@pytest.mark.parametrize(("name", "letters"), [
    ("李 明", "lm"), ("李\u3000明", "lm"), ("买买提·艾力", "mmtal"), ("Anna 王", "annaw"), ("", ""), (" ", ""),
])  # fmt: skip
def test_spaces_dots_and_capitals_do_not_stand_in_the_way(name, letters):
    assert initials(name) == letters
