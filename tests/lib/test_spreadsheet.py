import io
import zipfile
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.worksheet.formula import ArrayFormula

from lib import spreadsheet
from lib.spreadsheet import Range, SpreadsheetError, read
from tests.thorough import examples


@pytest.fixture
def saved(tmp_path):
    """`saved(fill)`: what is read from a workbook that `fill(worksheet)` has filled."""

    def save_and_read(fill):
        workbook = Workbook()
        fill(workbook.active)
        workbook.save(tmp_path / "book.xlsx")
        return read(tmp_path / "book.xlsx")[0]

    return save_and_read


def refused(path) -> str:
    with pytest.raises(SpreadsheetError) as caught:
        read(path)
    return caught.value.reason


def a_workbook() -> bytes:
    workbook, file = Workbook(), io.BytesIO()
    for number in range(20):
        workbook.active.append([f"A{number}", number, date(2026, 1, 1), "=A1"])
    workbook.active.merge_cells("F1:G2")
    workbook.save(file)
    return file.getvalue()


def test_values_keep_their_kind_and_place(saved):
    def fill(worksheet):
        worksheet["A1"], worksheet["C1"] = "户号", 12
        worksheet["B3"], worksheet["C3"] = date(2026, 1, 31), True

    assert saved(fill).rows == [(1, ("户号", None, 12)), (3, (None, datetime(2026, 1, 31), True))]


def test_a_formula_is_told_from_text_that_looks_like_one(saved):
    def fill(worksheet):
        worksheet["A1"] = "=1+1"
        worksheet["B1"] = "=1+1"
        worksheet["B1"].data_type = "s"
        worksheet["C1"] = ArrayFormula("C1:C2", "=SUM(A1:A2)")

    sheet = saved(fill)
    assert sheet.formulas == {(1, 1), (1, 3)}
    assert sheet.rows[0][1][:2] == ("=1+1", "=1+1")


def test_merged_ranges_are_found(saved):
    def fill(worksheet):
        worksheet["A1"] = '一览表 <mergeCell ref="X1:Y1"/>'
        worksheet.merge_cells("A1:F1")
        worksheet.merge_cells("B3:B40")

    assert set(saved(fill).merged) == {Range(1, 1, 1, 6), Range(3, 2, 40, 2)}


def test_a_number_shown_with_leading_zeros_is_read_as_shown(saved):
    def fill(worksheet):
        worksheet["A1"], worksheet["B1"] = 12, 12
        worksheet["A1"].number_format = "000"

    assert saved(fill).rows == [(1, ("012", 12))]


def test_an_escaped_control_character_is_read_as_that_character(tmp_path):
    with zipfile.ZipFile(io.BytesIO(a_workbook())) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"<t>A0</t>", b"<t>A_x0007_0</t>"))

    assert read(tmp_path / "b.xlsx")[0].rows[0][1][0] == "A\x070"


def test_a_lonely_cell_far_away_costs_no_memory_and_is_said(saved):
    def fill(worksheet):
        worksheet["A1"], worksheet["A1048576"], worksheet["XFD2"] = "a", "z", "z"

    sheet = saved(fill)
    assert sheet.cut_off
    assert [number for number, _ in sheet.rows] == [1, 2]
    assert max(len(values) for _, values in sheet.rows) == spreadsheet.COLUMNS_MAX


def test_an_ordinary_sheet_is_not_cut_off(saved):
    assert not saved(lambda worksheet: worksheet.append(["a"] * spreadsheet.COLUMNS_MAX)).cut_off


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        ("户号,地址\n1,青山路".encode(), "other"),
        (b"%PDF-1.7 and so on", "other"),
        (b"PK\x03\x04 and then nothing that fits", "broken"),
        (spreadsheet.COMPOUND_FILE + b"\x00" * 600, "old"),
        (spreadsheet.COMPOUND_FILE + b"\x00" * 512 + "EncryptedPackage".encode("utf-16-le"), "locked"),
    ],
)
def test_what_is_no_workbook_is_refused_by_name(tmp_path, content, reason):
    (tmp_path / "file.xlsx").write_bytes(content)

    assert refused(tmp_path / "file.xlsx") == reason


