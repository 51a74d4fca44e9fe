import threading
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models import database
from models.network.area import Area
from models.network.unit import Unit
from models.opinions.holiday import Holiday
from models.opinions.opinion import Opinion
from models.opinions.opinion_file import OpinionFile
from models.opinions.opinion_limits import OpinionLimits
from models.opinions.opinion_step import roles_of
from models.opinions.opinion_taking import take
from models.points.duty import Duty
from rules.opinions.holidays import Day
from rules.opinions.opinion import replay
from rules.opinions.opinion_limits import Limits
from rules.steps import Overtaken, StepError

WORDS = {"answer": "路灯修好了", "outcome": "solved"}


@pytest.fixture
def unit(village):
    return Unit.get(Unit.name == "城管局")


@pytest.fixture
def said(village):
    """`said("路灯坏了")`: a household of Qingshan 1 wrote it on the public page."""

    def say(text="路灯坏了", area="Q1", **facts) -> Opinion:
        return Opinion.register(text, "mailbox", Area.get(Area.number == area), **facts)

    return say


def answered(opinion, village, unit, outcome="solved") -> Opinion:
    opinion.sort(village.user("chen"), "utilities", deputy=opinion.deputy)
    opinion.assign(village.user("chen"), unit)
    opinion.take_up(village.user("cg"))
    opinion.answer(village.user("cg"), "路灯修好了", outcome)
    return opinion


def solved_lines() -> int:
    return sum(line.quantity for line in Duty.select().where(Duty.kind == "done", Duty.state == "counted"))


def test_it_goes_its_way_and_every_step_says_who(said, village, unit, on_a_day):
    on_a_day("2026-09-28")
    opinion = answered(said(), village, unit)
    opinion.tell(village.user("he"), "phone")
    opinion.judge(True, "好得很", by=village.user("he"), way="phone")

    told = [(one.step, one.role, one.by and one.by.login) for one in opinion.steps]
    assert told == [
        ("register", "household", None), ("sort", "office", "chen"), ("assign", "office", "chen"),
        ("take_up", "unit", "cg"), ("answer", "unit", "cg"), ("tell", "station", "he"), ("satisfied", "station", "he"),
    ]  # fmt: skip
    assert Opinion.get_by_id(opinion.id).state == "closed"
    assert opinion.steps[-1].word == "好得很"


def test_days_are_counted_as_the_district_works(said, village, unit, on_a_day):
    on_a_day("2026-09-28")  # a Monday; from Thursday on the National Day's week is off, and Saturday the 10th is worked
    opinion = said()
    assert opinion.due_on == date(2026, 9, 30)

    opinion.sort(village.user("chen"), "utilities")
    opinion.assign(village.user("chen"), unit)
    assert (opinion.due_on, opinion.answer_by) == (date(2026, 10, 8), date(2026, 10, 13))

    Holiday.put("990101", Day(date(2026, 9, 29), False, "停电"), village.user("chen"))
    OpinionLimits.set("990101", Limits(take_up=1, answer=1), village.user("chen"))
    opinion.assign(village.user("chen"), unit)
    assert opinion.answer_by == date(2026, 9, 30)
    on_a_day("2026-10-09")
    assert (opinion.late, OpinionFile(opinion, village.user("chen")).days_late) == (True, 2)


def test_numbers_follow_one_another_within_a_district_and_a_year(said, village, on_a_day):
    on_a_day("2026-12-31")
    first, second = said(), said()
    on_a_day("2027-01-01")

    assert [first.number, second.number, said().number] == ["2026-000001", "2026-000002", "2027-000001"]


def test_it_is_found_by_its_code_however_that_is_typed(said):
    opinion = said()

    assert Opinion.followed(f" {opinion.follow_shown} ") == opinion
    assert Opinion.followed("12345") is None


def test_a_step_that_another_was_faster_with_is_refused(said, village):
    opinion = said()
    late = Opinion.get_by_id(opinion.id)
    opinion.sort(village.user("chen"), "roads")

    with pytest.raises(Overtaken):
        late.sort(village.user("sun"), "other")
    assert Opinion.get_by_id(opinion.id).kind == "roads"
    assert len(opinion.steps) == 2


def test_of_many_who_take_a_step_at_the_same_moment_one_gets_through(said, village):
    opinion, chen = said(), village.user("chen")
    starting, results = threading.Barrier(6), []

    def sort(kind):
        mine = Opinion.get_by_id(opinion.id)
        starting.wait()
        try:
            mine.sort(chen, kind)
            results.append(kind)
        except Overtaken:
            results.append("late")
        database.release()

    run(sort, ["roads", "other", "safety", "work", "schools", "farming"])

    assert results.count("late") == 5
    assert Opinion.get_by_id(opinion.id).kind == next(one for one in results if one != "late")
    assert [one.step for one in opinion.steps] == ["register", "sort"]


def test_numbers_of_many_who_register_at_the_same_moment_are_all_different(said, village):
    area, starting = Area.get(Area.number == "Q1"), threading.Barrier(8)

    def register(text):
        starting.wait()
        Opinion.register(text, "mailbox", area)
        database.release()

    run(register, [f"第 {number} 件" for number in range(8)])

    assert sorted(one.serial for one in Opinion.select()) == list(range(1, 9))


