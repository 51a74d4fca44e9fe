"""`make screens`: a picture of every screen, on a phone and at a desk, as it is and in care mode, in build/screens.

The demo district is what is looked at. `make screens ONLY=duties` takes the ones whose name begins so.
"""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import sync_playwright

import config
from app import create_app
from bench.serving import file_of, serving
from demo.introduction import Cast
from demo.serve import ready
from lib import clock
from models import database
from models.accounts.user import User
from models.households.code import Code
from models.households.household import Household
from models.network.area import Area
from models.network.deputy import Deputy
from models.visits.review import Review
from models.visits.visit import Visit
from routes.errors import drawn
from tests import appraisal_screens, evaluation_screens, fairness_screens, opinion_screens, resident, stage
from tests.declaration_screens import declared
from tests.mailbox_screens import letters
from tests.meeting_screens import meetings
from tests.paper_screens import printed
from tests.rule_screens import rules, waiting
from tests.signing import cookie_of, resident_session, session_of

FOLDER, HOME = Path("build/screens"), Path("build/demo")
SIZES = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 800}}
MODES = {"": {}, "care": {"care": "1"}, "dark": {"theme": "dark"}}
FAR = 2**33  # seconds: a browser that has shown every follow-up code, and forgets none
PHONE = "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-background-networking", "--use-fake-device-for-media-stream",
             "--use-fake-ui-for-media-stream"],
}  # fmt: skip


class Screen(NamedTuple):
    """Who looks (a key of `logins`, or nobody), at which address, after pressing which button; `paper`: which part of
    it is printed, and pictured once as it comes out of the printer."""

    who: str
    path: str
    press: str = ""
    paper: str = ""


def logins(cast: Cast) -> dict[str, str]:
    people = dict(zip(("people", "security", "auditor"), cast.administrators, strict=True))
    staff = {"clerk": cast.clerk[0], "busy": stage.BUSY, "locked": stage.LOCKED, "unit": opinion_screens.UNIT}
    return people | staff | {"deputy": cast.deputy[0], "leader": cast.leader[0]}


def screens(cast: Cast) -> dict[str, Screen]:
    every = everyday(cast) | printed(cast) | behind_the_desk(cast) | resident.screens(cast) | letters() | meetings(cast)
    every |= opinion_screens.screens(cast.deputy[0]) | appraisal_screens.screens() | rules(cast.deputy[0])
    every |= evaluation_screens.screens(cast.deputy[0]) | declared(cast)
    every |= fairness_screens.screens(cast)
    return {name: Screen(*screen) for name, screen in every.items()}


def everyday(cast: Cast) -> dict[str, tuple]:
    me = Deputy.get(Deputy.number == cast.deputy[0])
    home = Code.get(Code.token == cast.token).household
    visit = Visit.select().where(Visit.deputy == me).order_by(Visit.visited_at.desc()).first()
    doubted = Review.select().where(Review.decided_at.is_null()).first()
    area = Area.get_by_id(home.area_id)
    served = Household.select().join(Area).where(Area.id == area.id).first()
    return {
        "sign-ins": ("", "/sign-ins/new"),
        "contact-cards-area": ("", f"/contact-cards/areas/{area.slug}"),
        "contact-cards": ("", f"/contact-cards/{me.slug}"),
        "stations-public": ("", f"/stations/{area.station.slug}"),
        "questions-new": ("", f"/questions/deputies/{me.slug}"),
        "questions-deputy": ("deputy", "/questions"),
        "questions": ("clerk", "/questions"),
        "introductions": ("clerk", "/introductions"),
        "annual-reports": ("deputy", f"/annual-reports/{me.id}/{clock.today().year}"),
        "codes-unknown": ("", "/S/0000000000000000"),
        "errors": ("", "/nowhere"),
        "duties": ("deputy", "/duties/today"),
        "visits": ("deputy", "/visits"),
        "visits-show": ("deputy", f"/visits/{visit.id}"),
        "visits-new": ("deputy", f"/visits/new?code={cast.token}"),
        "visits-scan": ("deputy", "/visits/scan"),
        "visits-waiting": ("deputy", "/visits/waiting"),
        "scorecards": ("deputy", "/scorecards/mine"),
        "scorecards-lines": ("deputy", f"/scorecards/{me.id}/items/households"),
        "archives": ("deputy", f"/archives/{me.id}"),
        "record-books": ("deputy", f"/record-books/{me.id}"),
        "households-mine": ("deputy", "/households"),
        "households-own": ("deputy", f"/households/{home.id}"),
        "profiles": ("deputy", "/profiles/mine"),
        "passwords": ("deputy", "/passwords/mine"),
        "passwords-amiss": ("deputy", "/passwords/mine", "就用这个"),
        "passwords-weak": ("deputy", "/passwords/mine?weak=1"),
        "score-tables": ("clerk", "/score-tables"),
        "scorecards-office": ("clerk", f"/scorecards/{me.id}"),
        "areas": ("clerk", "/areas"),
        "areas-show": ("clerk", f"/areas/{area.id}"),
        "deputies": ("clerk", "/deputies"),
        "deputies-show": ("clerk", f"/deputies/{me.id}"),
        "groups": ("clerk", "/groups"),
        "stations": ("clerk", "/stations"),
        "reviews": ("clerk", "/reviews"),
        "reviews-show": ("clerk", f"/reviews/{doubted.id}"),
        "households": ("clerk", "/households"),
        "households-show": ("clerk", f"/households/{served.id}"),
        "imports": ("clerk", "/imports"),
        "codes": ("clerk", "/codes"),
        "codes-sheet": ("clerk", f"/codes/areas/{area.id}"),
    }


