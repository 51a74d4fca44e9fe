import pytest

from lib import clock
from models.audit import Audit
from models.database import db
from models.households.code import Code
from models.households.erasure import WAITING, erase, hindrances
from models.households.household import Household, HouseholdKind
from models.households.household_record import record_of
from models.households.household_search import HouseholdSearch
from models.network.area import Area
from models.points.duty import Duty
from models.points.tally import tallies
from models.visits.book import Book
from models.visits.coverage import coverage
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from rules.households.retention import GONE

TODAY = clock.today()


@pytest.fixture
def home(village, entry):
    """Wang called on it twice; about one visit there was a doubt that is settled."""
    told = {"heard": "楼道灯坏了", "done": "送了药", "promised": "找物业"}
    record(village.user("D001"), [entry("王秀英", "李建国家", **told), entry("王秀英", "李建国家")], clock.now())
    doubted = record(village.user("D004"), [entry("刘海生", "李建国家", heard="想搬家")], clock.now())[0].visit
    doubted.reviews.get().decide(village.user("chen"), False, "李家说没来过")
    return village.household("李建国家")


@pytest.fixture
def clerk(village):
    return village.user("chen")


def ledger() -> list[tuple]:
    fields = [field for field in Duty._meta.sorted_fields if field is not Duty.reason]
    return list(Duty.select(*fields).order_by(Duty.id).tuples())


def everything_stored() -> str:
    """Every text in the database, opened."""
    rows = [list(model.select().dicts()) for model in (Household, Visit, Review, Duty, Code)]
    return str(rows)


def test_the_words_go_and_who_when_and_why_stays(home, clerk):
    assert erase(home, clerk, "本人来电要求")
    gone = Household.get_by_id(home.id)
    assert (gone.name, gone.address, gone.must_visit, gone.erased_by) == ("", "", False, clerk)
    assert gone.erased_why == "本人来电要求" and gone.erased_at
    assert not HouseholdKind.select().where(HouseholdKind.household == home).exists()
    for words in ("李建国", "青山社区1区001号", "楼道灯坏了", "送了药", "找物业", "想搬家", "李家说没来过"):
        assert words not in everything_stored()


def test_the_ledger_and_the_points_stay_as_they_were(home, clerk, village):
    deputies = [village.deputy(name).id for name in ("王秀英", "刘海生")]
    before = ledger(), tallies(deputies, TODAY.year, TODAY)
    erase(home, clerk, "本人要求")
    assert (ledger(), tallies(deputies, TODAY.year, TODAY)) == before
    assert Visit.select().where(Visit.household == home).count() == 3


def test_a_visit_without_words_is_still_worth_what_it_was(home, clerk):
    visit = next(one for one in Visit.select().where(Visit.household == home) if one.heard == "楼道灯坏了")
    before = visit.facts
    erase(home, clerk, "本人要求")
    after = Visit.get_by_id(visit.id)
    assert (after.heard, after.done, after.promised) == (GONE, GONE, GONE)
    assert after.facts == before


def test_the_code_at_the_door_leads_nowhere(home, clerk):
    code = Code.current(home)
    erase(home, clerk, "本人要求")
    assert Code.current(home) is None and Code.get_by_id(code.id).replaced_by == clerk


def test_nobody_finds_the_household_any_more(home, clerk, village):
    erase(home, clerk, "本人要求")
    assert HouseholdSearch(clerk, text="李建国").found.count() == 0
    assert HouseholdSearch(clerk).found.count() == 12
    assert len(Book(village.user("D001")).households) == 5
    (area,) = coverage(Area.select().where(Area.number == "Q1"), TODAY.year, TODAY)
    assert (area.counts.households, area.counts.must) == (5, 2)


def test_its_number_is_free_for_whoever_lives_there_next(home, clerk):
    erase(home, clerk, "搬走了")
    assert Household.create(area=home.area, number="001", region_code=home.region_code, name="新来的家")


def test_it_happens_once(home, clerk, village):
    assert erase(home, clerk, "本人要求")
    first = Household.get_by_id(home.id).erased_at
    assert not erase(home, village.user("sun"), "再来一次")
    assert Household.get_by_id(home.id).erased_at == first
    assert Audit.select().where(Audit.action == "household.erased").count() == 1


def test_not_while_a_deputy_waits_for_a_decision(home, clerk, village, entry):
    record(village.user("D004"), [entry("刘海生", "李建国家")], clock.now())
    assert hindrances(home) == [WAITING]
    assert not erase(home, clerk, "本人要求")
    assert Household.get_by_id(home.id).name == "李建国家"


def test_another_household_keeps_its_words(home, clerk, village, entry):
    visit = record(village.user("D001"), [entry("王秀英", "陈𬭎家", heard="想办低保")], clock.now())[0].visit
    erase(home, clerk, "本人要求")
    assert Visit.get_by_id(visit.id).heard == "想办低保" and village.household("陈𬭎家").address


def test_a_database_file_does_not_keep_what_was_erased(home, clerk, tmp_path):
    if not list(tmp_path.glob("lianxin.db")):
        pytest.skip("this database is no file here")
    (sealed,) = db.execute_sql(f"SELECT address FROM household WHERE id = {home.id}").fetchone()
    erase(home, clerk, "本人要求")
    db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    assert sealed.encode() not in (tmp_path / "lianxin.db").read_bytes()


def test_a_record_holds_all_that_is_kept(home):
    record = record_of(home)
    assert record["household"]["name"] == "李建国家" and record["household"]["kinds"] == ["elder"]
    assert [visit["heard"] for visit in record["visits"]] == ["楼道灯坏了", "", "想搬家"]
    assert record["visits"][2]["reviews"][0]["answer"] == "李家说没来过"
    assert record["deputies"] == ["王秀英", "张国庆"] and len(record["codes"]) == 1
