"""What the form of each step brings, read and handed to the opinion. FormError says what is missing."""

from collections.abc import Callable

from flask import request
from flask_babel import gettext

from lib import clock
from models.access.access import areas_for
from models.access.voice_access import opinions_for, units_for
from models.accounts.user import User
from models.database import act
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.opinions.opinion_file import OpinionFile
from routes.forms import day, number, serial
from rules.opinions.anonymity import names_in
from rules.words import OPINION_KINDS, OPINION_OUTCOMES, OPINION_WAYS

WRITTEN = {"word": 500, "answer": 2000, "public_text": 1000, "public_answer": 2000, "main": 20}  # and how long


class FormError(ValueError):
    """Something is missing in the form; the message is in the reader's language."""


def written(name: str) -> str:
    return request.form.get(name, "").strip()[: WRITTEN[name]]


def chosen(name: str, vocabulary: dict, missing: str) -> str:
    code = request.form.get(name, "")
    if code not in vocabulary:
        raise FormError(missing)
    return code


def sort(opinion: Opinion, by: User) -> None:
    kind = chosen("kind", OPINION_KINDS, gettext("请选是哪方面的事。"))
    area = areas_for(by).where(Area.id == request.form.get("area", type=number)).first()
    wanted = request.form.get("deputy", type=number)
    deputy = next((one for one in OpinionFile(opinion, by).deputies if one.id == wanted), None)
    opinion.sort(by, kind, area, deputy or deputy_of_visit(opinion), written("word"))


def deputy_of_visit(opinion: Opinion) -> Deputy | None:
    """What was heard on a visit stays with who heard it."""
    return opinion.visit.deputy if opinion.visit_id else None


def merge(opinion: Opinion, by: User) -> None:
    """Into one that was suggested, or whose number was typed."""
    typed, suggested = written("main"), request.form.get("suggested", type=number)
    numbered = (Opinion.district == opinion.district) & (Opinion.serial == serial(typed))
    there = numbered & (Opinion.year == year_of(typed, opinion.year)) if typed else Opinion.id == suggested
    main = opinions_for(by).where(there).first()
    if not main:
        raise FormError(gettext("没有找到那一条，请看一看编号。"))
    opinion.merge_into(main, by, written("word"))


def year_of(text: str, this_year: int) -> int:
    """The year that a number begins with; without one it's of the same year."""
    begins = text[:4]
    return number(begins) if "-" in text and begins.isdigit() and begins.isascii() else this_year


def dismiss(opinion: Opinion, by: User) -> None:
    opinion.dismiss(by, written("word"))


def restore(opinion: Opinion, by: User) -> None:
    opinion.restore(by, written("word"))


def assign(opinion: Opinion, by: User) -> None:
    unit = units_for(by).where(Unit.id == request.form.get("unit", type=number)).first()
    answer_by = request.form.get("answer_by", type=day)
    if not unit:
        raise FormError(gettext("请选一个承办单位。"))
    if not answer_by or answer_by < clock.today():
        raise FormError(gettext("请写一个今天以后的日期。"))
    opinion.assign(by, unit, answer_by, written("word"))


def take_up(opinion: Opinion, by: User) -> None:
    opinion.take_up(by, written("word"))


def chase(opinion: Opinion, by: User) -> None:
    opinion.chase(by, written("word"))


def answer(opinion: Opinion, by: User) -> None:
    outcome = chosen("outcome", OPINION_OUTCOMES, gettext("请选办得怎么样。"))
    opinion.answer(by, written("answer"), outcome)


def tell(opinion: Opinion, by: User) -> None:
    """The household is told, and what it says to it may be written down at once."""
    way = chosen("way", OPINION_WAYS, gettext("请选是怎么告诉的。"))
    said = request.form.get("satisfied") in ("1", "0")
    with act():
        opinion.tell(by, way, "" if said else written("word"))
        if said:
            opinion.judge(request.form["satisfied"] == "1", written("word"), by, way)


def judge(opinion: Opinion, by: User) -> None:
    """The household's word, written down for it."""
    satisfied = chosen("satisfied", {"1": "", "0": ""}, gettext("请选本人满意不满意。"))
    opinion.judge(satisfied == "1", written("word"), by, chosen("way", OPINION_WAYS, gettext("请选是怎么说的。")))


def close(opinion: Opinion, by: User) -> None:
    opinion.close(by, written("word"))


def reopen(opinion: Opinion, by: User) -> None:
    opinion.reopen(by, written("word"))


def publish(opinion: Opinion, by: User) -> None:
    """Only what a person has worded anew, and said to be without names. A machine looks too, and says what it sees."""
    text, reply = written("public_text"), written("public_answer")
    if not (text and reply):
        raise FormError(gettext("公开的话，请把事情和答复都写上。"))
    household = opinion.household
    known = [opinion.name, household.name if household else "", opinion.phone, household.address if household else ""]
    if found := names_in(f"{text}\n{reply}", known):
        raise FormError(gettext("里面有“%(words)s”，看得出是谁，请改掉。", words=found[0]))
    if "nameless" not in request.form:
        raise FormError(gettext("请先看一遍有没有名字、电话、门牌，再勾上。"))
    opinion.publish(by, text, reply)


def unpublish(opinion: Opinion, by: User) -> None:
    opinion.unpublish(by, written("word"))


TAKERS: dict[str, Callable[[Opinion, User], None]] = {
    one.__name__: one
    for one in (
        sort, merge, dismiss, restore, assign, take_up, chase, answer, tell, judge, close, reopen, publish, unpublish,
    )
}  # fmt: skip
