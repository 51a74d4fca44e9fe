"""Backup and restore at the command line, and what a phone does afterwards."""

import pytest

from lib import clock
from models.points.duty import Duty
from models.visits.visit import Visit


@pytest.fixture
def run(app):
    return lambda *arguments: app.test_cli_runner().invoke(args=[str(argument) for argument in arguments])


@pytest.fixture
def backed_up(run):
    """The file of a backup, as the command prints it."""
    return lambda *options: run("backup", *options).output.splitlines()[0]


class Phone:
    """What the app on a deputy's phone does: it offers what waits, and after a new epoch all of the last month."""

    def __init__(self, client):
        self.client, self.kept, self.waiting, self.epoch = client, [], [], None

    def flush(self) -> None:
        self.meet(self.client.get("/phones/pulse").json["epoch"])
        if self.waiting:
            message = {"sent_at": clock.now().isoformat(), "visits": self.waiting}
            answer = self.client.post("/visits", json=message).json
            assert [receipt["state"] for receipt in answer["receipts"]] == ["kept"] * len(self.waiting)
            self.kept, self.waiting = self.kept + self.waiting, []

    def meet(self, epoch: str) -> None:
        if self.epoch not in (None, epoch):
            self.kept, self.waiting = [], self.kept + self.waiting
        self.epoch = epoch


def counts() -> tuple[int, int]:
    return Visit.select().count(), Duty.select().where(Duty.kind == "visit").count()


def test_after_a_restore_phones_offer_what_the_backup_lacked_and_it_is_there_once(run, backed_up, as_, entry):
    phone = Phone(as_("D001"))
    phone.waiting = [entry("王秀英", "李建国家")]
    phone.flush()
    file = backed_up()
    phone.waiting = [entry("王秀英", "孙桂兰家"), entry("王秀英", "赵志强家")]
    phone.flush()
    assert counts() == (3, 3)

    assert "恢复好了" in run("restore", file, "--over").output
    assert counts() == (1, 1)
    for _ in range(3):
        phone.flush()
    assert counts() == (3, 3)
    assert {visit.uuid for visit in Visit.select()} == {visit["uuid"] for visit in phone.kept}


def test_a_filled_installation_is_not_overwritten_by_mistake(run, backed_up, visited):
    file = backed_up()
    visited("王秀英", "李建国家", "2026-05-03")
    answer = run("restore", file)
    assert answer.exit_code == 1
    assert "--over" in answer.output
    assert Visit.select().count() == 1


def test_a_backup_goes_where_it_is_told_locked_with_the_passphrase(run, backed_up, tmp_path):
    (tmp_path / "passphrase").write_text("青山绿水")
    options = ("--passphrase-file", tmp_path / "passphrase")
    file = backed_up("--to", tmp_path / "disk", *options)

    assert file.startswith(str(tmp_path / "disk" / "lianxin-"))
    assert "完好" in run("backup", "--check", file, *options).output
    assert "密码文件" in run("backup", "--check", file).output
    assert "恢复好了" in run("restore", file, "--over", *options).output


def test_a_check_that_fails_says_so_to_the_shell(run, backed_up, tmp_path):
    (tmp_path / "damaged.tar").write_bytes(b"no archive")
    answer = run("backup", "--check", tmp_path / "damaged.tar")
    assert answer.exit_code == 1
    assert "打不开" in answer.output


def test_a_backup_that_cannot_be_made_says_so_to_the_shell(run, tmp_path):
    (tmp_path / "file").touch()
    answer = run("backup", "--to", tmp_path / "file" / "folder")
    assert answer.exit_code == 1
    assert "没有备份成" in answer.output


def test_the_doctor_says_what_is_wrong_and_what_to_do_and_tells_the_shell(run):
    answer = run("doctor")
    assert answer.exit_code == 1
    assert "✗ 还没有一份备份。请现在备份一份（flask backup）" in answer.output


def test_the_doctor_has_nothing_to_say_of_a_sound_installation(app, run):
    app.config["SECRET_KEY"] = "lGk2-9dXq_7Rz0aWcT5mVb8YhNj4PfSe"
    run("backup")
    answer = run("doctor")
    assert (answer.exit_code, answer.output[0]) == (0, "✓")


def test_what_the_doctor_cannot_look_at_is_no_fault(app, run):
    app.config |= {"SECRET_KEY": "lGk2-9dXq_7Rz0aWcT5mVb8YhNj4PfSe"}
    run("backup")
    answer = run("doctor", "--clock-from", "http://127.0.0.1:1/")
    assert answer.output.startswith("? 没连上 http://127.0.0.1:1/")
    assert answer.exit_code == 0
