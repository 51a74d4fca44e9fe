"""A household that writes into a mailbox, for the tests of mailboxes and of what follows."""

import re
from io import BytesIO

from PIL import Image

from models.network.area import Area
from models.opinions.opinion import Opinion

KEY = re.compile(r'name="key" value="([0-9a-f]{32})"')


def snapshot(colour="red", form="JPEG", size=(300, 400), **options) -> bytes:
    out = BytesIO()
    Image.new("RGB", size, colour).save(out, form, **options)
    return out.getvalue()


def box_of(number="Q1") -> str:
    return f"/mailboxes/areas/{Area.get(Area.number == number).slug}"


def key_of(page: str) -> str:
    return KEY.search(page)[1]


def write(browser, box: str, *photos: bytes, key="", **fields):
    """The answer to a form that was opened, filled in and sent."""
    key = key or key_of(browser.get(box).text)
    files = [(BytesIO(photo), f"{number}.jpg") for number, photo in enumerate(photos)]
    return browser.post(box, data={"key": key, "photos": files} | fields, content_type="multipart/form-data")


def newest() -> Opinion:
    return Opinion.select().order_by(Opinion.id.desc()).first()
