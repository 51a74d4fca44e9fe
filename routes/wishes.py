"""What households ask for about their own data: asked on their own page, decided by the office within its term."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.access.voice_access import wishes_for
from models.households.erasure import hindrances
from models.households.own_home import OwnHome
from models.households.wish import Wish
from models.households.wish_list import WishList
from routes import residents
from routes.audits import note_look
from routes.forms import page_number
from rules.households.wishes import WISHES

pages = Blueprint("wishes", __name__, url_prefix="/wishes")

LONGEST, NAME, ADDRESS = 500, 60, 120
TABS = ("open", "decided")


@pages.get("/new/<kind>")
def new(kind: str):
    return asked(OwnHome(residents.resident()), known(kind))


def known(kind: str) -> str:
    return kind if kind in WISHES else abort(404)


def asked(home: OwnHome, kind: str, error: str = "") -> str:
    return render_template("wishes/new.html", home=home, kind=kind, error=error, written=written(), longest=LONGEST)


def written() -> dict[str, str]:
    """What was typed; of a correction also what the name and the address ought to be."""
    longest = {"text": LONGEST, "name": NAME, "address": ADDRESS}
    return {name: request.form.get(name, "").strip()[:length] for name, length in longest.items()}


@pages.post("/new/<kind>")
def create(kind: str):
    home, facts = OwnHome(residents.resident()), written()
    if known(kind) == "correction":
        facts = changed(home.household, facts)
        if not any(facts.values()):
            return asked(home, kind, gettext("请写一写要改成什么。")), 422
    else:
        facts = {"text": facts["text"]}
    if kind == "erasure" and request.form.get("sure") != "1":
        return asked(home, kind, gettext("真要删的话，请勾上“我知道删了就找不回来”。")), 422
    if Wish.ask(home.household, kind, **facts):
        flash(thanks(kind))
    else:
        flash(gettext("这件事已经交给办公室了，正等答复。"))
    return redirect(url_for("own_homes.show"))


def changed(household, facts: dict[str, str]) -> dict[str, str]:
    """What stays as it is needs no correction."""
    same = {"name": household.name, "address": household.address}
    return {name: "" if text == same.get(name) else text for name, text in facts.items()}


def thanks(kind: str) -> str:
    if kind == "no-visits":
        return gettext("好，从现在起请代表不上门。哪天想让他们来了，在这里说一声。")
    return gettext("交给办公室了。答复会写在这一页上。")


@pages.post("/<int:wish_id>/withdrawal")
def take_back(wish_id: int):
    wish = Wish.get_or_none((Wish.id == wish_id) & (Wish.household == residents.resident())) or abort(404)
    flash(gettext("收回了。") if wish.take_back() else gettext("办公室已经办了，收不回来了。"))
    return redirect(url_for("own_homes.show"))


@pages.get("")
def index():
    """What waits, the most pressing first, and what was decided."""
    wishes = WishList(current_user, tab(), page_number())
    note_look("wishes.listed", None, len(wishes.shown))
    return render_template("wishes/index.html", wishes=wishes)


def tab() -> str:
    asked_for = request.values.get("tab", "")
    return asked_for if asked_for in TABS else "open"


@pages.get("/<int:wish_id>")
def show(wish_id: int):
    return considered(within_reach(wish_id))


def within_reach(wish_id: int) -> Wish:
    return wishes_for(current_user).where(Wish.id == wish_id).first() or abort(404)


def considered(wish: Wish, error: str = "", answer: str = "") -> str:
    note_look("wish.looked", wish.household, 1)
    blocked = hindrances(wish.household) if wish.kind == "erasure" and wish.state == "open" else []
    return render_template("wishes/show.html", wish=wish, error=error, answer=answer, hindrances=blocked)


@pages.post("/<int:wish_id>/decision")
def decide(wish_id: int):
    """Grant it, or refuse it with the reason that the household reads."""
    wish, answer = within_reach(wish_id), request.form.get("answer", "").strip()[:LONGEST]
    decision = request.form.get("decision")
    if decision not in ("grant", "refuse"):
        return considered(wish, gettext("请选办，还是不办。"), answer), 422
    if decision == "refuse" and not answer:
        return considered(wish, gettext("不办的话，请写清楚为什么，住户会看到。")), 422
    if not wish.decide(current_user, decision == "grant", answer):
        flash(gettext("没有办成：可能已经有人先处理了，或者还有走访在等审核。"), "late")
        return redirect(url_for("wishes.show", wish_id=wish.id))
    flash(done(wish, decision))
    return redirect(url_for("wishes.index"))


def done(wish: Wish, decision: str) -> str:
    if decision == "grant" and wish.kind != "no-visits":
        return gettext("办好了。名册里也请照样改，不然下次导入又会变回来。")
    return gettext("答复已经放到住户自己的页面上。")
