import shutil
from collections import Counter, defaultdict
from datetime import timedelta
from random import Random

import pytest
from peewee import fn

from demo import build
from demo.introduction import CLERK, PASSWORD
from demo.residents import RATED
from demo.rhythm import at
from demo.town_groups import TOWN, done_by
from demo.troubles import COUNTS, HASTY
from models import database
from models.accounts.user import User
from models.declarations.declaration import Declaration
from models.declarations.given_mark import GivenMark, given
from models.evaluations.evaluation import Evaluation
from models.evaluations.objection import Objection
from models.evaluations.sheet import Sheet
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.households.wish import Wish
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.network.station import Station
from models.points.duty import Duty
from models.points.entry import Entry
from models.rule_sets.rule_set import RuleSet
from models.upkeep.installation import Installation
from models.visits.review import Review
from models.visits.visit import Companion, Visit
from models.voices.rating import Rating
from rules.counting.ledger import difference, lines_for
from rules.declarations.declaration import LEDGER
from tests.demo.conftest import ANCHOR

pytestmark = pytest.mark.timeout(600)  # the first test waits for the district to be imported


@pytest.fixture(scope="module")
def cast(settled, district, year, tmp_path_factory):
    """Whom the demo introduces at the end of the year; its database is open."""
    file = shutil.copy(settled, tmp_path_factory.mktemp("lived") / "lianxin.db")
    database.open_database(f"sqlite:///{file}")
    yield build.live(district, year, ANCHOR)
    database.db.close()


def user(person) -> User:
    return User.get(User.login == person[0])


def test_the_whole_district_came_through_the_import(cast):
    sizes = [model.select().count() for model in (Deputy, Station, Area, Household, Assignment)]
    assert sizes == [305, 64, 212, 30_000, 305]
    assert Code.select().where(Code.replaced_at.is_null()).count() == 30_000


def test_it_says_that_it_is_a_demonstration(cast):
    assert Installation.here().demo


def test_all_visits_of_the_year_are_there(cast, year):
    assert Visit.select().count() == sum(len(outing.visits) for outing in year.outings)
    added = Objection.select().where(Objection.upheld).count()  # what had been missing in last year's records
    by_town = sum(len(done_by(place)) for place in range(2))  # its two groups
    entered = Entry.select().where(Entry.kind != "reception", ~declared(Entry.id))
    assert entered.count() == len(year.entries) + added + by_town


def test_the_ledger_says_of_every_visit_what_the_visit_says(cast):
    reviewed = [review.visit for review in Review.select()]
    others = Random(3).sample(list(Visit.select()), 300)
    for visit in reviewed + others:
        assert not difference(lines_for(visit.facts, visit.state), Duty.standing(visit)), visit.uuid


def test_the_ledger_has_as_many_visits_as_there_were_deputies_on_them(cast):
    credited = Duty.select(fn.SUM(Duty.quantity)).where(Duty.kind == "visit").scalar()
    assert credited == Visit.select().count() + Companion.select().count()


def test_the_ledger_has_a_line_for_every_other_duty(cast):
    lines = Duty.select(Duty.deputy, Duty.kind, Duty.aspect, Duty.done_on).where(Duty.entry.is_null(False))
    lines = lines.where(~declared(Duty.entry))
    entries = Entry.select(Entry.deputy, Entry.kind, Entry.aspect, Entry.done_on).where(~declared(Entry.id))
    assert Counter(lines.tuples()) == Counter(entries.tuples())


def declared(entry):
    """The condition that it came from a deputy, by steps of its own."""
    return entry.in_(Declaration.select(Declaration.entry))


def test_what_was_declared_stands_in_every_state_and_adds_up_to_it(cast):
    declarations = list(Declaration.select())
    assert {one.state for one in declarations} >= {"claimed", "checked", "counted", "returned", "contested"}
    for one in declarations:
        sums = Counter()
        for line in Duty.select().where(Duty.entry == one.entry_id):
            sums[line.state] += line.quantity
        assert +sums == {LEDGER[one.state]: one.entry.quantity}


def test_the_office_has_given_marks_mended_one_and_taken_one_back(cast):
    year, everybody = ANCHOR.year, [one.id for one in Deputy.select(Deputy.id)]
    holds = [marks for marks in given(everybody, year).values() if marks]
    assert (len(holds), GivenMark.select().count()) == (11, 14)
    assert GivenMark.select().where(GivenMark.deputy == Deputy.get(Deputy.number == cast.deputy[0])).count() == 1
    assert {item.id for item in RuleSet.of(year, "990101").items if item.kind == "given"} == {
        item for marks in holds for item in marks
    }  # fmt: skip


