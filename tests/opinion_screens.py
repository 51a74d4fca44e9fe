"""The screens of those who handle opinions: office, unit, deputy; one opinion at each point of its way."""

from models.accounts.user import User
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion

UNIT = "unit1"


def screens(deputy: str) -> dict[str, tuple]:
    """`deputy`: the login of the one who looks."""
    unit = User.get(User.login == UNIT).unit
    own = Opinion.state.in_(["assigned", "taken_up"]) & (Opinion.unit == unit)
    me = Deputy.get(Deputy.number == deputy)
    mine = Opinion.select().where((Opinion.deputy == me) | Opinion.area.in_([one.area_id for one in me.assignments]))
    heard = mine.first()
    return {
        "opinions": ("clerk", "/opinions"),
        "opinions-late": ("clerk", "/opinions?tab=late"),
        "opinions-ended": ("clerk", "/opinions?tab=ended"),
        **{f"opinions-{state}": ("clerk", f"/opinions/{newest(Opinion.state == state)}") for state in STATES},
        "opinions-unit": ("unit", "/opinions"),
        "opinions-unit-show": ("unit", f"/opinions/{newest(own)}"),
        "opinions-deputy": ("deputy", "/opinions"),
        **({"opinions-deputy-show": ("deputy", f"/opinions/{heard.id}")} if heard else {}),
        "units": ("clerk", "/units"),
        "units-show": ("clerk", f"/units/{unit.id}"),
        "holidays": ("clerk", "/holidays"),
    }


STATES = ("registered", "sorted", "answered", "told", "again", "closed")


def newest(those) -> int:
    return Opinion.select().where(those).order_by(Opinion.id.desc()).first().id
