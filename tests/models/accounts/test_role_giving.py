"""Three administrators who watch over one another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.accounts.role_giving import RoleError, appoint, give
from models.accounts.user import Role
from models.audit import Audit
from rules.words import ADMINISTRATORS
from tests.thorough import examples


@pytest.mark.parametrize("login", ["sun", "lu", "qi"])
@pytest.mark.parametrize("role", ADMINISTRATORS)
def test_nobody_is_two_of_the_three_not_even_for_another_region(village, login, role):
    user = village.user(login)
    if role in user.roles:
        give(user, role, "990102", None)  # more of the same is fine
        return
    with pytest.raises(RoleError):
        give(user, role, "990102", None)
    assert {row.role for row in user.role_rows} == set(user.roles)


def test_an_administrator_cannot_give_themselves_anything(village):
    with pytest.raises(RoleError):
        give(village.user("sun"), "office", "990101", village.user("sun"))


@examples(20)
@given(st.lists(st.tuples(st.sampled_from(["D003", "chen", "he"]), st.sampled_from(ADMINISTRATORS)), max_size=6))
def test_whatever_is_given_in_whatever_order_there_are_never_two_in_one_hand(village, gifts):
    for login, role in gifts:
        try:
            give(village.user(login), role, "990101", village.user("sun"))
        except RoleError:
            continue
    for login in ("D003", "chen", "he"):
        assert len(set(ADMINISTRATORS) & {row.role for row in village.user(login).role_rows}) <= 1


def test_every_role_given_is_a_line_with_who_and_what(village):
    appoint("new", "新人", "station", "990101001", by=village.user("sun"))
    line = Audit.get(Audit.action == "role.given")

    assert (line.user.login, line.subject, line.detail) == ("sun", "user", "station 990101001")
    assert Role.select().where(Role.user == village.user("new")).count() == 1
