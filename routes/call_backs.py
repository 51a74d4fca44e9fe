"""Call-backs (回访): lots drawn in the open, and what households said when somebody asked them."""

from flask import Blueprint, Response, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.access.access import regions_of_office
from models.fairness.access import call_backs_for, draws_for
from models.fairness.call_back import CallBack
from models.fairness.call_list import CallInHand, CallList
from models.fairness.draw import Draw
from models.network.region import Region
from routes.audits import note_look
from routes.forms import day, form_key, new_key, number, page_number, text
from rules.fairness.call_backs import LEAST, LISTED, LONGEST_SEED, LONGEST_SOURCE, LONGEST_WORDS, MOST, OUTCOMES, USUAL

pages = Blueprint("call_backs", __name__, url_prefix="/call-backs")

SHOWN = 50


@pages.get("")
def index():
    """Every draw, the newest first, and the form to announce one."""
    return listed("", 200)


@pages.post("")
def create():
    region = regions_of_office(current_user).where(Region.code == request.form.get("region", "")).first() or abort(404)
    rule = asked_for()
    if error := fault_in(rule):
        return listed(error, 422)
    draw = Draw.announce(region, current_user, form_key(), **rule)
    if not draw:
        return listed(gettext("这段日子没有能回访的走访，或者超过 %(most)s 次。请换一段日子。", most=LISTED), 422)
    flash(gettext("公布了。到了那天，把种子填上就抽。"))
    return redirect(url_for("call_backs.show", draw_id=draw.id))


def listed(error: str, status: int):
    found = draws_for(current_user).order_by(Draw.id.desc()).limit(SHOWN)
    return render_template(
        "call-backs/index.html", draws=list(found), regions=list(regions_of_office(current_user)), error=error,
        typed=request.form, form_key=new_key(), today=clock.today(), usual=USUAL, least=LEAST, most=MOST,
        longest=LONGEST_SOURCE,
    ), status  # fmt: skip


def asked_for() -> dict:
    """The rule of the draw, as the form has it; None where it says nothing."""
    return {
        "first_on": request.form.get("first_on", type=day), "last_on": request.form.get("last_on", type=day),
        "size": request.form.get("size", type=number), "by_group": request.form.get("by_group") == "1",
        "source": text("source", LONGEST_SOURCE), "seed_on": request.form.get("seed_on", type=day),
    }  # fmt: skip


def fault_in(rule: dict) -> str:
    if not rule["first_on"] or not rule["last_on"] or not rule["first_on"] <= rule["last_on"] <= clock.today():
        return gettext("请选哪几天的走访，到今天为止。")
    if not rule["size"] or not LEAST <= rule["size"] <= MOST:
        return gettext("请写抽几次，%(least)s 到 %(most)s 之间。", least=LEAST, most=MOST)
    if not rule["source"]:
        return gettext("请写用哪个号码作种子，大家在哪里看得到。")
    if not rule["seed_on"] or rule["seed_on"] <= clock.today():
        return gettext("种子要在今天以后才出来，谁也猜不到才公道。")
    return ""


@pages.get("/<int:draw_id>")
def show(draw_id: int):
    return shown(drawn_within_reach(draw_id), "", 200)


@pages.post("/<int:draw_id>/seed")
def draw(draw_id: int):
    """Once, on the day that was announced or later."""
    found, seed = drawn_within_reach(draw_id), text("seed", LONGEST_SEED)
    if not seed or not found.is_ripe:
        return shown(found, gettext("请等到公布的那天，照公布的号码填。"), 422)
    if found.draw(seed, current_user):
        flash(gettext("抽好了，可以开始回访。"))
    else:
        flash(gettext("已经抽过了，没有再抽。"), "late")
    return redirect(url_for("call_backs.show", draw_id=found.id))


def shown(found: Draw, error: str, status: int):
    calls = CallList(found, page_number())
    return render_template("call-backs/show.html", draw=found, calls=calls, error=error, longest=LONGEST_SEED), status


@pages.get("/calls/<int:call_back_id>")
def call(call_back_id: int):
    return in_hand(called_within_reach(call_back_id), "", 200)


@pages.post("/calls/<int:call_back_id>/taking")
def take(call_back_id: int):
    """Whoever takes the call sees whom it is to."""
    found = called_within_reach(call_back_id)
    found.take(current_user)
    return redirect(url_for("call_backs.call", call_back_id=found.id))


@pages.post("/calls/<int:call_back_id>")
def tell(call_back_id: int):
    """How it ended, by whoever has taken it."""
    found, outcome = called_within_reach(call_back_id), request.form.get("outcome", "")
    if found.taken_by_id != current_user.id:
        return in_hand(found, gettext("先按“我来回访”，再登记结果。"), 422)
    if outcome not in OUTCOMES:
        return in_hand(found, gettext("请选一个结果。"), 422)
    if found.tell(outcome, text("words", LONGEST_WORDS), form_key(), current_user):
        flash(gettext("记下了。积分没有变；要不要变，由人审核了再说。") if outcome == "nobody" else gettext("记下了。"))
    return redirect(url_for("call_backs.show", draw_id=found.draw_id))


def in_hand(found: CallBack, error: str, status: int):
    one = CallInHand.of(found, current_user)
    note_look("call-back.looked", found, int(one.household is not None))
    return render_template(
        "call-backs/call.html", one=one, error=error, typed=request.form, form_key=new_key(), longest=LONGEST_WORDS
    ), status


@pages.get("/announced")
def announced():
    """For everybody: what was announced, which number decides, and how to draw it again."""
    found = Draw.select(Draw, Region).join(Region).order_by(Draw.id.desc()).limit(SHOWN)
    return render_template("call-backs/announced.html", draws=list(found))


@pages.get("/<int:draw_id>/draw.json")
def export(draw_id: int):
    """The file from which anybody can repeat it: for everybody once the calls are made, for its office before."""
    found = Draw.get_or_none(Draw.id == draw_id) or abort(404)
    mine = current_user.is_authenticated and draws_for(current_user).where(Draw.id == draw_id).exists()
    if not (found.is_for_everybody or mine):
        abort(404)
    headers = {"Content-Disposition": f'attachment; filename="draw-{found.id}.json"'}
    return Response(found.file.text, mimetype="application/json", headers=headers)


def drawn_within_reach(draw_id: int) -> Draw:
    return draws_for(current_user).where(Draw.id == draw_id).first() or abort(404)


def called_within_reach(call_back_id: int) -> CallBack:
    return call_backs_for(current_user).where(CallBack.id == call_back_id).first() or abort(404)
