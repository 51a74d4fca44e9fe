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
EYES = """
window.bars = async (part, rules) => {
  const { violations } = await axe.run(part, { resultTypes: ["violations"], ...rules });
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
};
window.everything = () => [...document.querySelectorAll("body, body *")];
window.paint = (one) => {
  const { display, color, backgroundColor, backgroundImage, opacity } = getComputedStyle(one);
  return [display === "none", color, backgroundColor, backgroundImage, opacity].join();
};
void 0;"""
# What axe looks for in each look. Half of its time goes into contrast: in big type only what is painted differently may
# have lost some, and in the dark only colours are others.
BARS = {
    "light": "() => { window.light = everything().map(paint); return bars(document, {}); }",
    "care": """async () => {
      if (!window.light) return bars(document, {});
      const anew = everything().filter((one, place) => paint(one) !== light[place]);
      const others = await bars(document, { rules: { "color-contrast": { enabled: false } } });
      return anew.length ? [...others, ...await bars({ include: anew }, { runOnly: ["color-contrast"] })] : others;
    }""",
    "dark": '() => bars(document, { runOnly: ["color-contrast", "link-in-text-block"] })',
}


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
    page.evaluate(EYES)
    for look in looks:
        show(page, look)
        fits(page)
        bars = page.evaluate(BARS[look])
        assert not bars, (page.url, look, bars)
    show(page, "light")


def show(page, look: str) -> None:
    page.emulate_media(color_scheme="dark" if look == "dark" else "light")
    page.evaluate(BIG_TYPE, look == "care")
