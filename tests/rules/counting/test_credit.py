from rules.counting.credit import categories_for, items_for
from rules.counting.rule_set import shipped

RULES = shipped("party-hundred")


def ids(found):
    return [one.id for one in found]


def test_a_line_goes_into_the_items_that_look_at_its_kind():
    assert ids(items_for(RULES, "visit", "home")) == ["households"]
    assert ids(items_for(RULES, "must-visit", "")) == ["must-visit"]
    assert ids(items_for(RULES, "promised", "")) == []


def test_an_item_that_names_aspects_takes_only_those():
    committee = shipped("committee-hundred")

    assert ids(items_for(committee, "standing-meeting", "leave")) == ["standing-meetings"]
    assert ids(items_for(committee, "standing-meeting", "present")) == []


def test_categories_are_those_of_the_items():
    assert ids(categories_for(RULES, "training", "present")) == ["activities"]
