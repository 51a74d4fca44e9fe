"""Who may need a hand while there is still time: gathered from the ledger, the visits and the pledges."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from peewee import fn

from models.accounts.user import User
from models.fairness.access import helped_deputies_for
from models.fairness.sign_note import SignNote
from models.households.household import Household
from models.meetings.pledge import Pledge
from models.network.area import Assignment
from models.network.deputy import Deputy
from models.network.mandate import Mandate
from models.points.duty import Duty
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from models.visits.due import visits_to
from rules.counting.progress import AT_HOME, VISITED
from rules.fairness.early_signs import Sign, Year, signs
from rules.visits.due import due


@dataclass(frozen=True)
class Helped:
    """A deputy with early signs; `notes`: what was done lately, the latest first."""

    deputy: Deputy
    signs: list[Sign]
    notes: list[SignNote]


def helped(user: User, today: date) -> list[Helped]:
    """By the deputies' numbers, those for whom nobody has done anything yet first. Of whose mandate runs today."""
    serving = Mandate.select(Mandate.deputy).where(Mandate.open_on(today))
    deputies = list(helped_deputies_for(user).where(Deputy.id.in_(serving)).order_by(Deputy.number))
    years, notes = _years([one.id for one in deputies], today), _notes([one.id for one in deputies], today)
    shares = {one: rules.home_share for one, rules in RuleSet.of_each(today.year, deputies).items()}
    found = [Helped(one, signs(years[one.id], today, shares.get(one.id)), notes[one.id]) for one in deputies]
    return sorted((one for one in found if one.signs), key=lambda one: bool(one.notes))


def _years(ids: list[int], today: date) -> dict[int, Year]:
    sums = tallies(ids, today.year, today)
    last, began, overdue = _last_days(ids, today), _beginnings(ids, today), _overdue(ids, today)
    absent, late = _absences(ids, today.year), _late_pledges(ids, today)
    return {
        one: Year(
            last.get(one), began.get(one), *overdue[one], absent.get(one, 0), sums[one].distinct(VISITED),
            sums[one].distinct(AT_HOME), late.get(one, 0),
        ) for one in ids
    }  # fmt: skip


def _last_days(ids: list[int], today: date) -> dict[int, date]:
    """Deputy → the last day of this year or the one before with anything counted."""
    years = Duty.in_year(today.year, ids) | Duty.in_year(today.year - 1, ids)
    rows = Duty.select(Duty.deputy, fn.MAX(Duty.done_on)).where(years, Duty.state == "counted")
    return dict(rows.group_by(Duty.deputy).tuples())


def _beginnings(ids: list[int], today: date) -> dict[int, date]:
    """Since when each is a deputy: nobody is quiet who has only just begun."""
    rows = Mandate.select(Mandate.deputy, fn.MIN(Mandate.began_on)).where(Mandate.deputy.in_(ids))
    return dict(rows.where(Mandate.open_on(today)).group_by(Mandate.deputy).tuples())


def _overdue(ids: list[int], today: date) -> dict[int, tuple[int, int]]:
    """Of the must-visit households each answers for, how many ought to have been called on; and how many there are."""
    rows = list(
        Assignment.select(Assignment.deputy, Assignment.began_on, Household.id, Household.joined_on)
        .join(Household, on=Household.area == Assignment.area)
        .where(Assignment.deputy.in_(ids), Assignment.open_on(today), Household.must_visit)
        .where(Household.expects_visits(today), Household.erased_at.is_null()).tuples()
    )  # fmt: skip
    visits, late, must = visits_to(list({household for _, _, household, _ in rows})), Counter(), Counter()
    for deputy, began_on, household, joined_on in rows:
        last_on = visits[household][0] if household in visits else None
        late[deputy] += due(last_on, joined_on or began_on, began_on, today).days < 0
        must[deputy] += 1
    return {one: (late[one], must[one]) for one in ids}


def _absences(ids: list[int], year: int) -> dict[int, int]:
    """Meetings and training at which each was neither present nor on leave."""
    mine = Duty.in_year(year, ids), Duty.state == "counted", Duty.aspect == "absent"
    rows = Duty.select(Duty.deputy, fn.SUM(Duty.quantity)).where(*mine).group_by(Duty.deputy).tuples()
    return {deputy: int(times) for deputy, times in rows}


def _late_pledges(ids: list[int], today: date) -> dict[int, int]:
    late = Pledge.deputy.in_(ids), Pledge.state == "open", Pledge.due_on < today
    return dict(Pledge.select(Pledge.deputy, fn.COUNT(Pledge.id)).where(*late).group_by(Pledge.deputy).tuples())


def _notes(ids: list[int], today: date) -> dict[int, list[SignNote]]:
    """What was done in this year, the latest first."""
    found = defaultdict(list)
    for note in SignNote.select(SignNote, User).join(User).where(SignNote.deputy.in_(ids)).order_by(SignNote.id.desc()):
        if note.at.year == today.year:
            found[note.deputy_id].append(note)
    return found
