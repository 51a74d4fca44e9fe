"""Everything kept about one household, as it's handed out when somebody asks: plain values, for a page and for JSON."""

from lib import clock
from models.appraisals.answered import AppraisalAnswered
from models.declarations.about_home import declared_about
from models.declarations.step import DeclarationStep
from models.fairness.call_back import Call, CallBack
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.households.household_trace import traces_of
from models.households.own_home import by_visit
from models.households.wish import Wish
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.opinions.opinion import Opinion
from models.opinions.opinion_photo import photos_of
from models.visits.review import Review
from models.visits.seen_visit import company_of
from models.visits.visit import Visit
from models.voices.rating import Rating

VERSION = 1


def record_of(household: Household) -> dict:
    """`household`, `deputies` (who answers for it today), `codes`, `visits` with their reviews and what it said of
    each, its `opinions` and `wishes`, what deputies `declared` to have done for it, about whom it answered in
    `appraisals` (not what: that is nowhere), and `traces`: what happened to all this. Times are UTC, days are
    Shanghai's; codes of vocabularies are those of `rules.words`."""
    return {
        "version": VERSION,
        "made_at": clock.now().isoformat(timespec="seconds"),
        "household": _facts(household),
        "deputies": [deputy.name for deputy in household.area.deputies(clock.today())],
        "codes": [_code(code) for code in household.codes.order_by(Code.id)],
        "visits": _visits(household),
        "opinions": [_opinion(one) for one in household.opinions.order_by(Opinion.id)],
        "wishes": [_wish(one) for one in household.wishes.order_by(Wish.id)],
        "pledges": [_pledge(pledge) for pledge in Pledge.to_household(household)],
        "appointments": [_appointment(one) for one in household.appointments.order_by(Appointment.id)],
        "declared": [_declared(one) for one in declared_about(household)],
        "appraisals": [
            {"year": one.round.year, "deputy": one.deputy.name, "about": one.side}
            for one in household.appraisals.order_by(AppraisalAnswered.id)
        ],
        "traces": [
            {"at": _at(one.at), "action": one.action, "role": one.role, "alone": one.alone}
            for one in traces_of(household)
        ],
    }


def _facts(household: Household) -> dict:
    return {
        "number": household.number, "area": household.area.name, "name": household.name,
        "address": household.address, "in_party": household.in_party, "must_visit": household.must_visit,
        "kinds": [row.kind for row in household.kinds],
        "joined_on": household.joined_on and household.joined_on.isoformat(),
    }  # fmt: skip


def _code(code: Code) -> dict:
    return {
        "short": code.short, "made_at": _at(code.made_at), "replaced_at": _at(code.replaced_at), "reason": code.reason
    }  # fmt: skip


def _opinion(one: Opinion) -> dict:
    return {
        "number": one.number, "registered_at": _at(one.registered_at), "text": one.text, "name": one.name,
        "phone": one.phone, "state": one.state, "answer": one.answer_text, "source": one.source, "kind": one.kind,
        "published_at": _at(one.published_at), "public_text": one.public_text, "public_answer": one.public_answer,
        "photos": len(photos_of(one)),
        "steps": [{"at": _at(step.at), "step": step.step, "role": step.role, "word": step.word} for step in one.steps],
    }  # fmt: skip


def _wish(one: Wish) -> dict:
    return {
        "kind": one.kind, "asked_at": _at(one.asked_at), "text": one.text, "name": one.name, "address": one.address,
        "before": {"name": one.old_name, "address": one.old_address},
        "state": one.state, "decided_at": _at(one.decided_at), "answer": one.answer,
    }  # fmt: skip


def _visits(household: Household) -> list[dict]:
    visits = list(Visit.select().where(Visit.household == household).order_by(Visit.visited_at))
    company, reviews = company_of(visits), {}
    for review in Review.select().where(Review.visit.in_([visit.id for visit in visits])).order_by(Review.id):
        reviews.setdefault(review.visit_id, []).append(_review(review))
    said, rated = (by_visit(model, visits) for model in (Confirmation, Rating))
    return [
        _visit(visit, company[visit.id], reviews.get(visit.id, [])) | _said(said.get(visit.id), rated.get(visit.id))
        | {"calls": _calls(visit)}
        for visit in visits
    ]  # fmt: skip


def _calls(visit: Visit) -> list[dict]:
    """What it said when an office called to ask whether somebody had come."""
    calls = Call.select().join(CallBack).where(CallBack.visit == visit).order_by(Call.id)
    return [{"at": _at(one.at), "outcome": one.outcome, "words": one.words} for one in calls]


def _said(confirmation: Confirmation | None, rating: Rating | None) -> dict:
    """What the household itself said of a visit."""
    words = [one.word for one in (confirmation, rating) if one and one.word]
    return {
        "came": confirmation and confirmation.came,
        "face": rating and rating.face,
        "word": "\n".join(words),
        "answer": rating and rating.answer,
    }


def _visit(visit: Visit, deputies, reviews: list[dict]) -> dict:
    return {
        "visited_at": _at(visit.visited_at), "deputies": [deputy.name for deputy in deputies], "place": visit.place,
        "schedule": visit.schedule, "roles": visit.role_codes, "heard": visit.heard, "done": visit.done,
        "promised": visit.promised, "reviews": reviews,
    }  # fmt: skip


def _declared(one) -> dict:
    entry = one.entry
    return {
        "declared_at": _at(one.declared_at), "deputy": one.deputy.name, "done_on": entry.done_on.isoformat(),
        "kind": entry.kind, "title": entry.title, "words": one.words, "state": one.state,
        "evidence": len(one.evidence), "files": [piece.title for piece in one.evidence if piece.title],
        "steps": [
            {"at": _at(step.at), "step": step.step, "word": step.word, "facts": step.facts}
            for step in DeclarationStep.of(one)
        ],
    }  # fmt: skip


def _pledge(pledge: Pledge) -> dict:
    return {
        "made_on": pledge.made_on.isoformat(), "due_on": pledge.due_on.isoformat(), "deputy": pledge.deputy.name,
        "text": pledge.words, "state": pledge.state,
        "notes": [{"at": _at(note.at), "word": note.word} for note in pledge.notes],
    }  # fmt: skip


def _appointment(one: Appointment) -> dict:
    return {
        "asked_at": _at(one.asked_at), "deputy": one.deputy.name, "way": one.way, "name": one.name, "phone": one.phone,
        "address": one.address, "topic": one.topic, "state": one.state, "begins_at": _at(one.begins_at),
        "steps": [{"at": _at(step.at), "what": step.what, "word": step.word} for step in one.steps],
    }  # fmt: skip


def _review(review: Review) -> dict:
    return {
        "causes": review.cause_codes, "words": review.words, "decided_at": _at(review.decided_at),
        "state": review.state, "answer": review.answer,
    }  # fmt: skip


def _at(moment) -> str | None:
    return moment and moment.isoformat(timespec="seconds")
