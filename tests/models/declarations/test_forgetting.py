from datetime import timedelta
from decimal import Decimal

import pytest

from lib import clock
from lib.documents import Document
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.forgetting import forget, forget_drafts
from models.declarations.given_mark import GivenMark
from models.declarations.step import DeclarationStep
from models.upload import Upload
from rules.households.retention import GONE

PDF = Document(b"%PDF-1.4", "application/pdf")


def years_ago(count: int):
    return clock.now() - timedelta(365 * count)


@pytest.fixture
def declined(declare, village):
    """One of this May, with a file, that has ended."""
    Evidence.keep(PDF, "a" * 32, village.user("D001"), "报告.pdf")
    one = declare(form="a" * 32)
    one.take("decline", village.user("chen"), "没有材料")
    return one


def test_in_a_year_that_may_be_open_nothing_goes(declined):
    assert forget(clock.now()) == 0
    assert Declaration.get().words == "走了六个社区"


def test_years_later_words_and_files_go_and_the_facts_stay(declined, on_a_day, tmp_path):
    place = Upload.get().file(tmp_path / "uploads")
    on_a_day("2030-01-02")

    assert forget(years_ago(3)) == 1
    one = Declaration.get()
    assert (one.words, one.state, one.entry.title) == (GONE, "declined", "社区养老调研")
    assert [(step.step, step.word) for step in DeclarationStep.of(one)] == [("declare", ""), ("decline", GONE)]
    assert one.evidence == []
    assert not place.exists()
    assert forget(years_ago(3)) == 0


def test_what_is_still_on_its_way_waits(declare, on_a_day):
    declare()
    on_a_day("2030-01-02")

    assert forget(years_ago(3)) == 0


def test_a_draft_that_nobody_handed_in_goes_after_some_days(declined, village, on_a_day):
    wang, chen = village.user("D001"), village.user("chen")
    Evidence.keep(PDF, "b" * 32, wang)
    Evidence.keep(PDF, "c" * 32, chen)
    GivenMark.give({village.deputy("王秀英"): Decimal(1)}, 2026, "discipline", "按考勤", "c" * 32, chen)
    on_a_day("2027-11-25")

    assert forget_drafts(clock.now() - timedelta(7)) == 1
    assert [one.form[0] for one in Evidence.select().join(Upload).where(Upload.removed_at.is_null())] == ["a", "c"]
    assert forget_drafts(clock.now() - timedelta(7)) == 0
