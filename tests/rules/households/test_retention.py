from hypothesis import given
from hypothesis import strategies as st

from rules.households.retention import RULES


@given(days=st.integers(-(10**6), 10**6), kind=st.sampled_from(sorted(RULES)))
def test_an_office_stays_within_the_limits(days, kind):
    rule = RULES[kind]
    assert rule.least <= rule.within(days) <= rule.most
    assert rule.within(rule.days) == rule.days


def test_the_audit_log_is_kept_for_six_months_at_least():
    assert RULES["audit"].least >= 184
