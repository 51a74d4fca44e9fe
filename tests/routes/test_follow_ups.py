"""Whoever holds the code reads the opinion and has a say in it; nobody else does."""

import re

import pytest

from models.accounts.user import User
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.upload import Upload
from routes import limits
from tests.letters import box_of, newest, snapshot, write


@pytest.fixture
def said(visitor, village):
    """What a household wrote, with a photo."""
    write(visitor, box_of(), snapshot(), text="楼道灯坏了", name="李大妈", phone="13900000000")
    return newest()


@pytest.fixture
def clerk(village):
    return village.user("chen")


@pytest.fixture
def unit(village):
    return Unit.get(Unit.name == "城管局")


@pytest.fixture
def answered(said, clerk, unit):
    said.sort(clerk, "utilities", word="内部的话")
    said.assign(clerk, unit)
    said.take_up(User.get(User.login == "cg"))
    said.answer(User.get(User.login == "cg"), "灯换好了", "solved")
    return said


@pytest.fixture
def holder(app):
    """`holder(opinion)`: a browser in which the code was typed."""

    def follow(opinion: Opinion):
        browser = app.test_client()
        assert ask(browser, opinion.follow_shown).status_code == 302
        return browser

    return follow


def ask(browser, code: str):
    return browser.post("/follow-ups", data={"code": code})


def page_of(browser, opinion) -> str:
    answer = browser.get(f"/follow-ups/{opinion.id}")
    assert answer.status_code == 200
    return answer.text


def judge(browser, opinion, satisfied: str, word="", version=None):
    data = {"satisfied": satisfied, "verdict-word": word, "version": version or Opinion.get_by_id(opinion.id).version}
    return browser.post(f"/follow-ups/{opinion.id}/verdict", data=data)


def add(browser, opinion, word: str):
    return browser.post(f"/follow-ups/{opinion.id}/words", data={"word": word})


def state_of(opinion) -> str:
    return Opinion.get_by_id(opinion.id).state


@pytest.mark.parametrize("shape", ["{0}-{1}-{2}", "{0}{1}{2}", " {0} {1}  {2} ", "{0}—{1}—{2}", "查询码：{0}.{1}.{2}"])
def test_the_code_is_understood_however_it_is_written(app, said, shape):
    parts = said.follow_shown.split("-")

    assert ask(app.test_client(), shape.format(*parts)).location == f"/follow-ups/{said.id}"


def test_full_width_digits_do_as_well(app, said):
    wide = said.follow_code.translate({ord(str(digit)): chr(0xFF10 + digit) for digit in range(10)})

    assert ask(app.test_client(), wide).status_code == 302


def test_the_code_stands_in_no_address_and_nothing_is_kept(holder, said):
    browser = holder(said)
    answer = browser.get(f"/follow-ups/{said.id}")

    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Referrer-Policy"] == "same-origin"
    addresses = re.findall(r'(?:href|action|src)="([^"]+)"', answer.text)
    assert not [address for address in addresses if said.follow_code in address.replace("-", "")]


def test_it_tells_the_way_in_plain_words_without_anybodys_name(holder, answered):
    page = page_of(holder(answered), answered)

    for words in ("登记好了", "城管局", "灯换好了", "楼道灯坏了", answered.number, "您满意吗"):
        assert words in page
    assert not [words for words in ("郑工", "陈敏", "内部的话", "13900000000", "李大妈") if words in page]


def test_the_answer_that_holds_stands_there_once_and_an_earlier_one_among_the_steps(holder, answered, clerk):
    browser = holder(answered)
    assert page_of(browser, answered).count("灯换好了") == 1
    judge(browser, answered, "0")
    assert page_of(browser, answered).count("灯换好了") == 1
    Opinion.get_by_id(answered.id).answer(clerk, "开关也换了", "solved")

    page = page_of(browser, answered)
    assert (page.count("灯换好了"), page.count("开关也换了")) == (1, 1)


