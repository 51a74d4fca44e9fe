from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qrcode import QRCode, util
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q

from lib import qr

ADDRESS = "HTTPS://LIANXIN.EXAMPLE.CN/S/7K3M9QX07K3M9QX0"
SVG = "{http://www.w3.org/2000/svg}"


def library_matrix(text, level):
    code = QRCode(error_correction=level, mask_pattern=1, border=0)
    code.add_data(text, optimize=0)
    code.make()
    return tuple(map(tuple, code.get_matrix()))


@pytest.mark.parametrize(
    ("text", "level"),
    [(ADDRESS, ERROR_CORRECT_Q), ("HTTPS://LIANXIN.EXAMPLE.COM.CN/S/7K3M9QX07K3M9QX0", ERROR_CORRECT_M)],
)
def test_the_stronger_correction_is_taken_where_it_costs_no_space(text, level):
    assert qr.matrix(text) == library_matrix(text, level)


def test_an_upper_case_address_takes_the_denser_mode():
    assert util.QRData(ADDRESS).mode == util.MODE_ALPHA_NUM
    assert len(qr.matrix(ADDRESS)) == 29
    assert len(qr.matrix(ADDRESS.lower())) > 29


@given(st.text(min_size=1, max_size=60))
def test_the_runs_paint_every_dark_module_once(text):
    rows = qr.matrix(text)
    painted = [(row, column + step) for row, column, length in qr.runs(rows) for step in range(length)]
    assert sorted(painted) == [(r, c) for r, row in enumerate(rows) for c, dark in enumerate(row) if dark]


def test_the_svg_is_one_path_inside_a_quiet_zone():
    tree = ElementTree.fromstring(qr.svg(ADDRESS, "3 号"))
    paper, code = tree.findall(f"{SVG}path")
    assert tree.get("viewBox") == "0 0 37 37"
    assert paper.get("fill") == "#fff"
    assert code.get("d").count("M") == len(list(qr.runs(qr.matrix(ADDRESS))))
    assert code.get("d").startswith("M4 4h7v1h-7z")


def test_the_svg_escapes_its_title_and_styles_nothing_inline():
    drawn = qr.svg(ADDRESS, "<script>")
    assert "<title>&lt;script&gt;</title>" in drawn
    assert "style" not in drawn


def test_the_terminal_shows_the_same_modules():
    rows = qr.matrix(ADDRESS)
    lines = [line[len("\x1b[38;5;16;48;5;231m") : -len("\x1b[0m")] for line in qr.blocks(ADDRESS).splitlines()]
    halves = [half for line in lines for half in ([c in "▀█" for c in line], [c in "▄█" for c in line])]
    assert [tuple(half[4:-4]) for half in halves[4:33]] == list(rows)
    assert not any(any(half) for half in halves[:4] + halves[33:])