def run(verb, arguments) -> None:
    threads = [threading.Thread(target=verb, args=(one,)) for one in arguments]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_two_that_are_merged_into_one_another_at_once_do_not_swallow_each_other(said, village):
    one, other, starting = said(), said(), threading.Barrier(2)

    def merge(pair):
        first, second = (Opinion.get_by_id(number) for number in pair)
        starting.wait()
        with suppress(StepError):
            first.merge_into(second, village.user("chen"))
        database.release()

    run(merge, [(one.id, other.id), (other.id, one.id)])

    assert sorted(opinion.state for opinion in Opinion.select()) == ["merged", "registered"]


def test_what_was_merged_or_dismissed_can_be_taken_back(said, village):
    main, other, chen = said(), said(), village.user("chen")
    other.merge_into(main, chen)
    with pytest.raises(StepError):
        main.dismiss(chen, "不是意见")  # it would take the other one with it
    other.restore(chen)
    main.dismiss(chen, "不是意见")
    assert (main.ended_at is not None, main.due_on) == (True, None)
    main.restore(chen)

    assert [(one.state, one.main_id, one.ended_at) for one in Opinion.select()] == [("registered", None, None)] * 2


def test_another_units_person_can_do_nothing(said, village, unit):
    opinion = said()
    opinion.sort(village.user("chen"), "utilities")
    opinion.assign(village.user("chen"), Unit.create(name="水务局", region="990101"))

    with pytest.raises(StepError):
        opinion.take_up(village.user("cg"))


def test_a_day_has_one_chasing(said, village, unit, on_a_day):
    on_a_day("2026-11-02")
    opinion = said()
    opinion.sort(village.user("chen"), "utilities")
    opinion.assign(village.user("chen"), unit)
    opinion.chase(village.user("chen"))
    with pytest.raises(StepError):
        opinion.chase(village.user("chen"))
    on_a_day("2026-11-03")
    opinion.chase(village.user("chen"))

    assert [one.step for one in opinion.steps].count("chase") == 2


def test_a_matter_solved_counts_once_for_the_deputy_who_brought_it(said, village, unit):
    opinion = answered(said(deputy=village.deputy("王秀英")), village, unit)
    opinion.judge(True)
    assert solved_lines() == 1

    opinion.reopen(None, "又坏了")
    assert solved_lines() == 0
    opinion.answer(village.user("chen"), "又修好了", "solved")
    opinion.judge(True)
    assert solved_lines() == 1
    opinion.publish(village.user("chen"), "路灯坏了", "修好了")
    assert solved_lines() == 1


def test_a_visit_that_said_done_is_not_counted_again_by_its_opinion(said, visited, village, unit):
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了", done="找人修了路灯")
    opinion = answered(said(visit=visit, deputy=visit.deputy), village, unit)
    opinion.judge(True)

    assert solved_lines() == 1


@pytest.mark.parametrize(("outcome", "satisfied"), [("planned", True), ("explained", True), ("solved", False)])
def test_what_is_not_solved_or_not_good_enough_counts_nothing(said, village, unit, outcome, satisfied):
    opinion = answered(said(deputy=village.deputy("王秀英")), village, unit, outcome)
    opinion.judge(satisfied, "没修好")
    if not satisfied:
        opinion.close(village.user("chen"), "本人搬走了")

    assert opinion.state == "closed"
    assert solved_lines() == 0


DEEDS = {
    "add": lambda opinion, by, _: take(opinion, "add", by, "还有一盏"),
    "sort": lambda opinion, by, _: opinion.sort(by, "roads", deputy=opinion.deputy),
    "merge": lambda opinion, by, cast: opinion.merge_into(cast.main, by),
    "dismiss": lambda opinion, by, _: opinion.dismiss(by, "不是意见"),
    "restore": lambda opinion, by, _: opinion.restore(by),
    "assign": lambda opinion, by, cast: opinion.assign(by, cast.unit),
    "take_up": lambda opinion, by, _: opinion.take_up(by),
    "chase": lambda opinion, by, _: opinion.chase(by),
    "answer": lambda opinion, by, _: opinion.answer(by, "办了", "solved"),
    "tell": lambda opinion, by, _: opinion.tell(by, "phone"),
    "satisfied": lambda opinion, by, _: opinion.judge(True, "好", by=by),
    "unsatisfied": lambda opinion, by, _: opinion.judge(False, "不好", by=by),
    "close": lambda opinion, by, _: opinion.close(by, "就这样"),
    "reopen": lambda opinion, by, _: opinion.reopen(by, "再看看"),
    "publish": lambda opinion, by, _: opinion.publish(by, "灯", "亮了"),
    "unpublish": lambda opinion, by, _: opinion.unpublish(by),
}


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_done_in_turn_the_state_is_what_the_steps_lead_to(said, village, unit, data):
    opinion, cast = said(deputy=village.deputy("王秀英")), type("Cast", (), {"main": said(), "unit": unit})
    people = [village.user("chen"), village.user("cg"), village.user("he"), village.user("D001"), None]
    before = solved_lines()
    for _ in range(data.draw(st.integers(0, 12))):
        by = data.draw(st.sampled_from(people))
        roles = roles_of(by, opinion.unit_id, opinion.region_code)
        step = data.draw(st.sampled_from(opinion.steps_for(roles) or ["sort"]))
        with suppress(StepError):  # a second chasing of the day, or the one who may not
            DEEDS[step](opinion, by, cast)
    kept = Opinion.get_by_id(opinion.id)

    assert kept.state == replay(one.step for one in kept.steps)
    assert kept.version == len(kept.steps)
    assert (kept.due_on is None) == (kept.ended_at is not None)
    assert solved_lines() - before == int(kept.is_solved)
