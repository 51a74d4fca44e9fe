from datetime import timedelta

import pytest
from prometheus_client.parser import text_string_to_metric_families

from app import create_app
from lib import clock
from models.jobs.job import Job


@pytest.fixture
def figures(visitor):
    """`figures()`: (name, labels) → value, as asked on the machine itself."""

    def read(answer=None):
        answer = answer or visitor.get("/metrics")
        assert answer.status_code == 200
        samples = [one for family in text_string_to_metric_families(answer.text) for one in family.samples]
        return {(one.name, *one.labels.values()): one.value for one in samples}

    return read


def test_answers_are_counted_by_page_and_outcome(visitor, figures):
    visitor.get("/sign-ins/new")
    visitor.get("/sign-ins/new")
    visitor.get("/nothing/here")

    counted = figures()
    assert counted["lianxin_requests_total", "sign_ins.new", "200"] == 2
    assert counted["lianxin_requests_total", "none", "404"] == 1
    assert counted["lianxin_request_seconds_count", "sign_ins.new"] == 2


def test_a_visit_sent_twice_is_two_receipts_and_one_visit(as_, entry, figures):
    visits = [entry("王秀英", "李建国家"), {"uuid": "unreadable"}]
    for _ in range(2):
        as_("D001").post("/visits", json={"sent_at": clock.now().isoformat(), "visits": visits})

    counted = figures()
    assert counted["lianxin_receipts_total", "kept"] == 2
    assert counted["lianxin_receipts_total", "refused"] == 2
    assert counted["lianxin_visits_total",] == 1


def test_work_that_waits_and_the_age_of_the_newest_backup_are_told(village, figures, settings):
    assert ("lianxin_backup_age_seconds",) not in figures()
    job = Job.ask("nothing", village.user("chen"))
    Job.update(asked_at=clock.now() - timedelta(minutes=10)).where(Job.id == job.id).execute()
    folder = settings["INSTANCE"] / "backups"
    folder.mkdir(exist_ok=True)
    made = clock.now().astimezone(clock.SHANGHAI) - timedelta(hours=5)
    (folder / f"lianxin-{made:%Y%m%d-%H%M%S}.tar").touch()

    told = figures()
    assert told["lianxin_jobs_waiting",] == 1
    assert told["lianxin_jobs_oldest_wait_seconds",] == pytest.approx(600, abs=30)
    assert told["lianxin_backup_age_seconds",] == pytest.approx(5 * 3600, abs=30)


def test_from_elsewhere_only_with_the_token(app, visitor, figures):
    def ask(address, **headers):
        return visitor.get("/metrics", headers=headers, environ_base={"REMOTE_ADDR": address})

    assert ask("203.0.113.9").status_code == 403
    assert ask("203.0.113.9", Authorization="Bearer ").status_code == 403
    app.config["METRICS_TOKEN"] = "let me see"
    assert ask("203.0.113.9", Authorization="Bearer let me sea").status_code == 403
    assert figures(ask("203.0.113.9", Authorization="Bearer let me see"))
    assert ask("::1").status_code == 200


def test_what_a_proxy_on_this_machine_hands_on_does_not_come_from_this_machine(visitor):
    assert visitor.get("/metrics", headers={"X-Forwarded-For": "203.0.113.9"}).status_code == 403


def test_several_processes_are_added_up_and_the_next_one_goes_on_counting(settings, tmp_path, figures):
    for _ in range(2):  # the second takes the seat that the first has left, as after a worker's end
        app = create_app(**settings | {"METRICS_FOLDER": tmp_path / "metrics"}, WTF_CSRF_ENABLED=False)
        visitor = app.test_client()
        visitor.get("/vitals/live")
        last = figures(visitor.get("/metrics"))

    assert last["lianxin_requests_total", "vitals.live", "200"] == 2
