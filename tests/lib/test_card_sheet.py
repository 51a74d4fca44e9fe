import subprocess

import pytest
from PIL import Image

from lib import card_sheet, qr

ADDRESS = "HTTPS://LIANXIN.EXAMPLE.CN/S/7K3M9QX07K3M9QX0"
MILLIMETRE = 20  # pixels of a page drawn at 508 dots an inch


def card(number=1, area="青山社区3区", lines=("扫一扫找代表",)):
    return card_sheet.Card(ADDRESS, f"{number:03d} 号", (area, *lines), "7K3M-9QX3")


def printed(tmp_path, cards, **more):
    path = tmp_path / "cards.pdf"
    card_sheet.write(path, cards, title="青山社区", **more)
    return path


def words_on(path):
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    return [page.split() for page in text.split("\f")[:-1]]


def picture_of(path):
    stem = path.with_suffix("")
    subprocess.run(["pdftoppm", "-gray", "-r", "508", "-singlefile", path, stem], check=True)
    return Image.open(stem.with_suffix(".pgm"))


def test_twenty_four_cards_fill_a_sheet(tmp_path):
    first, second = words_on(printed(tmp_path, map(card, range(1, 26))))
    assert [word for word in first if word.isdigit()] == [f"{number:03d}" for number in range(1, 25)]
    assert set(second) == {"025", "号", "青山社区3区", "扫一扫找代表", "7K3M-9QX3"}


def test_rare_characters_are_printed(tmp_path):
    (words,) = words_on(printed(tmp_path, [card(area="陈𬭎里㙍𫍯")]))
    assert "陈𬭎里㙍𫍯" in words


def test_a_heading_and_a_line_of_any_length_stay_on_their_card(tmp_path):
    crowded = card_sheet.Card(ADDRESS, "一" * 60, ("青山" * 100,), "7K3M-9QX3")
    picture = picture_of(printed(tmp_path, [crowded]))
    beside = picture.crop((66 * MILLIMETRE, 5 * MILLIMETRE, 210 * MILLIMETRE, 32 * MILLIMETRE))
    below = picture.crop((0, 42 * MILLIMETRE, 60 * MILLIMETRE, 297 * MILLIMETRE))
    assert beside.getextrema() == below.getextrema() == (255, 255)


def test_the_code_on_paper_has_the_modules_of_the_text_inside_a_quiet_zone(tmp_path):
    picture = picture_of(printed(tmp_path, [card()]))
    rows = qr.matrix(ADDRESS)
    left = top = (297 / 8 - 28) / 2
    module = 28 / len(rows)

    def is_dark(row, column):
        return (
            picture.getpixel(
                [round((edge + module * (place + 0.5)) * MILLIMETRE) for edge, place in ((left, column), (top, row))]
            )
            < 128
        )

    side = range(-4, len(rows) + 4)
    seen = {(row, column) for row in side for column in side if is_dark(row, column)}
    assert seen == {(r, c) for r, row in enumerate(rows) for c, dark in enumerate(row) if dark}


def test_progress_is_told_sheet_by_sheet_and_at_the_end(tmp_path):
    told = []
    printed(tmp_path, map(card, range(50)), progress=told.append)
    assert told == [0, 24, 48, 50]


def test_a_machine_without_the_font_says_what_to_install(tmp_path, monkeypatch):
    monkeypatch.setattr(card_sheet, "FONT_PLACES", (tmp_path / "NotoSansCJK-Regular.ttc",))
    with pytest.raises(card_sheet.FontMissingError, match="fonts-noto-cjk"):
        printed(tmp_path, [card()])
    assert not (tmp_path / "cards.pdf").exists()
