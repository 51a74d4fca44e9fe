import pytest

from models.rule_sets.rule_set import RuleSet
from models.visits.review import Review
from models.visits.visit_file import VisitFile
from rules.counting.rule_set import plain, shipped


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


def credited(file):
    return {
        deputy.name: [(kind, state, [item.id for item in items]) for kind, _, state, items in lines]
        for deputy, lines in file.credited
    }


def test_everybody_on_a_visit_finds_their_lines_and_what_these_go_into(village, visited, rules_of_2026):
    zhang = village.deputy("张国庆").id
    visit = visited("王秀英", "李建国家", "2026-05-03", companions=[zhang], promised="下周来修")

    assert credited(VisitFile(visit, village.user("D001"))) == {
        "王秀英": [
            ("visit", "counted", ["households"]), ("must-visit", "counted", ["must-visit"]),
            ("promised", "counted", []),
        ],
        "张国庆": [("visit", "counted", ["households"]), ("must-visit", "counted", ["must-visit"])],
    }  # fmt: skip


def test_without_rules_the_lines_are_there_and_go_into_nothing(village, visited):
    visit = visited("王秀英", "孙桂兰家", "2026-05-03")

    assert credited(VisitFile(visit, village.user("D001"))) == {"王秀英": [("visit", "counted", [])]}


def test_after_a_decision_only_what_stands_is_shown(village, visited):
    visit = visited("王秀英", "蒋家", "2026-05-03")
    Review.get().decide(village.user("chen"), False, "不在责任区")

    assert credited(VisitFile(visit, village.user("D001"))) == {"王秀英": [("visit", "void", [])]}


def test_one_reaches_ones_own_scorecard_a_leader_the_groups(village, visited):
    zhang = village.deputy("张国庆")
    visit = visited("王秀英", "李建国家", "2026-05-03", companions=[zhang.id])

    assert VisitFile(visit, village.user("D001")).reached == {village.deputy("王秀英").id}
    assert VisitFile(visit, village.user("D002")).reached == {village.deputy("王秀英").id, zhang.id}


@pytest.mark.parametrize(("login", "serves"), [("D001", True), ("D003", False), ("chen", True)])
def test_whoever_serves_the_household_may_open_its_page(village, visited, login, serves):
    visit = visited("王秀英", "李建国家", "2026-05-03")

    assert VisitFile(visit, village.user(login)).serves is serves


def test_every_round_of_doubt_is_kept_oldest_first(village, visited):
    visit = visited("王秀英", "蒋家", "2026-05-03")
    Review.get().decide(village.user("chen"), False, "不在责任区")
    Review.contest(visit, "那天替人去的", village.user("D001"))

    assert [review.causes for review in VisitFile(visit, village.user("D001")).reviews] == ["foreign-area", "contested"]


def test_two_of_different_towns_find_what_it_goes_into_under_their_own_rules(village, visited, rules_of_2026):
    document = plain(shipped("party-hundred"))
    document["items"] = [one | {"id": f"own-{one['id']}"} for one in document["items"]]
    RuleSet.publish(document, reason="镇里另有办法", region="990101002")
    visit = visited("王秀英", "孙桂兰家", "2026-05-03", companions=[village.deputy("刘海生").id])

    items = {name: ids for name, [(_, _, ids)] in credited(VisitFile(visit, village.user("chen"))).items()}
    assert items == {"王秀英": ["households"], "刘海生": ["own-households"]}
