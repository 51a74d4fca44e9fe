"""For the pictures: the year's evaluation as the office and a deputy see it."""

from models.evaluations.evaluation import Evaluation
from models.network.deputy import Deputy


def screens(me: str) -> dict[str, tuple]:
    last, now = Evaluation.select().order_by(Evaluation.year)
    own = f"/sheets/{last.id}/deputies/{Deputy.get(Deputy.number == me).id}"
    return {
        "evaluations": ("clerk", "/evaluations"),
        "evaluations-closed": ("clerk", f"/evaluations/{last.id}"),
        "evaluations-now": ("clerk", f"/evaluations/{now.id}"),
        "sheets-mine": ("deputy", own),
        "sheets-office": ("clerk", own),
        "sheets-paper": ("deputy", f"{own}/paper", "", ".paper"),
        "objections": ("clerk", "/objections?tab=decided"),
    }
