import pytest
from playhouse.migrations import Runner

from lib.sealing import SealError
from models import database, key_rotation, sealed
from models.area import Area
from models.code import Code
from models.household import Household, HouseholdKind


def stored(column: str) -> list[str]:
    """A column as the database holds it."""
    return [text for (text,) in database.db.execute_sql(f"SELECT {column} FROM household ORDER BY id").fetchall()]


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


def test_no_name_or_address_is_in_the_database_file_or_its_log(village, tmp_path):
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down("0005_sealed_households")
    runner.up()
    area = Area.get(Area.number == "B1")
    Household.create(area=area, number="098", region_code=area.region_code, name="欧阳修家", address="江边 8 号")
    files = sorted(tmp_path.glob("lianxin.db*"))
    if not files:
        pytest.skip("this database is no file here")
    content = b"".join(file.read_bytes() for file in files)
    for home in Household.select():
        assert home.name.encode() not in content and home.address.encode() not in content
