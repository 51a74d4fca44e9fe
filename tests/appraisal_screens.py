"""For the pictures: the appraisal as the office, a deputy and a household see it."""

from models.appraisals.round import AppraisalRound


def screens() -> dict[str, tuple]:
    last, now = AppraisalRound.select().order_by(AppraisalRound.year)
    return {
        "appraisals": ("clerk", "/appraisals"),
        "appraisals-last": ("clerk", f"/appraisals/{last.id}"),
        "appraisals-now": ("clerk", f"/appraisals/{now.id}"),
        "ballots": ("clerk", f"/ballots/{now.id}"),
        "appraisals-mine": ("deputy", "/appraisals/mine"),
        "self-appraisals": ("deputy", f"/self-appraisals/{now.id}"),
        "peer-appraisals": ("deputy", f"/peer-appraisals/{now.id}/peer"),
        "mass-appraisals": ("resident", "/mass-appraisals"),
    }
