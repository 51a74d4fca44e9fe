"""Two districts in one installation: what belongs to the other one is as if it were not there."""

import re
from datetime import date

import pytest
from flask import url_for

from lib import clock
from models.access.acts import ACTS, PUBLIC, may
from models.accounts.passkey import Passkey
from models.accounts.sign_in import SignIn
from models.accounts.user import Role, User
from models.database import act
from models.households.code import Code
from models.households.household import Household
from models.households.wish import Wish
from models.jobs.job import Job
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.group import Group
from models.network.region import Region
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.papers.certificate import Certificate
from models.points.entry import Entry
from models.rule_sets.rule_draft import RuleDraft
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.annual_report import AnnualReport
from models.voices.question import Question
from models.voices.rating import Rating
from rules.counting.rule_set import plain, shipped
from tests import evaluations, fairness, meetings
from tests import village as cast
from tests.appraisals import fill_group, open_round
from tests.hostile.whole import counts, elsewhere
from tests.routes.test_access import declared

NOWHERE = 999_999_999
EACH_TIME_NEW = re.compile(rb'content="[^"]{60,}"|value="[^"]{60,}"|[0-9]{4}-[0-9]{4}')  # tokens, the request's number
HERE, BEYOND = ("D001", "D002", "D004", "he", "chen", "sun"), ("N001", "ma")


@pytest.fixture
def beyond(homes, entry, village):
    """What there is in the neighbouring district, by argument."""
    with act():
        Region.create(code="990102001", name="邻水街道")
        area = Area.create(number="N1", name="邻水街道1区", region="990102001")
        home = Household.create(area=area, number="001", name="邻水家", region_code="990102001", address="邻水路1号")
        Code.create(**Code.rows_for([home.id])[0])
        deputy = Deputy.create(number="N001", name="陆明", initials="lm", region="990102001")
        Assignment.create(area=area, deputy=deputy, began_on=date(2020, 1, 1))
        user = cast.give_account("N001", "陆明", deputy)
        group = Group.create(number="N9", name="邻水组", region="990102001")
    record(user, [entry("陆明", "邻水家", code="ZZZZZZZZZZZZZZZZ")], clock.now())
    [known] = record(user, [entry("陆明", "邻水家")], clock.now())
    visit, signed_in = Visit.get(Visit.deputy == deputy), SignIn.begin(user, "a phone")
    training = {"kind": "training", "aspect": "present", "done_on": clock.today(), "title": "培训"}
    return homes["wang"] | {
        "question_id": Question.ask(deputy, "路灯什么时候修？", "beyond").id,
        "report_id": AnnualReport.write(deputy, clock.today().year, "这一年", user).id,
        "opinion_id": Opinion.register("路灯坏了", "mailbox", area).id,
        "unit_id": Unit.create(name="邻水城管局", region="990102").id,
        "deputy_id": deputy.id, "visit_id": visit.id, "review_id": Review.get(Review.visit == visit).id,
        "household_id": home.id, "area_id": area.id, "code_id": Code.current(home).id, "user_id": user.id,
        "sign_in_id": signed_in.sign_in.id, "job_id": Job.ask("nothing", village.user("ma")).id,
        "certificate_id": Certificate.issue(deputy, village.user("ma")).id,
        "entry_id": Entry.record(deputy, village.user("ma"), **training).id,
        "passkey_id": Passkey.create(user=user, credential="N001", public_key="", name="手机").id,
        "rating_id": Rating.give(known.visit, "good").id,
        "wish_id": Wish.ask(home, "no-visits").id,
        "role_id": Role.get(Role.user == User.get(User.login == "ma")).id,
        "draft_id": RuleDraft.begin(plain(shipped("party-hundred")), village.user("ma")).id,
        "group_id": group.id, "round_id": open_round("990102001", form="beyond").id,
        **declared(user, "beyond"), **meetings.arguments(deputy, "990102001"),
        **fairness.arguments(deputy, known.visit), **evaluations.arguments(deputy, "990102"),
    }  # fmt: skip


def ways(app, login: str):
    """(rule, method) of every route that names something by its number, and that this person may take."""
    user = cast.user(login)  # what one may not is refused whatever the number: tests/routes/test_access.py
    rules = [rule for rule in app.url_map.iter_rules() if ACTS[rule.endpoint] != PUBLIC and may(user, rule.endpoint)]
    for rule in rules:
        if any(one.endswith("_id") for one in rule.arguments):
            yield from ((rule, method) for method in sorted(rule.methods & {"GET", "POST"}))


def told(app, client, rule, method: str, values: dict, **headers) -> tuple[int, bytes]:
    """The answer, but for what is another each time."""
    with app.test_request_context():
        address = url_for(rule.endpoint, **{name: values[name] for name in rule.arguments})
    answer = client.open(address, method=method, headers=headers)
    return answer.status_code, EACH_TIME_NEW.sub(b"", answer.data.replace(address.encode(), b""))


def rows() -> dict[str, int]:
    """But for the sign-ins of those who try."""
    return elsewhere(counts) | {"sign_in": 0}


