from openpyxl import load_workbook

from models.network.area import Area
from tests.network_book import book, save


def test_a_workbook_is_imported_at_the_command_line(app, tmp_path):
    path = save(book(), tmp_path / "network.xlsx")
    run = app.test_cli_runner().invoke
    done = run(args=["import-network", str(path)])

    assert done.exit_code == 0
    assert "户：新增 3，更改 0，没变 0，不再负责 0" in done.output
    assert "还没有代表：ZR002 桥边 1 组，1 户" in done.output
    assert "户：新增 0，更改 0，没变 3，不再负责 0" in run(args=["import-network", str(path)]).output


def test_a_household_that_is_there_twice_is_pointed_at(app, tmp_path):
    contents = book()
    contents["户"].append(["009", "ZR001", "李建国", "青山路12号3栋201室", None, "党外"])
    done = app.test_cli_runner().invoke(args=["import-network", str(save(contents, tmp_path / "network.xlsx"))])

    assert "可能重复：ZR001 001 号 李建国家、ZR001 009 号 李建国" in done.output


def test_faults_are_all_listed_with_what_to_do_and_nothing_is_imported(app, tmp_path):
    contents = book()
    contents["户"][1][0] = "００１"
    del contents["工作站"][0][4]
    path, copy = save(contents, tmp_path / "network.xlsx"), tmp_path / "marked.xlsx"
    done = app.test_cli_runner().invoke(args=["import-network", str(path), "--marked", str(copy)])

    assert done.exit_code == 1
    assert "户 A2 户号：“００１”里有全角字符。请用半角重新输入：001" in done.output
    assert "工作站 1：没有“开放时间”这一列。请照模板加上这一列；没有内容也要留着列名" in done.output
    assert Area.get_or_none(Area.number == "ZR001") is None
    assert "问题清单" in load_workbook(copy).sheetnames


def test_a_file_that_is_no_workbook_is_told_from_one(app, tmp_path):
    (tmp_path / "old.xlsx").write_bytes(b"no workbook")
    done = app.test_cli_runner().invoke(args=["import-network", str(tmp_path / "old.xlsx")])

    assert done.output.strip() == "文件不是 Excel 工作簿。请选择 .xlsx 文件；可以先下载模板"
