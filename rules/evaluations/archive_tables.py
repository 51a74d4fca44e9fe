"""A closed year as tables for people (CSV), made of its records alone: every word in them stands in a record.

So they can be written anew on any machine, whatever the words of the program are by then.
"""

import csv
from collections.abc import Iterable
from io import StringIO

ACTIVE = ("=", "+", "-", "@", "\t", "\r")


def _table(headings: list[str], rows: Iterable[Iterable]) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def _cell(value) -> str:
    """As text that no spreadsheet runs as a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(ACTIVE) and not text.lstrip("-").replace(".", "").isdigit() else text


def _standings(archive) -> bytes:
    names, size = ("小组", "小组数") if archive.scores_groups else ("姓名", "人数")
    named = {archive.whose(one): one["name"] for one in archive.of("group" if archive.scores_groups else "deputy")}
    grades = archive.evaluation["grades"]
    cards = {archive.whose(one): one["card"]["total"] for one in archive.of("scorecard")}
    return _table(
        ["编号", names, "比较范围", "履职积分", "总评", "名次", size, "等次", "依据"],
        ([whose, named[whose], one["standing"]["peers"], cards[whose], one["standing"]["total"],
          one["standing"]["rank"], one["standing"]["size"], grades[one["grade"]],
          "；".join(step["told"] for step in one["standing"]["steps"])]
         for one in archive.of("standing") for whose in [archive.whose(one)]),
    )  # fmt: skip


def _items(archive) -> bytes:
    return _table(
        ["编号", "类别", "项目", "得分", "最多", "依据"],
        ([archive.whose(one), part["title"], item["title"], item["points"], item["out_of"],
          "；".join(reason["told"] for reason in item["reasons"])]
         for one in archive.of("scorecard") for part in one["card"]["categories"] for item in part["items"]),
    )  # fmt: skip


def _lines_table(archive) -> bytes:
    words = archive.evaluation["words"]
    return _table(
        ["编号", "流水号", "日期", "履职", "情形", "特征", "户", "状态", "数量"],
        ([one["deputy"], number, on, words.get(kind, kind), words.get(aspect, aspect), traits, household,
          words.get(state, state), quantity]
         for one in archive.of("lines")
         for number, on, kind, aspect, traits, household, state, quantity in one["lines"]),
    )  # fmt: skip


def _appraisals(archive) -> bytes:
    """What was asked, and what each answer was worth."""
    rows = []
    for one in archive.of("appraisal"):
        whose = one["region_name"], one["body_name"]
        rows += [(*whose, one["sides"]["self"], "问题", words, "") for words in one["questions"].values()]
        rows += [(*whose, one["sides"][side], "档次", title, worth)
                 for side, marks in one["marks"].items() for _, title, worth in marks]  # fmt: skip
        rows += [(*whose, "", "住户满几份才显示", "", one["least"])]
        rows += [(*whose, "", "代表满几份才显示", "", one["least_fellows"])]
    return _table(["哪里", "哪类代表", "哪一方", "什么", "内容", "分值或份数"], rows)


TABLES = {
    "standings.csv": _standings, "items.csv": _items, "lines.csv": _lines_table, "appraisals.csv": _appraisals,
}  # fmt: skip
