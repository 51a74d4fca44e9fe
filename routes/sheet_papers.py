"""The sheet that a deputy signs, drawn as HTML, for a page of the app and for a PDF. Always in Chinese."""

from flask import Flask, current_app
from flask_babel import force_locale
from markupsafe import Markup

from lib import clock
from models.evaluations import exporting
from models.evaluations.evaluation import Evaluation
from models.evaluations.sheet import Sheet
from models.evaluations.table import TableRow
from routes.drawings import Drawings, full_day

STYLES = ("papers/alone", "papers/paper", "papers/evaluation", "papers/sheet-a4")


def init_app(app: Flask) -> None:
    def draw(evaluation: Evaluation, rows: list[TableRow]) -> str:
        with app.test_request_context():
            return alone(drawn(evaluation, [row.sheet for row in rows]))

    exporting.open_press(Drawings(app), draw)


def drawn(evaluation: Evaluation, sheets: list[Sheet]) -> Markup:
    template = current_app.jinja_env.get_template("sheets/signed.html")
    with force_locale("zh"):
        day = full_day(clock.today())
        return Markup("\n").join(
            Markup(template.render(evaluation=evaluation, sheet=sheet, day=day)) for sheet in sheets
        )


def alone(sheets: Markup) -> str:
    links = "".join(f'<link rel="stylesheet" href="/static/css/{name}.css">' for name in STYLES)
    return f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">{links}</head><body>{sheets}</body></html>'
