"""The ten digits by which somebody without an account follows what they said or asked for."""

import re
import unicodedata

LENGTH = 10


def read(text: str) -> str:
    """The digits of a code as somebody typed it; nothing if these aren't as many as a code has."""
    digits = re.sub(r"[^0-9]", "", unicodedata.normalize("NFKC", text))
    return digits if len(digits) == LENGTH else ""


def shown(code: str) -> str:
    """As it's read out: 123-456-7890."""
    return f"{code[:3]}-{code[3:6]}-{code[6:]}"
