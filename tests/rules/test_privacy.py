from rules.privacy import PURPOSES
from rules.retention import RULES


def test_no_day_is_promised_on_which_nothing_goes():
    assert {purpose.kept for purpose in PURPOSES.values()} - {""} <= RULES.keys()
