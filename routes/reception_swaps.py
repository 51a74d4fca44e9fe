"""Two deputies change a reception: one asks, the other answers."""

from flask import Blueprint, abort, flash, redirect, request, url_for
from flask_babel import gettext
from flask_login import current_user

from models.access.meeting_access import reception_swaps_for
from models.meetings.reception_file import file_of
from models.meetings.reception_swap import ReceptionSwap
from routes.forms import number, text

pages = Blueprint("reception_swaps", __name__, url_prefix="/reception-swaps")


@pages.post("")
def create():
    file = file_of(current_user, request.form.get("reception", 0, type=number)) or abort(404)
    if file.reception.deputy_id != current_user.deputy_id:
        abort(404)
    other = request.form.get("other", type=number)
    taken = next((one for one in file.theirs if one.id == request.form.get("in_return", type=number)), None)
    deputy = taken.deputy if taken else next((one for one in file.colleagues if one.id == other), None)
    if not deputy:
        flash(gettext("请选和谁换，或者请谁替。"), "error")
    elif ReceptionSwap.ask(file.reception, deputy, taken, text("swap-word", 200), current_user):
        flash(gettext("已经问了%(name)s，等对方答应。", name=deputy.name))
    else:
        flash(gettext("这一次已经换不了了。"), "info")
    return redirect(url_for("receptions.show", reception_id=file.reception.id))


@pages.post("/<int:swap_id>/answer")
def answer(swap_id: int):
    """Yes or no of whoever was asked; whoever asked may take it back."""
    swap = reception_swaps_for(current_user).where(ReceptionSwap.id == swap_id).first() or abort(404)
    if swap.asked_by_id == current_user.deputy_id:
        if swap.withdraw(current_user):
            flash(gettext("收回了。"))
        return redirect(url_for("receptions.show", reception_id=swap.reception_id))
    accepted = request.form.get("answer") == "yes"
    if swap.answer(current_user, accepted):
        flash(gettext("换好了。") if accepted else gettext("已经告诉对方您换不了。"))
    else:
        flash(gettext("这一次已经换不了了。"), "info")
    return redirect(url_for("receptions.mine"))