def test_only_what_was_made_odd_is_in_the_review_list(cast):
    causes = Counter(cause for review in Review.select() for cause in review.cause_codes)
    assert causes["foreign-area"] == sum(COUNTS["foreign_area"])
    assert causes["revoked-code"] == sum(COUNTS["revoked_code"])
    assert causes["burst"] == sum(COUNTS["burst"]) * HASTY
    assert causes["unknown-code"] == sum(COUNTS["unknown_code"])


def test_the_office_has_decided_all_but_the_last_weeks_doubts(cast):
    waiting = [review for review in Review.select() if review.decided_at is None and review.causes != "contested"]
    assert waiting
    assert min(review.opened_at for review in waiting) >= at(ANCHOR, 0) - timedelta(days=21)
    assert {review.accepted for review in Review.select() if review.decided_at} == {True, False}


def test_somebody_contests_a_decision(cast):
    assert Review.select().where(Review.causes == "contested").count() == 2


def test_nothing_is_said_to_have_happened_after_the_last_day(cast):
    assert max(line.entered_at for line in Duty.select(Duty.entered_at)) < at(ANCHOR, 0)
    assert max(visit.received_at for visit in Visit.select(Visit.received_at)) < at(ANCHOR, 0)


def test_every_year_that_it_touches_has_rules(cast):
    assert {row.year for row in RuleSet.select()} == {2025, 2026}


def test_last_year_a_town_scored_its_groups(cast):
    evaluation = Evaluation.get(Evaluation.region == TOWN)
    sheets = Sheet.select().where(Sheet.evaluation == evaluation).order_by(Sheet.rank)
    assert (evaluation.year, evaluation.state) == (2025, "closed")
    assert [(one.group.name, one.grade) for one in sheets] == [("桥边镇一组", "model"), ("桥边镇二组", "usual")]


def test_the_three_can_sign_in_and_are_who_they_are_said_to_be(cast):
    assert user(cast.deputy).is_deputy
    assert not user(cast.deputy).is_leader
    assert user(cast.clerk).is_office
    assert user(cast.leader).is_leader
    assert all(user(person).knows(PASSWORD) for person in (cast.deputy, cast.clerk, cast.leader))


def test_each_of_the_administrators_can_sign_in_for_the_whole_district(cast):
    administrators = [User.get(User.login == login) for login in cast.administrators]
    assert [list(user.roles) for user in administrators] == [["administrator"], ["security"], ["auditor"]]
    assert len({region for user in administrators for regions in user.roles.values() for region in regions}) == 1
    assert all(user.knows(PASSWORD) for user in administrators)


def test_the_code_hangs_at_the_door_of_a_household_of_the_deputys(cast):
    code = Code.found(cast.token)
    assert code.short == cast.short
    assert user(cast.deputy).deputy in code.household.area.deputies(ANCHOR)


def test_nobody_else_has_a_password(cast):
    introduced = {cast.deputy[0], CLERK, cast.leader[0], *cast.administrators}
    assert {one.login for one in User.select().where(User.password != "")} == introduced


def test_deputies_differ_as_they_do_in_life(cast):
    households = defaultdict(set)
    for deputy, household in Duty.select(Duty.deputy, Duty.household).where(Duty.kind == "visit").tuples():
        households[deputy].add(household)
    counts = sorted(len(households[deputy.id]) for deputy in Deputy.select())
    assert counts[15] < 25
    assert 60 < counts[152] < 105
    assert counts[-15] > 110


def test_households_have_said_how_visits_were_and_what_they_wish(cast):
    assert Rating.select().count() == RATED
    assert {one.state for one in Rating.select()} == {"counted", "claimed"}
    assert {one.came for one in Confirmation.select()} == {True, False}
    assert {one.state for one in Wish.select()} == {"open", "granted", "refused"}
    assert min(one.due_on for one in Wish.select().where(Wish.is_open())) < ANCHOR


def test_the_household_that_is_introduced_has_its_pin_and_has_said_nothing(cast):
    code = Code.get(Code.token == cast.token)
    assert code.pin == cast.pin and not code.household.ratings.exists() and not code.household.wishes.exists()
