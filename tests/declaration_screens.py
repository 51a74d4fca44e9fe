"""The pictures of declared duties, from all sides."""

from demo.introduction import Cast
from models.declarations.declaration import Declaration
from models.network.deputy import Deputy


def declared(cast: Cast) -> dict[str, tuple]:
    """Name → who looks, at which address."""
    me = Deputy.get(Deputy.number == cast.deputy[0])
    mine = {one.state: one for one in Declaration.select().where(Declaration.deputy == me)}
    other = Declaration.select().where(Declaration.state == "checked", Declaration.deputy != me).first()
    return {
        "declarations-mine": ("deputy", "/declarations/mine"),
        "declarations-kinds": ("deputy", "/declarations/new"),
        "declarations-form": ("deputy", "/declarations/new?kind=research"),
        "declarations-faults": ("deputy", "/declarations/new?kind=study", "交上去"),
        "declarations-returned": ("deputy", f"/declarations/{mine['returned'].id}"),
        "declarations-counted": ("deputy", f"/declarations/{mine['counted'].id}"),
        "declarations": ("clerk", "/declarations"),
        "declarations-contested": ("clerk", "/declarations?tab=contested"),
        "declarations-show": ("clerk", f"/declarations/{other.id}"),
        "declarations-leader": ("leader", "/declarations"),
        "given-marks": ("clerk", "/given-marks"),
        "given-marks-show": ("clerk", "/given-marks/merits"),
    }
