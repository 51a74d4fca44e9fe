import pytest
from playhouse.migrations import Runner

from lib import clock
from lib.sealing import SealError
from models import database, sealed
from models.households.code import Code
from models.households.household import Household, HouseholdKind
from models.jobs.job import Job
from models.network.area import Area
from models.points.duty import Duty
from models.points.entry import Entry
from models.upkeep import key_rotation
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from rules.households.retention import GONE


def stored(column: str, table: str = "household") -> list[str]:
    """A column as the database holds it."""
    return [text for (text,) in database.db.execute_sql(f"SELECT {column} FROM {table} ORDER BY id").fetchall()]


def test_names_and_addresses_stand_sealed_in_the_table(village):
    assert all(text.startswith("~") for text in stored("name") + stored("address"))
    assert village.household("李建国家").address == "青山社区1区001号"


def test_a_household_is_found_by_its_exact_name_through_an_index(village):
    found = Household.select().where(Household.name == "李建国家")
    assert [home.number for home in found] == ["001"]
    assert {home.name for home in Household.select().where(Household.name.in_(["沈家", "韩家"]))} == {"沈家", "韩家"}
    assert Household.select().where(Household.name != "李建国家").count() == 12


def test_nobody_searches_in_what_is_sealed(village):
    for ask in (lambda: Household.address == "x", lambda: Household.name.contains("李"), lambda: Household.name < "李"):
        with pytest.raises(TypeError):
            ask()


def test_a_text_moved_from_another_column_does_not_open(village):
    database.db.execute_sql("UPDATE household SET address = name")
    with pytest.raises(SealError):
        village.household("李建国家")


def test_a_plain_text_slipped_into_the_table_does_not_open(village):
    database.db.execute_sql("UPDATE household SET address = 'x'")
    with pytest.raises(SealError):
        village.household("李建国家")


def test_with_the_keys_gone_nothing_begins_anew(village, tmp_path):
    with pytest.raises(sealed.KeysGoneError):
        sealed.open_keys(tmp_path / "nowhere.keys")
    assert not (tmp_path / "nowhere.keys").exists()


@pytest.fixture
def own_keys(app, keys):
    yield keys
    sealed.open_keys(keys.file)


def test_a_rotation_seals_everything_anew_and_loses_nothing(village, own_keys):
    before = {home.id: (home.name, home.address) for home in Household.select()}
    counts = {}
    key = key_rotation.rotate(counts.__setitem__)
    assert counts["household"] == 13
    assert {text.split(".")[0] for text in stored("name") + stored("address")} == {f"~{key}"}
    assert {home.id: (home.name, home.address) for home in Household.select()} == before
    assert village.household("李建国家").number == "001"


def test_what_says_that_words_are_gone_needs_no_key(village, own_keys, visited):
    visited("王秀英", "李建国家", "2026-05-03", heard=GONE)
    assert stored("heard", "visit") == [sealed.BLOTTED]
    assert [Visit.select().where(Visit.heard == GONE).count(), Visit.select().where(Visit.heard != GONE).count()] == [
        1,
        0,
    ]
    counts = {}
    key_rotation.rotate(counts.__setitem__)
    assert counts["visit"] == 0 and Visit.get().heard == GONE


def test_for_the_release_before_it_is_sealed_like_any_other_word(village, own_keys, visited):
    visited("王秀英", "李建国家", "2026-05-03", heard=GONE)
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down("0049_marks_of_what_is_gone")
    (as_before,) = stored("heard", "visit")
    assert own_keys.open(as_before, "visit.heard") == GONE
    runner.up()
    assert Visit.get().heard == GONE


def test_during_a_rotation_a_home_is_found_under_either_key(village, own_keys):
    own_keys.rotate()
    area = Area.get(Area.number == "B1")
    Household.create(area=area, number="099", region_code=area.region_code, name="李建国家")
    assert Household.select().where(Household.name == "李建国家").count() == 2


def test_the_command_rotates_and_says_so(app, village, own_keys):
    done = app.test_cli_runner().invoke(args=["rotate-keys"])
    assert "household: 13" in done.output and "without it the data is lost" in done.output


