import pytest

from models.appraisals.answered import AppraisalAnswered
from models.appraisals.count import AppraisalCount
from tests.appraisals import judge, let_it_end, open_round, published_report


@pytest.fixture
def round_(village):
    return open_round()


@pytest.fixture
def send(as_, round_, village):
    def post(marks: dict[str, str], login="D001", what="peer"):
        data = {f"mark-{village.deputy(name).id}": mark for name, mark in marks.items()}
        return as_(login).post(f"/peer-appraisals/{round_.id}/{what}", data=data, follow_redirects=True)

    return post


def marks() -> dict[str, int]:
    return {one.mark: one.fresh for one in AppraisalCount.select() if one.fresh}


def test_some_now_and_the_rest_later(send, as_, round_):
    assert "评好了" in send({"张国庆": "excellent"}).text
    page = as_("D001").get(f"/peer-appraisals/{round_.id}/peer").text
    assert page.count("评过了") == 1 and page.count('type="radio"') == 5
    send({"张国庆": "incompetent", "周晓燕": "basic"})
    assert marks() == {"excellent": 1, "basic": 1}


def test_oneself_and_other_groups_are_not_on_the_form_and_not_taken(send, as_, round_):
    page = as_("D001").get(f"/peer-appraisals/{round_.id}/peer").text
    assert "张国庆" in page and "王秀英" not in page and "刘海生" not in page
    assert "还没有选" in send({"王秀英": "excellent", "刘海生": "excellent"}).text
    assert not AppraisalAnswered.select().exists()


def test_who_is_still_to_answer_is_a_number(as_, round_):
    judge(round_, "D002", "basic", "周晓燕")
    page = as_("D001").get(f"/peer-appraisals/{round_.id}/peer").text
    assert "小组里还有 2 位没评完" in page
    judge(round_, "D002", "basic", "王秀英")
    assert "小组里还有 1 位没评完" in as_("D001").get(f"/peer-appraisals/{round_.id}/peer").text


def test_after_the_last_day_it_says_so(send, round_):
    let_it_end(round_)
    assert "时间过了" in send({"张国庆": "excellent"}).text and marks() == {}


def test_a_report_is_read_and_judged_in_the_group(send, as_, round_):
    assert "张国庆" not in as_("D001").get(f"/peer-appraisals/{round_.id}/report").text
    published_report("D002", text="修好了三盏灯。")
    assert "修好了三盏灯" in as_("D001").get(f"/peer-appraisals/{round_.id}/report").text
    send({"张国庆": "competent", "周晓燕": "competent"}, what="report")
    assert marks() == {"competent": 1}


def test_there_is_nothing_else_to_judge(as_, round_):
    assert as_("D001").get(f"/peer-appraisals/{round_.id}/mass").status_code == 404