def test_a_zip_of_something_else_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "photos.xlsx", "w") as archive:
        archive.writestr("a.jpg", b"\xff\xd8")

    assert refused(tmp_path / "photos.xlsx") == "other"


def test_a_truncated_workbook_is_refused(tmp_path):
    (tmp_path / "half.xlsx").write_bytes(a_workbook()[:3000])

    assert refused(tmp_path / "half.xlsx") == "broken"


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b"<Types/>")
        with archive.open("xl/worksheets/sheet1.xml", "w") as member:
            for _ in range(spreadsheet.UNPACKED_MAX // 2**20 + 1):
                member.write(bytes(2**20))

    assert (tmp_path / "bomb.xlsx").stat().st_size < 2**20
    assert refused(tmp_path / "bomb.xlsx") == "bomb"


def test_a_bomb_that_lies_about_its_size_unpacks_no_further_than_it_says(tmp_path):
    file = tmp_path / "liar.xlsx"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", bytes(50_000_000))
    file.write_bytes(file.read_bytes().replace((50_000_000).to_bytes(4, "little"), (1000).to_bytes(4, "little")))

    assert refused(file) == "broken"


def test_a_bomb_of_entities_is_refused(tmp_path):
    bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'
    with zipfile.ZipFile(io.BytesIO(a_workbook())) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for name in old.namelist():
            new.writestr(name, bomb if name == "xl/workbook.xml" else old.read(name))

    assert refused(tmp_path / "b.xlsx") == "broken"


def with_member(path, member: str, content: bytes):
    with zipfile.ZipFile(io.BytesIO(a_workbook())) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == member else old.read(name))
    return path


def test_elements_in_one_another_without_end_are_refused(tmp_path):
    deep = b"<worksheet><sheetData>" + b"<a>" * 200_000 + b"</a>" * 200_000 + b"</sheetData></worksheet>"

    assert refused(with_member(tmp_path / "deep.xlsx", "xl/worksheets/sheet1.xml", deep)) == "bomb"


def test_a_row_that_claims_to_be_the_thousand_millionth_is_not_waited_for(tmp_path):
    sheet = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        b'<dimension ref="A1:XFD999999999"/>'
        b'<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="999999999"><c r="A999999999"><v>1</v></c></row>'
        b"</sheetData></worksheet>"
    )

    (only,) = read(with_member(tmp_path / "rows.xlsx", "xl/worksheets/sheet1.xml", sheet))
    assert only.rows == [(1, (1,))]


def test_nothing_outside_of_the_file_is_read(tmp_path):
    (tmp_path / "secret").write_text("a secret")
    entity = f"""<!DOCTYPE x [<!ENTITY e SYSTEM "file://{tmp_path / "secret"}">]>""".encode()
    sheet = (
        entity + b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1" t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>'
    )
    file = with_member(tmp_path / "entity.xlsx", "xl/worksheets/sheet1.xml", sheet)

    try:
        assert "a secret" not in str(read(file))
    except SpreadsheetError as error:
        assert error.reason == "broken"


def test_a_file_that_is_too_large_is_refused(tmp_path):
    with (tmp_path / "large.xlsx").open("wb") as file:
        file.truncate(spreadsheet.PACKED_MAX + 1)

    assert refused(tmp_path / "large.xlsx") == "large"


WHOLE = a_workbook()


@examples(60)
@given(st.lists(st.tuples(st.integers(0, len(WHOLE) - 1), st.integers(0, 255)), min_size=1, max_size=5))
def test_a_damaged_file_is_read_or_refused_and_nothing_else(tmp_path, damage):
    content = bytearray(WHOLE)
    for place, byte in damage:
        content[place] = byte
    (tmp_path / "damaged.xlsx").write_bytes(content)

    try:
        assert all(isinstance(sheet.rows, list) for sheet in read(tmp_path / "damaged.xlsx"))
    except SpreadsheetError as error:
        assert error.reason in {"broken", "other", "locked", "bomb", "old"}
