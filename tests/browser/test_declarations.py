"""Duties declared by hand: with a photo on the phone, checked by the leader, audited at the desk, seen as points."""

import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import expect

from lib import clock
from lib.pictures import clean
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests.browser.looks import well_made
from tests.models.declarations.conftest import REPORT
from tests.village import household, user

REPORTS = {"kind": "per-unit", "duties": ["research"], "aspects": ["passed"], "traits": ["lead"], "each": "20"}
DISCIPLINE = {"kind": "given", "points": "5"}


@pytest.fixture
def rules(village):
    """A report that was passed on gives its author 20; discipline is for the office to mark."""
    document = plain(shipped("committee-hundred")) | {"year": clock.today().year}
    category = document["categories"][0] | {"id": "by-hand", "title": "自己申报", "cap": "30"}
    document["categories"].append(category)
    document["items"] += [
        {"id": "reports", "category": "by-hand", "title": "调研报告", "rule": REPORTS},
        {"id": "discipline", "category": "by-hand", "title": "履职纪律", "rule": DISCIPLINE},
    ]
    RuleSet.publish(document)


@pytest.fixture
def snapshot(tmp_path) -> Path:
    """A photo as large as a phone's camera takes it."""
    file = tmp_path / "现场.jpg"
    Image.effect_noise((4000, 3000), 40).convert("RGB").save(file, "JPEG", quality=90)
    return file


@pytest.fixture
def paper(tmp_path) -> Path:
    file = tmp_path / "报告.pdf"
    file.write_bytes(b"%PDF-1.4\n%%EOF\n")
    return file


def press(page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


@pytest.mark.row("E2")
def test_declared_with_a_photo_checked_and_audited_it_gives_its_points(phone, desk, rules, snapshot, paper):
    deputy = phone("D001")
    deputy.goto(f"/households/{household('李建国家').id}")
    deputy.get_by_role("link", name="申报为这家做的别的事").click()
    deputy.get_by_role("link", name="调研报告").click()
    expect(deputy.get_by_label("为哪一户做的")).to_have_value("Q1-001")
    deputy.get_by_label("什么事").fill("社区养老调研")
    deputy.get_by_label("已通过").check()
    deputy.get_by_label("牵头").check()
    deputy.get_by_label("拍张照片").set_input_files(snapshot)
    expect(deputy.locator("[data-shown] img")).to_be_visible()
    deputy.get_by_label("附上文件").set_input_files(paper)
    press(deputy, "交上去")
    expect(deputy.get_by_text("请填哪一天").first).to_be_visible()  # nothing is lost by it
    expect(deputy.get_by_role("img", name="照片 1")).to_be_visible()
    assert max(one.upload.width for one in Evidence.select()) == 1600
    deputy.get_by_label("哪一天").fill(clock.today().isoformat())
    press(deputy, "交上去")
    expect(deputy.get_by_text("等人核对")).to_be_visible()
    expect(deputy.get_by_text("报告.pdf")).to_be_visible()
    expect(deputy.get_by_role("link", name="李建国家")).to_be_visible()

    leader = phone("D002")
    leader.goto("/duties/today")
    leader.get_by_role("link", name="1 条等您核对").click()
    leader.get_by_role("checkbox", name="社区养老调研").check()
    press(leader, "选中的核对过了")
    expect(leader.get_by_text("1 条记好了")).to_be_visible()

    clerk = desk("chen")
    clerk.goto("/declarations")
    with clerk.expect_download() as download:
        clerk.get_by_role("link", name="报告.pdf").click()
    assert download.value.suggested_filename == "报告.pdf"
    clerk.get_by_role("checkbox", name="社区养老调研").check()
    press(clerk, "选中的审定，计入")
    expect(clerk.get_by_text("1 条记好了")).to_be_visible()
    clerk.goto("/given-marks/discipline")
    clerk.get_by_label("王秀英").fill("4.5")
    clerk.get_by_label("为什么给这个分").fill("按考勤")
    press(clerk, "给分")
    expect(clerk.get_by_text("给了 1 位代表")).to_be_visible()

    deputy.goto("/scorecards/mine")
    deputy.get_by_role("link", name="调研报告").click()
    expect(deputy.locator(".big-number")).to_have_text("20.0")
    deputy.get_by_role("link", name="社区养老调研").click()
    expect(deputy.get_by_text("已计入").first).to_be_visible()
    deputy.goto("/scorecards/mine")
    deputy.get_by_role("link", name="履职纪律").click()
    expect(deputy.locator(".big-number")).to_have_text("4.5")
    expect(deputy.get_by_text("按考勤")).to_be_visible()


@pytest.mark.row("E2")
def test_what_comes_back_is_mended_and_what_is_declined_contested_without_script_too(phone, desk, rules):
    deputy = phone("D001", java_script_enabled=False)
    deputy.goto("/declarations/new?kind=practical-deed")
    deputy.get_by_label("什么事").fill("修好了楼道灯")
    deputy.get_by_label("哪一天").fill(clock.today().isoformat())
    deputy.get_by_label("怎么做的").fill("请电工装的")
    press(deputy, "交上去")
    one, clerk = Declaration.get(), desk("chen")
    clerk.goto(f"/declarations/{one.id}")
    clerk.get_by_label("给代表的话").fill("是哪一栋？")
    press(clerk, "退回去改")

    deputy.goto("/duties/today")
    deputy.get_by_role("link", name="修好了楼道灯").click()
    expect(deputy.get_by_text("是哪一栋？").first).to_be_visible()
    deputy.get_by_role("link", name="改一改再交").click()
    deputy.get_by_label("什么事").fill("修好了 3 栋的楼道灯")
    press(deputy, "改好了，再交上去")
    expect(deputy.get_by_text("原来是：修好了楼道灯")).to_be_visible()

    clerk.reload()
    clerk.get_by_label("给代表的话").fill("这是物业分内的事")
    press(clerk, "不计入")
    deputy.reload()
    deputy.get_by_text("我有不同意见").click()
    deputy.get_by_label("为什么应该算").fill("灯是我买的")
    press(deputy, "请办公室再看")
    clerk.reload()
    expect(clerk.get_by_text("要请办公室另一位再看")).to_be_visible()
    other = desk("sun")
    other.goto("/declarations?tab=contested")
    other.get_by_role("link", name="修好了 3 栋的楼道灯").click()
    other.get_by_label("给代表的话").fill("看到发票了")
    press(other, "再看过，计入")
    expect(other.get_by_text("看到发票了")).to_be_visible()
    assert Declaration.get().state == "counted"


def test_nothing_bars_the_way(phone, desk, rules):
    wang = user("D001")
    Evidence.keep(photo(), "a" * 32, wang)
    one = Declaration.declare(REPORT, "a" * 32, wang)
    one.take("check", user("D002"))
    back = Declaration.declare(REPORT, "b" * 32, wang)
    back.take("return", user("he"), "请附上签到表")
    Declaration.declare(REPORT, "c" * 32, wang)
    mine = ("/declarations/mine", "/declarations/new", "/declarations/new?kind=study", f"/declarations/{back.id}",
            f"/declarations/{back.id}/edit")  # fmt: skip
    office = ("/declarations", f"/declarations/{one.id}", "/given-marks", "/given-marks/discipline")
    for shape, login, paths in ((phone, "D001", mine), (phone, "D002", ("/declarations",)), (desk, "chen", office)):
        page = shape(login)
        for path in paths:
            page.goto(path)
            well_made(page)


def photo():
    made = io.BytesIO()
    Image.new("RGB", (800, 600), "grey").save(made, "JPEG")
    return clean(made.getvalue())
