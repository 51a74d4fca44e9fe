"""An appointment from asking to the visit that it becomes: a household without an account, a deputy with a phone."""

import pytest
from playwright.sync_api import expect

from models.appointment import Appointment
from tests.meetings import appointment


@pytest.mark.row("A7")
def test_the_deputy_proposes_another_time_and_the_household_agrees_with_its_code(phone, village):
    asked = appointment()
    deputy = phone("D001")
    deputy.goto(f"/appointments/{asked.id}")
    deputy.get_by_text("这些时间都不行，另提一个").click()
    deputy.get_by_label("一句话说明（可以不填）").first.fill("那天开会")
    deputy.get_by_role("button", name="问问对方").click()
    expect(deputy.get_by_text("代表另提了时间").first).to_be_visible()

    household = phone(java_script_enabled=False)
    household.goto("/appointments/follow")
    household.get_by_label("查询码").fill(asked.follow_shown)
    household.get_by_role("button", name="看一看").click()
    household.get_by_role("button", name="行，就这个时间").click()
    expect(household.get_by_text("约好了")).to_be_visible()
    assert asked.follow_code not in household.url
    assert Appointment.get().state == "agreed"
