def test_a_year_without_items_to_give_marks_for_says_so(as_, rules_of_2026):
    assert "没有要给分的项目" in as_("chen").get("/given-marks?year=2026").text


def test_an_item_that_the_rules_score_by_themselves_is_not_there_to_be_given(as_, rules_of_2026):
    assert as_("chen").get("/given-marks/households?year=2026").status_code == 404