def test_what_was_there_before_is_sealed_and_taken_back_without_losing_a_door(village):
    before = {home.id: (home.name, home.address, home.number, home.joined_on) for home in Household.select()}
    doors = Code.select().count(), HouseholdKind.select().count()
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down("0005_sealed_households")
    assert stored("name")[0] == "李建国家" and stored("address")[0] == "青山社区1区001号"
    runner.up()
    assert all(text.startswith("~") for text in stored("name") + stored("address"))
    after = {home.id: (home.name, home.address, home.number, home.joined_on) for home in Household.select()}
    assert (after, (Code.select().count(), HouseholdKind.select().count())) == (before, doors)


@pytest.fixture
def words(village, as_, entry):
    """What people wrote, in every place where they may."""
    facts = {"heard": "楼道灯坏了半个月", "done": "送了降压药", "promised": "下周找物业"}
    visit = record(village.user("D001"), [entry("王秀英", "李建国家", **facts)], clock.now())[0].visit
    strange = record(village.user("D004"), [entry("刘海生", "陈𬭎家", heard="想申请低保")], clock.now())[0].visit
    strange.reviews.get().decide(village.user("chen"), False, "这一户不归您管")
    Review.contest(strange, "是张主任叫我去的", village.user("D004"))
    training = {"kind": "training", "aspect": "present", "done_on": clock.today(), "title": "帮沈家办理医保"}
    Entry.record(village.deputy("王秀英"), village.user("chen"), **training)
    Code.current(village.household("韩家")).replace(village.user("chen"), "韩老太太弄丢了")
    Job.create(kind="import-network", asked_by=village.user("chen"), result="卫东家不对", failure="冯建军家不对")
    said = ["这一户不归您管", "是张主任叫我去的", "帮沈家办理医保", "韩老太太弄丢了", "卫东家不对", "冯建军家不对"]
    return visit, [*facts.values(), "想申请低保", *said]


def test_what_people_wrote_is_read_as_they_wrote_it(words):
    visit, _ = words
    assert (visit.heard, visit.done, visit.promised) == ("楼道灯坏了半个月", "送了降压药", "下周找物业")
    assert {line.reason for line in Duty.select()} == {"", "这一户不归您管", "是张主任叫我去的"}
    assert Entry.get().title == "帮沈家办理医保"


def test_an_entry_sent_twice_is_still_known_by_its_title(words, village):
    entry = Entry.get()
    facts = {name: getattr(entry, name) for name in ("kind", "aspect", "done_on", "title")}
    assert Entry.record(entry.deputy, village.user("chen"), **facts) is None


def test_words_are_sealed_and_taken_back(words):
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down("0015_sealed_words")
    assert "楼道灯坏了半个月" in stored("heard", "visit") and "这一户不归您管" in stored("reason", "duty")
    runner.up()
    assert "楼道灯坏了半个月" in {visit.heard for visit in Visit.select()}
    assert all(text == "" or text.startswith("~") for text in stored("reason", "duty") + stored("heard", "visit"))


def test_nothing_that_a_home_entrusts_is_in_the_database_file_or_its_log(words, village, tmp_path):
    """Neither what was sealed from the beginning, nor what stood there in plain words before an upgrade."""
    if not list(tmp_path.glob("lianxin.db*")):
        pytest.skip("this database is no file here")
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down("0005_sealed_households")
    assert all(found_in(tmp_path, words))
    runner.up()
    area = Area.get(Area.number == "B1")
    Household.create(area=area, number="098", region_code=area.region_code, name="欧阳修家", address="江边 8 号")
    words[1].extend(["欧阳修家", "江边 8 号"])
    assert not any(found_in(tmp_path, words))


def found_in(folder, words) -> list[bool]:
    """Of every word that was written, and of two homes' names and addresses, whether the files show it."""
    content = b"".join(file.read_bytes() for file in folder.glob("lianxin.db*"))
    homes = ["李建国家", "青山社区1区001号", "沈家", "桥边村1组002号"]
    return [text.encode() in content for text in homes + words[1]]
