"""What is written can be read, in both themes: the contrast that WCAG 2.2 AA asks for."""

import re
from pathlib import Path

import pytest

SHEET = (Path(__file__).parents[2] / "static" / "css" / "tokens.css").read_text()
BLOCKS = {"light": ":root {", "dark": ":root.dark {", "dark phone": ":root:not(.light) {"}
TONES = ("red", "green", "amber", "blue")
WRITTEN = [
    *((ink, ground) for ink in ("ink", "ink-2", "red-ink", "green-ink", "amber-ink") for ground in ("paper", "card")),
    *((f"{tone}-ink", f"{tone}-soft") for tone in TONES),
    ("ink-2", "grey-soft"),
]
DRAWN = [("edge", "paper"), ("edge", "card"), *((f"c{n}", "card") for n in range(1, 9))]


def values(theme):
    block = SHEET[SHEET.index(BLOCKS[theme]) :]
    return dict(re.findall(r"--([\w-]+): (#\w+);", block[: block.index("}")]))


def brightness(colour):
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    shares = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    dark, bright = sorted((brightness(one), brightness(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", BLOCKS)
def test_what_is_written_stands_out(theme):
    colours = values(theme)
    assert [pair for pair in WRITTEN if contrast(*(colours[name] for name in pair)) < 4.5] == []
    assert contrast("#fff", colours["red"]) >= 4.5


@pytest.mark.parametrize("theme", BLOCKS)
def test_what_is_drawn_stands_out(theme):
    colours = values(theme)
    assert [pair for pair in DRAWN if contrast(*(colours[name] for name in pair)) < 3] == []


def test_both_ways_into_the_dark_lead_to_the_same_colours():
    assert values("dark") == values("dark phone")
