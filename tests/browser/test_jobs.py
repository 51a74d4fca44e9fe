"""Long work in the background: its page follows it by itself, or on pressing a link."""

import re
import threading
import time

import pytest
from playwright.sync_api import expect

from models.jobs.job import KINDS, Job
from tests.browser.looks import well_made


@pytest.fixture
def work(server, monkeypatch):
    """A kind of work that goes half way and waits for `work.set()`."""
    go_on = threading.Event()

    def do(job):
        job.progress(1, 2)
        go_on.wait(150)

    monkeypatch.setitem(KINDS, "print-codes", do)
    yield go_on
    go_on.set()


def begin(village):
    """The worker takes the job up in a thread of its own."""
    job = Job.ask("print-codes", village.user("chen"))
    worker = threading.Thread(target=job.run, daemon=True)
    worker.start()
    while not Job.get_by_id(job.id).total:
        time.sleep(0.01)
    return f"/jobs/{job.id}", worker


def test_all_the_cards_are_printed_and_fetched(desk, tmp_path):
    page = desk("chen")
    page.goto("/codes")
    page.get_by_role("button", name="全部印成一份 PDF").click()

    expect(page.get_by_text("办好了", exact=True)).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("link", name="下载").click()
    assert download.value.suggested_filename.startswith("连心码")
    download.value.save_as(tmp_path / "codes.pdf")
    assert (tmp_path / "codes.pdf").read_bytes().startswith(b"%PDF")


def test_the_page_follows_the_work_by_itself(desk, village, work):
    page, (path, _) = desk("chen"), begin(village)
    page.goto(path)
    expect(page.get_by_role("progressbar", name="正在办")).to_have_attribute("max", "2")

    work.set()

    expect(page.get_by_text("办好了", exact=True)).to_be_visible()


def test_without_script_a_link_looks_again(desk, village, work):
    page, (path, worker) = desk("chen", java_script_enabled=False), begin(village)
    page.goto(path)
    expect(page.get_by_role("progressbar", name="正在办")).to_be_visible()

    work.set()
    worker.join()
    page.get_by_role("link", name="看看办到哪了").click()

    expect(page.get_by_text("办好了", exact=True)).to_be_visible()


def test_a_clerk_stops_the_work_and_is_told_so(desk, village, monkeypatch):
    def long(job):
        for step in range(1000):
            job.progress(step, 1000)
            time.sleep(0.05)

    monkeypatch.setitem(KINDS, "print-codes", long)
    page, (path, worker) = desk("chen"), begin(village)
    page.goto(path)
    page.get_by_role("button", name="不办了").click()

    expect(page.get_by_text("已经停了", exact=True)).to_be_visible()
    worker.join(timeout=60)
    assert Job.get().state == "cancelled"
    page.get_by_role("link", name="我的后台任务").click()
    expect(page.get_by_role("link", name="连心码").filter(has_text="已经停了")).to_be_visible()


def test_the_office_is_told_that_its_work_has_ended_and_puts_the_notice_away(desk, village, work):
    page, (_, worker) = desk("chen"), begin(village)
    work.set()
    worker.join()
    page.goto("/")
    expect(page.get_by_role("link", name=re.compile("连心码.*办好了"))).to_be_visible()
    page.get_by_role("button", name="知道了").click()
    expect(page.get_by_role("complementary", name="后台办完的事")).to_have_count(0)


def test_the_page_is_well_made_on_a_desk_and_on_a_phone(desk, phone, village, work):
    path, _ = begin(village)
    for page in (desk("chen"), phone("chen")):
        page.goto(path)
        well_made(page)
