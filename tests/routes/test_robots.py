import pytest
from flask import url_for

from models.access.acts import ACTS, PUBLIC
from models.network.area import Area
from routes.robots import INDEXED


def test_search_engines_are_told_of_public_pages_and_of_no_others(visitor, village):
    text = visitor.get("/robots.txt").text
    assert text.splitlines()[-1] == "Disallow: /"
    assert "Allow: /contact-cards/" in text
    for secret in ("/S/", "follow", "household", "sign-in"):
        assert secret not in text


def test_deputies_areas_and_stations_may_be_found(visitor, village):
    area = Area.get(Area.number == "Q1")
    pages = (f"/contact-cards/areas/{area.slug}", f"/contact-cards/{village.deputy('王秀英').slug}",
             f"/stations/{area.station.slug}")  # fmt: skip
    for address in pages:
        answer = visitor.get(address)
        assert "X-Robots-Tag" not in answer.headers
        assert f'<link rel="canonical" href="http://localhost{address}">' in answer.text
        assert '<meta name="description"' in answer.text


@pytest.mark.parametrize("address", ["/sign-ins/new", "/nowhere", "/contact-cards/nobody", "/S/0000000000000000"])
def test_nothing_else_may(visitor, address):
    assert visitor.get(address).headers["X-Robots-Tag"] == "noindex, nofollow"


def test_the_code_at_a_door_may_not(visitor, village):
    answer = visitor.get(f"/S/{village.token('李建国家')}", follow_redirects=False)
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_whatever_may_be_found_is_public(app):
    with app.test_request_context():
        assert url_for("robots.index") == "/robots.txt"
    assert {endpoint for endpoint in INDEXED if endpoint in ACTS and ACTS[endpoint] != PUBLIC} == set()
