"""Sheets of cards with a QR code, 24 to an A4, as one PDF: for blank paper and scissors or for 70 × 37 mm labels."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from lib import qr

PER_SHEET = 24
FONT_PLACES = tuple(
    Path("/usr/share/fonts") / folder / "NotoSansCJK-Regular.ttc"
    for folder in ("opentype/noto", "noto-cjk", "google-noto-cjk", "google-noto-sans-cjk-fonts")
)
_SIMPLIFIED_CHINESE = 2  # the font's number in its collection; 0 is Japanese

# All in millimetres, but for the sizes of type, which are in points. Most printers leave 4.2 mm at the edge blank.
_COLUMNS, _ROWS = 3, 8
_WIDTH, _HEIGHT = 70, 297 / _ROWS
_CODE, _CUT, _BOLD_STROKE = 28, 4, 0.15
_EDGE = (_HEIGHT - _CODE) / 2
_TEXT_LEFT = _EDGE + _CODE + 4
_TEXT_WIDTH = _WIDTH - _TEXT_LEFT - _EDGE
_HEADING_SIZES, _LINE_SIZES, _CAPTION_SIZES = (15, 12, 9), (8, 7, 6, 5), (11, 9)
_HEADING_HEIGHT, _CAPTION_HEIGHT = 7, 5
_LINES_HEIGHT = _CODE - _HEADING_HEIGHT - _CAPTION_HEIGHT
_LEADING = 0.44  # millimetres from line to line for each point of type
_NEVER_FIRST = "，。、；：！？）》”,.;:!?)"


class FontMissingError(RuntimeError):
    """No font with the Chinese characters is installed; the message names the package that brings it."""


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows: the text in its code, and beside it a bold heading, small lines and a bold caption."""

    code: str
    heading: str
    lines: tuple[str, ...]
    caption: str


def write(path, cards, title, progress=lambda done: None):
    """Print the cards in their order into a PDF at `path`; after each sheet `progress` is told how many are drawn."""
    pdf = _document(title)
    fit = lru_cache(1024)(lambda *block: _fit(pdf, *block))
    done = 0
    for card in cards:
        if done % PER_SHEET == 0:
            _start_sheet(pdf)
            progress(done)
        _draw(pdf, card, done % PER_SHEET, fit)
        done += 1
    pdf.output(path)
    progress(done)


def _document(title):
    from fpdf import FPDF  # every process of the server would wait for it as it starts: only who prints does

    pdf = FPDF(format="A4")
    pdf.set_title(title)
    pdf.set_lang("zh-CN")
    pdf.set_auto_page_break(False)
    pdf.set_draw_color(150)
    pdf.set_line_width(_BOLD_STROKE)
    pdf.add_font("Noto", fname=font_file(), collection_font_number=_SIMPLIFIED_CHINESE)
    pdf.set_font("Noto")
    return pdf


def font_file():
    """Return the path of the Chinese font, from the first of the well-known places that has it."""
    if found := next((place for place in FONT_PLACES if place.exists()), None):
        return found
    raise FontMissingError("NotoSansCJK-Regular.ttc is not installed: on Debian, apt install fonts-noto-cjk")


def _start_sheet(pdf):
    pdf.add_page()
    for column in range(1, _COLUMNS):
        for row in range(_ROWS + 1):
            _cut_mark(pdf, column * _WIDTH, row * _HEIGHT)


def _cut_mark(pdf, x, y):
    pdf.line(x - _CUT, y, x + _CUT, y)
    pdf.line(x, y - _CUT, x, y + _CUT)


def _draw(pdf, card, place, fit):
    row, column = divmod(place, _COLUMNS)
    left, top = column * _WIDTH, row * _HEIGHT + _EDGE
    _draw_code(pdf, qr.matrix(card.code), left + _EDGE, top)
    heading = fit((card.heading,), _HEADING_SIZES, _HEADING_HEIGHT)
    lines = fit(card.lines, _LINE_SIZES, _LINES_HEIGHT)
    caption = fit((card.caption,), _CAPTION_SIZES, _CAPTION_HEIGHT)
    with pdf.local_context(text_mode="FILL_STROKE", draw_color=0):
        _draw_text(pdf, heading, left + _TEXT_LEFT, top)
        _draw_text(pdf, caption, left + _TEXT_LEFT, top + _CODE - _CAPTION_HEIGHT)
    _draw_text(pdf, lines, left + _TEXT_LEFT, top + _HEADING_HEIGHT)


def _draw_code(pdf, rows, left, top):
    """Draw the modules as one path in units of a module, a fifth of the size of one in points.

    The page's own operators: the library's shapes would take longer than the code itself.
    """
    unit = _CODE * pdf.k / len(rows)
    runs = "".join(f"{column} {row} {length} 1 re " for row, column, length in qr.runs(rows))
    pdf._out(f"q {unit:.4f} 0 0 {-unit:.4f} {left * pdf.k:.2f} {(pdf.h - top) * pdf.k:.2f} cm {runs}f Q")


def _draw_text(pdf, fitted, left, top):
    size, rows = fitted
    pdf.set_font_size(size)
    for number, text in enumerate(rows, 1):
        pdf.text(left, top + number * size * _LEADING - 0.1 * size, text)


def _fit(pdf, lines, sizes, height):
    """Return the largest of `sizes` at which the wrapped lines keep within `height`, and the rows they wrap to."""
    for size in sizes:
        pdf.set_font_size(size)
        rows = [row for line in lines for row in _wrap(pdf, line)]
        room = int(height / (size * _LEADING))
        if len(rows) <= room:
            break
    return size, rows[:room]


def _wrap(pdf, line):
    row = ""
    for character in line:
        if pdf.get_string_width(row + character) > _TEXT_WIDTH and character not in _NEVER_FIRST:
            yield row
            row = ""
        row += character
    yield row
