import pytest

from models.accounts.user import Role
from models.audit import Audit
from models.database import act
from models.network.unit import Unit
from models.opinions.opinion import Opinion


def text(answer) -> str:
    return answer.get_data(as_text=True)


def state(opinion) -> str:
    return Opinion.get_by_id(opinion.id).state


def test_who_may_know_who_said_it(as_, assigned):
    opinion = assigned()
    for login in ("chen", "he", "D001", "D002"):
        page = text(as_(login).get(f"/opinions/{opinion.id}"))
        assert ("李建国" in page, "13800138000" in page) == (True, True), login
    page = text(as_("cg").get(f"/opinions/{opinion.id}"))
    assert ("楼道灯坏了三天" in page, "李建国" in page, "13800138000" in page) == (True, False, False)


def test_a_unit_may_call_back_who_wants_to_be_called(as_, assigned):
    page = text(as_("cg").get(f"/opinions/{assigned(call_back=True).id}"))

    assert ("李建国" in page, "13800138000" in page) == (False, True)


def test_said_to_one_deputy_the_others_of_the_area_do_not_learn_who_it_was(as_, said, village):
    opinion = said(deputy=village.deputy("王秀英"))

    assert "李建国" in text(as_("D001").get(f"/opinions/{opinion.id}"))
    page = text(as_("D002").get(f"/opinions/{opinion.id}"))
    assert ("楼道灯坏了三天" in page, "李建国" in page) == (True, False)


def test_what_was_merged_shows_each_sender_only_to_whom_it_may(as_, said, take, village):
    main, other = said(deputy=village.deputy("王秀英")), said("路灯坏了", "B1", name="蒋大妈", phone="13700137000")
    take("chen", other, "merge", suggested=main.id)

    assert "蒋大妈" in text(as_("chen").get(f"/opinions/{main.id}"))
    for login in ("D001", "he"):
        page = text(as_(login).get(f"/opinions/{main.id}"))
        assert ("李建国" in page, "蒋大妈" in page, "13700137000" in page) == (True, False, False), login


def test_a_clerk_of_another_place_is_here_what_they_are_here(as_, said, village):
    """A deputy of this area who keeps a station elsewhere is no station here."""
    opinion = said(deputy=village.deputy("王秀英"))
    Role.create(user=village.user("D002"), role="station", region="990101002")

    assert "李建国" not in text(as_("D002").get(f"/opinions/{opinion.id}"))


def test_everybody_sees_their_own_only(as_, said, assigned):
    here, there = assigned(), said("井水有点浑", "B1")
    reached = {
        "chen": {here, there}, "he": {here}, "cg": {here}, "D001": {here}, "D003": set(), "D004": {there}, "ma": set(),
    }  # fmt: skip
    for login, theirs in reached.items():
        for one in (here, there):
            assert (as_(login).get(f"/opinions/{one.id}").status_code == 200) == (one in theirs), (login, one.text)
            assert (one.text in text(as_(login).get("/opinions?tab=going"))) == (one in theirs), (login, one.text)


def test_a_unit_sees_nothing_before_it_is_assigned_and_nothing_after_it_went_elsewhere(as_, said, assigned, take):
    assert as_("cg").get(f"/opinions/{said().id}").status_code == 404
    opinion = assigned()
    take("chen", opinion, "assign", unit=Unit.create(name="水务局", region="990101").id, answer_by="2099-01-01")

    assert as_("cg").get(f"/opinions/{opinion.id}").status_code == 404


@pytest.mark.parametrize(
    ("login", "step", "fields"),
    [
        ("cg", "assign", {"unit": 1, "answer_by": "2099-01-01"}), ("cg", "publish", {}), ("he", "answer", {}),
        ("D001", "dismiss", {"word": "不是"}), ("D001", "take_up", {}), ("he", "chase", {}), ("cg", "nonsense", {}),
    ],
)  # fmt: skip
def test_a_step_that_is_not_theirs_changes_nothing(assigned, take, login, step, fields):
    opinion = assigned()

    assert take(login, opinion, step, **fields).status_code in (409, 422)
    assert Opinion.get_by_id(opinion.id).version == opinion.version


def test_who_comes_second_is_told_and_sees_where_it_stands(as_, said):
    opinion = said()
    first, second = as_("chen"), as_("sun")
    form = {"step": "sort", "version": 1, "area": opinion.area_id}
    first.post(f"/opinions/{opinion.id}/steps", data=form | {"kind": "roads"})
    late = second.post(f"/opinions/{opinion.id}/steps", data=form | {"kind": "other"})

    assert late.status_code == 409
    assert "有别人先办了一步" in text(late)
    assert Opinion.get_by_id(opinion.id).kind == "roads"


def test_an_answer_can_be_read_as_the_household_will_before_it_is_given(assigned, take):
    opinion = assigned()
    answer = {"answer": "灯泡换好了", "outcome": "solved"}

    assert "您说的事，城管局答复：办好了\n灯泡换好了" in text(take("cg", opinion, "answer", preview="1", **answer))
    assert state(opinion) == "assigned"
    take("cg", opinion, "answer", **answer)
    assert state(opinion) == "answered"


