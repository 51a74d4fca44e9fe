import re
from urllib.parse import quote

import pytest

from lib import clock
from models.audit import Audit
from models.jobs.job import KINDS, Job


@pytest.fixture
def job(village):
    """A job that the clerk asked for, waiting."""
    return Job.ask("print-codes", village.user("chen"))


@pytest.fixture
def page(as_, job):
    def open_page(login="chen", **headers):
        answer = as_(login).get(f"/jobs/{job.id}", headers=headers)
        assert answer.status_code == 200
        return answer.text

    return open_page


def made(job, tmp_path, monkeypatch, content=b"%PDF-1.4"):
    """Do the job: it leaves a file."""

    def work(job):
        path = tmp_path / "codes-1.pdf"
        path.write_bytes(content)
        job.keep_file(path)

    monkeypatch.setitem(KINDS, "print-codes", work)
    job.run()


def test_a_job_that_waits_says_so_and_asks_again(page):
    assert "在排队" in page()
    assert 'hx-trigger="every 1s"' in page()
    assert "<noscript>" in page()


def test_a_running_job_says_how_far_it_is(page, job):
    job._claim()
    job.progress(1200, 30000)

    assert re.search(r'<progress value="1200" max="30000"', page())


def test_a_job_that_is_done_offers_its_file_and_asks_no_more(page, job, tmp_path, monkeypatch):
    made(job, tmp_path, monkeypatch)

    assert f'href="/jobs/{job.id}/result"' in page()
    assert "hx-trigger" not in page()


def test_a_job_that_failed_says_so_and_what_to_do(page, job, monkeypatch):
    monkeypatch.setitem(KINDS, "print-codes", lambda job: 1 / 0)
    job.run()

    assert "没有办成" in page()
    assert "ZeroDivisionError" in page()


def test_a_fragment_is_the_state_alone(page):
    assert "<html" not in page(**{"HX-Request-Type": "partial"})


def test_the_file_has_a_name_that_says_what_it_is(as_, job, tmp_path, monkeypatch):
    made(job, tmp_path, monkeypatch)
    answer = as_("chen").get(f"/jobs/{job.id}/result")

    assert answer.data == b"%PDF-1.4"
    assert re.search(r"filename\*=UTF-8''(.+)", answer.headers["Content-Disposition"]).group(1) == quote(
        f"连心码 {clock.today()}.pdf"
    )
    assert Audit.select().where(Audit.action == "job.fetched").count() == 1


def test_before_it_is_done_the_file_leads_to_the_state(as_, job):
    assert as_("chen").get(f"/jobs/{job.id}/result").location == f"/jobs/{job.id}"


def test_a_file_that_was_cleared_away_is_no_fault(as_, page, job, tmp_path, monkeypatch):
    made(job, tmp_path, monkeypatch)
    (tmp_path / "codes-1.pdf").unlink()

    assert "文件已经清理掉了" in page()
    assert as_("chen").get(f"/jobs/{job.id}/result").location == f"/jobs/{job.id}"


def test_only_who_asked_sees_it(as_, job, tmp_path, monkeypatch):
    made(job, tmp_path, monkeypatch)

    for login in ("sun", "he", "ma"):
        assert as_(login).get(f"/jobs/{job.id}").status_code == 404
        assert as_(login).get(f"/jobs/{job.id}/result").status_code == 404


def test_who_asked_can_stop_it(as_, page, job):
    assert "不办了" in page()
    assert as_("chen").post(f"/jobs/{job.id}/cancel").location == f"/jobs/{job.id}"
    assert "已经停了" in page()
    assert "不办了" not in page()


def test_what_has_ended_cannot_be_stopped_and_the_page_says_so(as_, job, tmp_path, monkeypatch):
    made(job, tmp_path, monkeypatch)
    client = as_("chen")
    client.post(f"/jobs/{job.id}/cancel")
    assert "已经来不及停了" in client.get(f"/jobs/{job.id}").text


def test_all_of_a_persons_jobs_are_listed_with_how_far_they_are(as_, job):
    job._claim()
    job.progress(1200, 30000)
    text = as_("chen").get("/jobs").text
    assert f'href="/jobs/{job.id}"' in text
    assert "1,200 / 30,000" in text
    assert "还没有后台任务" in as_("he").get("/jobs").text


def test_an_import_in_the_list_leads_to_its_own_page(as_, village):
    job = Job.ask("import-network", village.user("chen"), name="台账.xlsx")
    text = as_("chen").get("/jobs").text
    assert f'href="/imports/{job.id}"' in text
    assert "台账.xlsx" in text


def test_when_it_has_ended_whoever_asked_is_told_until_they_have_looked(as_, page, job, tmp_path, monkeypatch):
    chen = as_("chen")
    assert "交给后台的事有结果了" not in chen.get("/score-tables").text
    made(job, tmp_path, monkeypatch)
    assert "交给后台的事有结果了" in chen.get("/score-tables").text
    assert "交给后台的事有结果了" not in as_("sun").get("/score-tables").text
    page()
    assert "交给后台的事有结果了" not in chen.get("/score-tables").text


def test_the_notice_goes_away_at_a_press(as_, job, tmp_path, monkeypatch):
    made(job, tmp_path, monkeypatch)
    chen = as_("chen")
    assert chen.post("/jobs/read").location == "/"
    assert "交给后台的事有结果了" not in chen.get("/score-tables").text
    assert Job.get_by_id(job.id).read_at
