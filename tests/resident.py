"""A household with its slip in hand."""

from models.households.code import Code
from models.households.wish import Wish
from models.visits.visit import Visit
from tests import village


def slip_of(name: str) -> tuple[Code, str]:
    """The code and the PIN on a household's slip."""
    code = Code.current(village.household(name))
    return code, code.pin


def enter(client, name: str):
    """Type both; the page that opens."""
    code, pin = slip_of(name)
    return client.post("/own-homes", data={"code": code.short, "pin": pin}, follow_redirects=True)


def screens(cast) -> dict[str, tuple]:
    """For the pictures: what the demo's household sees of itself, and what the office has of it."""
    home = Code.get(Code.token == cast.token).household
    seen = Visit.select().where(Visit.household == home).order_by(Visit.visited_at.desc()).first()
    late = Wish.select().where(Wish.is_open()).order_by(Wish.due_on).first()
    return {
        "privacy": ("", "/privacy"),
        "own-homes-new": ("", f"/H/{cast.token}"),
        "own-homes-code": ("", "/own-homes/new"),
        "own-homes": ("resident", "/own-homes"),
        "own-homes-visit": ("resident", f"/own-homes/visits/{seen.id}"),
        "own-homes-slips": ("clerk", f"/own-homes/slips?area={home.area_id}"),
        "wishes-new": ("resident", "/wishes/new/no-visits"),
        "wishes-erasure": ("resident", "/wishes/new/erasure"),
        "wishes-correction": ("resident", "/wishes/new/correction"),
        "wishes": ("clerk", "/wishes"),
        "wishes-show": ("clerk", f"/wishes/{late.id}"),
        "ratings": ("clerk", "/ratings"),
        "ratings-mine": ("deputy", "/ratings/mine"),
    }
