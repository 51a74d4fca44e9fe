"""What the sides of an evaluation were asked, what each answer was worth, and how many it took to show a mean."""

from models.appraisals.marks import behind_marks
from models.evaluations.evaluation import Evaluation
from models.evaluations.frozen_record import FrozenRecord
from rules.evaluations.appraisal import SIDES
from rules.evaluations.ballot import Ballot
from rules.words import BODIES


def asked_of(deputy_ids: list[int], year: int) -> list[dict]:
    """The rounds behind these deputies' marks, as the records of a closed year keep them."""
    return [
        {
            "region": one.region_code, "region_name": one.region.name, "body": one.body,
            "body_name": BODIES.get(one.body, ""), "least": one.least, "least_fellows": one.least_fellows,
            "sides": SIDES,
        } | one.ballot.plain()
        for one in behind_marks(deputy_ids, year)
    ]  # fmt: skip


def asked_in(evaluation: Evaluation, deputy_ids: list[int]) -> list[dict]:
    """The same with its `ballot` to read; of a closed evaluation as it was frozen, whoever is looked at."""
    kept = FrozenRecord.archive(evaluation, "appraisal").of("appraisal") if evaluation.head else None
    return [one | {"ballot": Ballot.of(one)} for one in kept or asked_of(deputy_ids, evaluation.year)]
