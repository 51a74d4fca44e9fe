from datetime import date

from demo import sheets
from demo.district import generate
from models import network_file
from rules.network_checks import Reach


def test_the_import_reads_the_demo_districts_workbook_without_a_fault(tmp_path):
    district = generate(1, date(2026, 11, 21))
    network_file.write(tmp_path / "district.xlsx", sheets.records_of(district))
    reading = network_file.read(tmp_path / "district.xlsx", Reach())
    assert not reading.faults
    assert len(reading.records["households"]) == 30_000
    assert {one["name"] for one in reading.records["deputies"]} == {one["name"] for one in district.deputies}
    assert {tuple(one["kinds"]) for one in reading.records["households"]} >= {(), ("elder",), ("hub",)}
