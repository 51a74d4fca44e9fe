"""Follow-up codes as they are typed in a browser, and what it may see for having shown one: for half an hour."""

from flask import session
from flask_babel import gettext

from lib import clock
from routes import limits
from rules.households import follow_codes

LASTS, MOST = 30 * 60, 5  # seconds, rows of a kind


class ShownCodes:
    """Of one kind of row (`models.opinions.followed`), kept in the session under `name`. No code is ever part of an
    address."""

    def __init__(self, name: str):
        self.name = name

    def hold(self, row) -> None:
        """Whoever sits at this browser has shown the code, or has just been given it."""
        held = session.get(self.name, {}) | {str(row.id): now() + LASTS}
        session[self.name] = dict(sorted(held.items(), key=lambda one: one[1])[-MOST:])

    def holds(self, number: int) -> bool:
        return session.get(self.name, {}).get(str(number), 0) > now()

    def numbers(self) -> list[int]:
        """Of the rows whose code this browser has shown lately."""
        return [int(number) for number, until in session.get(self.name, {}).items() if until > now()]

    def forget(self) -> None:
        session.pop(self.name, None)


def now() -> int:
    return int(clock.now().timestamp())


def look_up(model, typed: str):
    """(the row, what is wrong in words, status). Wrong codes are counted by address, so that nobody can try them
    through; a slip of the finger costs nothing."""
    if not follow_codes.read(typed):
        return None, gettext("查询码是十位数字，请再看一遍。"), 422
    if wait := limits.wait_for_code():
        return None, gettext("输错的次数太多了，请过 %(minutes)s 分钟再来。", minutes=-(-wait // 60)), 429
    row = model.followed(typed)
    if not row:
        limits.count_wrong_code()
        return None, gettext("没有这个查询码，请再看一遍。"), 404
    return row, "", 200
