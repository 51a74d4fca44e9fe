from rules.households.follow_codes import read, shown


def test_a_code_is_read_however_its_digits_are_written():
    assert read("123-456-7890") == read("１２３ ４５６ ７８９０") == read("1234567890") == "1234567890"
    assert read("123456789") == read("") == read("一二三") == ""


def test_a_code_is_shown_as_it_is_read_out():
    assert shown("1234567890") == "123-456-7890"
