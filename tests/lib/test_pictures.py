import io
import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFile, PngImagePlugin

from lib.pictures import EDGE, MOST_BYTES, PictureError, clean, thumbnail
from tests.thorough import examples


def encoded(size=(60, 40), form="JPEG", colour="red", mode="RGB", **options) -> bytes:
    out = io.BytesIO()
    Image.new(mode, size, colour).save(out, form, **options)
    return out.getvalue()


def shown(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def refused(content: bytes) -> str:
    with pytest.raises(PictureError) as error:
        clean(content)
    return error.value.reason


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_comes_out_as_a_jpeg_whatever_went_in(form):
    picture = clean(encoded(form=form))
    assert (picture.type, picture.width, picture.height) == ("image/jpeg", 60, 40)
    assert shown(picture.content).format == "JPEG"


def test_a_large_picture_is_made_smaller_in_its_proportions():
    assert clean(encoded((4000, 2000)))[2:] == (EDGE, EDGE // 2)


def test_place_camera_and_time_are_gone_and_the_picture_stands_upright():
    exif = Image.Exif()
    exif[0x0112] = 6  # turn to the right
    exif[0x010F] = "Camera of Wang"
    exif.get_ifd(0x8825)[1] = "N"
    dirty = encoded((60, 40), exif=exif, comment=b"taken at home")
    picture = clean(dirty)
    assert b"Camera of Wang" in dirty and b"taken at home" in dirty
    assert (picture.width, picture.height) == (40, 60)
    assert not shown(picture.content).getexif()
    assert b"Exif" not in picture.content and b"Wang" not in picture.content and b"home" not in picture.content


def test_text_that_a_png_carries_is_gone():
    said = PngImagePlugin.PngInfo()
    said.add_text("Author", "Wang Xiuying")
    assert b"Wang" not in clean(encoded(form="PNG", pnginfo=said)).content


def test_what_is_hidden_behind_a_picture_stays_behind():
    for tail in (b"<script>alert(1)</script>", b"PK\x03\x04 an archive", b"%PDF-1.7 a document", b"<?php evil(); ?>"):
        assert tail not in clean(encoded() + tail).content


def test_what_is_clear_becomes_white():
    picture = shown(clean(encoded(form="PNG", mode="RGBA", colour=(0, 0, 0, 0))).content)
    assert min(picture.getpixel((5, 5))) > 250


def test_of_a_moving_picture_the_first_one_is_kept():
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("red", "blue")]
    for form in ("PNG", "WEBP"):
        out = io.BytesIO()
        frames[0].save(out, form, save_all=True, append_images=frames[1:])
        picture = shown(clean(out.getvalue()).content)
        assert not getattr(picture, "is_animated", False)
        red, _, blue = picture.convert("RGB").getpixel((25, 25))
        assert red > 200 > blue


def test_a_few_bytes_that_claim_to_be_gigabytes_are_refused_unopened():
    bomb = png(50_000, 50_000, chunk(b"IDAT", zlib.compress(b"\0" * 10_000_000)))
    assert len(bomb) < 20_000
    assert refused(bomb) == "wide"


def test_text_that_unpacks_without_end_is_refused():
    endless = chunk(b"zTXt", b"a\0\0" + zlib.compress(b"x" * 80_000_000))
    assert refused(png(8, 8, endless)) == "unreadable"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"GIF89a", b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", b"<!doctype html><script></script>",
        b"%PDF-1.7", b"MZ\x90", encoded()[:200], encoded(form="PNG")[:60], encoded(form="GIF"), encoded(form="BMP"),
        encoded(form="TIFF"), b"\xff\xd8\xff\xe0" + b"<html>" * 50,
    ],
    ids=["nothing", "gif", "svg", "html", "pdf", "program", "half a jpeg", "half a png", "whole gif", "bmp", "tiff",
         "mixed"],
)  # fmt: skip
def test_what_is_no_photo_is_refused(content):
    assert refused(content) == "unreadable"


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_half_a_photo_is_refused_even_where_another_library_would_let_it_pass(form, monkeypatch):
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint leaves it behind
    whole = encoded(form=form)
    assert refused(whole[: len(whole) // 2]) == "unreadable"


def test_too_many_bytes_are_refused_unread():
    assert refused(encoded() + b"\0" * MOST_BYTES) == "large"


@examples(60)
@given(data=st.data())
def test_a_damaged_picture_is_taken_or_refused_and_nothing_else(data):
    content = bytearray(encoded(form=data.draw(st.sampled_from(["JPEG", "PNG", "WEBP"]))))
    for _ in range(data.draw(st.integers(1, 8))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert clean(bytes(content)).type == "image/jpeg"
    except PictureError as error:
        assert error.reason in ("unreadable", "wide")


def test_a_thumbnail_is_as_light_as_was_asked_however_restless_the_photo():
    out = io.BytesIO()
    Image.effect_noise((1200, 1600), 80).convert("RGB").save(out, "JPEG")
    for edge, most in ((144, 4_000), (288, 12_000)):
        made = thumbnail(out.getvalue(), edge, most)
        assert len(made.content) <= most
        assert Image.open(io.BytesIO(made.content)).size == (edge, edge)
