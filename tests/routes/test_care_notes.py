from datetime import timedelta

import pytest

from lib import clock
from models.audit import Audit
from models.fairness.care_note import CareNote
from models.upkeep.pruning import prune

FORM = {"kind": "illness", "words": "住院，周三带水果去看", "look_on": "2026-11-25", "form": "a" * 32}


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-18")


@pytest.fixture
def address(village):
    return f"/care-notes/{village.deputy('王秀英').id}"


def write(client, address, **more):
    return client.post(address, data=FORM | more, follow_redirects=True)


def test_a_note_is_the_offices_alone_and_kept_once(as_, address):
    for _ in range(2):
        assert "带水果去看" in write(as_("chen"), address).text

    assert CareNote.select().count() == 1
    assert as_("ma").get(address).status_code == 404
    for login in ("D001", "D002", "sun", "he", "qi"):
        assert as_(login).get(address).status_code == 403


@pytest.mark.parametrize("wrong", [{"kind": "lazy"}, {"words": ""}, {"look_on": "2026-11-17"}])
def test_a_note_without_words_or_a_day_to_come_is_none(as_, address, wrong):
    assert write(as_("chen"), address, **wrong).status_code == 422


def test_on_the_day_the_offices_menu_says_so(as_, address, on_a_day):
    write(as_("chen"), address)
    assert "到日子了" not in as_("chen").get("/care-notes").text
    on_a_day("2026-11-25")

    assert "到日子了" in as_("chen").get("/care-notes").text and "关怀 1" in as_("chen").get("/patterns").text
    write(as_("chen"), address, form="b" * 32, look_on="2026-12-20", words="出院了")
    assert "到日子了" not in as_("chen").get("/care-notes").text


def test_the_list_says_who_and_not_why_and_every_look_is_written_down(as_, address):
    write(as_("chen"), address)
    page = as_("chen").get("/care-notes").text

    assert "王秀英" in page and "住院" not in page
    before = Audit.select().where(Audit.action == "care-note.looked").count()
    as_("chen").get(address)
    assert Audit.select().where(Audit.action == "care-note.looked").count() == before + 1


def test_it_is_gone_when_the_deputy_wishes_it_and_when_its_time_is_over(as_, address, village):
    write(as_("chen"), address)
    as_("chen").post(f"{address}/removal")
    assert CareNote.select().count() == 0
    write(as_("chen"), address)
    CareNote.update(at=clock.now() - timedelta(3 * 365)).execute()

    assert prune()["care-notes"] == 1


def test_no_kind_and_no_word_of_it_stands_in_the_clear(as_, address):
    write(as_("chen"), address)
    row = CareNote._meta.database.execute_sql("SELECT kind, words FROM care_note").fetchone()

    assert "illness" not in row[0] and "住院" not in row[1]


def test_nothing_of_it_is_in_the_score_table_or_the_archive(as_, address, village):
    write(as_("chen"), address)
    wang = village.deputy("王秀英")

    for page in (f"/archives/{wang.id}", f"/scorecards/{wang.id}", "/score-tables", "/early-signs", "/patterns"):
        assert "住院" not in as_("chen").get(page).text
