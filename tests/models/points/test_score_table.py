from datetime import date
from decimal import Decimal

import pytest

from lib import clock
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.points.score_table import Choice, ScoreTable, regions_of_deputies
from tests import city
from tests.office import publish, visit


@pytest.fixture
def table(village):
    """`table("chen", body="party")`: the table as this person asked for it."""

    def ask(login: str, year=None, **choice):
        return ScoreTable(village.user(login), Choice(year or clock.today().year, **choice), clock.today())

    return ask


def names(rows):
    return [row.deputy.name for row in rows]


def test_everybody_within_reach_is_ranked_by_points(table, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家", "冯建军家")
    visit(entry, "王秀英", "李建国家")

    assert [(row.rank, row.deputy.name) for row in table("chen").rows][:2] == [(1, "周晓燕"), (2, "王秀英")]


def test_equal_totals_share_a_rank(table):
    publish()

    assert [row.rank for row in table("chen").rows] == [1, 1, 1, 1]


def test_a_leader_sees_the_group_and_a_deputy_themselves(table):
    publish()

    assert set(names(table("D002").rows)) == {"王秀英", "张国庆", "周晓燕"}
    assert names(table("D001").rows) == ["王秀英"]


def test_another_districts_clerk_sees_nobody(table):
    publish()

    assert table("ma").rows == []


@pytest.mark.parametrize(("choice", "found"), [
    ({"region": "990101002"}, {"刘海生"}),
    ({"region": "990101"}, {"王秀英", "张国庆", "周晓燕", "刘海生"}),
    ({"body": "congress"}, {"张国庆"}),
    ({"body": "party"}, {"王秀英", "张国庆", "周晓燕", "刘海生"}),
])  # fmt: skip
def test_region_and_body_choose_who_is_ranked(table, village, choice, found):
    publish()
    Mandate.create(deputy=village.deputy("张国庆"), body="congress", level="town", term="第九届")

    assert set(names(table("chen", **choice).rows)) == found


def test_a_group_chooses_who_is_ranked(table):
    publish()
    group = Group.get(Group.number == "G2")

    assert names(table("chen", group=group.id).rows) == ["刘海生"]


def test_a_mandate_that_has_ended_is_none(table, village):
    publish()
    Mandate.create(
        deputy=village.deputy("张国庆"), body="congress", level="town", term="第八届", ended_on=date(2021, 1, 1)
    )

    assert table("chen", body="congress").rows == []


@pytest.mark.parametrize("text", ["秀英", "王", "wx", "WXY", "D001"])
def test_the_search_finds_by_name_initials_and_number(table, text):
    publish()

    assert names(table("chen", text=text).shown) == ["王秀英"]


def test_the_search_changes_nobodys_rank(table, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家")

    assert [row.rank for row in table("chen", text="wxy").shown] == [2]


def test_a_sign_of_the_databases_own_is_looked_for_as_it_is(table):
    publish()

    assert table("chen", text="%").shown == []


@pytest.mark.parametrize(("by", "down", "first"), [
    ("name", False, "刘海生"), ("name", True, "周晓燕"), ("total", True, "周晓燕"), ("households", True, "周晓燕"),
    ("home", True, "王秀英"), ("group", True, "刘海生"),
    ("points-visits", True, "周晓燕"), ("points-none", False, "周晓燕"),
])  # fmt: skip
def test_the_rows_are_sorted_by_any_column(table, entry, by, down, first):
    publish()
    visit(entry, "周晓燕", "郑小红家", "冯建军家", place="talk")
    visit(entry, "周晓燕", "卫东家", place="home")
    visit(entry, "王秀英", "李建国家", place="home")

    assert names(table("chen", by=by, down=down).shown)[0] == first


def test_equals_stay_in_the_order_of_their_ranks(table, entry):
    publish()
    visit(entry, "刘海生", "蒋家")

    assert names(table("chen", by="group", down=False).shown) == ["王秀英", "张国庆", "周晓燕", "刘海生"]


def test_a_bar_of_the_distribution_picks_those_who_stand_in_it(table, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家", "卫东家")  # all of the must-visit households: 15 points, and a little
    whole = table("chen")

    bar = next(bar for bar in whole.parts[0].distribution if bar.place == 1)

    assert bar.count == 1
    assert names(table("chen", bar=1).shown) == ["周晓燕"]


def test_the_median_is_of_all_the_chosen(table, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家", "卫东家")
    totals = sorted(row.total for row in table("chen").rows)

    assert table("chen").parts[0].median == (totals[1] + totals[2]) / 2


def test_the_share_at_home_that_the_rules_ask_for_is_known(table, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家", "冯建军家", place="talk")
    visit(entry, "王秀英", "李建国家", place="home")
    [part] = table("chen").parts
    rows = {row.deputy.name: row for row in part.rows}

    assert part.falls_short(rows["周晓燕"])
    assert not part.falls_short(rows["王秀英"])
    assert not part.falls_short(rows["张国庆"])  # nobody was visited yet


def test_without_rules_for_the_year_nobody_is_ranked_but_the_visits_are_there(table, entry):
    visit(entry, "王秀英", "李建国家")
    asked = table("chen")

    assert (asked.parts, asked.rows, asked.unruled) == ([], [], 4)
    assert asked.reach[0] == 1


def test_another_year_is_another_table(table, entry):
    publish()
    publish(clock.today().year - 1)
    visit(entry, "王秀英", "李建国家")

    assert max(row.total for row in table("chen", year=clock.today().year - 1).rows) == Decimal("0.0")


def test_the_office_sees_what_is_covered_of_all_households_nobodys_too(table, entry):
    visit(entry, "王秀英", "李建国家")
    visited, counts = table("chen").reach

    assert (visited, counts.households, counts.visited, counts.must, counts.must_reached) == (1, 13, 1, 7, 1)


def test_a_leader_sees_what_is_covered_of_the_groups_households(table, entry):
    visit(entry, "王秀英", "李建国家")
    visited, counts = table("D002").reach

    assert (visited, counts.households) == (1, 9)


def test_only_regions_that_some_of_the_deputies_come_from_can_be_chosen(village):
    assert [region.name for region in regions_of_deputies(village.user("chen"))] == ["青山街道", "桥边镇"]
    assert regions_of_deputies(village.user("D002")) == []
    assert regions_of_deputies(village.user("ma")) == []


def test_more_deputies_cost_no_more_queries(table, village, queries):
    publish()
    few = queries(lambda: table("chen").shown)
    for number in range(20):
        add_deputy(village, number)

    assert len(table("chen").rows) == 24
    assert queries(lambda: table("chen").shown) == few


def add_deputy(village, number):
    deputy = village.Deputy.create(number=f"E{number:03}", name=f"新{number}", region="990101001")
    Mandate.create(deputy=deputy, body="party", level="town", term="第六届")
    Membership.create(group=Group.get(Group.number == "G1"), deputy=deputy)


@pytest.fixture
def two_tables(village):
    """The district's rules, and the neighbour's own, under one city."""
    city.found()
    return publish(region=city.CITY), publish(region=city.NEIGHBOUR, reason="另有办法", title="邻区的办法", base="5")


def test_where_two_tables_meet_each_ranks_its_own(table, two_tables, entry):
    visit(entry, "周晓燕", "郑小红家")
    ours, theirs = table("cao").parts

    assert (ours.rule_set, theirs.rule_set) == two_tables
    assert [(row.rank, row.deputy.name) for row in ours.rows][:2] == [(1, "周晓燕"), (2, "王秀英")]
    assert [(row.rank, row.deputy.name, row.total) for row in theirs.rows] == [(1, "陆明", Decimal(20))]


def test_one_of_the_tables_can_be_looked_at_alone(table, two_tables):
    [part] = table("cao", rules=two_tables[1].id).parts

    assert names(part.rows) == ["陆明"]
    assert table("cao", rules=two_tables[1].id).held == table("cao").held


def test_a_districts_clerk_sees_one_table_as_ever(table, two_tables):
    assert [names(part.rows) for part in table("ma").parts] == [["陆明"]]
    assert len(table("chen").parts) == 1


def test_who_has_no_rules_is_counted_and_not_scored(table, village):
    city.found()
    publish(region=city.NEIGHBOUR)
    asked = table("cao")

    assert (names(asked.rows), asked.unruled, len(asked.deputies)) == (["陆明"], 4, 5)


def test_more_tables_cost_no_more_queries(table, two_tables, queries):
    city_alone = queries(lambda: table("cao", region=city.DISTRICT).shown)

    assert len(table("cao").parts) == 2
    assert queries(lambda: table("cao").shown) == city_alone
