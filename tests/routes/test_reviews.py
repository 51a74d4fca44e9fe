import re
from datetime import timedelta

import pytest

from lib import clock
from models.audit import Audit
from models.households.household import Household
from models.network.area import Area
from models.points.duty import Duty
from models.points.tally import tallies
from models.visits.recording import record
from models.visits.review import Review
from models.visits.visit import Visit
from rules.counting.tally import Choice
from tests.office import visit

UNKNOWN = "ZZZZZZZZZZZZZZZZ"


@pytest.fixture
def page(as_):
    def open_page(path="/reviews", login="chen"):
        answer = as_(login).get(path)
        assert answer.status_code == 200
        return answer.text

    return open_page


@pytest.fixture
def decide(as_):
    """`decide("decline", reviews, "…")`: what a clerk's form sends, and the page that follows."""

    def send(decision, reviews, answer="", login="chen", follow=True, **more):
        data = {"decision": decision, "review": [one.id for one in reviews], "answer": answer} | more
        return as_(login).post("/reviews/decisions", data=data, follow_redirects=follow)

    return send


def doubted(entry, *households, deputy="王秀英", **facts):
    """Visits in an area that is not the deputy's; the reviews that wait."""
    visit(entry, deputy, *households, **facts)
    return list(Review.select().where(Review.decided_at.is_null()).order_by(Review.id))


def counted(deputy):
    year = clock.today().year
    return int(tallies([deputy.id], year, clock.today())[deputy.id].times(Choice(("visit",))))


def test_each_doubt_is_told_with_what_a_clerk_needs_to_decide(page, entry):
    visit(entry, "王秀英", "蒋家", heard="井水有点浑", ago=timedelta(hours=2))
    text = page()

    for words in ("王秀英", "001 号 蒋家", "这户不归这位代表负责", "手机记的时间", "办公室收到", "井水有点浑", "入户"):
        assert words in text


def test_a_phones_clock_that_is_off_is_shown_beside_ours(page, village, entry):
    record(village.user("D001"), [entry("王秀英", "李建国家")], clock.now() - timedelta(days=3))

    assert "发出时手机的钟" in page()
    assert "手机的钟和办公室的差了一天以上" in page()


def test_without_anything_to_decide_each_tab_says_so(page):
    assert "都处理完了" in page()
    assert "没有不同意见" in page("/reviews?tab=contested")
    assert "还没有处理过" in page("/reviews?tab=decided")
    assert "都处理完了" in page("/reviews?tab=no-such-tab&page=x")


def test_accepting_counts_the_visit(decide, village, entry):
    reviews = doubted(entry, "蒋家")
    assert counted(village.deputy("王秀英")) == 0

    assert "1 次走访算数了" in decide("accept", reviews).text

    assert counted(village.deputy("王秀英")) == 1


def test_declining_needs_a_reason_and_keeps_what_was_ticked(decide, entry):
    reviews = doubted(entry, "蒋家", "沈家")
    answer = decide("decline", reviews[:1])

    assert answer.status_code == 422
    assert "请写一句为什么" in answer.text
    assert re.findall(r'name="review" value="(\d+)" checked', answer.text) == [str(reviews[0].id)]
    assert all(review.decided_at is None for review in Review.select())


def test_a_declined_visit_is_void_with_the_reason_that_the_deputy_sees(decide, as_, village, entry):
    reviews = doubted(entry, "蒋家")
    decide("decline", reviews, "这户由刘海生负责")

    assert counted(village.deputy("王秀英")) == 0
    assert "这户由刘海生负责" in as_("D001").get(f"/visits/{Visit.get().id}").text


def test_a_whole_burst_is_decided_together_with_one_reason(page, decide, village, entry):
    houses = ["蒋家", "沈家", "韩家", "杨家"]
    reviews = doubted(entry, *houses)
    ticked = page(f"/reviews?all={village.deputy('王秀英').id}").count(" checked")

    assert ticked == len(reviews) == 4
    assert "4 次走访不算" in decide("decline", reviews, "这些户都不在您的责任区").text
    assert {review.answer for review in Review.select()} == {"这些户都不在您的责任区"}


def test_who_comes_second_is_told_and_changes_nothing(decide, entry):
    reviews = doubted(entry, "蒋家", "沈家")
    decide("decline", reviews[:1], "不在责任区", login="sun")

    said = decide("accept", reviews).text

    assert "1 次走访算数了" in said
    assert "有 1 次已经有人先处理了" in said
    assert [review.accepted for review in Review.select().order_by(Review.id)] == [False, True]


def test_two_clerks_in_the_same_moment_decide_once(village, entry):
    (review,) = doubted(entry, "蒋家")
    mine, theirs = Review.get_by_id(review.id), Review.get_by_id(review.id)

    assert mine.decide(village.user("chen"), True, "")
    assert not theirs.decide(village.user("sun"), False, "晚了一步")
    assert Review.get().accepted