def test_told_by_phone_and_the_households_word_written_down_at_once(assigned, take):
    opinion = assigned()
    take("cg", opinion, "answer", answer="灯泡换好了", outcome="solved")
    take("he", opinion, "tell", way="phone", satisfied="0", word="走廊那头还是黑的")

    assert state(opinion) == "again"
    assert [one.step for one in opinion.steps][-2:] == ["tell", "unsatisfied"]


def test_a_deputy_may_tell_but_not_say_for_the_household_that_it_is_satisfied(assigned, take):
    opinion = assigned()
    take("cg", opinion, "answer", answer="灯泡换好了", outcome="solved")

    assert take("D001", opinion, "tell", way="phone", satisfied="1").status_code == 409
    assert state(opinion) == "answered"
    take("D001", opinion, "tell", way="phone")
    assert state(opinion) == "told"


def test_likely_the_same_is_suggested_and_merged_visibly_and_taken_back(as_, said, take):
    main, other = said("青山路的路灯坏了，晚上看不见"), said("路灯坏了")
    far = said("食堂的菜太咸")
    page = text(as_("chen").get(f"/opinions/{other.id}"))
    assert (main.number in page, far.number in page) == (True, False)

    take("chen", other, "merge", suggested=main.id)
    assert "路灯坏了" in text(as_("chen").get(f"/opinions/{main.id}"))
    assert f"合在 {main.number} 里一起办" in text(as_("chen").get(f"/opinions/{other.id}"))
    take("chen", other, "restore")
    assert state(other) == "registered"

    assert "没有找到那一条" in text(take("chen", other, "merge", main="2026-999999"))
    take("chen", other, "merge", main=main.number)
    assert state(other) == "merged"


@pytest.mark.parametrize("slip", ["李建国说路灯坏了", "打 13912345678", "路灯坏了，3号楼 201", "青山社区1区001号"])
def test_what_shows_who_it_was_is_not_published(assigned, take, village, slip):
    opinion = assigned(household=village.household("李建国家"))
    take("cg", opinion, "answer", answer="灯泡换好了", outcome="solved")
    words = {"public_text": slip, "public_answer": "换好了", "nameless": "1"}

    assert take("chen", opinion, "publish", **words).status_code == 422
    assert Opinion.get_by_id(opinion.id).published_at is None


def test_nothing_is_public_by_itself_and_what_is_can_be_taken_off(as_, assigned, take):
    opinion = assigned()
    take("cg", opinion, "answer", answer="灯泡换好了", outcome="solved")
    page = text(as_("chen").get(f"/opinions/{opinion.id}"))
    assert page.partition('id="public_text"')[2].partition("</textarea>")[0].endswith(">")  # an empty field

    words = {"public_text": "楼道灯坏了", "public_answer": "换好了"}
    assert take("chen", opinion, "publish", **words).status_code == 422  # nobody said to have looked
    take("chen", opinion, "publish", nameless="1", **words)
    assert Opinion.get_by_id(opinion.id).published_at is not None
    take("chen", opinion, "unpublish")
    assert Opinion.get_by_id(opinion.id).published_at is None


def test_what_is_late_is_on_top_with_whom_and_for_how_long(as_, assigned, said, on_a_day, take):
    on_a_day("2026-11-02")
    late = assigned(text="井盖响")
    with act():
        Opinion.update(answer_by="2026-11-11").where(Opinion.id == late.id).execute()
    on_a_day("2026-11-12")
    fresh = said("新来的一条")
    page = text(as_("chen").get("/opinions?tab=going"))

    assert page.index("井盖响") < page.index("新来的一条")
    assert "城管局 · 过期 5 个工作日" in page
    assert "1 件，最久的过了 5 个工作日" in text(as_("chen").get("/opinions?tab=late"))
    assert state(fresh) == "registered"

    take("chen", late, "chase", listed="late")
    assert "联络办公室催了 1 次" in text(as_("cg").get(f"/opinions/{late.id}"))
    assert "今天已经催过了" in text(take("chen", late, "chase"))


def test_looking_is_written_down(as_, said):
    opinion = said()
    station = as_("he")
    station.get(f"/opinions/{opinion.id}")
    station.get("/opinions?tab=going")

    told = [(line.action, line.subject_id) for line in Audit.select().order_by(Audit.id)]
    assert told[-2:] == [("opinion.looked", opinion.id), ("opinions.listed", None)]


def test_a_deputy_finds_what_became_of_what_they_heard(as_, visited):
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")
    opinion = Opinion.register("路灯坏了", "visit", visit.household.area, visit=visit, household=visit.household)
    page = text(as_("D001").get(f"/opinions/{opinion.id}"))

    assert ("李建国家" in page, "走访听到的" in page) == (True, True)
    assert "路灯坏了" in text(as_("D001").get("/opinions"))


def test_strange_fields_are_refused_and_not_broken_by(as_, said, take):
    opinion = said()
    for fields in ({"kind": "nonsense"}, {"kind": "roads", "area": "x"}, {"kind": "roads", "deputy": "99999"}):
        assert take("chen", opinion, "sort", **fields).status_code in (200, 422)
    assert as_("chen").get("/opinions?tab=x&unit=y&q=z-%&page=9999").status_code == 200
    assert as_("chen").post(f"/opinions/{opinion.id}/steps").status_code == 422
