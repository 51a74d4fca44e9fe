"""Every route, walked by every role, in and out of reach, and by nobody.

Two homes: Wang's (Qingshan) and Liu's (Qiaobian). Who reaches what of them is written here once more, by hand.
"""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from flask import url_for

from lib import clock, queue
from lib.documents import Document
from models.access.acts import ACTS, PUBLIC, may
from models.accounts.passkey import Passkey
from models.accounts.sign_in import SignIn
from models.database import act
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.households.code import Code
from models.households.wish import Wish
from models.jobs.job import Job
from models.network.area import Area
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.papers.certificate import Certificate
from models.points.entry import Entry
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.annual_report import AnnualReport
from models.voices.question import Question
from models.voices.rating import Rating
from rules.declarations.declaration_form import Declared
from tests import evaluations, fairness, meetings
from tests.appraisals import open_round

EVERYBODY = ("D001", "D002", "D004", "he", "cg", "chen", "sun", "ma", "lu", "qi")
DUTIES = {"wang": {"D001", "D002", "chen", "sun"}, "liu": {"D004", "chen", "sun"}}
HOMES = {"wang": {"D001", "D002", "he", "chen", "sun"}, "liu": {"D004", "chen", "sun"}}
REACH = {
    "deputy_id": DUTIES,
    "visit_id": DUTIES,
    "review_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "household_id": HOMES,
    "area_id": HOMES,
    "code_id": HOMES,
    "sign_in_id": {"wang": {"D001", "chen", "sun", "lu"}, "liu": {"D004", "chen", "sun", "lu"}},
    "user_id": {"wang": {"sun", "lu"}, "liu": {"sun", "lu"}},
    "role_id": {"wang": {"sun"}, "liu": {"sun"}},
    "passkey_id": {"wang": {"D001"}, "liu": {"D004"}},
    "certificate_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "opinion_id": {"wang": {"D001", "D002", "he", "cg", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "unit_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "rating_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "wish_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "question_id": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "report_id": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "job_id": {"wang": {"chen"}, "liu": {"chen"}},
    "round_id": {"wang": {"D001", "D002", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "reception_id": {"wang": {"D001", "he", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "appointment_id": {"wang": {"D001", "he", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "pledge_id": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "rule_id": {"wang": {"he", "chen", "sun"}, "liu": {"chen", "sun"}},
    "draw_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "talk_id": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "commendation_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "pattern_note_id": {"wang": {"D001"}, "liu": {"D004"}},
    "call_back_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "evaluation_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "objection_id": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "swap_id": {"wang": {"D001"}, "liu": {"D004"}},
    "declaration_id": {"wang": {"D001", "D002", "he", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "draft_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "group_id": {"wang": {"D001", "D002", "D003", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "evidence_id": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
}
NARROWER = {
    "declarations.edit": {"wang": {"D001"}, "liu": {"D004"}},  # nobody writes another's
    "declarations.update": {"wang": {"D001"}, "liu": {"D004"}},
    "early_signs.note": {"wang": {"D002", "chen", "sun"}, "liu": {"chen", "sun"}},  # nobody's own
    "group_sheets.decide": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "group_sheets.paper": {"wang": {"D001", "D002", "D003", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "group_sheets.show": {"wang": {"D001", "D002", "D003", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "talks.new": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},  # no leader's business
    "talks.create": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "care_notes.show": {"wang": {"chen"}, "liu": {"chen"}},
    "care_notes.create": {"wang": {"chen"}, "liu": {"chen"}},
    "care_notes.destroy": {"wang": {"chen"}, "liu": {"chen"}},
    "patterns.show": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},  # no deputy sees more than the question
    "patterns.note": {"wang": {"chen", "sun"}, "liu": {"chen", "sun"}},
    "own_homes.renew": {"wang": {"he", "chen", "sun"}, "liu": {"chen", "sun"}},  # no deputy's business
    "portraits.update": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "portraits.remove": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "prints.deputy": {"wang": {"D001", "he", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},  # a contact card
    "visits.contest": {"wang": {"D001"}, "liu": {"D004"}},  # a deputy's own visit, and nobody else's
    "visits.hand_over": {"wang": {"D001"}, "liu": {"D004"}},
    "introductions.update": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "annual_reports.show": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "annual_reports.update": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "questions.answer": {"wang": {"D001"}, "liu": {"D004"}},  # whoever was asked, and nobody else
    "sheets.show": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "sheets.paper": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},
    "objections.take_back": {"wang": {"D001"}, "liu": {"D004"}},
    "record_books.show": {"wang": {"D001", "chen", "sun"}, "liu": {"D004", "chen", "sun"}},  # no leader's business
}


@pytest.fixture
def homes(prepare, village, as_, entry):
    """URL values for both homes, by variable."""
    return prepare("homes", lambda: two_homes(village, as_, entry))


def two_homes(village, as_, entry) -> dict:
    RuleSet.publish(rules_of_the_year())
    draft = RuleDraft.begin(rules_of_the_year(), village.user("chen"))
    job = Job.ask("nothing", village.user("chen"))
    values = {}
    for home, login, name, house, area in (
        ("wang", "D001", "王秀英", "李建国家", "Q1"), ("liu", "D004", "刘海生", "蒋家", "B1"),
    ):  # fmt: skip
        record(village.user(login), [entry(name, house, code="ZZZZZZZZZZZZZZZZ")], clock.now())
        [known] = record(village.user(login), [entry(name, house)], clock.now())
        as_(login)
        deputy, household = village.deputy(name), village.household(house)
        visit = Visit.get(Visit.deputy == deputy, Visit.household.is_null())
        training = {"kind": "training", "aspect": "present", "done_on": clock.today(), "title": "培训"}
        entered = Entry.record(deputy, village.user("chen"), **training)
        question, year = Question.ask(deputy, "路灯什么时候修？", home), clock.today().year
        report = AnnualReport.write(deputy, year, "这一年", village.user(login))
        values[home] = {
            "question_id": question.id, "report_id": report.id, "year": year,
            "deputy_id": deputy.id, "visit_id": visit.id, "group_id": deputy.memberships.get().group_id,
            "review_id": Review.get(Review.visit == visit).id,
            "household_id": household.id, "area_id": Area.get(Area.number == area).id,
            "code_id": Code.current(household).id, "token": Code.current(household).token,
            "sign_in_id": SignIn.get(SignIn.user == village.user(login)).id, "job_id": job.id,
            "user_id": village.user(login).id, "role_id": village.more_of_the_same("lu", area),
            "rating_id": Rating.give(known.visit, "good").id,
            "wish_id": Wish.ask(household, "no-visits").id,
            "passkey_id": Passkey.create(user=village.user(login), credential=login, public_key="", name="手机").id,
            "certificate_id": Certificate.issue(deputy, village.user("chen")).id, "paper": "contact-card",
            "opinion_id": opinion_of(area, "城管局" if home == "wang" else "水务局").id,
            "unit_id": Unit.get(Unit.name == "城管局").id,
            "round_id": open_round(deputy.region_code, form=home).id, "what": "peer",
            **declared(village.user(login), home),
            "draft_id": draft.id, "part": "head", "version": 1, "number": 1,
            "slug": deputy.slug, "item": "households", "entry_id": entered.id, "filename": "css/base.css",
        } | meetings.arguments(deputy, deputy.region_code) | fairness.arguments(deputy, known.visit)  # fmt: skip
        values[home] |= evaluations.arguments(deputy)
    return values


def declared(by, home: str) -> dict:
    """What this deputy declared, with a file."""
    form = {"wang": "a", "liu": "b", "beyond": "c"}[home] * 32
    Evidence.keep(Document(b"%PDF-", "application/pdf"), form, by)
    facts = Declared("speech", "", "", clock.today(), "发言", Decimal(1), "")
    one = Declaration.declare(facts, form, by)
    return {"declaration_id": one.id, "evidence_id": one.evidence[0].id}


def opinion_of(area: str, unit: str) -> Opinion:
    """One of that area, which lies with this unit."""
    opinion = Opinion.register("路灯坏了", "mailbox", Area.get(Area.number == area))
    with act():
        opinion.state, opinion.unit = "taken_up", Unit.get_or_create(name=unit, region="990101")[0]
        opinion.save()
    return opinion


def rules_of_the_year():
    path = Path(__file__).parents[2] / "rules" / "rule_sets" / "party-hundred.json"
    return json.loads(path.read_text()) | {"year": clock.today().year}


def ways(app):
    """(endpoint, method, the variables of its address) of every route that is not public."""
    for rule in app.url_map.iter_rules():
        if ACTS[rule.endpoint] != PUBLIC:
            yield rule, "POST" if "POST" in rule.methods else "GET"


def walk(app, client, rule, method, values):
    if rule.endpoint.startswith("group_sheets."):
        values = values | {"evaluation_id": values["of_groups"]}
    with app.test_request_context():
        address = url_for(rule.endpoint, **{name: values[name] for name in rule.arguments})
    return client.open(address, method=method)


def test_a_stranger_is_led_to_the_sign_in_by_every_route_that_is_not_public(app, homes):
    for rule, method in ways(app):
        answer = walk(app, app.test_client(), rule, method, homes["wang"])
        assert (answer.status_code, "/sign-ins/new" in answer.location) == (302, True), rule.endpoint


@pytest.mark.parametrize("login", EVERYBODY)
def test_every_route_opens_to_the_right_role_and_region_only(
    app, village, as_, homes, login, counted_once, monkeypatch
):
    monkeypatch.setattr(queue, "enqueue", lambda _number: None)  # what long work does is tried where it is
    client = user = None
    for rule, method in ways(app):
        for home, values in homes.items() if rule.arguments else [("wang", homes["wang"])]:
            if not client:
                client, user = as_(login), village.user(login)
            status = walk(app, client, rule, method, values).status_code
            assert expected(user, rule, home, login)(status), (rule.endpoint, home, login, status)
            if method == "POST" and status < 400:
                client = None  # something was done, which may have ended the sign-in


def expected(user, rule, home, login):
    """What the status of the answer has to be."""
    if not may(user, rule.endpoint):
        return lambda status: status == 403
    variables = rule.arguments & REACH.keys()
    reached = all(login in REACH[variable][home] for variable in variables)
    if rule.endpoint in NARROWER:
        reached = login in NARROWER[rule.endpoint][home]
    if not reached:
        return lambda status: status == 404
    if variables:
        return lambda status: status in (200, 302, 400, 422, 409)
    return lambda status: status in (200, 302, 400, 404, 413, 422)  # a form without its fields may name nothing


def test_the_table_names_no_role_that_does_not_exist():
    known = {"deputy", "leader", "station", "unit", "office", "administrator", "security", "auditor"}

    assert set().union(*ACTS.values()) <= known
