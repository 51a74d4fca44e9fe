from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from rules.households.retention import RULES, last_day, open_since

DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))


@given(today=DAYS, days=st.integers(0, 4000))
def test_a_year_that_may_still_be_open_is_never_touched(today, days):
    assert last_day(days, today) <= open_since(today) <= date(today.year - 1, 1, 1)
    assert (today - last_day(days, today)).days >= days


@given(days=st.integers(-(10**6), 10**6), kind=st.sampled_from(sorted(RULES)))
def test_an_office_stays_within_the_limits(days, kind):
    rule = RULES[kind]
    assert rule.least <= rule.within(days) <= rule.most
    assert rule.within(rule.days) == rule.days


def test_the_audit_log_is_kept_for_six_months_at_least():
    assert RULES["audit"].least >= 184
