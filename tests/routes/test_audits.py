"""The audit log: what it holds, and the page on which it is read."""

import pytest
from flask import url_for

from models.access.acts import ACTS
from models.accounts.role_giving import give
from models.audit import Audit
from tests.routes.test_access import homes  # noqa: F401 - a fixture
from tests.village import HOUSEHOLDS

FAMILIES = {family for homes_there in HOUSEHOLDS.values() for _, family, _ in homes_there}


def newest():
    return Audit.select().order_by(Audit.id.desc()).first()


def shown_households(page):
    return {family for family in FAMILIES if family in page}


@pytest.mark.parametrize("login", ["D001", "D002", "he", "chen", "sun", "lu", "qi"])
def test_no_page_shows_a_household_without_a_line_in_the_log(app, as_, homes, login, counted_once):  # noqa: F811
    client, silent, showing = as_(login), [], set()
    for rule in app.url_map.iter_rules():
        if "GET" not in rule.methods or rule.endpoint.split(".")[0] in ("static", "shells"):
            continue
        others = {name: "1" if name.endswith("_id") else "nothing" for name in rule.arguments - homes["wang"].keys()}
        with app.test_request_context():
            address = url_for(rule.endpoint, **{name: (others | homes["wang"])[name] for name in rule.arguments})
        before = Audit.select().count()
        answer = client.get(address, follow_redirects=True)
        if answer.mimetype in ("text/html", "application/json") and shown_households(answer.text):
            showing.add(rule.endpoint)
            if Audit.select().count() == before:
                silent.append(rule.endpoint)

    assert silent == []
    assert bool(showing) == (login not in ("lu", "qi"))  # and these two see no household at all


def test_every_sign_in_that_works_or_fails_is_written_down(visitor, village):
    visitor.post("/sign-ins", data={"name": "D001", "password": "wrong"})
    failed = newest()
    visitor.post("/sign-ins", data={"name": "D001", "password": village.PASSWORD})

    assert (failed.action, failed.outcome, failed.user.login, failed.address) == (
        "sign-in.failed", "failed", "D001", "127.0.0.1",
    )  # fmt: skip
    assert (newest().action, newest().outcome, newest().user.login) == ("signed-in", "done", "D001")


def test_a_name_that_nobody_has_is_not_kept_for_it_may_be_a_password(visitor):
    visitor.post("/sign-ins", data={"name": "my secret", "password": ""})

    assert newest().action == "sign-in.failed"
    assert newest().user is None
    assert "my secret" not in str(newest().facts)


def test_what_the_gate_refuses_is_written_down(as_):
    as_("he").get("/reviews")

    assert (newest().action, newest().outcome, newest().detail) == ("access.refused", "refused", "reviews.index")


def test_a_new_password_is_written_down_but_not_what_it_is(as_):
    as_("D001").post("/passwords/mine", data={"password": "chun feng", "again": "chun feng"})

    assert newest().action == "password.set"
    assert "chun feng" not in str(newest().facts)


def test_the_auditor_finds_lines_by_person_kind_day_and_subject(as_, village):
    home = village.household("李建国家")
    as_("chen").get(f"/households/{home.id}")
    as_("D001").get(f"/households/{home.id}")
    auditor = as_("qi")

    assert lines(auditor, person="chen", kind="look") == 1
    assert lines(auditor, subject="household", number=home.id) == 2
    assert lines(auditor, subject="household", number=home.id, person="王秀英") == 1
    assert lines(auditor, subject="household", until="2020-01-01") == 0
    assert lines(auditor, subject="household", since="2020-01-01") == 2


def lines(client, **asked):
    return client.get("/audits", query_string=asked).text.count("看了一户")


def test_reading_the_log_is_a_line_of_its_own_without_the_name_that_was_typed(as_):
    as_("qi").get("/audits?person=王秀英&kind=look")

    assert (newest().action, newest().detail) == ("audit.looked", "look")


def test_the_log_does_not_say_who_lives_behind_a_door(as_, village):
    as_("chen").get(f"/households/{village.household('李建国家').id}")

    assert not shown_households(as_("qi").get("/audits").text)


def test_an_auditor_sees_nothing_of_another_district(as_):
    as_("ma").get("/deputies")
    as_("ma").get("/households")

    page = as_("qi").get("/audits").text
    assert "马主任" not in page


def test_a_long_log_comes_in_pages(as_, village):
    for _ in range(60):
        Audit.note(village.user("chen"), "household.looked")
    auditor = as_("qi")

    assert auditor.get("/audits").text.count('class="lead"') == 50
    assert "第 2 页，共 2 页" in auditor.get("/audits?page=2").text


NONSENSE = ("since=yesterday", "number=all", "kind=x&subject=y", "page=0", "number=" + "9" * 40)


@pytest.mark.parametrize("nonsense", NONSENSE)
def test_nonsense_in_the_search_shows_the_log_all_the_same(as_, nonsense):
    assert as_("qi").get(f"/audits?{nonsense}").status_code == 200


def test_nobody_but_the_auditor_reads_it(as_):
    assert ACTS["audits.index"] == {"auditor"}
    assert {as_(login).get("/audits").status_code for login in ("D001", "he", "chen", "sun", "lu")} == {403}


def test_the_log_says_in_words_which_role_was_given_and_where(as_, village):
    give(village.user("D003"), "station", "990101001", village.user("sun"))

    page = as_("qi").get("/audits").text
    assert "工作站人员 · 青山街道" in page
    assert "990101001" not in page
