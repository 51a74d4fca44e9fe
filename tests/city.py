"""The village's district and its neighbour in one city: Lu is the neighbour's deputy, Cao the city's clerk."""

from models.accounts.user import Role
from models.network.deputy import Deputy
from models.network.group import Group, Membership
from models.network.mandate import Mandate
from models.network.region import Region
from tests import village

CITY, DISTRICT, TOWN, NEIGHBOUR, THEIR_TOWN = "9901", "990101", "990101001", "990102", "990102001"


def found() -> None:
    """Build it around the village."""
    Region.create(code=CITY, name="连州市")
    Region.create(code=THEIR_TOWN, name="邻水街道")
    deputy = Deputy.create(number="N001", name="陆明", initials="lm", region=THEIR_TOWN)
    Mandate.create(deputy=deputy, body="party", level="district", term="第六届")
    group = Group.create(number="N9", name="邻水组", region=THEIR_TOWN)
    Membership.create(group=group, deputy=deputy, role="leader", began_on=village.LONG_AGO)
    village.give_account("N001", "陆明", deputy)
    Role.create(user=village.give_account("cao", "曹处长"), role="office", region=CITY)
