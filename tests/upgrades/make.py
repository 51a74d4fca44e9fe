"""What an installation of this version leaves to the next: a village at work, as SQL, and what was said of it.

Run once, when a version is released: `python -m tests.upgrades.make 2026-11` → 2026-11.sql and 2026-11.json here.
The JSON holds a phone's sign-in, the visits as they were sent, the figures of each deputy, the number of rows, and what
was done `beside` (`tests.upgrades.whole_life`).
"""

import json
import os
import sqlite3
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

HERE = Path(__file__).parent
VISITS = [
    ("王秀英", "李建国家", "2026-03-03", {"heard": "路灯坏了", "promised": "下周来修", "roles": ["opinion"]}),
    ("王秀英", "李建国家", "2026-06-03", {"done": "路灯修好了"}),
    ("王秀英", "陈𬭎家", "2026-06-04", {}),
    ("王秀英", "孙桂兰家", "2026-10-04", {"place": "talk"}),
    ("张国庆", "赵志强家", "2026-04-10", {}),
    ("周晓燕", "郑小红家", "2026-05-11", {}),
    ("周晓燕", "蒋家", "2026-05-12", {}),  # in nobody's area of hers: a person has to look
    ("刘海生", "沈家", "2026-07-20", {}),
    ("刘海生", "韩家", "2025-12-20", {}),
]


def main(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KEYS_FILE"] = str(Path(folder) / "ledger.keys")
        file = Path(folder) / "lianxin.db"
        told = village_at_work(file)
        keys = Path(os.environ["KEYS_FILE"])
        told["keys"] = keys.read_text() if keys.exists() else ""
        lines = sqlite3.connect(file).iterdump()
        (HERE / f"{name}.sql").write_text("\n".join(lines) + "\n")
    (HERE / f"{name}.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n")


def village_at_work(file: Path) -> dict:
    from app import create_app  # after the environment has been set
    from lib import clock
    from models import database
    from models.accounts.sign_in import SignIn
    from models.points.entry import Entry
    from models.rule_sets.rule_set import RuleSet
    from models.visits.recording import record
    from models.visits.review import Review
    from rules.counting.rule_set import plain, shipped
    from tests import village
    from tests.upgrades.whole_life import live

    clock.now = lambda: clock.parse("2026-11-15T12:00:00+08:00")
    create_app(INSTANCE=file.parent, DATABASE_URL=f"sqlite:///{file}", SECRET_KEY="x", BASE_URL="")
    database.migrate()
    village.settle()
    RuleSet.publish(plain(shipped("party-hundred")))
    phone = SignIn.begin(village.user("D001"), "an old phone")
    sent = []
    for deputy, household, day, facts in VISITS:
        person = village.deputy(deputy)
        item = {
            "uuid": str(uuid4()), "deputy": person.id, "code": village.token(household),
            "visited_at": f"{day}T10:00:00+08:00",
        } | facts  # fmt: skip
        [receipt] = record(person.users.get(), [item], clock.now())
        sent.append({"item": item, "state": receipt.state, "visit": receipt.visit.id, "causes": receipt.causes})
    chen = village.user("chen")
    Review.get().decide(chen, False, "不在她的责任区")
    training = {"kind": "training", "aspect": "present", "done_on": clock.today(), "title": "培训"}
    Entry.record(village.deputy("王秀英"), chen, **training)
    beside = live()
    told = {
        "beside": beside, "phone": {"token": phone.sign_in.token, "expires": str(clock.now() + timedelta(days=90))},
        "sent": sent, "points": points(), "rows": rows(file),
    }  # fmt: skip
    database.db.close()
    return told


def points() -> dict:
    """Each deputy's figures in 2026, as the score table has them."""
    from lib import clock
    from models.points.score_table import Choice, ScoreTable
    from tests import village

    table = ScoreTable(village.user("chen"), Choice(2026), clock.today())
    return {row.deputy.name: [row.rank, str(row.card.total)] for row in table.rows}


def rows(file: Path) -> dict:
    with sqlite3.connect(file) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}


if __name__ == "__main__":
    main(sys.argv[1])
