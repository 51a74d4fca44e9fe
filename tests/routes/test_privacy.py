"""The notice on privacy, and the few lines below each form."""

import re

import pytest
from flask import get_template_attribute

from models.upkeep.retention import Retention
from rules.households.privacy import PURPOSES
from rules.households.retention import RULES


def test_it_says_who_why_what_how_long_and_what_one_may_ask_for(visitor):
    page = visitor.get("/privacy")
    assert page.status_code == 200
    for purpose in PURPOSES.values():
        assert purpose.what in page.text and purpose.why in page.text and purpose.who in page.text
    for right in ("看：", "改：", "删：", "不让上门：", "收回同意：", "投诉"):
        assert right in page.text


def test_the_days_are_those_that_hold(visitor, village):
    Retention.set({"words": RULES["words"].most}, village.user("sun"))
    assert f"（{RULES['words'].most} 天）" in visitor.get("/privacy").text


def test_the_office_is_named_where_the_installation_names_it(app, visitor):
    assert 'href="tel:' not in visitor.get("/privacy").text
    told = {"NAME": "连心区代表联络办公室", "PHONE": "0717-1234567", "ADDRESS": "解放路 1 号"}
    app.config |= {f"OFFICE_{field}": value for field, value in told.items()}
    page = visitor.get("/privacy").text
    assert "连心区代表联络办公室" in page and 'href="tel:0717-1234567"' in page and "解放路 1 号" in page


@pytest.mark.parametrize("purpose", PURPOSES)
def test_a_form_says_it_in_a_few_lines_and_leads_to_the_rest(app, purpose):
    with app.test_request_context():
        lines = get_template_attribute("macros/privacy.html", "privacy_lines")(purpose)
    assert PURPOSES[purpose].why in lines and PURPOSES[purpose].who in lines
    assert 'href="/privacy"' in lines


@pytest.mark.parametrize("address", ["/sign-ins/new", "/privacy"])
def test_every_public_page_leads_there_from_its_foot(visitor, address):
    foot = re.search(r"<footer.*?</footer>", visitor.get(address).text, re.S)[0]
    assert 'href="/privacy"' in foot
