"""What a round asks is the office's to say until it begins, and is shown to whoever answers or is judged."""

import pytest

from models.appraisals.count import AppraisalCount
from models.appraisals.round import AppraisalRound
from rules.evaluations.ballot import USUAL, read
from tests.appraisals import NEIGHBOURS, open_round
from tests.resident import enter

OWN = {"ballot-questions": "走访\n调研", "ballot-mass": "满意 100\n一般 60\n不满意 20", "ballot-least_fellows": "4"}
BALLOT = read({"questions": "走访\n调研", "mass": "满意 100\n一般 60\n不满意 20"})


@pytest.fixture
def coming(village):
    return open_round(begins_in=2)


def test_before_it_begins_the_office_says_what_it_asks(as_, coming):
    clerk = as_("chen")
    assert "称职 80" in clerk.get(f"/ballots/{coming.id}").text
    page = clerk.post(f"/ballots/{coming.id}", data=OWN, follow_redirects=True).text
    assert "改好了" in page and "调研" in page and "同组代表满 4 份" in page
    assert AppraisalRound.get().ballot == BALLOT


def test_what_is_wrong_is_said_at_its_field_and_the_rest_stays(as_, coming):
    answer = as_("chen").post(f"/ballots/{coming.id}", data=OWN | {"ballot-peer": "好 60\n更好 80"})
    assert answer.status_code == 422 and 'id="ballot-peer-error"' in answer.text and "一般 60" in answer.text
    assert AppraisalRound.get().ballot == USUAL


def test_once_it_has_begun_the_office_reads_it_and_changes_nothing(as_, village):
    round_, clerk = open_round(), as_("chen")
    assert '<form class="card stack"' not in clerk.get(f"/ballots/{round_.id}").text
    assert "评议已经开始" in clerk.post(f"/ballots/{round_.id}", data=OWN, follow_redirects=True).text
    assert AppraisalRound.get().ballot == USUAL


def test_everybody_is_asked_with_the_office_s_words(as_, visitor, village):
    round_ = open_round(ballot=BALLOT)
    form = as_("D001").get(f"/self-appraisals/{round_.id}").text
    assert "调研" in form and "遵规守纪" not in form
    enter(visitor, NEIGHBOURS[0])
    assert 'value="m2"' in visitor.get("/mass-appraisals").text
    fields = {"round": round_.id, "deputy": village.deputy("王秀英").id}
    visitor.post("/mass-appraisals", data=fields | {"mass": "basic"})  # no mark of this round
    visitor.post("/mass-appraisals", data=fields | {"mass": "m2"})
    assert {one.mark: one.fresh for one in AppraisalCount.select()} == {"satisfied": 0, "m2": 1, "unsatisfied": 0}


def test_words_of_the_office_are_words_and_no_markup(as_, village):
    round_ = open_round(ballot=read({"questions": "<b>走访</b> 100%", "self": "<i>好</i> 100\n差 0"}))
    for login, page in (("D001", f"/self-appraisals/{round_.id}"), ("chen", f"/appraisals/{round_.id}")):
        shown = as_(login).get(page).text
        assert "&lt;b&gt;走访&lt;/b&gt; 100%" in shown and "<i>好</i>" not in shown


@pytest.mark.parametrize(("login", "status"), [("ma", 404), ("D001", 403), ("he", 403)])
def test_it_is_the_office_s_own(as_, coming, login, status):
    assert as_(login).get(f"/ballots/{coming.id}").status_code == status
