from datetime import timedelta

import pytest

from lib import clock
from models.accounts.attempt import Attempt
from models.accounts.enrolment import Enrolment
from models.accounts.sign_in import SignIn
from models.audit import Audit
from models.database import db
from models.households.erasure import erase
from models.households.wish import Wish
from models.jobs.job import Job
from models.meetings.reception_guest import ReceptionGuest
from models.points.duty import Duty
from models.sealed import BLOTTED, keys
from models.upkeep.pruners import PRUNERS
from models.upkeep.pruning import Pruning, ask_when_due, prune
from models.upkeep.retention import Retention
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.rating import Rating
from rules.households.retention import GONE, RULES
from tests.meetings import reception


def ago(days: int):
    return clock.now() - timedelta(days)


@pytest.fixture
def clerk(village):
    return village.user("chen")


def test_every_rule_has_who_does_it_and_a_word():
    assert PRUNERS.keys() == RULES.keys()


def test_what_has_had_its_day_goes_and_the_rest_stays(village, clerk):
    for days in (0, 3):
        Attempt.create(login="x", address="y", at=ago(days))
    for days in (10, 60):
        Enrolment.create(user=clerk, digest=str(days), made_by=clerk, made_at=ago(days), expires_at=ago(days))
    for days in (100, 400):
        SignIn.create(user=clerk, digest=str(days), expires_at=ago(days))
    for days in (80, 100):
        Job.create(kind="nothing", asked_by=clerk, ended_at=ago(days))
    Job.create(kind="nothing", asked_by=clerk, asked_at=ago(400))
    counts = prune(clerk)
    assert {kind: count for kind, count in counts.items() if count} == {
        "attempts": 1, "enrolments": 1, "sign-ins": 1, "jobs": 1,
    }  # fmt: skip
    assert [model.select().count() for model in (Attempt, Enrolment, SignIn, Job)] == [1, 1, 1, 2]


def test_who_came_to_a_reception_is_forgotten_and_that_somebody_came_stays(village, clerk):
    told = {"name": "老陈", "phone": "139", "words": "来问医保", "written_by": clerk, "reception": reception(in_days=0)}
    for number, days in enumerate((10, 400)):
        ReceptionGuest.create(form=str(number), written_at=ago(days), **told)
    assert prune(clerk)["guests"] == 1
    assert [(one.name, one.words) for one in ReceptionGuest.select().order_by(ReceptionGuest.id)] == [
        ("老陈", "来问医保"), ("", ""),
    ]  # fmt: skip


def test_it_says_what_went_and_who_asked(clerk):
    Attempt.create(login="x", address="y", at=ago(3))
    prune(clerk)
    line = Pruning.get()
    assert (line.kind, line.count, line.asked_by) == ("attempts", 1, clerk)
    assert Audit.get(Audit.action == "data.pruned").count == 1
    prune()
    assert Pruning.select().count() == 1


def test_every_file_that_long_work_made_goes_and_a_backup_stays(clerk, tmp_path):
    kept = {}
    for kind, days in (("print-papers", 8), ("export-year", 8), ("print-codes", 3), ("backup", 30)):
        path = tmp_path / f"{kind}-{days}"
        path.write_text("homes")
        Job.create(kind=kind, asked_by=clerk, ended_at=ago(days), file=str(path))
        kept[kind, days] = path
    assert prune()["files"] == 2
    assert [path.exists() for path in kept.values()] == [False, False, True, True]


@pytest.fixture
def visit(village, entry, monkeypatch):
    """`visit(2022)`: one of that year's May, with words."""

    def make(year: int, household="李建国家", **facts):
        item = entry("王秀英", household, heard="路灯坏了", done="报修了") | facts
        made = record(village.user("D001"), [item | {"visited_at": f"{year}-05-03T10:00:00+08:00"}], clock.now())
        made = made[0].visit
        for review in made.reviews:
            review.decide(village.user("chen"), True, "")
        return made

    return make


def test_old_words_go_and_the_ledger_stays(visit):
    this_year = clock.today().year
    old, last, new = visit(this_year - 5), visit(this_year - 1), visit(this_year)
    before = list(Duty.select(Duty.id, Duty.quantity, Duty.state, Duty.kind).order_by(Duty.id).tuples())
    assert prune()["words"] == 1
    assert Visit.get_by_id(old.id).heard == GONE and Visit.get_by_id(old.id).promised == ""
    assert all(Visit.get_by_id(one.id).heard == "路灯坏了" for one in (last, new))
    assert list(Duty.select(Duty.id, Duty.quantity, Duty.state, Duty.kind).order_by(Duty.id).tuples()) == before
    assert prune()["words"] == 0


