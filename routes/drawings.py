"""The five printed things drawn as HTML, for a page of the app and for the PDFs of long work. Always in Chinese."""

import re
from pathlib import Path

from flask import Flask, current_app, url_for
from flask_babel import force_locale, format_date, format_datetime, gettext
from markupsafe import Markup

from lib import clock, qr
from models.access.voice_access import uploads_for
from models.accounts.user import User
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.region import Region
from models.papers.certificate import Certificate
from models.papers.contact_card import ContactCard
from models.papers.letter_text import Letter
from models.papers.notice_board import NoticeBoard
from models.papers.printing import Order, open_press
from models.papers.record_book import RecordBook
from models.points.deputy_year import DeputyYear
from models.upload import Upload
from routes.uploads import folder

MOBILE = re.compile(r"(\d{3})(\d{4})(\d{4})")
STYLES = {"record-book": ("tokens", "base", "parts", "office", "dossiers", "print")}  # a page of the app, printed


def init_app(app: Flask) -> None:
    app.add_template_filter(phone)
    app.add_template_filter(full_day)
    app.add_template_filter(full_moment)
    app.add_template_filter(areas_now)
    open_press(Drawings(app))


class Drawings:
    """The press of `models.papers.printing`, outside of any request."""

    def __init__(self, app: Flask):
        self.app = app

    def draw(self, order: Order, subjects: list, reader: User, base: str) -> str:
        with self.app.test_request_context(base_url=base):
            return alone(order, drawing(order, subjects, reader, base))

    def read(self, address: str) -> bytes:
        """The content behind an address in a drawing: a file of `static`, or a picture that everybody may see."""
        kind, _, name = address.removeprefix("/").partition("/")
        with self.app.app_context():
            path = static_file(name) if kind == "static" else picture(name) if kind == "uploads" else None
        if not path or not path.is_file():
            raise LookupError(address)
        return path.read_bytes()


def static_file(name: str) -> Path | None:
    root = Path(current_app.static_folder).resolve()
    path = (root / name).resolve()
    return path if path.is_relative_to(root) else None


def picture(name: str) -> Path | None:
    upload = uploads_for(None).where(Upload.name == name).first()
    return upload and upload.file(folder())


def alone(order: Order, drawn: Markup) -> str:
    """A drawing as a whole document: the same style sheets as in the browser, in the same order."""
    names = [*STYLES.get(order.paper, ()), "papers/alone", "papers/paper", *sheets_of(order)]
    links = "".join(f'<link rel="stylesheet" href="/static/css/{name}.css">' for name in names)
    return f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">{links}</head><body>{drawn}</body></html>'


def sheets_of(order: Order) -> list[str]:
    """The style sheets that a thing needs beside what all share."""
    return [f"papers/{order.paper}", f"papers/{'book' if order.paper == 'record-book' else 'sheet'}-{order.size}"]


def drawing(order: Order, subjects: list, reader: User, base: str) -> Markup:
    """The pages of these deputies or areas, one after the other; for who has no certificate there is none."""
    with force_locale("zh"):
        if order.paper == "certificate":
            passes = [one_pass(deputy, base) for deputy in subjects if Certificate.current(deputy)]
            return rendered(order.paper, passes=passes)
        data = DATA[order.paper]
        return Markup("\n").join(rendered(order.paper, **data(order, one, reader, base)) for one in subjects)


def rendered(paper: str, **data) -> Markup:
    """Past Flask's own render_template: it would look up the viewer's notices anew for each of a hundred cards."""
    return Markup(current_app.jinja_env.get_template(f"prints/{paper}.html").render(data))


def one_pass(deputy: Deputy, base: str) -> tuple:
    certificate = Certificate.current(deputy)
    address = base + url_for("certificates.show", token=certificate.token)
    return certificate, ContactCard(deputy), qr.svg(address, "代表证"), issuer_of(deputy)


def issuer_of(deputy: Deputy) -> str:
    return Region.get_by_id(deputy.district).name


def contact_card(_order: Order, deputy: Deputy, _reader: User, base: str) -> dict:
    address = base + url_for("contact_cards.deputy", slug=deputy.slug)
    return {"card": ContactCard(deputy), "qr": qr.svg(address, deputy.name)}


def letter_of(_order: Order, area: Area, _reader: User, base: str) -> dict:
    return letter_with(Letter(area), base)


def letter_with(letter: Letter, base: str) -> dict:
    board = NoticeBoard(letter.area)
    return {"letter": letter, "board": board, "qr": area_code(letter.area, base), "day": full_day(clock.today())}


def notice_board(order: Order, area: Area, _reader: User, base: str) -> dict:
    code, day = area_code(area, base), full_day(clock.today())
    return {"board": NoticeBoard(area), "qr": code, "size": order.size, "day": day}


def area_code(area: Area, base: str) -> Markup:
    return qr.svg(base + url_for("contact_cards.area", slug=area.slug), area.name)


def record_book(order: Order, deputy: Deputy, reader: User, _base: str) -> dict:
    book = RecordBook(reader, deputy, order.year, clock.today())
    return {"book": book, "figures": DeputyYear(deputy, book.year, book.today), "size": order.size}


DATA = {
    "contact-card": contact_card, "letter": letter_of, "notice-board": notice_board, "record-book": record_book,
}  # fmt: skip


def phone(text: str) -> str:
    """139 0000 0010: as people read a number out."""
    return " ".join(found.groups()) if (found := MOBILE.fullmatch(text)) else text


def full_day(value) -> str:
    """2026年11月22日, of a day or of a moment."""
    day = clock.day_of(value) if hasattr(value, "hour") else value
    return format_date(day, gettext("y年M月d日"), rebase=False)


def full_moment(value) -> str:
    """2026年11月22日 09:05"""
    return format_datetime(value, gettext("y年M月d日 HH:mm"))


def areas_now(deputy: Deputy) -> list[Area]:
    """The areas that a deputy answers for today."""
    return ContactCard(deputy).areas
