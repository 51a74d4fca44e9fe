from decimal import Decimal

import pytest

from rules.counting.rule_set import parse, plain, shipped
from rules.evaluations.grading import Quota

HUNDRED = plain(shipped("party-hundred"))


def graded(**grading):
    return parse(HUNDRED | {"grading": grading}).grading


def places_of_faults(**grading):
    with pytest.raises(ValueError) as wrong:
        graded(**grading)
    return [fault.place for fault in wrong.value.faults]


def band(id, least):
    return {"id": id, "title": id, "least": least}


def test_a_grading_is_read_from_plain_json_and_written_back():
    rules = parse(HUNDRED | {"grading": {
        "weights": {"points": "70", "self": "5", "peer": "10", "mass": "15"},
        "quota": {"percent": "20", "ties": "inside"},
        "bars": [{"kind": "duties", "grade": "excellent", "duties": ["meeting"], "aspects": ["absent"], "least": 2}],
        "peers": "body",
    }})  # fmt: skip

    assert parse(plain(rules)) == rules


def test_the_usual_grades_are_the_default():
    assert [band.title for band in graded().bands] == ["优秀", "称职", "基本称职", "不称职"]


def test_weights_that_do_not_make_a_hundred_are_named():
    assert places_of_faults(weights={"points": "70", "peer": "20"}) == ["grading.weights"]


def test_bands_that_overlap_are_named_where_they_do():
    bands = [band("a", "90"), band("b", "90"), band("c", "0")]
    assert places_of_faults(bands=bands) == ["grading.bands[1].least"]


def test_a_last_band_that_leaves_somebody_out_is_named():
    assert places_of_faults(bands=[band("a", "90"), band("b", "60")]) == ["grading.bands[1].least"]


def test_two_bands_of_one_name_are_named():
    assert places_of_faults(bands=[band("a", "90"), band("a", "0")]) == ["grading.bands[1].id"]


def test_a_band_beyond_all_points_is_named():
    assert places_of_faults(bands=[band("a", "101"), band("b", "0")]) == ["grading.bands[0].least"]


@pytest.mark.parametrize(
    ("bar", "place"),
    [
        ({"kind": "duties", "grade": "best", "duties": ["meeting"], "least": 1}, "grade"),
        ({"kind": "duties", "grade": "incompetent", "duties": ["meeting"], "least": 1}, "grade"),
        ({"kind": "item", "grade": "excellent", "item": "nothing", "below": "1"}, "item"),
        ({"kind": "item", "grade": "excellent", "item": "must-visit", "below": "16"}, "below"),
        ({"kind": "mark", "grade": "excellent", "side": "points", "below": "60"}, "side"),
    ],
)
def test_a_bar_that_cannot_be_meant_is_named(bar, place):
    assert places_of_faults(bars=[bar]) == [f"grading.bars[0].{place}"]


def test_points_without_an_end_need_to_say_what_a_hundred_is():
    each = {"kind": "per-unit", "duties": ["visit"], "each": "1"}
    endless = HUNDRED | {"cap": None, "items": [{"id": "v", "category": "visits", "title": "走访", "rule": each}]}
    weights = {"points": "80", "peer": "20"}

    with pytest.raises(ValueError) as wrong:
        parse(endless | {"grading": {"weights": weights}})

    assert [fault.place for fault in wrong.value.faults] == ["grading.full"]
    assert parse(endless | {"grading": {"weights": weights, "full": "600"}})


@pytest.mark.parametrize(("rounding", "places"), [("down", 1), ("half-up", 2), ("up", 2)])
def test_a_part_of_a_person_is_taken_as_the_office_says(rounding, places):
    assert Quota(percent=Decimal("15"), rounding=rounding).places(10) == places


def test_a_quota_of_a_whole_number_needs_no_rounding():
    assert {Quota(percent=Decimal("20"), rounding=one).places(305) for one in ("down", "half-up", "up")} == {61}
