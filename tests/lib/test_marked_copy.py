import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from lib.marked_copy import FILL, NOTES_MAX, Mark, write_marked_copy


@pytest.fixture
def source(tmp_path):
    workbook = Workbook()
    worksheet = workbook.active
    worksheet.title = "户's"
    worksheet.append(["户号", "地址"])
    worksheet.append(["００１", "青山路"])
    worksheet.append(["002", "=1+1"])
    worksheet["A1"].comment = Comment("必填", "office")
    worksheet.merge_cells("C2:D4")
    workbook.save(tmp_path / "source.xlsx")
    return tmp_path / "source.xlsx"


def marked(source, *marks):
    target = source.with_name("marked.xlsx")
    write_marked_copy(source, target, list(marks), "问题", ["表", "行", "列", "问题"], "检查")
    return load_workbook(target)


def mark(row, column, note="全角", sheet="户's"):
    return Mark(sheet, row, column, note, (sheet, str(row), str(column), note))


def is_filled(cell):
    return cell.fill.fgColor.rgb == FILL.fgColor.rgb


def test_a_marked_cell_is_filled_and_bears_the_note(source):
    worksheet = marked(source, mark(2, 1, "有全角"), mark(2, 1, "重复"))["户's"]

    assert is_filled(worksheet["A2"])
    assert worksheet["A2"].comment.text == "有全角\n重复"
    assert worksheet["A2"].value == "００１"
    assert not is_filled(worksheet["A3"])


def test_every_mark_is_listed_on_the_sheet_in_front(source):
    workbook = marked(source, mark(2, 1), mark(0, 0, "没有“代表”表", sheet="代表"))

    assert workbook.sheetnames[0] == workbook.active.title == "问题"
    rows = list(workbook["问题"].values)
    assert rows == [("表", "行", "列", "问题"), ("户's", "2", "1", "全角"), ("代表", "0", "0", "没有“代表”表")]
    assert workbook["问题"]["A2"].hyperlink.location == "'户''s'!A2"
    assert workbook["问题"]["A3"].hyperlink is None


def test_only_one_sheet_is_selected(source):
    workbook = marked(source, mark(2, 1))

    assert [worksheet.title for worksheet in workbook if worksheet.sheet_view.tabSelected] == ["问题"]


def test_what_the_list_quotes_cannot_run_as_a_formula(source):
    workbook = marked(source, mark(3, 2, "=HYPERLINK(1)\x07"))

    assert workbook["问题"]["D2"].data_type == "s"
    assert workbook["问题"]["D2"].value == "=HYPERLINK(1)"


def test_a_merged_range_is_marked_at_its_first_cell(source):
    worksheet = marked(source, mark(4, 4))["户's"]

    assert is_filled(worksheet["C2"])


def test_marks_from_before_are_gone_and_others_notes_stay(source):
    once = marked(source, mark(2, 1))
    once.save(source)

    again = marked(source, mark(3, 1))
    assert not is_filled(again["户's"]["A2"])
    assert again["户's"]["A2"].comment is None
    assert again["户's"]["A1"].comment.text == "必填"
    assert is_filled(again["户's"]["A3"])
    assert again.sheetnames == ["问题", "户's"]


def test_a_flood_of_marks_is_filled_and_listed_to_the_last(source):
    flood = [mark(row, 1) for row in range(2, NOTES_MAX + 50)]
    workbook = marked(source, *flood)

    assert is_filled(workbook["户's"].cell(NOTES_MAX + 49, 1))
    assert workbook["问题"].max_row == len(flood) + 1


def test_what_a_fault_quotes_cannot_run_not_even_after_somebody_has_clicked_into_it(source):
    attacks = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1"]
    worksheet = marked(source, *(Mark("户's", 2, 1, "有错", ("户's", "2", "1", text)) for text in attacks))["问题"]

    quoted = [worksheet.cell(row, 4) for row in range(2, 2 + len(attacks))]
    assert {cell.data_type for cell in quoted} == {"s"}
    assert all(cell.quotePrefix for cell in quoted)
