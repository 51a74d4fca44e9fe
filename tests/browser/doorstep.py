"""What a deputy does at a door with the phone, for the tests of the scanner, the form and the outbox."""

import time

from playwright.sync_api import Page, expect

ENTRIES = """async () => {
  const { transact } = await import("/static/js/store.js");
  return transact("readonly", (tx) => tx.all("visits"));
}"""
CHANGE = """async ([uuid, change]) => {
  const { transact } = await import("/static/js/store.js");
  await transact("readwrite", async (tx) => tx.put("visits", { ...(await tx.get("visits", uuid)), ...change }));
}"""
DRAFTS = """async () => {
  const { transact } = await import("/static/js/store.js");
  return transact("readonly", (tx) => tx.all("drafts"));
}"""
KEPT = """async () => {
  const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
  const lists = await Promise.all(stores.map((store) => store.keys()));
  return lists.flat().map(({ url }) => url);
}"""
SHELF = """async (name) => (await import("/static/js/identity.js"))[name]()"""


def open_app(page: Page, path: str = "/duties/today") -> Page:
    """Open the app until it would open without a signal as well, with the book of households on the phone."""
    page.context.add_cookies([{"name": "app", "value": "1", "domain": "127.0.0.1", "path": "/"}])
    page.goto(path)
    page.evaluate("() => navigator.serviceWorker.ready")
    page.wait_for_function("() => navigator.serviceWorker.controller")
    await_(lambda: on_shelf(page, "book"), page)
    return page


def open_form(page: Page, code: str, means: str = "typed") -> Page:
    page.goto(f"/visits/new?code={code}&means={means}")
    expect(save_button(page)).to_be_visible()
    return page


def on_shelf(page: Page, name: str) -> dict | None:
    """What the phone knows: `me` (deputy, name) or `book`."""
    return page.evaluate(SHELF, name)


def save_button(page: Page):
    return page.get_by_role("button", name="保存", exact=True)


def title(page: Page, text: str):
    """The page's heading, as far as it is shown."""
    return page.get_by_role("heading", level=1, name=text, exact=True)


def save_visit(page: Page, code: str, heard: str = "") -> str:
    """Record a visit through the form; returns its uuid once the phone has it."""
    open_form(page, code)
    if heard:
        page.get_by_label("听到了什么").fill(heard)
    save_button(page).click()
    page.wait_for_url("**/visits/new?saved=*")
    return page.url.split("saved=")[1]


def entries(page: Page) -> list[dict]:
    """All that lies in the phone's outbox, whoever's it is, oldest first."""
    return sorted(page.evaluate(ENTRIES), key=lambda entry: entry["made_at"])


def states(page: Page) -> list[str]:
    return [entry["state"] for entry in entries(page)]


def await_draft(page: Page, **fields) -> None:
    """Wait until one visit lies half written on the phone, with these fields."""

    def there() -> bool:
        written = [draft["fields"] for draft in page.evaluate(DRAFTS)]
        return len(written) == 1 and fields.items() <= written[0].items()

    await_(there, page, lambda: page.evaluate(DRAFTS))


def kept(page: Page) -> str:
    """The addresses of all that the phone has laid up for when there is no signal."""
    return " ".join(page.evaluate(KEPT))


def alter(page: Page, uuid: str, **change) -> None:
    """Change an entry behind the app's back."""
    page.evaluate(CHANGE, [uuid, change])


def await_states(page: Page, *wanted: str) -> None:
    """Wait until the outbox holds entries in just these states."""
    await_(lambda: sorted(states(page)) == sorted(wanted), page, lambda: states(page))


def await_(condition, page: Page, told=lambda: "it did not come about", seconds=60) -> None:
    """Wait until condition() holds; page's own promises cannot be waited for by the driver."""
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, told()
        page.wait_for_timeout(50)
