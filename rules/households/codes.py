"""A household's code: a random token on the card at the door, and its short form for typing.

The token has 16 characters of Crockford's base32, 80 bits. The short form is its first seven characters and a check
character (ISO 7064, hybrid system, modulus 33,32), so that a typing error shows on the phone, without a network.
"""

import re
from random import SystemRandom

from rules.words import N_

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
TOKEN_LENGTH, SHORT_LENGTH = 16, 8
FAULTS = {
    "foreign": N_("这不是连心码"),
    "character": N_("码里只有数字和字母，请对着卡片再看一遍"),
    "length": N_("码一共 8 位，请数一数是不是多了或少了"),
    "check": N_("有一位不对，请对着卡片再看一遍"),
}

_SYSTEM = SystemRandom()
_VALUES = {character: value for value, character in enumerate(ALPHABET)}
_ADDRESS = re.compile(r"https?://[^/?#]+/s/([^/?#]+)", re.IGNORECASE)
_ASCII_OF_FULL_WIDTH = {code + 0xFEE0: code for code in range(0x21, 0x7F)}
_FILLING = re.compile(r"[\s\-_\u2010-\u2015\u2212\u200b\ufeff]+")
_LOOKALIKES = str.maketrans("OIL", "011")


class CodeError(ValueError):
    """What was scanned or typed is no household's code. `fault` is a key of FAULTS, the message its text."""

    def __init__(self, fault):
        super().__init__(FAULTS[fault])
        self.fault = fault


def mint(random=_SYSTEM):
    """Return a new token of 16 characters; `random` is a random.Random, a seeded one for made-up data."""
    bits = random.getrandbits(5 * TOKEN_LENGTH)  # at once: every call for randomness asks the system
    return "".join(ALPHABET[bits >> shift & 31] for shift in range(0, 5 * TOKEN_LENGTH, 5))


def short_form(token):
    """Return the eight characters that stand for `token` when typed. They are not unique: 35 bits of the token."""
    body = token[: SHORT_LENGTH - 1]
    return body + check_character(body)


def check_character(body):
    """Return the character that closes `body`.

    It betrays every single wrong character, and all but one in about 500 swaps of two neighbours.
    """
    product = 32
    for character in body:
        product = ((product + _VALUES[character]) % 32 or 32) * 2 % 33
    return ALPHABET[(1 - product) % 32]


def url(base, token):
    """Return the address printed on the card, all in capitals: `HTTPS://HOST/S/TOKEN`."""
    return f"{base.rstrip('/')}/S/{token}".upper()


def shown(short):
    """Return a short form as people read it out: 'ABCD-EFGH'."""
    return f"{short[:4]}-{short[4:]}"


def read(text):
    """Read what a camera saw or a person typed: an address, a token or a short form, in any spelling.

    Returns `("token", token)` or `("short", short_form)`; raises CodeError.
    """
    code = normalise(_code_in(text.strip()))
    if not set(code) <= set(ALPHABET):
        raise CodeError("character")
    if len(code) == TOKEN_LENGTH:
        return "token", code
    if len(code) != SHORT_LENGTH:
        raise CodeError("length")
    if check_character(code[:-1]) != code[-1]:
        raise CodeError("check")
    return "short", code


def _code_in(text):
    if address := _ADDRESS.match(text):
        return address[1]
    if "/" in text or ":" in text:
        raise CodeError("foreign")
    return text


def normalise(text):
    """Return a code as it stands on the card: half-width capitals, nothing between them, O as 0, I and L as 1."""
    compact = _FILLING.sub("", text.translate(_ASCII_OF_FULL_WIDTH))
    return compact.upper().translate(_LOOKALIKES)
