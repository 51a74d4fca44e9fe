"""For the pictures: the year's evaluation as the office and a deputy see it."""

from demo.places import DISTRICT_CODE as DISTRICT
from demo.town_groups import TOWN
from models.evaluations.evaluation import Evaluation
from models.network.deputy import Deputy
from models.network.group import Group


def screens(me: str) -> dict[str, tuple]:
    last, now = Evaluation.select().where(Evaluation.region == DISTRICT).order_by(Evaluation.year)
    town = Evaluation.get(Evaluation.region == TOWN)
    group = Group.select().where(Group.region == TOWN).order_by(Group.number).first()
    own = f"/sheets/{last.id}/deputies/{Deputy.get(Deputy.number == me).id}"
    return {
        "evaluations": ("clerk", "/evaluations"),
        "evaluations-closed": ("clerk", f"/evaluations/{last.id}"),
        "evaluations-now": ("clerk", f"/evaluations/{now.id}"),
        "sheets-mine": ("deputy", own),
        "sheets-office": ("clerk", own),
        "sheets-paper": ("deputy", f"{own}/paper", "", ".paper"),
        "evaluations-groups": ("clerk", f"/evaluations/{town.id}"),
        "group-scores": ("clerk", f"/group-scores?year={town.year}"),
        "group-scores-show": ("clerk", f"/group-scores/{group.id}?year={town.year}"),
        "group-sheets": ("clerk", f"/group-sheets/{town.id}/groups/{group.id}"),
        "objections": ("clerk", "/objections?tab=decided"),
    }
