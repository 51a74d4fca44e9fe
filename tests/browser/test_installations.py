"""The check-up of the installation, and a backup made at a press."""

import pytest
from playwright.sync_api import expect

from models.jobs.job import Job
from tests.browser.looks import well_made


@pytest.fixture
def job(village):
    """Work of the administrator's, waiting for a worker that is slow to come."""
    return Job.ask("print-codes", village.user("sun"))


def test_the_administrator_sees_what_is_wrong_and_makes_a_backup(desk):
    page = desk("sun")
    page.goto("/")
    page.get_by_role("link", name="体检", exact=True).click()
    expect(page.get_by_text("还没有一份备份。")).to_be_visible()
    page.get_by_role("button", name="现在备份一份").click()

    expect(page.get_by_text("办好了", exact=True)).to_be_visible()
    page.goto("/installations")
    expect(page.get_by_text("试着恢复过，对得上")).to_be_visible()
    expect(page.get_by_text("还没有一份备份。")).to_have_count(0)


def test_the_pages_are_well_made_on_a_desk_and_on_a_phone(desk, phone, job):
    for page in (desk("sun"), phone("sun")):
        for path in ("/installations", "/jobs"):
            page.goto(path)
            well_made(page)
