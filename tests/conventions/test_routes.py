import re
from pathlib import Path

import pytest

from models.access.acts import ACTS, PUBLIC

ROOT = Path(__file__).parents[2]
# On cards and slips, in capitals so that the code stays small
PRINTED = {"/S/<token>", "/s/<token>", "/E/<token>", "/H/<token>", "/h/<token>"}


@pytest.fixture
def rules(app):
    return [rule for rule in app.url_map.iter_rules() if rule.endpoint != "static"]


def test_every_route_has_its_row_in_the_table_of_who_may_do_what(app):
    endpoints = {rule.endpoint for rule in app.url_map.iter_rules()}

    assert endpoints == set(ACTS)


def test_every_address_is_kebab_case(rules):
    odd = [rule.rule for rule in rules if not re.fullmatch(r"(/[a-z0-9.-]*|/<[a-z_:]+>)+", rule.rule)]

    assert set(odd) <= PRINTED


def test_a_route_file_its_address_and_its_templates_bear_one_noun(rules):
    for rule in rules:
        noun = rule.endpoint.split(".")[0].replace("_", "-")
        if ACTS[rule.endpoint] != PUBLIC and rule.rule not in PRINTED:
            assert rule.rule.split("/")[1].split(".")[0] == noun, rule.rule


def test_every_folder_of_templates_has_its_route(rules):
    nouns = {rule.endpoint.split(".")[0].replace("_", "-") for rule in rules} | {"macros", "errors"}

    assert {path.name for path in (ROOT / "templates").iterdir() if path.is_dir()} <= nouns


def test_every_route_file_has_its_test_file(rules):
    nouns = {rule.endpoint.split(".")[0] for rule in rules}
    tested = {path.stem.removeprefix("test_") for path in (ROOT / "tests").rglob("test_*.py")}

    assert nouns - tested == set()


def test_numbers_and_days_are_read_by_what_knows_their_bounds():
    """`routes.forms` reads them: `int` takes numbers that no database holds."""
    unsafe = re.compile(r"type=(int|float|date)|fromisoformat|get_json")
    found = {path.name for path in (ROOT / "routes").glob("*.py") if unsafe.search(path.read_text())}

    assert found == {"forms.py", "bodies.py"}


def test_unsafe_requests_only_where_a_page_sends_them(rules):
    assert {method for rule in rules for method in rule.methods} <= {"GET", "HEAD", "OPTIONS", "POST"}