def test_what_a_release_before_has_removed_is_known_from_then_on_and_not_counted_again(visit):
    old = visit(clock.today().year - 5, done="")
    as_before = keys().seal(GONE, "visit.heard")
    db.execute_sql(f"UPDATE visit SET heard = {db.param} WHERE id = {db.param}", (as_before, old.id))
    assert Visit.get_by_id(old.id).heard == GONE
    assert prune()["words"] == 0
    assert db.execute_sql("SELECT heard FROM visit").fetchall() == [(BLOTTED,)]
    assert Visit.get_by_id(old.id).heard == GONE


def test_an_open_year_is_not_touched_however_short_the_time(visit, village):
    last = visit(clock.today().year - 1)
    Retention.set({"words": 1}, village.user("sun"))
    assert Retention.days_now()["words"] == RULES["words"].least
    assert prune()["words"] == 0 and Visit.get_by_id(last.id).heard == "路灯坏了"


def test_what_waits_for_a_decision_keeps_its_words(village, entry):
    item = entry("刘海生", "李建国家", heard="路灯坏了") | {"visited_at": "2019-05-03T10:00:00+08:00"}
    made = record(village.user("D004"), [item], clock.now())[0].visit
    assert prune()["words"] == 0 and Visit.get_by_id(made.id).heard == "路灯坏了"


def test_what_was_said_about_a_visit_without_words_goes_too(visit, village):
    old = visit(clock.today().year - 5, heard="", done="")
    review = Review.create(visit=old, causes="contested", words="我去过")
    review.decide(village.user("chen"), False, "李家说没来过")
    assert prune()["words"] == 2
    assert (Review.get_by_id(review.id).words, Review.get_by_id(review.id).answer) == (GONE, GONE)
    assert "李家说没来过" not in [line.reason for line in Duty.select()]
    assert prune()["words"] == 0


def test_words_that_come_after_an_erasure_go_in_the_night(village, entry, clerk):
    late = entry("王秀英", "李建国家", ago=timedelta(hours=2), heard="路灯坏了")
    assert erase(village.household("李建国家"), clerk, "本人要求")
    made = record(village.user("D001"), [late], clock.now())[0].visit
    assert made.heard == "路灯坏了" and made.state == "counted"
    assert prune()["late-words"] == 1 and Visit.get_by_id(made.id).heard == GONE


def test_nothing_is_left_to_try_short_words_against_and_a_visit_sent_again_is_the_same(village, entry):
    item = entry("王秀英", "李建国家", heard="灯坏") | {"visited_at": "2019-05-03T10:00:00+08:00"}
    made = record(village.user("D001"), [item], clock.now())[0].visit
    made.reviews.get().decide(village.user("chen"), True, "")
    prune()

    again = record(village.user("D001"), [item], clock.now())[0]
    assert (again.state, again.visit.heard, again.visit.digest, Visit.select().count()) == ("kept", GONE, "", 1)


def test_the_night_asks_once(app):
    assert ask_when_due() and ask_when_due() is None


def test_what_households_said_goes_after_its_time_and_the_faces_stay(village, visited):
    called, later = visited("王秀英", "李建国家", "2026-05-03"), clock.now() + timedelta(minutes=1)
    Rating.give(called, "poor", "没说几句就走了", "p", "192.0.2.1")
    wish = Wish.ask(village.household("李建国家"), "correction", "门牌换了新的")
    wish.decide(village.user("chen"), False, "没有换")
    still_open = Wish.ask(village.household("陈𬭎家"), "erasure")

    assert [PRUNERS[kind](later) for kind in ("rating-origins", "ratings", "wishes")] == [1, 1, 1]

    kept = Rating.get()
    assert (kept.phone, kept.address, kept.word, kept.face) == ("", "", "", "poor")
    assert list(Wish.select()) == [still_open]
    assert [PRUNERS[kind](later) for kind in ("rating-origins", "ratings", "wishes")] == [0, 0, 0]
