"""The score table of everybody within reach: narrowed down, searched, sorted, and as a spreadsheet of what is shown."""

from collections.abc import Iterable
from io import BytesIO
from operator import itemgetter

from flask import Blueprint, render_template, request, send_file, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock, workbook
from models.access.access import groups_for
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.network.group import Group
from models.points.score_page import ScorePage
from models.points.score_part import ScorePart
from models.points.score_row import ORDERS, ScoreRow
from models.points.score_table import Choice, ScoreTable, regions_of_deputies
from models.visits.review_list import waiting
from routes.addresses import same_page
from routes.forms import number, page_number, region_code
from routes.posts import posts, seats
from routes.regions import places
from routes.vocabularies import options_of
from routes.years import chosen_year, other_years
from rules.counting.ranking import BARS, Bar, place
from rules.words import BODIES

pages = Blueprint("score_tables", __name__)
pages.add_app_template_filter(posts)
pages.add_app_template_filter(seats)

WORDS = ("name", "post", "group")  # sorted upwards unless asked otherwise, figures downwards
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pages.get("/score-tables")
def index():
    table = ScoreTable(current_user, asked_for(), clock.today())
    single = table.parts[0] if len(table.parts) == 1 else None
    parts = {
        "table": table, "choice": table.choice, "behind": behind, "stack": stack, "single": single,
        "bins": bins(single) if single else [], "page": ScorePage(table.parts, page_number()),
        "places": places(part.rule_set.region_code for part in table.parts),
        "waiting": {tab: waiting(current_user, tab).count() for tab in ("open", "contested")},
    }  # fmt: skip
    if request.headers.get("HX-Request-Type") == "partial":
        return render_template("score-tables/table.html", **parts)
    return render_template("score-tables/index.html", options=options(current_user, table), **parts)


@pages.get("/score-tables.xlsx")
def export():
    """What is shown, as it is sorted."""
    table, file = ScoreTable(current_user, asked_for(), clock.today()), BytesIO()
    workbook.write(file, sheets_of(table))
    file.seek(0)
    with act():
        Audit.note(current_user, "score-table.exported", count=len(table.shown))
    name = gettext("%(year)s 年履职积分（%(day)s）", year=table.choice.year, day=clock.today())
    return send_file(file, XLSX, as_attachment=True, download_name=f"{name}.xlsx")


def asked_for() -> Choice:
    """The choice in the address; what it does not know is as if it were not there."""
    asked = request.args
    by = asked.get("by", "")
    by = by if by in ORDERS or by.startswith("points-") else "total"
    return Choice(
        year=chosen_year(), region=region_code(), group=asked.get("group", type=number),
        body=asked.get("body", ""), rules=asked.get("rules", type=number), text=asked.get("q", "").strip(),
        bar=asked.get("bar", type=number), by=by, down=bool(asked.get("down", by not in WORDS, type=number)),
    )  # fmt: skip


def behind(part: ScorePart) -> dict[str, tuple[str, str]]:
    """What is behind a deputy's figures: for each column the address before and after the deputy's id."""
    year = part.rules.year
    card = around("scorecards.show", year=year)
    found = {"total": card, "name": around("deputies.show") if current_user.is_office else card}
    for category in part.rules.categories:
        items = part.rules.items_of(category)
        found[category.id] = around("scorecards.lines", item=items[0].id, year=year) if len(items) == 1 else card
    return found | {"households": around("archives.show", kind="visit", year=year)}


def around(endpoint: str, **values) -> tuple[str, str]:
    """An address before and after the deputy's id: `url_for` for each figure of 300 rows is slow."""
    before, _, after = url_for(endpoint, deputy_id=0, **values).partition("/0")
    return f"{before}/", after


def bins(part: ScorePart) -> list[tuple[str, int, str, str]]:
    """The distribution to be drawn: label, count, tone, and the address of the table of those in it."""
    return [
        (str(int(bar.least)), bar.count, tone_of(bar, part), same_page(bar=bar.place, q="", page=None))
        for bar in part.distribution
    ]


def tone_of(bar: Bar, part: ScorePart) -> str:
    """The bar of the median stands out, and so do those that lie below the pass mark."""
    if bar.place == place(part.median, part.scale):
        return "good"
    mark = part.rules.pass_mark
    return "late" if mark and bar.least + part.scale / BARS <= mark else ""


def stack(base, points: Iterable, whole) -> list[tuple[int, str, str]]:
    """What a total is made of, on a bar as long as `whole`: (colour, start, width), both in percent."""
    parts, start, unit = [], 0.0, 100 / float(whole)
    for colour, one in enumerate((base, *points)):
        width = min(max(float(one) * unit, 0), 100 - start)
        if width:
            parts.append((colour, f"{start:.1f}", f"{width:.1f}"))
        start += width
    return parts


def options(user: User, table: ScoreTable) -> dict[str, list[tuple]]:
    """What the reader can choose from."""
    year, held = table.choice.year, {row.id: row.region_code for row in table.held.values()}
    names = places(held.values())
    years = sorted([year, *(other for other, _ in other_years(year))], reverse=True)
    return {
        "regions": [(region.code, region.name) for region in regions_of_deputies(user)],
        "groups": [(group.id, group.name) for group in groups_for(user).order_by(Group.number)],
        "rules": [(one, names[region]) for one, region in sorted(held.items(), key=itemgetter(1))],
        "bodies": options_of(BODIES),
        "years": [(one, gettext("%(year)s 年", year=one)) for one in years],
    }


def sheets_of(table: ScoreTable) -> list[workbook.SheetPlan]:
    """One for each set of rules: what different rules count does not stand in one list."""
    title = gettext("%(year)s 年履职积分", year=table.choice.year)
    if len(table.parts) < 2:
        return [sheet_of(table.parts[0] if table.parts else None, title)]
    names = places(part.rule_set.region_code for part in table.parts)
    titles = [f"{number} {names[part.rule_set.region_code]}" for number, part in enumerate(table.parts, 1)]
    return [sheet_of(part, workbook.sheet_name(name)) for part, name in zip(table.parts, titles, strict=True)]


def sheet_of(part: ScorePart | None, title: str) -> workbook.SheetPlan:
    categories = part.rules.categories if part else ()
    texts = [gettext("姓名"), gettext("编号"), gettext("身份"), gettext("小组")]
    figures = [gettext("合计"), *(category.title for category in categories), gettext("走访户数"), gettext("入户户数")]
    return workbook.SheetPlan(title, [
        workbook.ColumnPlan(gettext("名次"), "number", width=8),
        *(workbook.ColumnPlan(heading) for heading in texts),
        *(workbook.ColumnPlan(heading, "number", width=10) for heading in figures),
    ], map(cells_of, part.shown if part else ()))  # fmt: skip


def cells_of(row: ScoreRow) -> list:
    return [
        row.rank, row.deputy.name, row.deputy.number, posts(row.mandates), seats(row.memberships),
        row.total, *row.points.values(), row.households, row.at_home,
    ]  # fmt: skip
