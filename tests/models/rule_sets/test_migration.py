"""What was the whole installation's becomes a region's."""

import pytest
from peewee import DatabaseError
from playhouse.migrations import Runner

from models import database
from models.network.region import Region
from models.rule_sets.rule_draft import RuleDraft
from models.rule_sets.rule_set import RuleSet
from tests.office import publish

NAME = "0045_rules_of_regions"


@pytest.mark.parametrize(("city", "rules"), [(True, "9901"), (False, "")])
def test_rules_come_to_the_region_that_all_others_lie_in_if_there_is_one(village, city, rules):
    if city:
        Region.create(code="9901", name="连州市")
    kept, draft = publish(2026).document, RuleDraft.begin({"title": "草稿"}, village.user("chen"))
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down(NAME)
    runner.up()

    assert [(row.region_code, row.version, row.document) for row in RuleSet.select()] == [(rules, 1, kept)]
    assert RuleDraft.get_by_id(draft.id).region_code == "990101"


def test_the_database_keeps_what_is_published_as_before(village):
    one = publish(2026)
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down(NAME)
    runner.up()

    with pytest.raises(DatabaseError, match="does not change"):
        RuleSet.update(title="别的").where(RuleSet.id == one.id).execute()


def test_back_down_the_widest_rules_of_a_year_stay(village):
    for region in ("990101", "9901", "990102"):
        publish(2026, region=region, reason="另有办法")
    runner = Runner(database.db.obj, database.MIGRATIONS)
    runner.down(NAME)

    kept = database.db.execute_sql("SELECT year, version FROM rule_set").fetchall()
    assert [tuple(row) for row in kept] == [(2026, 1)]
    runner.up()
