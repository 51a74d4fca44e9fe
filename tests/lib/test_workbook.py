from datetime import date, datetime
from decimal import Decimal

from openpyxl import load_workbook
from openpyxl.utils.escape import unescape

from lib.spreadsheet import read
from lib.workbook import ColumnPlan, SheetPlan, write


def written(tmp_path, columns, *rows):
    write(tmp_path / "out.xlsx", [SheetPlan("表", columns, rows)])
    return load_workbook(tmp_path / "out.xlsx")["表"]


def test_text_that_looks_active_stays_text(tmp_path):
    attacks = ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "http://example.org", "{=1}"]
    worksheet = written(tmp_path, [ColumnPlan("意见")], *([attack] for attack in attacks))

    cells = [worksheet.cell(row, 1) for row in range(2, len(attacks) + 2)]
    assert [unescape(cell.value) for cell in cells] == attacks
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.quotePrefix for cell in cells] == [True] * 7 + [False, False]
    assert not any(cell.hyperlink for cell in cells)


def test_numbers_and_dates_stay_what_they_are(tmp_path):
    columns = [ColumnPlan("积分", "number"), ColumnPlan("日期", "date"), ColumnPlan("编号")]
    written(tmp_path, columns, [Decimal("88.5"), date(2026, 1, 31), "007"], [0, None, ""])

    assert read(tmp_path / "out.xlsx")[0].rows[1:] == [(2, (88.5, datetime(2026, 1, 31), "007")), (3, (0,))]


def test_a_heading_bears_its_note_and_offers_its_choices(tmp_path):
    worksheet = written(tmp_path, [ColumnPlan("党内/党外", note="必填", choices=("党内", "党外"))])

    assert worksheet["A1"].comment.text == "必填"
    rule = worksheet.data_validations.dataValidation[0]
    assert (rule.formula1, rule.type) == ('"党内,党外"', "list")
    assert "A2" in rule.sqref


def test_the_cells_of_a_text_column_keep_leading_zeros_when_typed_into(tmp_path):
    worksheet = written(tmp_path, [ColumnPlan("编号")])

    assert worksheet.column_dimensions["A"].number_format == "@"


def test_characters_that_xml_cannot_hold_do_no_harm(tmp_path):
    written(tmp_path, [ColumnPlan("意见")], ["响铃\x07和\x00零"])

    assert read(tmp_path / "out.xlsx")[0].rows[1] == (2, ("响铃\x07和\x00零",))


def test_rare_characters_survive(tmp_path):
    written(tmp_path, [ColumnPlan("姓名")], ["陈𬭎"])

    assert read(tmp_path / "out.xlsx")[0].rows[1] == (2, ("陈𬭎",))
