from rules.households.privacy import PURPOSES
from rules.households.retention import RULES


def test_no_day_is_promised_on_which_nothing_goes():
    assert {purpose.kept for purpose in PURPOSES.values()} - {""} <= RULES.keys()
