"""A short year at the office's desk: counted, published, objected to, decided, closed, exported, made public."""

from datetime import date
from io import BytesIO

import pytest

from lib import stored_zip
from models.evaluations.evaluation import Evaluation
from models.evaluations.sheet import Sheet
from models.jobs.job import Job
from models.network.area import Area
from models.points.duty import Duty
from models.points.entry import Entry
from models.rule_sets.rule_set import RuleSet
from models.upload import open_folder
from rules.counting.ledger import Line
from rules.counting.rule_set import plain, shipped
from rules.evaluations.verifying import verify


class Desk:
    """The clerk's browser, in which she signs in anew on every day that the test lets pass."""

    def __init__(self, as_):
        self.as_ = as_

    def get(self, address):
        return self.as_("chen").get(address)

    def post(self, address, **options):
        return self.as_("chen").post(address, **options)


@pytest.fixture
def clerk(as_, on_a_day, village):
    on_a_day("2026-01-02")
    RuleSet.publish(plain(shipped("party-hundred")) | {"year": 2025, "grading": {"quota": {"percent": "50"}}})
    return Desk(as_)


@pytest.fixture
def training(village):
    def enter(name, number=1):
        facts = {"kind": "training", "aspect": "present", "done_on": date(2025, 6, number), "title": f"培训{number}"}
        Entry.record(village.deputy(name), village.user("chen"), **facts)

    return enter


@pytest.fixture
def begun(clerk, training):
    training("王秀英")
    clerk.post("/evaluations", data={"region": "990101", "year": 2025})
    return Evaluation.get()


def press(client, evaluation, verb, **data):
    return client.post(f"/evaluations/{evaluation.id}/{verb}", data=data, follow_redirects=True).text


@pytest.fixture
def published(begun, clerk):
    assert "代表现在看得到" in press(clerk, begun, "publication", until="2026-01-10")
    return begun


@pytest.fixture
def closed(published, clerk, on_a_day):
    on_a_day("2026-01-11")
    press(clerk, published, "closing", known="1")
    return Evaluation.get()


def test_a_year_that_has_rules_can_be_begun_and_is_counted_at_once(begun, clerk):
    page = clerk.get(f"/evaluations/{begun.id}").text
    assert ("王秀英" in page, "刘海生" in page, "给代表看" in page) == (True, True, True)


def test_a_year_without_rules_is_not_begun(clerk):
    asked = {"region": "990101", "year": 2026}
    assert "先发布细则" in clerk.post("/evaluations", data=asked, follow_redirects=True).text
    assert not Evaluation.select().exists()


def test_nobody_begins_anothers_year(as_, clerk):
    assert as_("ma").post("/evaluations", data={"region": "990101", "year": 2025}).status_code == 404


def test_a_day_that_is_past_is_refused_in_words(begun, clerk):
    assert "请选一个不早于今天" in press(clerk, begun, "publication", until="2026-01-01")


def test_counting_again_takes_in_what_came_since(begun, clerk, training):
    training("刘海生")
    press(clerk, begun, "count")
    assert Sheet.get(Sheet.deputy == 4).points == 8


def test_it_is_not_closed_before_the_days_are_over(published, clerk):
    assert "异议期还没有过" in press(clerk, published, "closing", known="1")
    assert Evaluation.get().state == "published"


def test_what_is_still_open_is_listed_and_has_to_be_known(published, clerk, on_a_day, visited, village):
    on_a_day("2026-01-11")
    line = Line(1, "visit", "home", date(2025, 5, 5), None, "claimed")
    Duty.create(**Duty.row_for(line, "990101"))

    assert "1 条履职还没计入" in clerk.get(f"/evaluations/{published.id}").text
    assert "还没定下来" in press(clerk, published, "closing")
    press(clerk, published, "closing", known="1")
    assert Evaluation.get().state == "closed"


def test_a_closed_year_shows_its_seal_and_what_came_later(closed, clerk, training):
    assert closed.head[:8] in clerk.get(f"/evaluations/{closed.id}").text
    training("刘海生")
    assert "1 位代表又有这一年的记录补来" in clerk.get(f"/evaluations/{closed.id}").text


def test_the_archive_comes_as_one_file_that_verifies(closed, clerk):
    page = press(clerk, closed, "exports", what="archive")
    job = Job.select().order_by(Job.id.desc()).get()
    assert "办好了" in page
    content = clerk.get(f"/jobs/{job.id}/result").data
    assert verify(stored_zip.read(content), 2025).head == closed.head
    assert BytesIO(content).read(2) == b"PK"


def test_an_open_year_has_no_archive(published, clerk):
    assert "封存以后才有" in press(clerk, published, "exports", what="archive")
    assert not Job.select().exists()


def public_page(visitor, area="Q1"):
    return visitor.get(f"/contact-cards/areas/{Area.get(Area.number == area).slug}").text


def test_everybody_sees_only_what_the_office_chose(closed, clerk, visitor, tmp_path):
    open_folder(tmp_path)
    assert "考评结果" not in public_page(visitor)
    press(clerk, closed, "announcement", shows="grade", who="everyone")
    page = public_page(visitor)
    assert ("2025 年考评结果" in page, "不称职" in page, "8 分" in page) == (True, True, False)

    press(clerk, closed, "withdrawal")
    assert "考评结果" not in public_page(visitor)
    press(clerk, closed, "announcement", shows="total", who="everyone")
    assert "8 分" in public_page(visitor)


def test_nothing_is_made_public_before_it_is_closed(published, clerk, visitor):
    assert "没有公开" in press(clerk, published, "announcement", shows="grade", who="everyone")
    assert "考评结果" not in public_page(visitor)


def test_where_a_town_has_its_own_rules_the_page_says_that_all_are_evaluated_alike(clerk, begun):
    assert "有自己的细则" not in clerk.get(f"/evaluations/{begun.id}").text
    RuleSet.publish(plain(shipped("party-hundred")) | {"year": 2025}, reason="镇里另有办法", region="990101002")

    assert "桥边镇有自己的细则" in clerk.get(f"/evaluations/{begun.id}").text
