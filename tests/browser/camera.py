"""A film for Chromium's fake camera: one still picture that it shows over and over."""

from pathlib import Path

import qrcode
from PIL import Image, ImageDraw

FRAME = (1280, 720)


def film(path: Path, picture: Image.Image) -> Path:
    """Write a picture as a y4m file, which `--use-file-for-fake-video-capture` plays."""
    grey = picture.convert("L").resize(FRAME)
    width, height = FRAME
    luma = bytes(16 + round(value * 219 / 255) for value in range(256))
    with path.open("wb") as file:
        file.write(f"YUV4MPEG2 W{width} H{height} F10:1 Ip A1:1 C420jpeg\n".encode())
        file.write(b"FRAME\n" + grey.tobytes().translate(luma) + bytes([128]) * (width * height // 2))
    return path


def card_at_the_door(text: str, angle: float = 7, size: int = 330) -> Image.Image:
    """A code as the camera meets it: small in the picture, on grey, and not straight."""
    code = qrcode.make(text).convert("L").resize((size, size))
    scene = Image.new("L", FRAME, 118)
    ImageDraw.Draw(scene).rectangle((380, 60, 900, 660), fill=205)
    scene.paste(code.rotate(angle, expand=True, fillcolor=205), (460, 170))
    return scene


def empty_wall() -> Image.Image:
    return Image.new("L", FRAME, 128)
