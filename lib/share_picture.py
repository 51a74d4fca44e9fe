"""The square picture that goes along with a shared link: a face, or a mark; a title, and a line below it; as PNG."""

import io
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, ImageOps

from lib.card_sheet import font_file

EDGE = 600
PAPER, RED, INK, QUIET = "#faf7f2", "#b3261e", "#1f1a17", "#675e57"
_FACE, _ROOM = 240, 520
_SIMPLIFIED_CHINESE = 2


def drawn(initial: str, title: str, line: str, portrait: bytes | None = None) -> bytes:
    """`initial` stands on a disc where there is no portrait. FontMissingError without a Chinese font."""
    picture = Image.new("RGB", (EDGE, EDGE), PAPER)
    draw = ImageDraw.Draw(picture)
    draw.rectangle((0, 0, EDGE, 14), RED)
    _draw_face(picture, draw, initial, portrait)
    _draw_line(draw, title, 410, (64, 52, 42, 34), INK)
    _draw_line(draw, line, 495, (34, 30, 26, 22), QUIET)
    out = io.BytesIO()
    picture.quantize(64, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()


def _draw_face(picture: Image.Image, draw: ImageDraw.ImageDraw, initial: str, portrait: bytes | None) -> None:
    left, top = (EDGE - _FACE) // 2, 80
    if portrait is None:
        draw.ellipse((left, top, left + _FACE, top + _FACE), RED)
        draw.text((EDGE / 2, top + _FACE / 2), initial, "white", font(110), anchor="mm")
        return
    face = ImageOps.fit(Image.open(io.BytesIO(portrait)).convert("RGB"), (_FACE, _FACE), centering=(0.5, 0.3))
    disc = Image.new("L", (4 * _FACE, 4 * _FACE))
    ImageDraw.Draw(disc).ellipse((0, 0, 4 * _FACE - 1, 4 * _FACE - 1), 255)
    picture.paste(face, (left, top), disc.resize((_FACE, _FACE)))


def _draw_line(draw: ImageDraw.ImageDraw, text: str, middle: int, sizes: tuple[int, ...], colour: str) -> None:
    """At the largest size at which it fits; what does not even fit at the smallest is cut."""
    size = next((size for size in sizes if font(size).getlength(text) <= _ROOM), sizes[-1])
    while font(size).getlength(text) > _ROOM:
        text = text[:-2] + "…"
    draw.text((EDGE / 2, middle), text, colour, font(size), anchor="mm")


@lru_cache
def font(size: int) -> ImageFont.FreeTypeFont:
    place: Path = font_file()
    return ImageFont.truetype(str(place), size, index=_SIMPLIFIED_CHINESE)
