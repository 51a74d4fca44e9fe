"""One step of several declared duties at once, each by itself: where somebody was faster, that one is left as it is."""

from typing import NamedTuple

from flask import flash, request
from flask_babel import gettext, ngettext

from models.accounts.user import User
from models.declarations.access import declarations_for
from models.declarations.declaration import Declaration
from routes.forms import number, text
from rules.steps import StepError

AT_DESK = ("check", "audit", "return", "decline")
LONGEST, MOST = 500, 100


class Batch(NamedTuple):
    """`ticked`: number → the version at which it was seen."""

    by: User
    step: str
    word: str
    ticked: dict[int, int]

    @classmethod
    def brought(cls, by: User) -> "Batch":
        tickets = filter(None, map(ticket, request.form.getlist("one")[:MOST]))
        return cls(by, request.form.get("step", ""), text("word", LONGEST), dict(tickets))

    @property
    def found(self) -> list[Declaration]:
        return list(declarations_for(self.by).where(Declaration.id.in_(list(self.ticked))))

    @property
    def amiss(self) -> str:
        if self.step not in AT_DESK or not self.ticked:
            return gettext("请先勾选，再选怎么办。")
        if self.step in ("return", "decline") and not self.word:
            return gettext("退回去、不计入，都请写一句为什么，代表会看到。")
        return ""

    def take(self) -> None:
        done = [self.take_one(one) for one in self.found]
        if taken := sum(done):
            flash(ngettext("%(num)s 条记好了。", "%(num)s 条记好了。", taken))
        if left := len(self.ticked) - sum(done):
            flash(gettext("有 %(count)s 条没有动：别人刚办过，或者不归您办。", count=left), "info")

    def take_one(self, declaration: Declaration) -> bool:
        try:
            declaration.as_seen(self.ticked[declaration.id]).take(self.step, self.by, self.word)
        except StepError:
            return False
        return True


def ticket(value: str) -> tuple[int, int] | None:
    """What stands behind a tick: number and version."""
    try:
        one, version = map(number, value.split("."))
    except ValueError:
        return None
    return one, version
