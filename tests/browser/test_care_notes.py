"""A deputy in difficulty is looked after; nobody but the office knows."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.fairness.care_note import CareNote


@pytest.mark.row("G4")
def test_the_office_notes_a_difficulty_and_is_reminded_on_the_day(desk, village):
    clerk = desk("chen")
    clerk.goto(f"/deputies/{village.deputy('王秀英').id}")
    clerk.get_by_role("link", name="关怀").click()
    clerk.get_by_label("生病住院", exact=True).check()
    clerk.get_by_label("做了什么，打算做什么").fill("膝盖手术，周三带水果去看")
    clerk.get_by_label("下次哪天去看看").fill(clock.today().isoformat())
    clerk.get_by_role("button", name="记下").click()
    expect(clerk.get_by_text("只有联络办公室看得到").first).to_be_visible()

    clerk.goto("/patterns")
    clerk.get_by_role("link", name="关怀 1").click()
    expect(clerk.get_by_text("到日子了")).to_be_visible()
    expect(clerk.get_by_text("膝盖")).to_have_count(0)
    clerk.get_by_role("link", name="王秀英").click()
    expect(clerk.get_by_text("膝盖手术，周三带水果去看")).to_be_visible()
    clerk.get_by_role("button", name="全部删去").click()
    expect(clerk.get_by_text("都删了。")).to_be_visible()
    assert CareNote.select().count() == 0

    administrator = desk("sun")
    administrator.goto("/care-notes")
    expect(administrator.get_by_text("膝盖")).to_have_count(0)
