"""How an opinion takes a step: looked at first, then written only if nobody was faster, with the step as a row."""

from peewee import fn

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.network.region import DISTRICT
from models.network.unit import Unit
from models.opinions.holiday import working_days
from models.opinions.opinion_limits import OpinionLimits
from models.opinions.opinion_step import OpinionStep, role_among, roles_of
from models.points.duty import Duty
from rules.counting.ledger import OpinionFacts, lines_for_opinion
from rules.opinions.opinion import ENDED, transition
from rules.opinions.opinion_limits import DUE


def registered(model, region_code: str, by: User | None, **facts):
    """A new opinion of `model`, with a number of its own and its first step."""
    district, year = region_code[:DISTRICT], clock.today().year
    due_on = working_days(district).after(clock.today(), OpinionLimits.of(district).sort)
    roles = roles_of(by, None, region_code)
    row = transition("register", "", roles)
    with act(f"opinions of {district}"):
        newest = model.select(fn.MAX(model.serial)).where(model.district == district, model.year == year).scalar()
        opinion = model.create(
            region_code=region_code, district=district, year=year, serial=(newest or 0) + 1,
            follow_code=model.new_code(), registered_at=clock.now(), due_on=due_on, **facts,
        )  # fmt: skip
        write(opinion, row.step, by, role_among(roles, row.who))
    return opinion


def take(opinion, step: str, by: User | None, word: str = "", detail: str = "", unit_given=None, **changes) -> None:
    """Take a step and note what changes with it. StepError if it can't be taken, Overtaken if another was faster."""
    roles = roles_of(by, opinion.unit_id, opinion.region_code)
    row = transition(step, opinion.state, roles, word)
    changes["state"] = row.to or opinion.state
    if row.to:
        changes |= dates(opinion, row.to, changes)
    with act():
        opinion.go_on(**changes)
        write(opinion, step, by, role_among(roles, row.who), word, detail, unit_given)
        if "closed" in (row.to, *row.states):
            credit(opinion, by)


def dates(opinion, state: str, changes: dict) -> dict:
    """By when the next step is due, and whether this was the last."""
    if state in ENDED:
        return {"due_on": None, "ended_at": clock.now()}
    days = getattr(OpinionLimits.of(opinion.district), DUE[state])
    due_on = working_days(opinion.district).after(clock.today(), days)
    if state == "taken_up":
        due_on = opinion.answer_by
    elif state == "assigned":
        due_on = min(due_on, changes["answer_by"])
    return {"due_on": due_on, "ended_at": None}


def write(opinion, step: str, by, role: str, word: str = "", detail: str = "", unit: Unit | None = None) -> None:
    """The step as a row. The log of looks and changes is about people with accounts: a household stays out of it."""
    OpinionStep.create(
        opinion=opinion, number=opinion.version, step=step, by=by, role=role, word=word, detail=detail, unit=unit,
        at=clock.now(),
    )  # fmt: skip
    if by is not None:
        Audit.note(by, f"opinion.{step}", opinion)


def credit(opinion, by: User | None) -> None:
    """The ledger's line for a matter solved comes when it's closed, and goes when it's opened again."""
    told = bool(opinion.visit_id and opinion.visit.done)
    facts = OpinionFacts(opinion.deputy_id, clock.today(), opinion.household_id, told)
    Duty.settle_opinion(opinion, lines_for_opinion(facts) if opinion.is_solved else [], by)
