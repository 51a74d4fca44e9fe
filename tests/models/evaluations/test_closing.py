from datetime import date
from decimal import Decimal

import pytest

from lib import stored_zip
from models.appraisals.round import AppraisalRound
from models.evaluations import closing
from models.evaluations.asked import asked_in
from models.evaluations.closing import ask_to_close, obstacle
from models.evaluations.counting import group_standings, recount
from models.evaluations.evaluation import EvaluationStep
from models.evaluations.frozen_record import FrozenRecord
from models.evaluations.grade_decision import GradeDecision
from models.evaluations.objection import Objection
from models.evaluations.open_matters import OpenMatters
from models.evaluations.sheet import Sheet
from models.jobs.job import Job
from models.network.group import Membership
from models.points.duty import Duty
from rules.counting.ledger import Line
from rules.evaluations.ballot import read
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import files_of
from tests.appraisals import appraise_oneself, let_it_end, open_round
from tests.models.evaluations.conftest import now


def close(evaluation, village):
    job = ask_to_close(evaluation, village.user("chen"))
    job.run()
    return Job.get_by_id(job.id)


@pytest.fixture
def closed(published, village, later):
    later()
    assert close(published, village).outcome["count"] == 4
    return now(published)


def files(evaluation):
    return files_of(FrozenRecord.archive(evaluation))


def test_a_closed_year_can_be_checked_and_computed_again(closed):
    archive = verify(stored_zip.read(stored_zip.write(files(closed))), 2025)

    assert archive.head == closed.head
    assert archive.evaluation["closed_by"] == "陈敏"
    assert {one["name"] for one in archive.of("deputy")} == {"王秀英", "张国庆", "周晓燕", "刘海生"}


def test_it_keeps_what_the_sides_were_asked_and_what_the_marks_were_worth(published, village, later):
    round_ = open_round(year=2025, ballot=read({"self": "好 90\n差 10"}), least=8)
    appraise_oneself(round_, mark="m1")
    let_it_end(round_)
    recount(published, village.user("chen"))
    later()
    close(published, village)

    evaluation = now(published)
    [kept] = verify(files(evaluation), 2025).of("appraisal")
    assert (kept["region_name"], kept["least"], kept["marks"]["self"][0]) == ("连心区", 8, ["m1", "好", "90"])
    [shown] = asked_in(evaluation, [])
    assert shown["ballot"] == AppraisalRound.get().ballot
    sums = {one["deputy"]: one["tally"] for one in FrozenRecord.archive(evaluation, "tally").of("tally")}
    assert sums["D001"]["marks"] == {"self": "90.00"}


def test_it_waits_for_the_days_of_objections_and_for_every_answer(year, published, village, later):
    assert obstacle(now(published)) == closing.WINDOW_OPEN
    zhou = village.user("D003")
    facts = {"about": "grade", "title": "等次", "figure": "不称职", "words": "请再看看"}
    objection = Objection.make(published, zhou.deputy, zhou, "a" * 32, **facts)
    later()

    assert close(published, village).outcome == {"refused": closing.UNDECIDED}
    assert OpenMatters.of(published).objections == 1
    objection.decide(False, "只有一次培训", village.user("chen"))
    assert obstacle(now(published)) == ""


def test_an_unpublished_year_cannot_be_closed(year, village):
    assert close(year, village).outcome == {"refused": closing.UNPUBLISHED}
    assert not FrozenRecord.select().exists()


def test_pressed_twice_it_is_closed_once(published, village, later):
    later()
    first, second = (ask_to_close(published, village.user("chen")) for _ in range(2))
    first.run()
    again = close(published, village)

    assert first.id == second.id
    assert again.outcome == {"refused": closing.CLOSED}
    assert EvaluationStep.select().where(EvaluationStep.step == "closed").count() == 1


def test_a_worker_that_dies_leaves_nothing_half_done(published, village, later, monkeypatch):
    later()
    job = ask_to_close(published, village.user("chen"))
    monkeypatch.setattr(EvaluationStep, "create", lambda **_: 1 / 0)
    job.run()
    assert not FrozenRecord.select().exists()
    monkeypatch.undo()
    later()

    assert close(published, village).state == "done"
    assert verify(files(now(published)), 2025)


def test_a_line_that_comes_in_meanwhile_is_read_before_it_is_closed(published, village, later, done, monkeypatch):
    later()
    read, calls = closing.read, []

    def read_and_be_disturbed(*about):
        found = read(*about)
        if not calls:
            done("刘海生", "training")
        calls.append(1)
        return found

    monkeypatch.setattr(closing, "read", read_and_be_disturbed)
    close(published, village)

    assert len(calls) == 2
    assert sum(len(one["lines"]) for one in FrozenRecord.archive(published).of("lines")) == Duty.select().count()


def test_nothing_that_comes_later_alters_it(closed, village, done):
    before = files(closed)
    done("刘海生", "training")
    GradeDecision.decide(closed, village.deputy("刘海生"), "excellent", "迟来的", village.user("chen"))

    assert not recount(closed, village.user("chen"))
    Membership.update(ended_on=date(2025, 1, 1)).execute()

    assert files(closed) == before
    assert [name for name, _ in group_standings(closed)] == ["青山一组", "桥边一组"]
    assert verify(files(closed), 2025)
    assert Sheet.get(Sheet.deputy == village.deputy("刘海生")).total == Decimal("0.0")
    assert now(closed).grades["excellent"] == "优秀"


def test_the_frozen_lines_name_no_household_and_still_add_up(published, village, later):
    homes = [village.household(name).id for name in ("赵志强家", "李建国家", "赵志强家")]
    for home in homes:
        line = Line(village.deputy("王秀英").id, "visit", "home", date(2025, 5, 5), home, "counted", "routine alone")
        Duty.create(**Duty.row_for(line, "990101"))
    later()
    close(published, village)

    archive = verify(files(now(published)), 2025)
    [wang] = [one for one in archive.of("lines") if one["deputy"] == "D001"]
    assert [line[5] for line in wang["lines"] if line[2] == "visit"] == [1, 2, 1]


def test_a_record_changed_in_the_database_is_named(closed):
    row = FrozenRecord.get(FrozenRecord.kind == "standing")
    row.content = row.content.replace("excellent", "competent", 1)
    row.save()

    with pytest.raises(Exception, match="standing.jsonl 第 1 行"):
        verify(files(closed), 2025)