def behind_the_desk(cast: Cast) -> dict[str, tuple]:
    """Locks, accounts, long work, the installation's health, and what a household may ask for."""
    home, me = Code.get(Code.token == cast.token).household, Deputy.get(Deputy.number == cast.deputy[0])
    jobs = stage.set_up(me, HOME)
    clerk, locked = (User.get(User.login == login) for login in (cast.clerk[0], stage.LOCKED))
    return {
        "second-factors-new": ("busy", "/second-factors/new"),
        "second-factors-scan": ("busy", "/second-factors/new", "用验证器"),
        "second-factors-ask": ("locked", "/second-factors/current"),
        "second-factors-codes": ("locked", "/profiles/mine", "换一组"),
        "profiles-office": ("locked", "/profiles/mine"),
        "profiles-people": ("people", "/profiles/mine"),
        "accounts": ("people", "/accounts"),
        "accounts-show": ("people", f"/accounts/{clerk.id}"),
        "accounts-security": ("security", "/accounts"),
        "accounts-security-show": ("security", f"/accounts/{locked.id}"),
        "audits": ("auditor", "/audits"),
        "audits-none": ("auditor", "/audits?person=nobody"),
        "installations": ("people", "/installations"),
        "prunings": ("people", "/prunings"),
        "prunings-office": ("clerk", "/prunings"),
        "jobs": ("busy", "/jobs"),
        "jobs-none": ("clerk", "/jobs"),
        **{f"jobs-{state}": ("busy", f"/jobs/{jobs[state].id}") for state in ("waiting", "running", "cancelled")},
        "jobs-notice": ("busy", "/stations"),
        "households-record": ("clerk", f"/households/{home.id}/record"),
        "erasures": ("clerk", f"/erasures/{home.id}"),
        **{f"errors-{code}": ("", f"/errors/{code}") for code in (413, 429, 503, 507)},
    }


def main() -> int:
    HOME.mkdir(parents=True, exist_ok=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    cast = ready(HOME)
    settings = {"INSTANCE": HOME, "DATABASE_URL": file_of(HOME), "KEYS_FILE": config.keys_file(HOME, {})}
    app = create_app(**settings, SECRET_KEY="bench")
    wanted = {name: what for name, what in screens(cast).items() if name.startswith(os.environ.get("ONLY", ""))}
    sessions = {who: session_of(app, User.get(User.login == login), PHONE) for who, login in logins(cast).items()}
    sessions["resident"] = resident_session(app, Code.get(Code.token == cast.token))
    held = {screen.path.rpartition("/")[2]: FAR for screen in wanted.values() if screen.who == "holder"}
    sessions["holder"] = cookie_of(app, {"opinions": held, "appointments": held})
    errors = {mode: outages(app, cookies) | waiting(app, sessions, cookies) for mode, cookies in MODES.items()}
    database.db.close()
    with serving("app:create_app()", HOME.absolute()) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for size, viewport in SIZES.items():
            for mode, cookies in MODES.items():
                dress = (mode, cookies, errors[mode])
                take(browser, f"http://127.0.0.1:{port}", wanted, sessions, (size, viewport), dress)
        browser.close()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")
    return 0


def outages(app, cookies: dict) -> dict[str, str]:
    """Address → the page of an error that cannot be had for the asking."""
    dress = {"Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items())}
    with app.test_request_context(headers=dress):
        return {f"**/errors/{code}": drawn(code) for code in (413, 429, 503, 507)}


def take(browser, address, wanted, sessions, size, mode) -> None:
    for name, screen in wanted.items():
        if screen.paper and (size[0], mode[0]) != ("desk", ""):
            continue
        context = browser.new_context(viewport=size[1], base_url=address, locale="zh-CN", timezone_id="Asia/Shanghai")
        cookies = mode[1] | ({"session": sessions[screen.who]} if screen.who else {})
        context.add_cookies([{"name": key, "value": value, "url": address} for key, value in cookies.items()])
        for place, body in mode[2].items():
            context.route(place, answering(body))
        page = context.new_page()
        show(page, screen)
        picture = page.locator(screen.paper).first if screen.paper else page
        picture.screenshot(path=FOLDER / ("-".join(filter(None, (name, size[0], mode[0]))) + ".png"))
        context.close()


def answering(body: str):
    return lambda route: route.fulfill(body=body, content_type="text/html")


def show(page, screen: Screen) -> None:
    page.emulate_media(media="print" if screen.paper else "screen")
    page.goto(screen.path, wait_until="load" if "jobs" in screen.path else "networkidle")
    if screen.press:
        button = page.get_by_role("button", name=screen.press, exact=True)
        button.or_(page.locator("summary", has_text=screen.press)).click()
        page.wait_for_load_state()
    page.wait_for_timeout(250)


if __name__ == "__main__":
    sys.exit(main())
