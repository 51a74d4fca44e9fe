import re

import pytest

from models.network.group import Group, Membership


@pytest.fixture
def rows(as_):
    """The groups a person sees: name → the cells of its line."""

    def read(login="chen"):
        page = as_(login).get("/groups")
        assert page.status_code == 200
        found = {}
        for row in re.findall(r"<tr>(.*?)</tr>", page.text.partition("<tbody>")[2], re.S):
            cells = [re.sub(r"<[^>]+>", "", cell).strip() for cell in re.findall(r"<td[^>]*>(.*?)</td>", row, re.S)]
            found[cells[1]] = cells[2:]
        return found

    return read


def test_a_group_is_shown_with_its_leader_and_liaisons(rows, village):
    Membership.update(role="liaison").where(Membership.deputy == village.deputy("周晓燕")).execute()

    assert rows()["青山一组"] == ["张国庆", "周晓燕", "3", "3"]


def test_a_group_without_a_liaison_says_so(rows):
    assert rows()["桥边一组"] == ["刘海生", "还没有", "1", "1"]


def test_deputies_of_the_district_link_both_levels_in_a_group_below(rows, village):
    Group.create(number="G3", name="教育小组", region="990101")
    Membership.create(group=Group.get(Group.number == "G3"), deputy=village.deputy("王秀英"))

    assert rows()["教育小组"][-1] == "–"
    assert rows()["青山一组"][-1] == "3"


def test_another_districts_clerk_sees_none(rows):
    assert rows("ma") == {}


def test_groups_are_the_offices_business(as_):
    assert as_("D002").get("/groups").status_code == 403