def test_a_form_without_a_tick_or_a_decision_says_so(decide, entry):
    reviews = doubted(entry, "蒋家")

    assert "请先勾选" in decide("accept", []).text
    assert "请选算数还是不算" in decide("perhaps", reviews).text


def test_an_unknown_code_counts_only_once_its_household_is_chosen(decide, village, entry):
    reviews = doubted(entry, "李建国家", code=UNKNOWN)
    answer = decide("accept", reviews, alone="1")
    assert (answer.status_code, "请先选好这是哪一户" in answer.text) == (422, True)

    decide("accept", reviews, alone="1", household=village.household("李建国家").id)

    assert Visit.get().household == village.household("李建国家")
    assert counted(village.deputy("王秀英")) == 1
    assert {line.kind for line in Duty.select().where(Duty.state == "counted")} == {"visit", "must-visit"}


def test_an_unknown_code_can_be_declined_as_it_is(decide, entry):
    reviews = doubted(entry, "李建国家", code=UNKNOWN)

    assert "1 次走访不算" in decide("decline", reviews, "不是我们的码", alone="1").text


def test_the_household_is_looked_for_within_reach(page, entry):
    (review,) = doubted(entry, "李建国家", code=UNKNOWN)

    assert "李建国家" in page(f"/reviews/{review.id}?q=李建国")
    assert "没有找到" in page(f"/reviews/{review.id}?q=火星人")


def test_a_household_out_of_reach_cannot_be_chosen(decide, village, entry):
    foreign = Area.create(number="L1", name="邻水1区", region="990102")
    home = Household.create(area=foreign, number="001", name="别家", region_code="990102")
    reviews = doubted(entry, "李建国家", code=UNKNOWN)

    assert decide("accept", reviews, alone="1", household=home.id).status_code == 422
    assert Visit.get().household is None


def test_in_the_list_an_unknown_code_leads_to_its_own_page(page, entry):
    (review,) = doubted(entry, "李建国家", code=UNKNOWN)

    assert f'href="/reviews/{review.id}"' in page()
    assert 'name="review"' not in page()


def test_a_contested_decision_is_shown_with_the_deputys_words_and_decided_anew(page, decide, village, entry):
    decide("decline", doubted(entry, "蒋家"), "不在责任区")
    Review.contest(Visit.get(), "那天替老刘去的", village.user("D001"))
    text = page("/reviews?tab=contested")
    assert "那天替老刘去的" in text
    assert "不算，不在责任区" in text

    decide("accept", list(Review.select().where(Review.decided_at.is_null())), tab="contested")

    assert counted(village.deputy("王秀英")) == 1


def test_what_was_decided_stays_with_who_decided_and_why(page, decide, entry):
    decide("decline", doubted(entry, "蒋家"), "不在责任区")
    text = page("/reviews?tab=decided")

    for words in ("王秀英", "蒋家", "陈敏", "不在责任区", "不算"):
        assert words in text


def test_what_was_ticked_on_a_later_page_stays_ticked_and_in_view(decide, monkeypatch, entry):
    monkeypatch.setattr("models.visits.review_list.DEPUTIES", 1)
    doubted(entry, "李建国家", deputy="刘海生")
    reviews = doubted(entry, "蒋家")[1:]
    answer = decide("decline", reviews, page="2")

    assert re.findall(r'name="review" value="(\d+)" checked', answer.text) == [str(reviews[0].id)]


def test_a_page_that_has_been_emptied_shows_the_one_before(page, monkeypatch, entry):
    monkeypatch.setattr("models.visits.review_list.DEPUTIES", 1)
    doubted(entry, "李建国家", deputy="刘海生")

    assert "刘海生" in page("/reviews?page=2")


def test_another_districts_clerk_neither_sees_nor_decides(page, as_, decide, entry):
    reviews = doubted(entry, "蒋家")

    assert "王秀英" not in page(login="ma")
    assert as_("ma").get(f"/reviews/{reviews[0].id}").status_code == 404
    assert decide("accept", reviews, login="ma").status_code == 404
    assert Review.get().decided_at is None


def test_looking_and_deciding_are_written_down(page, decide, village, entry):
    reviews = doubted(entry, "蒋家", "沈家")
    page()
    decide("accept", reviews[:1])

    looked = Audit.select().where(Audit.action == "reviews.looked").first()
    assert (looked.user, looked.count) == (village.user("chen"), 2)
    assert Audit.select().where(Audit.action == "review.accepted").count() == 1


def test_words_that_look_like_markup_stay_words(page, entry):
    visit(entry, "王秀英", "蒋家", heard="<script>alert(1)</script>")

    assert "<script>alert(1)" not in page()


def test_a_very_long_reason_is_cut_and_nothing_breaks(decide, entry):
    decide("decline", doubted(entry, "蒋家"), "长" * 5000)

    assert Review.get().answer == "长" * 500
