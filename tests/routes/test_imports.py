import json
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from lib import queue
from models.audit import Audit
from models.households.household import Household
from models.imports import network_import
from models.jobs.job import Job
from models.network.area import Area
from models.network.region import Region
from tests.network_book import book, save


@pytest.fixture
def contents():
    """A workbook for the village's own district, without a fault."""
    local = json.loads(json.dumps(book(), default=str).replace("420503", "990101"))
    return local | {"任职": book()["任职"]}


@pytest.fixture
def upload(as_, tmp_path):
    """`upload(contents)`: the import's page, after a clerk has sent the workbook in."""

    def send(contents, login="chen"):
        file = BytesIO(save(contents, tmp_path / "network.xlsx").read_bytes())
        client = as_(login)
        answer = client.post("/imports", data={"workbook": (file, "台账.xlsx")})
        return client.get(answer.location)

    return send


def the_job() -> Job:
    return Job.select().order_by(Job.id.desc()).get()


def files(app) -> set[str]:
    return {path.name.split("-")[0] for path in (Path(app.config["INSTANCE"]) / "files").iterdir()}


def test_a_sound_workbook_goes_in_and_its_page_says_what_changed(upload, contents):
    page = upload(contents).text

    assert "导入好了" in page
    assert Area.get(Area.number == "ZR001").households.count() == 2
    assert the_job().outcome["counts"]["households"] == {"new": 3, "changed": 0, "same": 0, "closed": 0}


def test_the_same_workbook_again_is_said_to_change_nothing(upload, contents):
    upload(contents)

    assert "这份表和现在的一样" in upload(contents).text


def test_a_workbook_with_faults_imports_nothing_and_lists_them_all(upload, contents):
    contents["户"][1][0] = "００１"
    contents["户"][2][1] = "ZR9"
    contents["代表"][1][1] = None
    before = Region.select().count(), Household.select().count()
    page = upload(contents).text

    assert "这份表有 3 处要改" in page
    for words in (
        "“００１”里有全角字符",
        "请用半角重新输入：001",
        "“责任区”表里没有“ZR9”",
        "这一格不能空",
        "请填上姓名",
    ):
        assert words in page
    assert (Region.select().count(), Household.select().count()) == before


def test_what_stands_in_a_cell_is_shown_as_text(upload, contents):
    contents["户"][1][5] = "<b onclick=x>"

    assert "&lt;b onclick=x&gt;" in upload(contents).text


def test_a_long_list_is_cut_and_says_so_and_the_copy_marks_them_all(upload, contents):
    contents["户"][1:] = [[f"{number:03}", "ZR001", "李家", None, None, "党外"] for number in range(1, 251)]
    page = upload(contents).text

    assert page.count("<strong>这一格不能空</strong>") == 200
    assert "这里列了前 200 处，一共 250 处" in page
    assert load_workbook(the_job().file)["问题清单"].max_row == 251


def test_the_marked_copy_can_be_fetched_and_that_is_written_down(upload, contents, as_):
    contents["户"][1][0] = "００１"
    upload(contents)
    answer = as_("chen").get(f"/imports/{the_job().id}/marked.xlsx")

    assert load_workbook(BytesIO(answer.data))["户"]["A2"].comment.text.startswith("“００１”里有全角字符")
    assert Audit.get(Audit.action == "import.fetched").user.login == "chen"
    assert as_("sun").get(f"/imports/{the_job().id}/marked.xlsx").status_code == 404


def test_a_file_that_is_no_workbook_is_said_to_be_none(as_):
    client = as_("chen")
    answer = client.post("/imports", data={"workbook": (BytesIO(b"PK\x03\x04 broken"), "坏的.xlsx")})
    page = client.get(answer.location).text

    assert "文件损坏了，打不开" in page
    assert "坏的.xlsx" in page
    assert "下载标记好的副本" not in page


def test_no_file_at_all_is_asked_for(as_):
    client = as_("chen")

    assert client.post("/imports", data={}).location == "/imports"
    assert "请先选择一个" in client.get("/imports").text


def test_no_household_is_left_lying_in_a_file(upload, contents, app):
    upload(contents)
    assert files(app) == set()

    contents["户"][1][0] = "００１"
    upload(contents)
    assert files(app) == {"marked"}

    upload(contents | {"户": contents["户"][:1]})
    assert files(app) == set()


def test_an_office_cannot_import_into_another_s_district(upload, contents):
    page = upload(contents, "ma").text

    assert "“990101”不归您管" in page
    assert Area.get_or_none(Area.number == "ZR001") is None


def test_what_to_look_at_afterwards_is_listed(upload, contents):
    contents["户"].append(["009", "ZR001", "李建国", "青山路12号3栋201室", None, "党外"])
    page = upload(contents).text

    assert "还没有代表的责任区，共 2 户" in page
    assert "桥边村2组" in page and "桥边 1 组" in page
    assert "可能重复的住户，共 1 对" in page
    assert Audit.get(Audit.action == "household.compared").count == 2


def test_the_template_is_a_workbook_that_goes_in_as_it_is(as_):
    client = as_("chen")
    template = client.get("/imports/template.xlsx").data
    answer = client.post("/imports", data={"workbook": (BytesIO(template), "模板.xlsx")})

    assert "这份表和现在的一样" in client.get(answer.location).text


def test_the_page_shows_how_far_an_import_is_and_asks_again_by_itself(as_, village, monkeypatch):
    monkeypatch.setattr(queue, "enqueue", lambda number: None)
    client = as_("chen")
    client.post("/imports", data={"workbook": (BytesIO(b"x"), "大表.xlsx")})
    address = f"/imports/{the_job().id}"
    assert "在排队" in client.get(address).text

    the_job()._claim()
    the_job().progress(30, 100)
    part = client.get(address, headers={"HX-Request-Type": "partial"}).text
    assert 'value="30"' in part and "正在读表格" in part and f'hx-get="{address}"' in part
    assert "<html" not in part


def test_an_import_that_fails_says_so_and_leaves_nothing(upload, contents, monkeypatch):
    monkeypatch.setattr("models.households.code.Code.rows_for", lambda ids: 1 / 0)
    page = upload(contents).text

    assert "没有办成" in page and "什么都没有导入" in page
    assert Area.get_or_none(Area.number == "ZR001") is None


def test_recent_imports_are_listed_to_whoever_asked_for_them(upload, contents, as_):
    contents["户"][1][0] = "００１"
    upload(contents)

    assert "有 1 处要改" in as_("chen").get("/imports").text
    assert "有 1 处要改" not in as_("sun").get("/imports").text
    assert as_("sun").get(f"/imports/{the_job().id}").status_code == 404


def test_an_import_stopped_in_time_changes_nothing_and_leaves_no_file(app, contents, tmp_path, village):
    path = save(contents, tmp_path / "upload.xlsx")
    job = network_import.ask(village.user("chen"), "台账.xlsx", lambda to: path.rename(to), tmp_path / "files")
    before = Household.select().count()
    told = Job.progress

    def progress(self, done, total):
        Job.get_by_id(self.id).cancel(village.user("chen"))
        told(self, done, total)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Job, "progress", progress)
        job.run()
    assert Job.get_by_id(job.id).state == "cancelled"
    assert Household.select().count() == before
    assert list((tmp_path / "files").iterdir()) == []
