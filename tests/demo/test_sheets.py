"""The workbook is the demo's only way in: what it says of the district has to come through the import."""

import pytest

from models.households.household import Household, HouseholdKind
from models.network.deputy import Deputy

pytestmark = pytest.mark.timeout(600)  # the district has to be imported first


def test_the_import_takes_the_demo_districts_workbook_without_a_fault(copied, district):
    copied("as-imported")
    kinds = {kind for (kind,) in HouseholdKind.select(HouseholdKind.kind).distinct().tuples()}
    with_any = HouseholdKind.select(HouseholdKind.household).distinct().count()
    assert Household.select().count() == 30_000
    assert {one.name for one in Deputy.select()} == {one["name"] for one in district.deputies}
    assert kinds >= {"elder", "hub"}
    assert 0 < with_any < 30_000
