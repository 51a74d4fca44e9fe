import ssl
from collections import namedtuple
from datetime import timedelta

import pytest

from lib import clock, remote
from models import database
from models.audit import Audit
from models.database import db
from models.jobs.job import Job
from models.upkeep import backup, checkup
from models.upkeep.checkup import Circumstances

Room = namedtuple("Room", "total used free")


@pytest.fixture
def given(app):
    return Circumstances(backup.plan, secret="lGk2-9dXq_7Rz0aWcT5mVb8YhNj4PfSe", base_url="https://lianxin.example.cn")


@pytest.fixture(autouse=True)
def certificate(monkeypatch):
    """`certificate(days)`: the site's certificate ends so many days from now."""

    def ends_in(days):
        monkeypatch.setattr(remote, "certificate_ends_at", lambda *_: clock.now() + timedelta(days=days, hours=1))

    ends_in(60)
    return ends_in


@pytest.fixture
def backed_up(given):
    """`backed_up(hours)`: a backup was made so many hours ago."""

    def make(hours=0):
        job = Job.ask(backup.KIND, None)
        job.run()
        Job.update(ended_at=clock.now() - timedelta(hours=hours)).where(Job.id == job.id).execute()
        return Job.get_by_id(job.id)

    return make


def wrong(given):
    return [finding.words[0] for finding in checkup.examine(given)]


def test_nothing_is_wrong_with_a_sound_installation(given, backed_up):
    backed_up()
    assert checkup.examine(given) == []


def test_a_disk_that_is_nearly_full(given, monkeypatch):
    monkeypatch.setattr("shutil.disk_usage", lambda _: Room(100 << 30, 0, 3 << 30))
    assert "只剩 3.0 GB" in checkup.disk(given).words[0]
    monkeypatch.setattr("shutil.disk_usage", lambda _: Room(10 << 30, 0, 3 << 30))
    assert checkup.disk(given) is None
    monkeypatch.setattr("shutil.disk_usage", lambda _: Room(10 << 30, 0, 900 << 20))
    assert "只剩 0.9 GB" in checkup.disk(given).words[0]


def test_a_clock_that_differs_from_the_database_server_s(given, monkeypatch):
    assert checkup.clock_of_database(given) is None
    if not database.is_file(db.obj):
        ahead = clock.now() + timedelta(seconds=90)
        monkeypatch.setattr(clock, "now", lambda: ahead)
        assert "数据库服务器" in checkup.clock_of_database(given).wrong


def test_a_clock_that_differs_from_a_web_server_s(given, monkeypatch):
    asked, now = given._replace(clock_url="https://example.cn"), clock.now()
    monkeypatch.setattr(clock, "now", lambda: now)
    monkeypatch.setattr(remote, "time_at", lambda _: now - timedelta(seconds=29))
    assert checkup.clock_elsewhere(asked) is None
    monkeypatch.setattr(remote, "time_at", lambda _: now - timedelta(seconds=120))
    assert "差 120 秒" in checkup.clock_elsewhere(asked).words[0]


def test_a_clock_that_was_set_back_since_the_last_line_of_the_log(given, monkeypatch, village):
    assert checkup.clock_before(given) is None
    Audit.note(village.user("chen"), "signed-in")
    assert checkup.clock_before(given) is None
    back = clock.now() - timedelta(minutes=90)
    monkeypatch.setattr(clock, "now", lambda: back)
    assert "还晚 90 分钟" in checkup.clock_before(given).words[0]


def unreachable(*_):
    raise OSError


def test_offline_it_says_that_the_clock_could_not_be_compared(given, monkeypatch):
    monkeypatch.setattr(remote, "time_at", unreachable)
    assert checkup.clock_elsewhere(given._replace(clock_url="https://example.cn")).sure is False


def test_a_certificate_near_its_end(given, certificate):
    certificate(13)
    assert "还有 13 天到期" in checkup.certificate(given).words[0]
    certificate(15)
    assert checkup.certificate(given) is None


