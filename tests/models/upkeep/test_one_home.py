"""No table is forgotten: what was entrusted to us is sealed, goes in time and on request, and can be handed out.

A new sealed column that nothing removes fails here. So does a new long text that is not sealed. Either it is seen to,
or docs/privacy.md says why not.
"""

import json
import re
from pathlib import Path

import pytest
from peewee import CharField, TextField

from lib.sealing import Keyring
from models.households.erasure import erase
from models.households.household_record import record_of
from models.schema import TABLES
from models.sealed import SealedField
from models.upkeep.pruning import prune
from tests.models.upkeep.one_home import about_the_home, name_of, sealed_columns, settle_one_home, still_told

PAGE = (Path(__file__).parents[3] / "docs" / "privacy.md").read_text()
LONG = 100  # letters: more than a name, a number or a code
GUEST = "what a guest of a reception says and becomes an opinion is kept there, and not here"
STAYS = {  # after an erasure
    "opinion.follow_code": "whoever holds it reads that all is gone", "appointment.follow_code": "the same",
    "reception_guest.name": GUEST, "reception_guest.phone": GUEST, "reception_guest.words": GUEST,
}  # fmt: skip
NOT_HANDED_OUT = {
    "code.pin": "it opens the page; its slip is printed for who lost it", "household.erased_why": "all else is gone",
    "opinion.follow_code": "it is on the sender's slip", "appointment.follow_code": "the same",
    "duty.reason": "the words of the review, or of the declaration's step, which are handed out there",
    "rating.phone": "a random mark, for 30 days", "rating.address": "a network, for 30 days",
    "appraisal_answered.phone": "a random mark, for 30 days",
    "reception_guest.name": GUEST, "reception_guest.phone": GUEST, "reception_guest.words": GUEST,
}  # fmt: skip


def named_under(title: str) -> set[str]:
    """The columns that a section of docs/privacy.md names."""
    section = PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]
    return set(re.findall(r"`(\w+\.\w+)`", section))


@pytest.fixture
def home(village):
    return settle_one_home()


def test_every_sealed_word_is_there_to_begin_with(home):
    assert still_told() == {name_of(one) for one in sealed_columns()}


def test_in_the_end_the_night_removes_every_word_but_those_that_the_page_names(home):
    prune()
    assert still_told() == named_under("What stays as long as its row")


def test_the_next_night_opens_nothing_of_what_is_gone(home, monkeypatch):
    prune()
    opened = []
    monkeypatch.setattr(Keyring, "open", lambda _keyring, sealed, *_, **__: opened.append(sealed))
    prune()
    assert opened == []


def test_a_long_text_is_sealed_unless_the_page_names_it():
    texts = [one for model in TABLES for one in model._meta.sorted_fields if isinstance(one, CharField | TextField)]
    plain = [one for one in texts if not isinstance(one, SealedField) and getattr(one, "max_length", LONG) >= LONG]
    assert {name_of(one) for one in plain} == named_under("Long texts that are not sealed")


def test_an_erased_household_leaves_no_word_in_any_table_that_leads_to_it(home, village):
    assert erase(home, village.user("chen"), "本人要求")
    assert {one for one in still_told() if one.split(".")[0] in about_the_home()} == STAYS.keys()


def test_a_household_is_handed_out_every_word_that_is_kept_about_it(home):
    handed_out = json.dumps(record_of(home), ensure_ascii=False)
    kept = {one for one in still_told() if one.split(".")[0] in about_the_home()}
    assert {one for one in kept if f"<{one}>" not in handed_out} == NOT_HANDED_OUT.keys()
