import pytest

from models.audit import Audit
from models.opinions.opinion import Opinion
from models.visits.review import Review


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


def page(client, visit):
    return client.get(f"/visits/{visit.id}")


def test_the_list_is_by_day_and_only_ones_own(as_, visited, village):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "孙桂兰家", "2026-05-04")
    visited("张国庆", "陈𬭎家", "2026-05-05", companions=[village.deputy("周晓燕").id])

    leader = as_("D002").get("/visits").text
    own = as_("D001").get("/visits").text

    assert own.index("5月4日") < own.index("孙桂兰家") < own.index("5月3日") < own.index("李建国家")
    assert "陈𬭎家" not in own
    assert "李建国家" not in leader
    assert "2 人同去" in leader


def test_the_list_can_be_narrowed_to_what_waits_or_was_declined(as_, visited, village):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("王秀英", "蒋家", "2026-05-04")
    client = as_("D001")
    assert client.get("/visits?state=claimed").text.count('class="row"') == 1
    assert "没有不计入的" in client.get("/visits?state=void").text

    Review.get().decide(village.user("chen"), False, "不在责任区")
    assert "没有要等的" in client.get("/visits?state=claimed").text
    assert client.get("/visits?state=void").text.count('class="row"') == 1


def test_a_state_that_is_none_narrows_nothing(as_, visited):
    visited("王秀英", "李建国家", "2026-05-03")

    assert "李建国家" in as_("D001").get("/visits?state=nonsense&page=-3").text


def test_nothing_yet_leads_to_the_scanner(as_):
    assert "到了门口扫一下连心码" in as_("D001").get("/visits").text


def test_a_visit_shows_what_it_wrote_and_what_that_goes_into(as_, visited, rules_of_2026, village):
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了", companions=[village.deputy("张国庆").id])

    text = page(as_("D001"), visit).text

    assert "路灯坏了" in text
    assert "记在张国庆名下" in text
    assert f'href="/scorecards/{visit.deputy_id}/items/heard?year=2026"' in text
    assert f'href="/scorecards/{village.deputy("张国庆").id}' not in text


def test_doubts_are_told_in_plain_words(as_, visited):
    visit = visited("王秀英", "蒋家", "2026-05-03")

    assert "这户不在您的责任区" in page(as_("D001"), visit).text


def test_what_was_declined_can_be_contested_once_and_with_words(as_, visited, village):
    visit, client = visited("王秀英", "蒋家", "2026-05-03"), as_("D001")
    assert client.post(f"/visits/{visit.id}/contest", data={"words": "为什么"}).status_code == 302
    assert Review.select().count() == 1

    Review.get().decide(village.user("chen"), False, "不在责任区")
    assert "请办公室再看一看" in page(client, visit).text
    client.post(f"/visits/{visit.id}/contest", data={"words": "那天替周代表去的"})
    client.post(f"/visits/{visit.id}/contest", data={"words": "那天替周代表去的"})

    text = page(client, visit).text
    assert Review.select().count() == 2
    assert "那天替周代表去的" in text
    assert "写一句为什么" not in text


@pytest.mark.parametrize(("words", "said"), [("  ", "请写一句为什么"), ("长" * 501, "最多 500 个字")])
def test_what_is_amiss_in_a_contest_is_said_and_nothing_is_lost(as_, visited, village, words, said):
    visit = visited("王秀英", "蒋家", "2026-05-03")
    Review.get().decide(village.user("chen"), False, "不在责任区")

    answer = as_("D001").post(f"/visits/{visit.id}/contest", data={"words": words})

    assert answer.status_code == 422
    assert said in answer.text
    assert words.strip() in answer.text
    assert Review.select().count() == 1


def test_whoever_came_along_cannot_contest(as_, visited, village):
    visit = visited("王秀英", "蒋家", "2026-05-03", companions=[village.deputy("张国庆").id])
    Review.get().decide(village.user("chen"), False, "不在责任区")

    assert "写一句为什么" not in page(as_("D002"), visit).text
    assert as_("D002").post(f"/visits/{visit.id}/contest", data={"words": "去过"}).status_code == 404


def test_a_leader_sees_neither_the_home_nor_the_words(as_, visited):
    text = page(as_("D002"), visited("周晓燕", "郑小红家", "2026-05-03", heard="家里的事")).text

    assert "郑小红家" not in text
    assert "家里的事" not in text
    assert not Audit.select().where(Audit.action == "visit.looked").exists()


def test_a_look_at_a_home_is_noted(as_, visited, village):
    page(as_("chen"), visited("王秀英", "李建国家", "2026-05-03"))

    look = Audit.get(Audit.action == "visit.looked")
    assert (look.user.login, look.subject_id) == ("chen", village.household("李建国家").id)


def test_what_was_heard_is_handed_over_once_and_its_way_is_seen_on_the_page(as_, visited, village):
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="楼道灯坏了")
    assert "交办公室办" in page(as_("D001"), visit).text
    for _ in range(2):
        as_("D001").post(f"/visits/{visit.id}/opinion")
    opinion = Opinion.get()
    opinion.sort(village.user("chen"), "utilities")
    opinion.answer(village.user("chen"), "灯换好了", "solved")

    text = page(as_("D001"), visit).text
    assert opinion.number in text and "待告知" in text and "灯换好了" in text
    assert "交办公室办" not in text


def test_only_who_heard_it_hands_it_over(as_, visited, village):
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了", companions=[village.deputy("张国庆").id])

    assert "交办公室办" not in page(as_("D002"), visit).text
    assert as_("D002").post(f"/visits/{visit.id}/opinion").status_code == 404
    assert as_("chen").post(f"/visits/{visit.id}/opinion").status_code == 403
    assert Opinion.select().count() == 0


def test_where_nothing_was_heard_there_is_nothing_to_hand_over(as_, visited):
    visit = visited("王秀英", "李建国家", "2026-05-03", done="送了药")

    assert "交办公室办" not in page(as_("D001"), visit).text
    as_("D001").post(f"/visits/{visit.id}/opinion")
    assert Opinion.select().count() == 0