def test_each_unit_is_named_by_its_own_steps(holder, said, clerk, unit):
    said.sort(clerk, "utilities")
    said.assign(clerk, unit)
    said.take_up(clerk)

    assert "城管局接下了" in page_of(holder(said), said)


def test_to_have_read_the_answer_is_to_have_been_told(holder, answered):
    page_of(holder(answered), answered)

    assert state_of(answered) == "told"
    assert [step.step for step in answered.steps][-1] == "tell"


def test_a_clerk_who_looks_with_the_code_has_told_nobody(as_, answered):
    browser = as_("he")
    ask(browser, answered.follow_code)
    page_of(browser, answered)

    assert state_of(answered) == "answered"


def test_satisfied_ends_it(holder, answered):
    browser = holder(answered)
    page_of(browser, answered)

    assert judge(browser, answered, "1", "很快").status_code == 302
    assert "您说满意" in page_of(browser, answered) and "很快" in page_of(browser, answered)
    assert (state_of(answered), Opinion.get_by_id(answered.id).satisfied) == ("closed", True)


def test_not_satisfied_has_it_handled_again(holder, answered):
    browser = holder(answered)
    page_of(browser, answered)
    judge(browser, answered, "0", "又坏了")
    page = page_of(browser, answered)

    assert state_of(answered) == "again"
    assert "正在重新办" in page and "又坏了" in page


def test_pressed_twice_it_is_said_once(holder, answered):
    browser = holder(answered)
    page_of(browser, answered)
    version = Opinion.get_by_id(answered.id).version
    answers = [judge(browser, answered, "0", "又坏了", version) for _ in range(3)]

    assert {answer.status_code for answer in answers} == {302}
    assert [step.step for step in answered.steps].count("unsatisfied") == 1


def test_an_old_page_judges_no_new_answer_and_the_word_stays(holder, answered, clerk):
    browser = holder(answered)
    page_of(browser, answered)
    version = Opinion.get_by_id(answered.id).version
    judge(browser, answered, "0", "又坏了")
    Opinion.get_by_id(answered.id).answer(clerk, "又换了一盏", "solved")
    answer = judge(browser, answered, "1", "这回好了", version)

    assert (answer.status_code, state_of(answered)) == (409, "answered")
    assert "又换了一盏" in answer.text and "这回好了" in answer.text


def test_a_word_more_arrives_once(holder, said):
    browser = holder(said)
    for _ in range(2):
        assert add(browser, said, "三楼的也坏了").status_code == 302

    assert [step.word for step in said.steps if step.step == "add"] == ["三楼的也坏了"]
    assert "三楼的也坏了" in page_of(browser, said)


def test_a_word_more_on_what_was_closed_opens_it_again(holder, answered):
    browser = holder(answered)
    page_of(browser, answered)
    judge(browser, answered, "1")
    add(browser, answered, "又坏了")

    assert state_of(answered) == "again"


@pytest.mark.parametrize("word", ["", "   ", "长" * 501])
def test_an_empty_word_or_a_book_is_not_taken(holder, said, word):
    answer = add(holder(said), said, word)

    assert (answer.status_code, len(said.steps)) == (422, 1)
    assert word.strip() in answer.text


def test_neither_satisfied_nor_not_is_nothing(holder, answered):
    browser = holder(answered)
    page_of(browser, answered)

    assert [judge(browser, answered, word).status_code for word in ("", "2", "yes")] == [422] * 3


def test_what_was_merged_goes_with_the_other_and_shows_nothing_of_who_said_that(visitor, holder, said, clerk, unit):
    write(visitor, box_of(), text="王大爷家门口灯坏了", name="王大爷", phone="13911111111")
    main = newest()
    main.sort(clerk, "utilities")
    said.merge_into(main, clerk)
    main.assign(clerk, unit)
    main.answer(clerk, "整栋楼的灯都换了", "solved")
    page = page_of(holder(said), said)

    assert "合在一起办" in page and "整栋楼的灯都换了" in page
    assert not [words for words in ("王大爷", "门口灯", "13911111111", main.number) if words in page]
    assert "您满意吗" not in page


