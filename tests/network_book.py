"""A small workbook as an office fills it in, without a fault: title → rows of cells, the column names first."""

from copy import deepcopy
from datetime import date

from openpyxl import Workbook

from lib.spreadsheet import Sheet
from rules.network.network_sheets import SHEETS

ROWS = {
    "行政区划": [
        ("420503", "连心区"), ("420503001", "青山街道"), ("420503001001", "青山社区"), ("420503002", "桥边镇"),
    ],
    "工作站": [("GZ01", "青山社区代表工作站", "420503001001", "青山路 8 号", "周五 9:00—11:00")],
    "代表小组": [("XZ01", "青山一组", "420503001"), ("XZ02", "桥边一组", "420503002")],
    "代表": [
        ("DB001", "王秀英", "13800000001", "社区医生", "420503001", None),
        ("DB002", "张国庆", "13800000002", "中学教师", "420503001", None),
        ("DB003", "陈𬭎", None, None, "420503002", None),
    ],
    "小组成员": [("XZ01", "DB001", "组长"), ("XZ01", "DB002", "组员"), ("XZ02", "DB003", "联络员")],
    "任职": [
        ("DB001", "党代表", "区级", "第六届", "专业技术人员", None, date(2021, 11, 20), None),
        ("DB001", "人大代表", "区级", "第七届", "专业技术人员", "是", date(2022, 1, 10), date(2026, 12, 31)),
        ("DB002", "党代表", "镇级", "第三届", None, None, None, None),
    ],
    "责任区": [("ZR001", "青山社区 1 区", "420503001001", "GZ01"), ("ZR002", "桥边 1 组", "420503002", None)],
    "责任区代表": [("ZR001", "DB001"), ("ZR001", "DB002")],
    "户": [
        ("001", "ZR001", "李建国家", "青山路 12 号 3 栋 201 室", "党员中心户、青年", "党内"),
        ("002", "ZR001", "赵家", "青山路 12 号 3 栋 202 室", None, "党外"),
        ("001", "ZR002", "蒋家", "1 组 8 号", "特殊困难户", "党外"),
    ],
    "工作人员": [("office1", "陈敏", "联络办公室", "420503"), ("gz01", "何志强", "工作站人员", "420503001001")],
}  # fmt: skip


def book() -> dict[str, list[list]]:
    """A fresh copy, for a test to spoil."""
    headings = {rule.title: [column.heading for column in rule.columns] for rule in SHEETS.values()}
    return {title: [headings[title]] + [list(row) for row in rows] for title, rows in deepcopy(ROWS).items()}


def sheets(contents: dict[str, list[list]], merged: dict | None = None, formulas: dict | None = None) -> list[Sheet]:
    """The workbook as `lib.spreadsheet.read` gives it. `merged` and `formulas` are title → what that sheet has."""
    return [
        Sheet(
            title,
            [(number, tuple(row)) for number, row in enumerate(rows, start=1) if any(cell is not None for cell in row)],
            (merged or {}).get(title, []),
            (formulas or {}).get(title, set()),
        )
        for title, rows in contents.items()
    ]


def save(contents: dict[str, list[list]], path):
    """The workbook as a file, as a spreadsheet program would write it. A cell such as "=A1" becomes a formula."""
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in contents.items():
        worksheet = workbook.create_sheet(title)
        for row in rows:
            worksheet.append(row)
    workbook.save(path)
    return path
