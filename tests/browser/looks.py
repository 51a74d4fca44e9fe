"""What every page owes its readers: nothing hangs over the edge, and nothing bars the way of who cannot see it."""

from axe_playwright_python.sync_playwright import Axe


def dress(page, look: str, address: str) -> None:
    """Ask for light, dark, or care (big type)."""
    if look == "care":
        page.context.add_cookies([{"name": "care", "value": "1", "url": address}])
    else:
        page.emulate_media(color_scheme=look)


def fits(page) -> None:
    """The page is no wider than its window."""
    page.wait_for_load_state()  # a page that is only just arriving has no root yet
    over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0, f"{page.url} hangs over by {over} pixels"


def well_made(page) -> None:
    fits(page)
    violations = Axe().run(page).response["violations"]
    bars = [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in violations]
    assert not bars, bars
