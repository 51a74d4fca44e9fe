import pytest

from models.appraisals.self_appraisal import SelfAppraisal
from models.audit import Audit
from rules.evaluations.appraisal import QUESTIONS
from tests.appraisals import let_it_end, open_round

WHOLE = dict.fromkeys(QUESTIONS, "competent")


@pytest.fixture
def round_(village):
    return open_round()


@pytest.fixture
def send(as_, round_):
    def post(verb="hand-in", login="D001", **fields):
        return as_(login).post(f"/self-appraisals/{round_.id}", data={"verb": verb} | fields, follow_redirects=True)

    return post


def test_a_draft_is_kept_and_comes_back(send, as_, round_):
    send("keep", contact="basic", words="还差得远")
    page = as_("D001").get(f"/self-appraisals/{round_.id}").text
    assert "还差得远" in page and 'value="basic" checked' in page
    assert not SelfAppraisal.get().handed_in_at


def test_what_is_handed_in_can_be_changed_until_the_last_day(send, round_):
    assert "交好了" in send(**WHOLE).text
    send(**WHOLE | {"conduct": "excellent"})
    assert SelfAppraisal.select().count() == 2
    let_it_end(round_)
    assert send(**WHOLE).status_code == 409
    assert SelfAppraisal.select().count() == 2


def test_without_a_mark_for_each_it_asks_again_with_what_was_written(send):
    answer = send(contact="basic", words="写好的话")
    assert answer.status_code == 422 and "写好的话" in answer.text and not SelfAppraisal.select().exists()


def test_the_office_reads_what_was_handed_in_and_never_a_draft(send, as_, round_, village):
    clerk, address = as_("chen"), f"/self-appraisals/{round_.id}/{village.deputy('王秀英').id}"
    send("keep", words="还没想好")
    assert "还没有交自评" in clerk.get(address).text
    send(**WHOLE, words="走得还不够")
    send("keep", words="还没想好")
    page = clerk.get(address).text
    assert "走得还不够" in page and "还没想好" not in page
    assert Audit.select().where(Audit.action == "self-appraisal.looked").count() == 2
    assert as_("ma").get(address).status_code == 404


@pytest.mark.parametrize(("login", "status"), [("chen", 403), ("he", 403)])
def test_it_is_a_deputy_s_own(send, login, status):
    assert send(login=login, **WHOLE).status_code == status


def test_a_round_of_elsewhere_is_not_there(as_, village):
    other = open_round("990101002", form="1" * 32)
    assert as_("D001").get(f"/self-appraisals/{other.id}").status_code == 404
