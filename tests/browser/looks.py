"""What every page owes its readers: nothing hangs over the edge, and nothing bars the way of who cannot see it."""

from axe_playwright_python.base import AXE_SCRIPT

LOOKS = ("light", "care", "dark")
BIG_TYPE = """async (on) => {
  document.documentElement.classList.toggle("care", on);
  if (on) document.body.dataset.weuiMode = "care";
  else delete document.body.dataset.weuiMode;
  await new Promise(requestAnimationFrame);
  const changing = () => document.getAnimations().filter((one) => one instanceof CSSTransition);
  for (let some = changing(); some.length; some = changing()) some.forEach((one) => one.finish());
}"""
BARS = """(rules) => axe.run({ resultTypes: ["violations"], ...rules }).then(({ violations }) =>
  violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))"""
OF_COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}


def dress(page, look: str, address: str) -> None:
    """Ask for light, dark, or care (big type), from the next page on."""
    if look == "care":
        page.context.add_cookies([{"name": "care", "value": "1", "url": address}])
    else:
        page.emulate_media(color_scheme=look)


def fits(page) -> None:
    """The page is no wider than its window."""
    page.wait_for_load_state()  # a page that is only just arriving has no root yet
    over = page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth")
    assert over <= 0, f"{page.url} hangs over by {over} pixels"


def well_made(page, looks=LOOKS) -> None:
    """The page as it stands, in each look: what the server writes is the same in all of them (tests/conventions)."""
    page.wait_for_load_state()
    page.evaluate(AXE_SCRIPT)
    for look in looks:
        show(page, look)
        fits(page)
        bars = page.evaluate(BARS, OF_COLOURS if look == "dark" else {})  # in the dark only colours are others
        assert not bars, (page.url, look, bars)
    show(page, "light")


def show(page, look: str) -> None:
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.evaluate(BIG_TYPE, look == "care")
