"""HTML made into one PDF, as a browser prints it, and which characters no font of this machine can draw."""

import logging
import subprocess
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from mimetypes import guess_type

from lib.card_sheet import font_file

BASE = "paper:/"  # what the documents' own addresses are relative to; nothing is ever fetched from the network


class EngineMissingError(RuntimeError):
    """The libraries that set type are not on this machine; the message names the packages that bring them."""


def write(path, documents: Iterable[str], read: Callable[[str], bytes], progress=lambda done: None) -> None:
    """Print whole HTML documents one after the other into a PDF at `path`; `progress` is told after each.

    `read` gives the content behind an address of this site ("/static/…"); it raises LookupError for what there is not.
    """
    from pypdf import PdfWriter  # both cost a second and a hundred megabytes: only who prints pays

    whole, fetcher = PdfWriter(), _fetcher(read)
    for done, document in enumerate(documents, 1):
        whole.append(_printed(document, fetcher))
        progress(done)
    whole.write(path)


def _printed(document: str, fetcher):
    return BytesIO(_engine().HTML(string=document, base_url=BASE, url_fetcher=fetcher).write_pdf())


def _engine():
    try:
        import weasyprint
    except OSError as error:
        packages = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        raise EngineMissingError(f"apt install {packages} ({error})") from error
    logging.getLogger("weasyprint").setLevel(logging.ERROR)  # what only browsers need of a style sheet is no news
    return weasyprint


def _fetcher(read: Callable[[str], bytes]):
    urls = _engine().urls

    class Fetcher(urls.URLFetcher):
        def fetch(self, url, headers=None):
            address = "/" + url.removeprefix(BASE).split("?")[0].lstrip("/")
            kind = guess_type(address)[0] or "application/octet-stream"
            return urls.URLFetcherResponse(url, read(address), {"Content-Type": kind})

    return Fetcher()


def undrawable(text: str) -> str:
    """The characters of a text for which no font here has a shape, each once: on paper they are an empty box."""
    doubtful = sorted(one for one in set(text) - _known() if one >= " " and unicodedata.category(one)[0] != "Z")
    return "".join(one for one in doubtful if not _somewhere(one))


@cache
def _known() -> frozenset[str]:
    """What the usual font can draw."""
    from fontTools.ttLib import TTCollection

    with TTCollection(font_file(), lazy=True) as collection:
        return frozenset(map(chr, collection.fonts[2].getBestCmap()))


@cache
def _somewhere(character: str) -> bool:
    """Whether any other font has it: fontconfig knows."""
    asked = ["fc-list", "--format=%{file}\n", f":charset={ord(character):x}"]
    try:
        return bool(subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip())
    except FileNotFoundError:
        return False
