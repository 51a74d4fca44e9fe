"""Pictures from anywhere, made anew: only the picture itself comes out, as a JPEG of moderate size.

What else a file may carry (place and time, a camera's number, a second file behind the first) stays behind, since no
byte of it is copied.
"""

import io
from typing import NamedTuple

from PIL import Image, ImageFile, ImageOps

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 50_000_000
EDGE = 1600
FORMATS = ("JPEG", "PNG", "WEBP")
QUALITIES = (75, 60, 45, 30, 15, 5)
WHITE = (255, 255, 255)


class PictureError(Exception):
    """`reason`: large (too many bytes), wide (too many pixels), or unreadable (broken, or no picture that we know)."""

    def __init__(self, reason: str):
        super().__init__(reason)
        self.reason = reason


class Picture(NamedTuple):
    content: bytes
    type: str
    width: int
    height: int


def clean(content: bytes) -> Picture:
    """The picture (of a moving one the first), upright, at most EDGE pixels wide and high, or a PictureError."""
    if len(content) > MOST_BYTES:
        raise PictureError("large")
    try:
        return _encoded(_upright(_opened(content)))
    except PictureError:
        raise
    except Image.DecompressionBombError as error:  # of more pixels than even the library would look at
        raise PictureError("wide") from error
    except Exception as error:  # a decoder that is fed garbage may raise anything
        raise PictureError("unreadable") from error


def thumbnail(content: bytes, edge: int, most: int) -> Picture:
    """A square of a picture that `clean` has made: its middle, rather high up, where a face is; as WebP.

    As good as `most` bytes allow: a page for cheap phones has to stay light, whoever took the photo.
    """
    image = Image.open(io.BytesIO(content), formats=FORMATS)
    image.draft("RGB", (2 * edge, 2 * edge))
    square = ImageOps.fit(image.convert("RGB"), (edge, edge), centering=(0.5, 0.3))
    tries = (_as_webp(square, quality) for quality in QUALITIES)
    content = next((made for made in tries if len(made) <= most), _as_webp(square, QUALITIES[-1]))
    return Picture(content, "image/webp", edge, edge)


def _as_webp(image: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    image.save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()


def _opened(content: bytes) -> Image.Image:
    """Nothing is unpacked before its size is known: a few bytes can claim to be a picture of many gigabytes."""
    image = Image.open(io.BytesIO(content), formats=FORMATS)
    if image.width * image.height > MOST_PIXELS:
        raise PictureError("wide")
    image.draft("RGB", (EDGE, EDGE))  # a JPEG is unpacked no larger than is needed
    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint turns it on for the whole process: half a photo would pass
    image.load()
    return image


def _upright(image: Image.Image) -> Image.Image:
    turned = ImageOps.exif_transpose(image)
    turned.thumbnail((EDGE, EDGE))
    if turned.mode in ("RGBA", "LA", "PA", "P"):
        seen = turned.convert("RGBA")
        turned = Image.new("RGB", seen.size, WHITE)
        turned.paste(seen, mask=seen.getchannel("A"))
    return turned.convert("RGB")


def _encoded(image: Image.Image) -> Picture:
    bare = Image.new("RGB", image.size)  # a new one, so that nothing that clung to the old one goes along
    bare.paste(image)
    out = io.BytesIO()
    bare.save(out, "JPEG", quality=85, optimize=True)
    return Picture(out.getvalue(), "image/jpeg", *bare.size)
