"""A household with its slip in hand."""

from models.code import Code
from tests import village


def slip_of(name: str) -> tuple[Code, str]:
    """The code and the PIN on a household's slip."""
    code = Code.current(village.household(name))
    return code, code.pin


def enter(client, name: str):
    """Type both; the page that opens."""
    code, pin = slip_of(name)
    return client.post("/own-homes", data={"code": code.short, "pin": pin}, follow_redirects=True)
