"""Words that go while the row stays: what stands in their place says that there were some."""

from rules.households.retention import GONE

BATCH = 500


def blot(field, those) -> int:
    """Within an act; where something was written, of the rows that a condition names. How many had words still."""
    return len(blotted(field, those))


def blotted(field, those) -> list[int]:
    """The same; which rows had.

    Releases before sealed GONE like any other word. Where it is met in such dress it is written anew, and not counted.
    """
    model = field.model
    told = dict(model.select(model.id, field).where(those, field.not_in(["", GONE])).tuples())
    ids = list(told)
    for start in range(0, len(ids), BATCH):
        model.update({field: GONE}).where(model.id.in_(ids[start : start + BATCH])).execute()
    return [number for number, words in told.items() if words != GONE]
