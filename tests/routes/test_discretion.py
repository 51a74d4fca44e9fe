"""Nothing personal in a log, an address or a header: those are kept and handed on by machines that nobody asked."""

import logging
import re
from urllib.parse import unquote

import pytest
from flask import url_for

from lib import clock
from models.access.acts import ACTS
from models.accounts.sign_in import SignIn
from models.households.code import Code
from models.households.household import Household
from models.network.deputy import Deputy
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit

PERSONAL = ("name", "address", "phone", "words", "heard", "note", "text")
OPAQUE = {"uploads.show", "shells.service_worker"}  # whose name is a random one, or a script's
GET_FORMS = {"/accounts", "/deputies", "/score-tables", "/audits", "/areas", "/opinions"}  # for no home
TOLD = {"heard": "楼道灯坏了半个月", "done": "送了降压药", "promised": "下周找物业"}


@pytest.fixture
def secrets(village, entry):
    """What nobody may overhear."""
    record(village.user("D001"), [entry("王秀英", "李建国家", **TOLD)], clock.now())
    record(village.user("D004"), [entry("刘海生", "李建国家", heard="想搬家")], clock.now())
    homes = [text for home in Household.select() for text in (home.name, home.name[:-1], home.address)]
    phones = [deputy.phone for deputy in Deputy.select()]
    return [text for text in [*homes, *phones, *TOLD.values(), "想搬家"] if len(text) > 1]


def overheard(text: str, secrets) -> list[str]:
    return [secret for secret in secrets if secret in text or secret in unquote(text)]


def headers_of(answer) -> str:
    """As they go over the line; a session's cookie can be read by whoever holds it."""
    lines = [f"{name}: {value}" for name, value in answer.headers]
    return "\n".join(line.encode("latin-1", "replace").decode("utf-8", "replace") for line in lines)


def values(village) -> dict:
    wang, home = village.deputy("王秀英"), village.household("李建国家")
    return {
        "deputy_id": wang.id, "household_id": home.id, "area_id": home.area_id, "visit_id": Visit.select().first().id,
        "review_id": Review.get().id, "code_id": Code.current(home).id, "token": Code.current(home).token,
        "sign_in_id": SignIn.select().first().id, "slug": wang.slug, "item": "households",
    }  # fmt: skip


def walked(app, village, as_, logins):
    """(address, answer) of every page that these people can open."""
    browsers = {login: as_(login) for login in logins}
    known = values(village)
    for rule in app.url_map.iter_rules():
        if "GET" in rule.methods and rule.arguments <= known.keys():
            with app.test_request_context():
                address = url_for(rule.endpoint, **{name: known[name] for name in rule.arguments})
            for browser in browsers.values():
                yield address, browser.get(address)


def test_no_page_says_anything_personal_in_its_address_its_headers_its_links_or_the_log(
    app, village, as_, secrets, counted_once, caplog
):
    with caplog.at_level(logging.DEBUG):
        for address, answer in walked(app, village, as_, ("D001", "he", "chen", "sun")):
            assert not overheard(address, secrets)
            assert not overheard(headers_of(answer), secrets), address
            if answer.mimetype == "text/html":
                assert not overheard("\n".join(links_on(answer.text)), secrets), address
                assert asked_by_get(answer.text) <= GET_FORMS, address
    assert not overheard(caplog.text, secrets)


def links_on(page: str) -> list[str]:
    links = re.findall(r'(?:href|action|src|hx-get)="([^"]*)"', page)
    return [link for link in links if not link.startswith("tel:")]


def asked_by_get(page: str) -> set[str]:
    """Where the words go that somebody types into a form whose address then holds them."""
    forms = re.findall(r'<form[^>]*method="get"[^>]*action="([^"]*)"(.*?)</form>', page, re.S)
    return {link for link, inside in forms if re.search(r'type="(search|text)"', inside)}


def test_a_search_an_erasure_and_an_error_leave_nothing_behind(app, village, as_, secrets, caplog, monkeypatch):
    home, clerk = village.household("李建国家"), as_("chen")
    with caplog.at_level(logging.DEBUG):
        for path, form in (
            ("/households", {"q": "李建国家"}),
            (f"/erasures/{home.id}", {"why": "李建国来电要求"}),
            (f"/reviews/{Review.get().id}", {"decision": "decline", "answer": "李建国家说没有"}),
            (f"/codes/{Code.current(home).id}/replacement", {"reason": "李建国弄丢了"}),
        ):
            answer = clerk.post(path, data=form)
            assert not overheard(headers_of(answer), secrets), path
            assert not overheard(answer.location or "", secrets), path
    assert not overheard(caplog.text, secrets)


def test_no_address_takes_a_name_or_a_note(app):
    for rule in app.url_map.iter_rules():
        assert rule.endpoint in OPAQUE or not rule.arguments & set(PERSONAL), rule


def test_what_is_public_is_listed_on_purpose(app):
    public = {endpoint for endpoint, roles in ACTS.items() if not roles}
    assert not public & {"households.index", "households.show", "households.record", "households.export", "visits.show"}
