"""The demo's database, from nothing: the network through the import, the rules, the year, and whom it introduces."""

import json
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import config
from demo import (
    appraisals,
    decisions,
    declarations,
    evaluations,
    fairness,
    given_marks,
    history,
    mailboxes,
    meetings,
    opinions,
    papers,
    questions,
    residents,
    rhythm,
    rules_to_come,
    sheets,
    town_groups,
)
from demo import district as districts
from demo import year as years
from demo.clockwork import at
from demo.introduction import CLERK, SECOND_CLERK, Cast, introduce
from models import database, sealed, upload
from models.access.reach import own_office
from models.accounts.user import User
from models.households.code import Code
from models.imports import network, network_file
from models.rule_sets.rule_set import RuleSet
from rules.network.network_checks import Reach

SEED = 1
RULES = Path(__file__).parent.parent / "rules" / "rule_sets" / "party-hundred.json"

Say = Callable[[str], None]


def build(folder: Path, anchor: date, say: Say = lambda line: None) -> Cast:
    """Fill a new database `folder`/lianxin.db with the district as of the day `anchor`."""
    district = districts.generate(SEED, anchor)
    year = years.generate(district, SEED, anchor)
    say("导入代表网络和三万户 · importing the network and 30,000 households …")
    settle(folder, district, anchor)
    say("写入一年的走访和履职 · storing a year of visits and duties …")
    cast = live(district, year, anchor)
    database.db.execute_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    database.db.close()
    return cast


def settle(folder: Path, district: districts.District, anchor: date) -> None:
    """A new database with the network and the rules, as they were on the day before the year began."""
    database.open_database(f"sqlite:///{folder / 'lianxin.db'}")
    sealed.open_keys(config.keys_file(folder))
    upload.open_folder(folder / "uploads")
    database.migrate()
    with at(rhythm.at(anchor - timedelta(rhythm.YEAR + 1), 9 * 60)):
        import_network(district, folder / "district.xlsx")
        publish_rules(anchor, User.get(User.login == CLERK))


def live(district: districts.District, year: years.Year, anchor: date) -> Cast:
    """Let the year pass."""
    clerk = User.get(User.login == CLERK)
    history.play(year, clerk)
    decisions.decide(clerk, rhythm.at(anchor, 0))
    papers.make(clerk, anchor)
    mailboxes.write(clerk, anchor)
    cast = introduce(district, year, anchor)
    questions.ask(cast.deputy[0], clerk, anchor)
    me = User.get(User.login == cast.deputy[0]).deputy
    meetings.meet(clerk, me, anchor)
    declarations.declare(me, [clerk, User.get(User.login == SECOND_CLERK)], anchor)
    opinions.handle(clerk, anchor, cast.deputy[0])
    residents.speak(clerk, Code.get(Code.token == cast.token), anchor)
    appraisals.appraise(cast.deputy[0], Code.get(Code.token == cast.token).household, clerk, anchor)
    given_marks.give(clerk, me, anchor)
    evaluations.evaluate(clerk, anchor)
    town_groups.evaluate(clerk, anchor)
    fairness.look_after(clerk, User.get(User.login == cast.deputy[0]).deputy, anchor)
    rules_to_come.write(clerk, anchor)
    return cast


def import_network(district: districts.District, file: Path) -> None:
    """Hand the workbook in as an office does. It stays beside the database, for whoever wants to try the import."""
    network_file.write(file, sheets.records_of(district))
    reading = network_file.read(file, Reach())
    assert not reading.faults, reading.faults[:3]
    network.apply(reading.records, None)


def publish_rules(anchor: date, by: User) -> None:
    """Of the year, and of the one before, whose last weeks are in the demo too; a town's own."""
    document = json.loads(RULES.read_text())
    for one in (anchor.year - 1, anchor.year):
        RuleSet.publish(evaluations.graded(document, one, anchor), by, region=own_office(by))
    town_groups.publish(anchor, by)
