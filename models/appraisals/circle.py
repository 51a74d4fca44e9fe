"""Who takes part in a round: its deputies, their groups, and the households they answer for."""

from collections import defaultdict
from datetime import date

from models.appraisals.round import AppraisalRound, AppraisalWindow
from models.evaluations.closed_years import closed_places
from models.households.household import Household
from models.network.area import Assignment
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import within
from models.voices.annual_report import AnnualReport


def circle(round_: AppraisalRound):
    """The deputies a round is for."""
    mandates = Mandate.select(Mandate.deputy).where(Mandate.open_on(round_.day))
    if round_.body:
        mandates = mandates.where(Mandate.body == round_.body)
    return Deputy.select().where(within(Deputy.region, round_.region_code), Deputy.id.in_(mandates))


def _still_asked(round_: AppraisalRound, deputies):
    """Those of a query whose year is not closed: what was said about the others now would count for nothing."""
    parts = [code for code in closed_places(round_.year) if code.startswith(round_.region_code)]
    return deputies.where(*(~within(Deputy.region, code) for code in parts))


def rounds_with(deputy: Deputy, year: int | None = None) -> list[AppraisalRound]:
    """The rounds in which a deputy takes part, each with its windows: of a year; or all that are not closed, the latest
    year first."""
    those = AppraisalRound.year == year if year else AppraisalRound.closed_at.is_null()
    near = those & AppraisalRound.region.in_(_places_of(deputy.region_code))
    rounds = list(AppraisalRound.select().where(near).order_by(AppraisalRound.year.desc(), AppraisalRound.id))
    if not rounds:
        return []
    windows = AppraisalWindow.of([one.id for one in rounds])
    mandates = list(Mandate.select().where(Mandate.deputy == deputy))
    for one in rounds:
        one.windows = windows.get(one.id, {})
    found = [one for one in rounds if any(_counts(mandate, one) for mandate in mandates)]
    return found if year else [one for one in found if not _is_closed_for(deputy, one.year)]


def _is_closed_for(deputy: Deputy, year: int) -> bool:
    return any(deputy.region_code.startswith(code) for code in closed_places(year))


def _places_of(code: str) -> list[str]:
    """A region and those it lies in."""
    return [code[:length] for length in range(2, len(code) + 1)]


def _counts(mandate: Mandate, round_: AppraisalRound) -> bool:
    return mandate.runs_on(round_.day) and round_.body in ("", mandate.body)


def groups_of(round_: AppraisalRound) -> dict[Group, set[int]]:
    """Each group, by its number → the deputies of the circle who belonged to it in the round's year."""
    found = defaultdict(set)
    belonging = (
        Membership.select(Membership, Group)
        .join(Group)
        .where(_in_year(round_), Membership.deputy.in_(circle(round_).select(Deputy.id)))
    )
    for one in belonging.order_by(Group.number):
        found[one.group].add(one.deputy_id)
    return dict(found)


def fellowships(groups: dict[Group, set[int]]) -> dict[int, set[int]]:
    """Deputy → whom they judge, from `groups_of`; of a group of one there is nobody."""
    found = defaultdict(set)
    for members in groups.values():
        for one in members:
            found[one] |= members - {one}
    return dict(found)


def fellows_of(round_: AppraisalRound, deputy_id: int) -> list[Deputy]:
    """Those of the circle who were in a group with this one in the round's year; never the deputy themselves."""
    mine = Membership.select(Membership.group).where(_in_year(round_), Membership.deputy == deputy_id)
    theirs = Membership.select(Membership.deputy).where(_in_year(round_), Membership.group.in_(mine))
    found = circle(round_).where(Deputy.id.in_(theirs), Deputy.id != deputy_id).order_by(Deputy.number)
    return list(_still_asked(round_, found))


def _in_year(round_: AppraisalRound):
    still = Membership.ended_on.is_null() | (Membership.ended_on > date(round_.year, 1, 1))
    return still & (Membership.began_on <= round_.day)


def with_report(round_: AppraisalRound, deputy_ids: list[int]) -> set[int]:
    """Whose annual report of the round's year everybody may read."""
    shown = AnnualReport.published_at.is_null(False), AnnualReport.withdrawn_at.is_null()
    of_year = AnnualReport.select(AnnualReport.deputy).where(
        AnnualReport.year == round_.year, AnnualReport.deputy.in_(deputy_ids), *shown
    )
    return {deputy for (deputy,) in of_year.tuples()}


def answering_for(round_: AppraisalRound, household: Household) -> list[Deputy]:
    """The deputies of the circle who answer for a household."""
    serving = Assignment.select(Assignment.deputy).where(
        Assignment.area == household.area_id, Assignment.open_on(round_.day)
    )
    return list(_still_asked(round_, circle(round_).where(Deputy.id.in_(serving)).order_by(Deputy.number)))
