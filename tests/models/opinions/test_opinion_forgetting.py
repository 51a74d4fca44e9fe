import pytest

from lib import clock
from models.audit import Audit
from models.households.erasure import erase
from models.households.household_record import record_of
from models.households.household_trace import traces_of
from models.network.area import Area
from models.opinions.opinion import Opinion
from models.upkeep.pruning import prune
from rules.households.retention import GONE


@pytest.fixture
def said(village):
    def say(**facts) -> Opinion:
        return Opinion.register("路灯坏了", "mailbox", Area.get(Area.number == "Q1"), name="老李", phone="139", **facts)

    return say


def again(opinion) -> Opinion:
    return Opinion.get_by_id(opinion.id)


def closed(opinion, chen) -> Opinion:
    opinion.sort(chen, "utilities")
    opinion.answer(chen, "修好了，老李", "solved")
    opinion.judge(True, "谢谢，我是老李")
    return opinion


def test_who_sent_it_is_forgotten_some_time_after_it_has_ended_and_not_before(said, village, on_a_day):
    on_a_day("2026-01-05")
    chen, open_one = village.user("chen"), said()
    done, main, other, dropped = closed(said(), chen), said(), said(), said()
    other.merge_into(main, chen)
    dropped.dismiss(chen, "试着玩的")
    on_a_day("2026-11-22")

    assert prune()["opinion-people"] == 2
    assert [again(one).name for one in (open_one, done, main, other, dropped)] == ["老李", "", "老李", "老李", ""]
    closed(again(main), chen)
    on_a_day("2027-11-22")
    assert prune()["opinion-people"] == 2
    assert (again(other).name, again(open_one).phone) == ("", "139")
    assert again(done).text == "路灯坏了"


def test_words_go_years_later_and_the_facts_stay(said, village, on_a_day):
    on_a_day("2022-01-05")
    opinion = closed(said(), village.user("chen"))
    opinion.publish(village.user("chen"), "灯坏了", "修好了")
    on_a_day("2026-11-22")

    assert prune()["opinion-words"] == 1
    assert "opinion-words" not in {kind for kind, count in prune().items() if count}
    kept = again(opinion)
    assert (kept.text, kept.answer_text, kept.public_text, kept.is_solved) == (GONE, GONE, "灯坏了", True)
    assert "老李" not in "".join(step.word for step in kept.steps)


def test_a_household_is_told_what_is_kept_of_its_opinions_and_it_goes_with_the_rest(said, village):
    chen, home = village.user("chen"), village.household("李建国家")
    opinion = closed(said(household=home), chen)
    opinion.publish(chen, "灯坏了", "修好了")
    Audit.note(village.user("he"), "opinion.looked", opinion)
    told = record_of(home)["opinions"][0]
    assert (told["text"], told["phone"], told["state"], len(told["steps"])) == ("路灯坏了", "139", "closed", 5)
    assert "opinion.looked" in {one.action for one in traces_of(home)}

    assert erase(home, chen, "本人要求")
    kept = again(opinion)
    assert (kept.text, kept.name, kept.phone, kept.public_text, kept.published_at) == (GONE, "", "", "", None)
    assert {step.word for step in kept.steps} <= {"", GONE}
    assert kept.state == "closed" and kept.ended_at <= clock.now()
