"""Every word that harms, in every place from which an endpoint reads: its address, the query, the form."""

from urllib.parse import quote

import pytest

from models.access.acts import ACTS, may
from models.database import db
from models.engine import is_file
from tests import village as cast
from tests.hostile import nasty
from tests.hostile.conftest import EVERYBODY, EXAMPLES, RESIDENT
from tests.hostile.sound import fields_of
from tests.hostile.whole import assert_sound, elsewhere, halves

WORDS = [*nasty.WORDS, *map(str, nasty.NUMBERS[5:])]


def who_may(endpoint: str) -> str | None:
    """Somebody of the cast who may do this; for what is public a household that has shown its PIN, or nobody."""
    if not ACTS[endpoint]:
        return RESIDENT if endpoint.startswith(("own_homes.", "wishes.", "mass_appraisals.")) else None
    staff = (one for one in EVERYBODY if one not in (None, RESIDENT))
    return next((one for one in staff if may(cast.user(one), endpoint)), None)


def turns(endpoint: str) -> list[tuple[int, str]]:
    """Each word with its number; in the short run every 16th, and others for the next endpoint and database."""
    first = (sorted(ACTS).index(endpoint) + 8 * is_file(db.obj)) % 16
    return list(enumerate(WORDS)) if EXAMPLES else list(enumerate(WORDS))[first::16]


def dealt(names: list[str], turn: int) -> dict[str, str]:
    """Each name with a word of its own; in so many turns as there are words each has had every one."""
    return {name: WORDS[(turn + place) % len(WORDS)] for place, name in enumerate(names)}


def address_of(rule, values: dict, word: str | None) -> str:
    """The rule's address with its right arguments, or with the word in place of each."""
    parts = ((quote(word) if word else str(values[part])) if converter else part for converter, part in rule._trace)
    return "".join(part for part in parts if part != "|")


@pytest.mark.parametrize("endpoint", sorted(ACTS))
def test_no_word_harms_wherever_it_stands(app, values, browser, endpoint):
    client, form = browser(who_may(endpoint)), fields_of(endpoint, values)
    names = [*nasty.names_read_by(app.view_functions[endpoint]), *nasty.KEYWORDS]
    for rule in app.url_map.iter_rules(endpoint):
        method = "POST" if "POST" in rule.methods else "GET"
        for turn, word in turns(endpoint):
            address = address_of(rule, values, word if rule.arguments and turn % 2 else None)
            one = [list(form)[turn % len(form)]] if form else names
            body = {"data": form | dict.fromkeys(one, word) if form else dealt(names, turn)} if method == "POST" else {}
            assert_sound(client.open(address, method=method, query_string=dealt(names, turn), **body))
    assert elsewhere(halves) == []
