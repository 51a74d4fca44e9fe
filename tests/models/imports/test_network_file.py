import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from models.imports import network_file
from rules.network.network_checks import Reach
from rules.network.network_reading import read_network
from rules.network.network_sheets import SHEETS
from tests.network_book import book, save, sheets
from tests.thorough import examples

REACH = Reach()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "network.xlsx"


def test_the_empty_template_is_read_without_a_fault(path):
    network_file.write(path)

    reading = network_file.read(path, REACH)
    assert reading.faults == []
    assert set(reading.records) == set(SHEETS)
    assert not any(reading.records.values())


def test_the_template_says_at_every_column_what_belongs_there(path):
    network_file.write(path)

    workbook = load_workbook(path)
    for rule in SHEETS.values():
        headings = workbook[rule.title][1]
        assert [cell.value for cell in headings] == [column.heading for column in rule.columns]
        assert all("必填" in cell.comment.text or "可以空着" in cell.comment.text for cell in headings)
    assert workbook["填表说明"].max_row == sum(len(rule.columns) for rule in SHEETS.values()) + 1


def test_the_template_offers_the_words_there_are(path):
    network_file.write(path)

    (rule,) = load_workbook(path)["小组成员"].data_validations.dataValidation
    assert rule.formula1 == '"组长,联络员,组员"'


def test_the_notes_are_translated_by_whoever_asks(path):
    network_file.write(path, say=lambda text: "Required" if text == "必填" else text)

    assert load_workbook(path)["户"]["A1"].comment.text.startswith("Required")


def test_what_was_written_is_read_again(path):
    records = read_network(sheets(book())).records
    network_file.write(path, records)

    assert network_file.read(path, REACH).records == records


texts = st.text(st.characters(codec="utf-8", categories=("L", "N", "S", "P")), min_size=1, max_size=40)
households = st.lists(
    st.fixed_dictionaries({
        "area": st.just("ZR001"), "number": st.integers(1, 999).map("{:03}".format), "name": texts, "address": texts,
        "kinds": st.sets(st.sampled_from(["elder", "hub", "youth"])).map(lambda kinds: tuple(sorted(kinds))),
        "in_party": st.booleans(),
    }),
    unique_by=lambda one: one["number"], min_size=1, max_size=5,
)  # fmt: skip


@examples(8)
@given(households)
def test_whatever_was_written_reads_the_same_a_second_time(path, found):
    records = read_network(sheets(book())).records | {"households": found}
    network_file.write(path, records)
    first = network_file.read(path, REACH)
    if first.faults:  # a text that happens to be an error value such as #N/A
        return
    network_file.write(path, first.records)

    assert network_file.read(path, REACH).records == first.records
    assert {one["number"] for one in first.records["households"]} == {one["number"] for one in found}


def test_a_file_that_cannot_be_opened_is_a_fault_like_any_other(path):
    path.write_bytes(b"PK\x03\x04 and no more")

    (fault,) = network_file.read(path, REACH).faults
    assert (fault.code, fault.sheet, fault.letter) == ("file-broken", "", "")


def test_a_formula_and_a_merged_title_in_a_real_file_are_found(path):
    contents = book()
    contents["户"][1][3] = '="青山路"&A2'
    contents["户"].insert(0, ["群众家庭台账", None, None, None, None, None])
    save(contents, path)
    workbook = load_workbook(path)
    workbook["户"].merge_cells("A1:F1")
    workbook["户"].merge_cells("B4:B5")
    workbook.save(path)

    faults = network_file.read(path, REACH).faults
    assert [(fault.code, f"{fault.letter}{fault.row}") for fault in faults] == [
        ("title-row", "1"), ("formula", "D3"), ("merged", "B4"),
    ]  # fmt: skip


def test_the_marked_copy_marks_every_fault_and_mended_it_goes_in(path):
    contents = book()
    contents["户"][1][0] = "００１"
    contents["代表"][1][2] = 138
    del contents["工作站"][0][4]
    save(contents, path)
    faults = network_file.read(path, REACH).faults
    copy = path.with_name("copy.xlsx")
    network_file.mark(path, copy, faults)

    workbook = load_workbook(copy)
    assert workbook["户"]["A2"].comment.text == "“００１”里有全角字符\n请用半角重新输入：001"
    assert [row[0] for row in workbook["问题清单"].iter_rows(min_row=2, values_only=True)] == [
        "工作站",
        "工作站",
        "代表",
        "户",
    ]
    workbook["户"]["A2"], workbook["代表"]["C2"], workbook["工作站"]["E1"] = "001", "13800000001", "开放时间"
    workbook.save(copy)
    assert network_file.read(copy, REACH) == read_network(sheets(book()))
