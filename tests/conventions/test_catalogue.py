"""Chinese is the source; the English catalogue leaves nothing out."""

import re
import subprocess
import sys
from pathlib import Path

from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
ENGLISH = ROOT / "translations" / "en" / "LC_MESSAGES" / "messages.po"


def extracted(tmp_path):
    pot = tmp_path / "messages.pot"
    subprocess.run(
        [Path(sys.executable).parent / "pybabel", "-q", "extract", "-F", "translations/babel.cfg", "-k", "N_",
         "-k", "lazy_gettext", "-o", pot, "."],
        cwd=ROOT, check=True,
    )  # fmt: skip
    return {message.id for message in read_po(pot.open("rb")) if message.id}


def english():
    return {message.id: message for message in read_po(ENGLISH.open("rb"), locale="en") if message.id}


def test_every_text_has_its_english(tmp_path):
    catalogue = english()
    missing = [
        text for text in extracted(tmp_path)
        if text not in catalogue or not catalogue[text].string or catalogue[text].fuzzy
    ]  # fmt: skip
    assert missing == []


def test_every_placeholder_survives_the_translation():
    def places(text):
        return set(re.findall(r"%\((\w+)\)", text))

    broken = [
        message.id for message in english().values()
        if isinstance(message.id, str) and places(message.id) != places(message.string)
    ]  # fmt: skip
    assert broken == []