def test_another_code_opens_another_opinion_only(visitor, holder, said):
    write(visitor, box_of(), text="三楼漏水")
    other = newest()
    browser = holder(other)

    assert browser.get(f"/follow-ups/{said.id}").location == "/follow-ups"
    assert judge(browser, said, "1").status_code == 404
    assert add(browser, said, "偷看").status_code == 404
    assert browser.get(f"/mailboxes/receipts/{said.id}").location == "/follow-ups"
    assert len(said.steps) == 1


def test_what_is_not_there_looks_like_what_is_anothers(app, said):
    stranger = app.test_client()

    assert stranger.get("/follow-ups/999999").location == stranger.get(f"/follow-ups/{said.id}").location


def test_after_half_an_hour_the_browser_has_forgotten(holder, said, monkeypatch):
    browser = holder(said)
    monkeypatch.setattr("routes.shown_codes.now", lambda: int(said.registered_at.timestamp()) + 31 * 60)

    assert browser.get(f"/follow-ups/{said.id}").location == "/follow-ups"


def test_closed_by_hand_it_is_forgotten_at_once(holder, said):
    browser = holder(said)
    browser.post("/follow-ups/leaving")

    assert browser.get(f"/follow-ups/{said.id}").location == "/follow-ups"


def test_photos_are_for_the_holder_and_for_who_may_see_the_opinion(app, as_, holder, said):
    address = f"/uploads/{Upload.get().name}"
    seen = {login: as_(login).get(address).status_code for login in ("D001", "D003", "D004", "he", "chen", "ma", "qi")}

    assert seen == {"D001": 200, "D003": 404, "D004": 404, "he": 200, "chen": 200, "ma": 404, "qi": 404}
    assert app.test_client().get(address).status_code == 404
    answer = holder(said).get(address)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")


def test_wrong_codes_soon_come_to_an_end(app, said):
    thief = app.test_client()
    statuses = [ask(thief, f"{number:010}").status_code for number in range(25)]

    assert statuses == [404] * 20 + [429] * 5
    assert ask(thief, said.follow_code).status_code == 429  # a right one tells nothing either
    assert ask(app.test_client(), said.follow_code).status_code == 429  # the address counts, not the browser


def test_at_that_pace_nobody_finds_one_of_ten_thousand_codes_in_a_lifetime():
    tries, period = limits.WRONG_CODES.split(" per ")
    years = 10**10 / 10_000 / (int(tries) * 24 * 365)

    assert period == "hour" and years > 5


def test_a_slip_of_the_finger_costs_nothing_and_a_right_code_neither(app, said):
    browser = app.test_client()

    assert {ask(browser, typed).status_code for typed in ("", "123", "12345678901", "李大妈")} == {422}
    assert {ask(browser, said.follow_code).status_code for _ in range(30)} == {302}


def test_addresses_of_one_line_are_one_address(app, said):
    thief = app.test_client()
    for number in range(20):
        thief.environ_base["REMOTE_ADDR"] = f"2001:db8:1:2::{number + 1:x}"
        ask(thief, f"{number:010}")
    thief.environ_base["REMOTE_ADDR"] = "2001:db8:1:2::ffff"
    assert ask(thief, said.follow_code).status_code == 429

    thief.environ_base["REMOTE_ADDR"] = "2001:db8:1:3::1"
    assert ask(thief, said.follow_code).status_code == 302


def test_with_both_hands_full_five_codes_are_remembered(visitor, village):
    opinions = []
    for number in range(6):
        write(visitor, box_of(), text=f"第{number}件")
        opinions.append(newest())

    assert visitor.get(f"/follow-ups/{opinions[0].id}").status_code == 302
    assert visitor.get(f"/follow-ups/{opinions[-1].id}").status_code == 200
