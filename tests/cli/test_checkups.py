"""What somebody at the command line reads when the installation itself is what is wrong."""

from pathlib import Path

import pytest

from models import database


@pytest.fixture
def say(app):
    """What a command says and how it ends; a trace would be raised."""

    def say(*arguments):
        done = app.test_cli_runner().invoke(args=[str(argument) for argument in arguments])
        if done.exception and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.output

    return say


@pytest.fixture
def elsewhere(app):
    """`elsewhere(url)`: the database is there from now on, until the test ends."""
    yield database.open_database
    database.close_database()
    database.open_database(app.config["DATABASE_URL"])


AWAY = "postgresql://nobody@127.0.0.1:1/away"
COMMANDS = [
    ["migrate"], ["migrate", "--check"], ["backup"], ["verify-audit"], ["prune"], ["offer-again"],
    ["administrator", "sun", "孙丽", "420500"], ["move-database", AWAY, AWAY],
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_without_a_database_each_command_says_so_in_a_sentence(say, elsewhere, command):
    elsewhere(AWAY)
    code, words = say(*command)
    assert (code, words.startswith("Error: 数据库连不上，或者正忙。")) == (1, True), words


def test_the_doctor_says_that_the_database_is_away(say, elsewhere):
    elsewhere(AWAY)
    assert say("doctor") == (
        1,
        "✗ 数据库连不上，或者正忙。请看看数据库开着没有、地址（DATABASE_URL）对不对，再查一次。\n",
    )


def test_the_doctor_says_that_the_file_is_damaged(say, elsewhere, tmp_path):
    (tmp_path / "damaged.db").write_bytes(b"no database " * 1000)
    elsewhere(f"sqlite:///{tmp_path / 'damaged.db'}")
    code, words = say("doctor")
    assert (code, words.startswith("✗ 数据库文件坏了。")) == (1, True), words


def test_nothing_is_moved_from_where_nothing_is(say, tmp_path):
    there = tmp_path / "there.db"
    code, words = say("move-database", f"sqlite:///{tmp_path / 'nowhere.db'}", f"sqlite:///{there}")
    assert (code, "原来的数据库不在这里" in words) == (1, True)
    assert not there.exists() and not Path(tmp_path / "nowhere.db").exists()