def test_a_certificate_that_phones_do_not_take(given, monkeypatch):
    def untrusted(*_):
        raise ssl.SSLCertVerificationError

    monkeypatch.setattr(remote, "certificate_ends_at", untrusted)
    assert checkup.certificate(given).sure


def test_offline_it_says_that_the_certificate_could_not_be_looked_at(given, monkeypatch):
    monkeypatch.setattr(remote, "certificate_ends_at", unreachable)
    assert checkup.certificate(given).sure is False


def test_without_tls_there_is_no_certificate(given, monkeypatch):
    monkeypatch.setattr(remote, "certificate_ends_at", unreachable)
    assert checkup.certificate(given._replace(base_url="http://localhost:8000")) is None


def test_no_backup_at_all(given):
    assert wrong(given) == ["还没有一份备份。"]


def test_a_backup_that_is_too_old(given, backed_up):
    backed_up(hours=35)
    assert checkup.backups(given) is None
    Job.delete().execute()
    backed_up(hours=49)
    assert "2 天前" in checkup.backups(given).words[0]


def test_where_none_is_made_at_night_a_week_is_soon_enough(given, backed_up):
    backed_up(hours=7 * 24)
    assert checkup.backups(given._replace(plan=given.plan._replace(at=""))) is None


def test_a_backup_whose_file_is_gone(given, backed_up):
    for file in given.plan.to.glob("*"):
        file.unlink()
    job = backed_up()
    (given.plan.to / job.outcome["file"]).unlink()
    assert checkup.backups(given).wrong == "还没有一份备份。"


def test_a_last_backup_that_failed(given, backed_up, monkeypatch):
    backed_up()
    monkeypatch.setattr(backup, "check", unreachable)
    backed_up()
    assert checkup.backups(given).wrong == "上一次备份没有成。"


def test_a_migration_that_is_missing(given, backed_up):
    database.Runner(db.obj, database.MIGRATIONS).down()
    assert wrong(given) == ["数据库还差 1 步没有升级。"]


def test_a_database_that_is_newer_than_the_program(given):
    db.execute_sql("INSERT INTO schema_migration (name, applied) VALUES ('9999_later', '2027-01-01')")
    assert wrong(given) == ["数据库比程序新。"]


@pytest.mark.parametrize("weak", ["short", "a" * 64, "changeme" * 8])
def test_a_weak_secret(given, weak):
    assert checkup.secret(given._replace(secret=weak))


def test_what_others_on_the_machine_can_read(given, tmp_path):
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "secret").chmod(0o644)
    tmp_path.chmod(0o700)
    assert checkup.modes(given) is None
    tmp_path.chmod(0o755)
    assert str(tmp_path / "secret") in checkup.modes(given).words[1]
    (tmp_path / "secret").chmod(0o600)
    for name in ("lianxin.db", "queue.db"):
        (tmp_path / name).touch(mode=0o600)
        (tmp_path / name).chmod(0o600)
    assert checkup.modes(given) is None


def test_work_that_waits_and_nobody_does(given, village):
    job = Job.ask("print-codes", village.user("chen"))
    assert checkup.worker(given) is None
    Job.update(asked_at=clock.now() - timedelta(minutes=6)).where(Job.id == job.id).execute()
    assert "有 1 件后台任务在等" in checkup.worker(given).words[0]


def test_work_that_waits_its_turn_is_no_fault(given, village):
    jobs = [Job.ask("print-codes", village.user("chen")) for _ in range(2)]
    Job.update(asked_at=clock.now() - timedelta(minutes=6)).execute()
    jobs[0]._claim()
    assert checkup.worker(given) is None


def test_debugging_in_earnest(given):
    assert checkup.debugging(given) is None
    assert checkup.debugging(given._replace(debug=True))


def test_a_proxy_without_an_address(given):
    assert checkup.proxies(given._replace(proxies=1)) is None
    assert checkup.proxies(given._replace(proxies=1, base_url=""))
