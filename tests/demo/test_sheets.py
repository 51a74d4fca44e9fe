from datetime import date

from demo import sheets
from demo.district import generate
from lib import spreadsheet
from rules.network_reading import read_network


def test_the_import_reads_the_demo_districts_workbook_without_a_fault(tmp_path):
    district = generate(1, date(2026, 11, 21))
    sheets.save(district, tmp_path / "district.xlsx")
    reading = read_network(spreadsheet.read(tmp_path / "district.xlsx"))
    assert not reading.faults
    assert len(reading.records["households"]) == 30_000
    assert {one["name"] for one in reading.records["deputies"]} == {one["name"] for one in district.deputies}
    assert {tuple(one["kinds"]) for one in reading.records["households"]} >= {(), ("elder",), ("hub",)}
