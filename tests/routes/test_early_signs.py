from datetime import date

import pytest

from lib import clock
from models.audit import Audit
from models.fairness.early_sign_list import helped
from models.fairness.sign_note import SignNote
from models.meetings.pledge import Pledge
from models.points.entry import Entry


@pytest.fixture(autouse=True)
def november(on_a_day, rules_of_2026):
    on_a_day("2026-11-18")


def signs_of(village, login, name):
    found = {one.deputy.name: one for one in helped(village.user(login), clock.today())}
    return [sign.code for sign in found[name].signs] if name in found else []


def test_nothing_for_a_quarter_is_seen_by_the_leader_and_the_office_not_by_others(village, visited, as_):
    visited("王秀英", "李建国家", "2026-08-21")
    assert "quiet" not in signs_of(village, "D002", "王秀英")
    visited("周晓燕", "冯建军家", "2026-08-19")

    assert "quiet" in signs_of(village, "D002", "周晓燕")
    assert "最近一次是 8月19日。" in as_("D002").get("/early-signs").text
    assert "周晓燕" in as_("chen").get("/early-signs").text and "周晓燕" not in as_("ma").get("/early-signs").text
    assert as_("D001").get("/early-signs").status_code == 403
    assert signs_of(village, "D002", "张国庆") == []  # nobody is a sign to themselves


def test_must_visit_homes_that_are_overdue_are_counted_for_whoever_answers(village, visited):
    visited("王秀英", "李建国家", "2026-11-10")

    [sign] = [one for one in helped(village.user("chen"), clock.today()) if one.deputy.name == "王秀英"]
    assert [(one.code, one.facts) for one in sign.signs] == [("overdue", {"count": 2, "total": 3})]


def test_absences_without_leave_and_late_pledges(village, visited):
    visited("王秀英", "李建国家", "2026-11-10")
    wang, chen = village.deputy("王秀英"), village.user("chen")
    for day, aspect in ((3, "absent"), (4, "absent"), (5, "leave"), (6, "present")):
        Entry.record(wang, chen, kind="meeting", aspect=aspect, done_on=date(2026, 11, day), title="例会")
    Entry.select().first().withdraw(chen, "记错了")
    Pledge.promise(wang, "修路灯", date(2026, 11, 17), "a" * 32, chen)

    [one] = [one for one in helped(chen, clock.today()) if one.deputy.name == "王秀英"]
    facts = {sign.code: sign.facts for sign in one.signs}
    assert (facts["absent"], facts["pledges"]) == ({"count": 1}, {"count": 1})


def test_what_was_done_is_noted_once_and_stands_below(as_, village):
    wang = village.deputy("王秀英")
    form = {"done": "called", "words": "孩子住院，下月补上", "form": "a" * 32}
    for _ in range(2):
        page = as_("D002").post(f"/early-signs/{wang.id}", data=form, follow_redirects=True).text
    assert "孩子住院，下月补上" in page
    as_("D002").post(f"/early-signs/{wang.id}", data={"done": "shamed"})

    assert SignNote.select().count() == 1
    assert Audit.select().where(Audit.action == "early-sign.noted").count() == 1


def test_the_leaders_day_says_so(as_):
    assert "早提醒" in as_("D002").get("/duties/today").text
    assert "早提醒" not in as_("D001").get("/duties/today").text
