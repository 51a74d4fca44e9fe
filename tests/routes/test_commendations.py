from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.fairness.candidates import criteria
from models.fairness.commendation import Commendation
from models.points.entry import Entry
from rules.fairness.commendations import best
from tests import city
from tests.office import publish


@pytest.fixture(autouse=True)
def november(on_a_day, rules_of_2026):
    on_a_day("2026-11-18")


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


@pytest.fixture
def nominated(as_, wang, visited):
    visited("王秀英", "李建国家", "2026-11-03")
    as_("chen").post("/commendations", data={"deputy": wang.id, "kind": "deputy", "by": "households"})
    return Commendation.get()


def decide(client, one, step, reason=""):
    return client.post(f"/commendations/{one.id}", data={"step": step, "reason": reason}, follow_redirects=True)


def test_the_figures_point_and_are_kept_as_they_were(as_, nominated, visited):
    page = as_("chen").get("/commendations/candidates?by=households").text
    assert "王秀英" in page and "走访 1 户" in page and "刘海生" not in page
    visited("王秀英", "陈𬭎家", "2026-11-04")

    assert Commendation.get().figures == "走访 1 户"


def test_every_criterion_can_be_looked_by(as_, nominated, village):
    codes = [one.code for one in criteria(village.user("chen"), 2026)]

    assert len(codes) == 12  # the points, five categories of theirs, and six figures
    for by in (*codes, "nonsense"):
        assert as_("chen").get(f"/commendations/candidates?by={by}").status_code == 200


def test_points_are_looked_at_among_those_whom_the_same_rules_count(as_, village):
    city.found()
    theirs = publish(2026, region=city.NEIGHBOUR, reason="另有办法", title="邻区的办法")
    page = as_("cao").get(f"/commendations/candidates?by=points-{theirs.id}").text

    assert "邻水区 · 积分" in page
    assert "陆明" in page and "王秀英" not in page


def test_proposals_that_were_filed_and_published_reports(as_, village, wang):
    chen = village.user("chen")
    for title, aspect in (("修桥", "adopted"), ("修路", "submitted")):
        Entry.record(wang, chen, kind="proposal", aspect=aspect, done_on=date(2026, 5, 4), title=title)
    page = as_("chen").get("/commendations/candidates?kind=proposal").text

    assert "修桥" in page and "被采纳" in page and "修路" not in page
    assert as_("chen").get("/commendations/candidates?kind=report").status_code == 200


def test_a_leader_nominates_of_the_group_with_a_reason_and_never_themselves(as_, village, wang):
    assert as_("D002").post("/commendations", data={"deputy": wang.id}).status_code == 422
    as_("D002").post("/commendations", data={"deputy": wang.id, "why": "帮邻居找回了孩子", "by": "households"})
    for name in ("张国庆", "刘海生"):
        data = {"deputy": village.deputy(name).id, "why": "好"}
        assert as_("D002").post("/commendations", data=data).status_code == 404

    [one] = Commendation.select()
    assert (one.deputy, one.figures, one.state) == (wang, "", "nominated")
    assert as_("D001").get("/commendations/new").status_code == 403


def test_nobody_stands_on_a_public_page_before_people_have_chosen_and_published(as_, visitor, nominated, wang):
    decide(as_("chen"), nominated, "publish")
    decide(as_("chen"), nominated, "choose")
    assert Commendation.get().state == "nominated"
    decide(as_("chen"), nominated, "choose", "一年走了一百家")
    assert "王秀英" not in visitor.get("/commendations/published").text
    decide(as_("chen"), nominated, "publish")

    for page in ("/commendations/published", f"/contact-cards/{wang.slug}"):
        assert "一年走了一百家" in visitor.get(page).text
    assert "王秀英" in as_("chen").get(f"/commendations/{nominated.id}/certificate").text
    decide(as_("chen"), nominated, "withdraw")
    assert "一年走了一百家" not in visitor.get(f"/contact-cards/{wang.slug}").text
    assert as_("chen").get(f"/commendations/{nominated.id}/certificate").status_code == 404


def test_the_same_name_is_put_forward_once_and_declined_for_good(as_, nominated, wang):
    as_("chen").post("/commendations", data={"deputy": wang.id, "kind": "deputy", "why": "再来一次"})
    decide(as_("chen"), nominated, "decline")
    decide(as_("chen"), nominated, "choose", "还是评吧")

    assert [one.state for one in Commendation.select()] == ["declined"]


@given(st.dictionaries(st.integers(), st.integers(-5, 50)), st.integers(1, 12))
def test_equals_of_the_last_one_shown_are_shown_too_and_nobody_with_nothing(figures, shown):
    found = best(figures, shown)
    left_out = [count for who, count in figures.items() if who not in dict(found)]

    assert [count for _, count in found] == sorted((count for _, count in found), reverse=True)
    assert len(found) >= min(shown, sum(count > 0 for count in figures.values()))
    assert all(count < found[-1][1] for count in left_out) if found else all(count <= 0 for count in left_out)
