"""`make screens`: a picture of every screen, on a phone and at a desk, as it is and in care mode, in build/screens.

The demo district is what is looked at. `make screens ONLY=duties` takes the ones whose name begins so.
"""

import os
import sys
from pathlib import Path

from flask.sessions import SecureCookieSessionInterface
from playwright.sync_api import sync_playwright

from app import create_app
from bench.serving import serving
from demo.introduction import Cast
from demo.serve import ready
from models import database
from models.area import Area
from models.code import Code
from models.deputy import Deputy
from models.household import Household
from models.review import Review
from models.sign_in import SignIn
from models.user import User
from models.visit import Visit

FOLDER, HOME = Path("build/screens"), Path("build/demo")
SIZES = {"phone": {"width": 360, "height": 740}, "desk": {"width": 1280, "height": 800}}
MODES = {"": {}, "care": {"care": "1"}, "dark": {"theme": "dark"}}
CHROMIUM = {
    "executable_path": "/usr/bin/chromium",
    "args": ["--no-sandbox", "--disable-background-networking", "--use-fake-device-for-media-stream",
             "--use-fake-ui-for-media-stream"],
}  # fmt: skip


def screens(cast: Cast) -> dict[str, tuple[str, str]]:
    """Name → (who looks: deputy, clerk or nobody; the address)."""
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
        "codes-unknown": ("", "/S/0000000000000000"),
        "errors": ("", "/nowhere"),
        "duties": ("deputy", "/duties/today"),
        "visits": ("deputy", "/visits"),
        "visits-show": ("deputy", f"/visits/{visit.id}"),
        "visits-new": ("deputy", f"/visits/new?code={cast.token}"),
        "visits-scan": ("deputy", "/visits/scan"),
        "visits-waiting": ("deputy", "/visits/waiting"),
        "scorecards": ("deputy", "/scorecards/mine"),
        "archives": ("deputy", f"/archives/{me.id}"),
        "record-books": ("deputy", f"/record-books/{me.id}"),
        "households-mine": ("deputy", "/households"),
        "households-own": ("deputy", f"/households/{home.id}"),
        "profiles": ("deputy", "/profiles/mine"),
        "passwords": ("deputy", "/passwords/mine"),
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


def session_of(app, login: str) -> str:
    token = SignIn.begin(User.get(User.login == login), "screens", second_factor=True).sign_in.token
    content = {"_user_id": token, "_fresh": True, "_permanent": True}
    return SecureCookieSessionInterface().get_signing_serializer(app).dumps(content)


def main() -> int:
    HOME.mkdir(parents=True, exist_ok=True)
    FOLDER.mkdir(parents=True, exist_ok=True)
    cast = ready(HOME)
    app = create_app(INSTANCE=HOME, DATABASE_URL=f"sqlite:///{HOME / 'lianxin.db'}", SECRET_KEY="bench")
    wanted = {name: what for name, what in screens(cast).items() if name.startswith(os.environ.get("ONLY", ""))}
    sessions = {"deputy": session_of(app, cast.deputy[0]), "clerk": session_of(app, cast.clerk[0])}
    database.db.close()
    with serving("app:create_app()", HOME.absolute()) as port, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**CHROMIUM)
        for size, viewport in SIZES.items():
            for mode, cookies in MODES.items():
                take(browser, f"http://127.0.0.1:{port}", wanted, sessions, (size, viewport), (mode, cookies))
        browser.close()
    print(f"{len(list(FOLDER.glob('*.png')))} pictures in {FOLDER}")
    return 0


def take(browser, address, wanted, sessions, size, mode) -> None:
    for name, (who, path) in wanted.items():
        context = browser.new_context(viewport=size[1], base_url=address, locale="zh-CN", timezone_id="Asia/Shanghai")
        cookies = mode[1] | ({"session": sessions[who]} if who else {})
        context.add_cookies([{"name": key, "value": value, "url": address} for key, value in cookies.items()])
        page = context.new_page()
        page.goto(path, wait_until="networkidle")
        page.wait_for_timeout(250)
        page.screenshot(path=FOLDER / ("-".join(filter(None, (name, size[0], mode[0]))) + ".png"))
        context.close()


if __name__ == "__main__":
    sys.exit(main())