@pytest.mark.parametrize("headers", [{}, {"HX-Request-Type": "partial"}, {"Accept": "application/json"}], ids=str)
def test_what_belongs_to_the_other_district_is_as_if_it_were_not_there(app, browser, homes, beyond, headers):
    assert not {name for name in beyond if name.endswith("_id") and beyond[name] == homes["wang"][name]}
    nothing = {name: NOWHERE if name.endswith("_id") else value for name, value in beyond.items()}
    before, tried = rows(), 0
    for people, places in ((HERE, [beyond]), (BEYOND, [homes["wang"], homes["liu"]])):
        for login in people:
            client = browser(login)
            for rule, method in ways(app, login):
                not_there = told(app, client, rule, method, nothing, **headers)
                assert not_there[0] in (403, 404), (login, rule.endpoint, method)
                for things in places:
                    answer = told(app, client, rule, method, things, **headers)
                    assert answer == not_there, (login, rule.endpoint, method)
                    tried += 1
    assert tried > 400
    assert rows() == before


@pytest.mark.parametrize(("path", "form"), [
    ("/enrolments", {"account": "user_id"}),
    ("/reviews/decisions", {"review": "review_id", "decision": "decline", "answer": "不算"}),
    ("/roles", {"account": "user_id", "role": "office", "region": "990102"}),
    ("/commendations", {"deputy": "deputy_id", "kind": "deputy", "why": "走得勤"}),
    ("/appraisals", {"region": "990102", "year": "2025", "least": "5"}),
    ("/evaluations", {"region": "990102", "year": "2026"}),
    ("/call-backs", {"region": "990102", "size": "30", "source": "双色球", "seed_on": "2030-01-01"}),
    ("/patterns/limits", {"district": "990102", "burst_homes": "9"}),
    ("/holidays", {"district": "990102", "day": "2027-01-01"}),
    ("/units", {"name": "园林局", "region": "990102"}),
])  # fmt: skip
@pytest.mark.parametrize("login", ["chen", "sun"])
def test_a_number_in_a_form_reaches_no_further_than_one_in_an_address(browser, beyond, path, form, login):
    before = rows()
    sent = {name: str(beyond.get(value, value)) for name, value in form.items()}

    assert browser(login).post(path, data=sent).status_code in (403, 404, 422)
    assert rows() == before


@pytest.mark.parametrize(("login", "path", "form"), [
    ("chen", "/declarations/steps", {"one": "{declaration_id}.1", "step": "check"}),
    ("D001", "/peer-appraisals/{own_round}/peer", {"mark-{fellow}": "excellent"}),
    ("D001", "/objections", {"evaluation": "{evaluation_id}", "about": "grade", "words": "请再看看"}),
    ("resident", "/mass-appraisals", {"round": "{round_id}", "deputy": "{deputy_id}", "mass": "excellent"}),
    ("resident", "/mass-appraisals", {"round": "{own_round}", "deputy": "{deputy_id}", "mass": "excellent"}),
])  # fmt: skip
def test_a_ticked_or_marked_number_of_the_other_district_changes_nothing(browser, homes, beyond, login, path, form):
    fill_group()
    own, before = {"own_round": homes["wang"]["round_id"]}, rows()
    theirs, ours = {"fellow": beyond["deputy_id"]}, {"fellow": cast.deputy("张国庆").id}

    send(browser(login), path, form, beyond | own | theirs)
    assert rows() == before
    send(browser(login), path, form, homes["wang"] | own | ours)
    assert rows() != before


def send(client, path: str, form: dict, values: dict) -> None:
    sent = {name.format(**values): value.format(**values) for name, value in form.items()}
    assert client.post(path.format(**values), data=sent).status_code < 500


@pytest.mark.parametrize("path", [
    "/sheets/{evaluation_id}/deputies/{theirs}", "/sheets/{evaluation_id}/deputies/{theirs}/paper",
    "/self-appraisals/{round_id}/{theirs}", "/trials/{draft_id}/deputies/{theirs}", "/care-notes/new?deputy={theirs}",
    "/group-scores/{their_group}", "/patterns/{theirs}/{half}/night",
])  # fmt: skip
def test_an_own_evaluation_round_or_draft_opens_nothing_of_the_others(browser, homes, beyond, path):
    theirs = {"theirs": beyond["deputy_id"], "their_group": beyond["group_id"]}

    assert browser("chen").get(path.format(**homes["wang"], **theirs)).status_code == 404


def test_an_own_address_with_anothers_part_leads_nowhere(browser, homes, beyond):
    address = f"/archives/{homes['wang']['deputy_id']}/entries/{beyond['entry_id']}/withdrawal"

    assert browser("chen").post(address, data={"reason": "记错了"}).status_code == 404
    assert Entry.get_by_id(beyond["entry_id"]).stands


@pytest.mark.parametrize("path", [
    "/households?area={area_id}", "/score-tables?region=990102", "/areas?region=990102", "/deputies?q=lm",
    "/codes/areas/{own}?household={household_id}", "/reviews?all={deputy_id}", "/audits?person=ma",
    "/appraisals?region=990102", "/evaluations?region=990102", "/objections?tab=decided", "/call-backs?region=990102",
    "/declarations?deputy={deputy_id}", "/given-marks?region=990102", "/early-signs?region=990102", "/talks?page=1",
    "/commendations/candidates?region=990102", "/commendations?region=990102", "/patterns?half={half}", "/care-notes",
    "/group-scores?region=990102", "/trials/{draft_id}?by=gained", "/annual-reports", "/questions?state=asked",
])  # fmt: skip
@pytest.mark.parametrize("login", ["chen", "sun"])
def test_what_is_asked_for_narrows_and_never_widens(browser, homes, beyond, path, login):
    page = browser(login).get(path.format(own=homes["wang"]["area_id"], **beyond)).text

    assert not [name for name in ("陆明", "邻水家", "邻水路") if name in page]
