"""The year goes into the database by a road of its own, for speed: it must lead to the same place."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from demo import history
from demo.clockwork import at
from demo.doors import Doors
from demo.introduction import CLERK
from demo.year import Year
from models.accounts.user import User
from models.households.code import Code
from models.network.deputy import Deputy
from models.points.duty import Duty
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Companion, Visit

# Not the token, which is minted anew for every copy, nor the digest, which contains it.
FACTS = [Visit.uuid, Visit.region_code, Visit.deputy, Visit.household, Visit.must_visit, Visit.visited_at,
         Visit.visited_on, Visit.sent_at, Visit.received_at, Visit.place, Visit.schedule, Visit.roles, Visit.heard,
         Visit.done, Visit.promised, Visit.means]  # fmt: skip
LINE = [Duty.deputy, Duty.kind, Duty.aspect, Duty.done_on, Duty.household, Duty.state, Duty.quantity, Duty.region_code,
        Duty.year, Duty.month, Duty.entered_at, Duty.entered_by]  # fmt: skip

pytestmark = pytest.mark.timeout(600)  # the district has to be imported first


def troubled(outing) -> bool:
    hasty = len(outing.visits) >= 10
    odd = any(visit.get("old_code") or visit["household"] is None for visit in outing.visits)
    return hasty or odd or (outing.received_at - outing.sent_at).days >= 1


def excerpt(year: Year) -> Year:
    """Some sixty outings, and all that were odd; only the codes of their doors were replaced."""
    chosen = [one for one in year.outings if troubled(one)] + Random(5).sample(year.outings, 60)
    outings = sorted({id(one): one for one in chosen}.values(), key=lambda one: (one.received_at, one.deputy))
    doors = {visit["household"] for outing in outings for visit in outing.visits}
    replacements = [one for one in year.replacements if one.household in doors]
    return replace(year, outings=outings, replacements=replacements, entries=[])


def stored() -> dict[str, Counter]:
    """What there is of visits in the database, without the numbers of its rows."""
    codes = {code.token: (code.household_id, bool(code.replaced_at)) for code in Code.select()}
    return {
        "visits": Counter(Visit.select(*FACTS).tuples()),
        "codes": Counter((visit.uuid, codes.get(visit.code)) for visit in Visit.select()),
        "companions": Counter(Companion.select(Visit.uuid, Companion.deputy).join(Visit).tuples()),
        "reviews": Counter(Review.select(Visit.uuid, Review.causes, Review.opened_at).join(Visit).tuples()),
        "lines": Counter(Duty.select(Visit.uuid, *LINE).join(Visit).tuples()),
    }


def test_what_is_stored_is_what_the_phones_would_have_brought(copied, year):
    some = excerpt(year)
    copied("at-once")
    history.play(some, User.get(User.login == CLERK))
    at_once = stored()
    copied("one-by-one")
    send_one_by_one(some)
    one_by_one = stored()
    assert sum(at_once["reviews"].values()) > 50
    for what in at_once:
        assert at_once[what] == one_by_one[what], what


def send_one_by_one(some: Year) -> None:
    doors, clerk = Doors(), User.get(User.login == CLERK)
    for one in some.replacements:
        doors.replace(one, clerk)
    people = {user.login: user for user in User.select(User, Deputy).join(Deputy)}
    for outing in some.outings:
        items = [history._item(visit, outing, people, doors) for visit in outing.visits]
        with at(outing.received_at):
            record(people[outing.deputy], items, outing.sent_at)
