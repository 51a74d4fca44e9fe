"""What the office does in the browser to bring a year before those whom it judges."""

from playwright.sync_api import expect

from tests.browser.looks import well_made


def row_of(page, name):
    return page.get_by_role("row").filter(has_text=name)


def begin_and_publish(page, name, grade):
    """2025 is counted, in which `name` comes to this grade; objections are heard until 10 January."""
    page.goto("/evaluations")
    page.get_by_label("哪一年").select_option("2025")
    page.get_by_role("button", name="算一算").click()
    expect(row_of(page, name)).to_contain_text(grade)
    well_made(page)
    page.get_by_label("异议提到哪天").fill("2026-01-10")
    page.get_by_role("button", name="给代表看").click()
    expect(page.get_by_text("可以提异议，到 1月10日 为止。")).to_be_visible()


def take_away(page):
    """The sealed archive, as the browser saves it."""
    page.get_by_role("button", name="封存件").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="下载").click()
    return download.value.path()
