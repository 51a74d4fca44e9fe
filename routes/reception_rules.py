"""How receptions are planned: a rule for a station, looked at before anything is written down."""

from flask import Blueprint, abort, flash, redirect, render_template, request, url_for
from flask_babel import gettext, ngettext
from flask_login import current_user

from models.access.access import stations_for
from models.access.meeting_access import groups_near, reception_rules_for
from models.meetings.reception_list import ReceptionList
from models.meetings.reception_plan import Plan
from models.meetings.reception_rule import ReceptionRule
from models.network.group import Group
from models.network.region import DISTRICT, within
from models.network.station import Station
from routes.forms import number
from routes.vocabularies import options_of
from rules.faults import FaultError
from rules.meetings import rota

pages = Blueprint("reception_rules", __name__, url_prefix="/reception-rules")

MONTHS = (1, 2, 3, 6, 12)


@pages.app_template_filter()
def half(slot: rota.Slot) -> str:
    """上午 or 下午."""
    return gettext(rota.HALVES[slot.half])


@pages.app_template_filter()
def pattern(text: str) -> str:
    """每月 15 日上午 · 每月第二个周五上午 · 每周一上午、周三下午"""
    match rota.read(text):
        case rota.EveryDate(day=on, half=half):
            return gettext("每月 %(day)s 日%(half)s", day=on, half=gettext(rota.HALVES[half]))
        case rota.EveryNth(nth=nth, weekday=weekday, half=half):
            named = {"nth": gettext(rota.NTHS[nth]), "weekday": gettext(rota.WEEKDAYS[weekday])}
            return gettext("每月%(nth)s%(weekday)s%(half)s", half=gettext(rota.HALVES[half]), **named)
        case rota.EveryWeek(half_days=half_days):
            return gettext("每%(days)s", days=gettext("、").join(half_day(*one) for one in half_days))


def half_day(weekday: int, half: str) -> str:
    return gettext("%(weekday)s%(half)s", weekday=gettext(rota.WEEKDAYS[weekday]), half=gettext(rota.HALVES[half]))


@pages.get("")
def index():
    """The rules that stand, the stations without one, and a form for a new one."""
    return listed({}, "")


@pages.post("")
def create():
    station = stations_for(current_user).where(Station.id == request.form.get("station", type=number)).first()
    try:
        wanted = rota.read(written())
    except FaultError as wrong:
        return listed(request.form, gettext(wrong.faults[0].message)), 422
    on_holidays, group = request.form.get("on_holidays", "move"), chosen_group(station)
    if not station or on_holidays not in rota.ON_HOLIDAYS:
        return listed(request.form, gettext("请选一个工作站。")), 422
    rule = ReceptionRule.make(station, group, wanted, on_holidays, current_user)
    return redirect(url_for("reception_rules.show", rule_id=rule.id))


@pages.get("/<int:rule_id>")
def show(rule_id: int):
    """The rule, and what it would plan for the months to come."""
    rule = within_reach(rule_id)
    plan = Plan.ahead(rule, chosen_months())
    return render_template(
        "reception-rules/show.html", rule=rule, plan=plan, months=chosen_months(), people=rule.people,
        choices=[(count, ngettext("往后 %(num)s 个月", "往后 %(num)s 个月", count)) for count in MONTHS],
    )  # fmt: skip


@pages.post("/<int:rule_id>/plan")
def plan(rule_id: int):
    rule = within_reach(rule_id)
    count = Plan.ahead(rule, chosen_months()).make(current_user)
    if count:
        flash(ngettext("排好了 %(num)s 次，代表和群众都看得到了。", "排好了 %(num)s 次，代表和群众都看得到了。", count))
    else:
        flash(gettext("这几个月已经排好了，没有再排。"), "info")
    return redirect(url_for("receptions.index", station=rule.station_id))


@pages.post("/<int:rule_id>/end")
def end(rule_id: int):
    rule = within_reach(rule_id)
    if rule.end(current_user):
        flash(gettext("以后不再按这条排；已经排好的还在，要取消请一次一次取消。"))
    return redirect(url_for("reception_rules.index"))


def within_reach(rule_id: int) -> ReceptionRule:
    return reception_rules_for(current_user).where(ReceptionRule.id == rule_id).first() or abort(404)


def listed(typed, error: str) -> str:
    rules = reception_rules_for(current_user).where(ReceptionRule.ended_at.is_null())
    joined = rules.select(ReceptionRule, Station, Group).join(Station).switch(ReceptionRule).left_outer_join(Group)
    return render_template(
        "reception-rules/index.html", rules=list(joined.order_by(Station.number, ReceptionRule.id)), typed=typed,
        receptions=ReceptionList(current_user, "", None), groups=list(groups_near(current_user)), error=error,
        chosen=typed.getlist("half_day") if typed else [], station=request.values.get("station", type=number),
        kind=chosen_kind(), dates=[(date, date) for date in range(1, 32)], half_days=half_days(),
        weekdays=options_of(rota.WEEKDAYS), nths=options_of(rota.NTHS), halves=options_of(rota.HALVES),
    )  # fmt: skip


def chosen_kind() -> str:
    asked = request.values.get("kind", "")
    return asked if asked in ("day", "nth", "week") else "day"


def half_days() -> list[tuple[str, str]]:
    return [(f"{weekday}{half}", half_day(weekday, half)) for weekday in rota.WEEKDAYS for half in rota.HALVES]


def written() -> str:
    """The pattern, out of the fields that belong to the kind that was chosen."""
    kind, form = request.form.get("kind", ""), request.form
    fields = {"day": ("day", "half"), "nth": ("nth", "weekday", "half")}.get(kind, ())
    words = [form.get(name, "").strip()[:4] for name in fields] or form.getlist("half_day")[:14]
    return " ".join([kind, *words])


def chosen_group(station: Station | None) -> Group | None:
    chosen = request.form.get("group", type=number)
    if not station or not chosen:
        return None
    near = groups_near(current_user).where(within(Group.region, station.region_code[:DISTRICT]), Group.id == chosen)
    return near.first() or abort(404)


def chosen_months() -> int:
    asked = request.values.get("months", 3, type=number)
    return asked if asked in MONTHS else 3
