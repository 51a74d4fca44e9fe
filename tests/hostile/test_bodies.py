"""Bodies larger than anything that a page or a phone sends."""

from io import BytesIO

import pytest

from models.jobs.job import Job
from models.visits.visit import Visit

MEGABYTE = 2**20


@pytest.mark.parametrize("path", ["/sign-ins", "/preferences", "/passwords/mine"])
def test_a_form_of_more_than_a_megabyte_is_refused_in_words(browser, path):
    answer = browser("D001").post(path, data={"name": "长" * MEGABYTE})

    assert answer.status_code == 413
    assert "文件太大了" in answer.text


def test_a_form_of_very_many_parts_is_refused(browser):
    parts = {f"field{number}": "1" for number in range(2_000)}

    assert browser("chen").post("/reviews/decisions", data=parts, content_type="multipart/form-data").status_code == 413


def test_a_batch_that_no_phone_makes_is_refused_and_nothing_is_kept(browser):
    batch = b'{"visits": [' + bytes(4 * MEGABYTE)
    answer = browser("D001").post("/visits", data=batch, content_type="application/json")

    assert (answer.status_code, answer.json["error"]) == (413, "request-entity-too-large")
    assert Visit.select().count() == 0


def test_a_full_batch_of_the_longest_texts_has_room(browser, entry):
    longest = {"heard": "长" * 2000, "done": "长" * 2000, "promised": "长" * 2000}
    visits = [entry("王秀英", "李建国家", **longest) for _ in range(50)]

    answer = browser("D001").post("/visits", json={"sent_at": visits[0]["visited_at"], "visits": visits})
    assert {receipt["state"] for receipt in answer.json["receipts"]} == {"kept"}


def test_a_workbook_beyond_what_can_be_imported_is_refused_before_it_is_kept(browser, app):
    answer = browser("chen").post("/imports", data={"workbook": (BytesIO(bytes(34 * MEGABYTE)), "台账.xlsx")})

    assert answer.status_code == 413
    assert Job.select().count() == 0


def test_of_a_stranger_no_body_is_read(app):
    body = BytesIO(bytes(MEGABYTE))
    answer = app.test_client().post("/imports", input_stream=body, content_type="application/x-www-form-urlencoded")

    assert (answer.status_code, body.tell()) == (302, 0)


def test_a_thousand_visits_ticked_at_once_are_no_failure(browser):
    numbers = [str(number) for number in range(40_000)]

    assert browser("chen").post("/reviews/decisions", data={"review": numbers}).status_code in (404, 422)
