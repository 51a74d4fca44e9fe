"""Every endpoint of the application, asked for with whatever harms, by everybody of the cast and by nobody."""

import json
from io import BytesIO
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.access.acts import ACTS
from models.database import db
from tests.hostile import nasty
from tests.hostile.conftest import EVERYBODY
from tests.hostile.sound import fields_of
from tests.hostile.whole import assert_sound, counts, elsewhere, halves

METHODS = ["GET", "POST", "POST", "HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND"]
FILES = ["workbook", "file", "files", "photos", "portrait"]
PROFILE = settings.get_profile("hostile")
headers = st.dictionaries(
    st.sampled_from([
        "Accept", "Accept-Language", "Content-Language", "HX-Request-Type", "User-Agent", "Range", "Referer", "Cookie",
        "If-Modified-Since", "If-None-Match", "X-HTTP-Method-Override", "X-Forwarded-For", "X-Request-ID",
    ]),
    st.sampled_from([
        "partial", "application/json", "*/*;q=zz", "zh-u-" + "x" * 400, "\x7f\xe9\xff", "bytes=9-1,-5,0-", "DELETE",
        "999.999.1.1, ::1", "locale=\x01; theme=; care=2", '"' * 50, "Thu, 99 Foo 0000",
    ]),
    max_size=2,
)  # fmt: skip
types = st.sampled_from([
    "application/json", "application/json; charset=utf-7", "text/plain", "multipart/form-data", "", "a/b/c;;;=",
    "multipart/form-data; boundary=", "application/x-www-form-urlencoded; charset=utf-16", "application/xml",
])  # fmt: skip


@st.composite
def addresses(draw, rules, values: dict):
    """The address of one of the endpoint's rules, with arguments that are right, or anything but."""
    parts = []
    for converter, argument in draw(st.sampled_from(rules))._trace:
        if converter:
            right = st.just(str(values[argument])) if argument in values else nasty.words
            spoilt = nasty.words | st.sampled_from(nasty.NUMBERS).map(str)
            safe = draw(st.sampled_from(["", "/."]))
            parts.append(quote(draw(right | spoilt).encode("utf-8", "surrogatepass"), safe=safe))
        elif argument != "|":
            parts.append(argument)
    return "".join(parts)


def bodies(endpoint: str, names: list[str], values: dict):
    """Arguments of the test client for one body: a form, files, JSON, or bytes of some type."""
    form = nasty.fields(names, fields_of(endpoint, values))
    file = st.builds(with_file, form, st.sampled_from(FILES), st.binary(max_size=50), nasty.words)
    data, batch = nasty.anything.map(json.dumps), nasty.batches(values["deputy_id"], values["token"]).map(json.dumps)
    plain = st.builds(lambda pairs: {"data": gathered(pairs)}, form)
    return st.one_of(
        plain,
        plain,
        st.builds(body, file, st.just("multipart/form-data")),
        st.builds(body, data, st.just("application/json")),
        st.builds(body, nasty.nested, st.just("application/json")),
        st.builds(body, batch, st.just("application/json")),
        st.builds(body, data, types),
        st.builds(body, st.binary(max_size=60), types),
    )


def with_file(pairs: list[tuple], field: str, content: bytes, name: str) -> dict[str, list]:
    return gathered([*pairs, (field, (BytesIO(content), name or "x"))])


def body(data, content_type: str) -> dict:
    return {"data": data, "content_type": content_type}


def gathered(pairs: list[tuple]) -> dict[str, list]:
    found = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("endpoint", sorted(ACTS))
def test_whatever_is_sent_the_answer_is_sound_and_nothing_is_half_done(app, values, browser, endpoint):
    rules = list(app.url_map.iter_rules(endpoint))
    names = nasty.names_read_by(app.view_functions[endpoint])

    @PROFILE
    @given(st.data())
    def ask(data):
        who = data.draw(st.sampled_from(EVERYBODY), label="who")
        method = data.draw(st.sampled_from(METHODS), label="method")
        address = data.draw(addresses(rules, values), label="address")
        query = data.draw(nasty.fields(names, {}), label="query")
        sent = data.draw(bodies(endpoint, names, values), label="body") if method != "GET" else {}
        client, before = browser(who), elsewhere(counts)
        answer = client.open(address, method=method, query_string=gathered(query), headers=data.draw(headers), **sent)
        assert_sound(answer)
        assert not db.in_transaction()
        half_done, after = elsewhere(lambda: (halves(), counts()))
        assert half_done == []
        if answer.status_code >= 400:
            assert after == before

    ask()
