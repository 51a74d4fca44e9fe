import json
import logging
import re

import pytest

from lib import log_lines


@pytest.fixture
def lines(app):
    """`lines()`: what has been written into the log, parsed."""
    written = []
    handler = logging.Handler()
    handler.setFormatter(log_lines.Lines())
    handler.emit = lambda record: written.append(handler.format(record))
    loggers = [logging.getLogger(log_lines.REQUESTS), app.logger]
    for logger in loggers:
        logger.addHandler(handler)
    loggers[0].setLevel(logging.INFO)
    yield lambda: [json.loads(line) for line in written]
    for logger in loggers:
        logger.removeHandler(handler)
    loggers[0].setLevel(logging.NOTSET)


def test_a_request_is_one_line_with_who_and_what_and_how_long(as_, village, lines):
    answer = as_("chen").get("/areas")

    [line] = lines()
    assert (line["method"], line["endpoint"], line["status"]) == ("GET", "areas.index", 200)
    assert line["user"] == village.user("chen").id
    assert line["ms"] > 0
    assert line["request"] == answer.headers["X-Request-ID"]


def test_neither_token_nor_name_nor_what_was_looked_for_is_in_the_log(visitor, as_, village, lines):
    token = village.token("李建国家")
    visitor.get(f"/S/{token}")
    visitor.post("/E/SECRETSECRETSECR")
    visitor.post("/sign-ins", data={"name": "李建国", "password": "qing shan"})
    as_("chen").get("/households?words=李建国")

    text = json.dumps(lines(), ensure_ascii=False)
    assert len(lines()) == 4
    for secret in (token, "SECRET", "李建国", "qing shan"):
        assert secret not in text


def test_an_error_is_in_the_log_once_under_the_number_that_the_page_shows(app, visitor, lines, monkeypatch):
    def fail(*_):
        raise ValueError("李建国家")

    app.testing = False
    monkeypatch.setattr("routes.sign_ins.local_path", fail)
    page = visitor.get("/sign-ins/new")

    told = [line for line in lines() if "trace" in line]
    assert [line["error"] for line in told] == ["ValueError"]
    assert told[0]["request"] in page.text
    assert any("routes/sign_ins.py" in place for place in told[0]["trace"])


def test_a_number_is_short_enough_for_the_telephone(visitor):
    assert re.fullmatch(r"\d{4}-\d{4}", visitor.get("/vitals/live").headers["X-Request-ID"])


def test_a_number_is_taken_from_a_proxy_of_our_own_and_from_nobody_else(app, visitor):
    def number(given):
        return visitor.get("/vitals/live", headers={"X-Request-ID": given}).headers["X-Request-ID"]

    assert number("from-outside-1") != "from-outside-1"
    app.config["PROXIES"] = 1
    assert number("from-our-proxy-1") == "from-our-proxy-1"
    assert number("two words\t{}") != "two words\t{}"
