"""Words that go while the row stays: what stands in their place says that there were some."""

from rules.households.retention import GONE

BATCH = 500


def blot(field, those) -> int:
    """Within an act; where something was written, of the rows that a condition names. How many had words still."""
    return len(blotted(field, those))


def blotted(field, those) -> list[int]:
    """The same; which rows had."""
    model = field.model
    told = model.select(model.id, field).where(those, field != "").tuples()
    ids = [number for number, words in told if words != GONE]
    for start in range(0, len(ids), BATCH):
        model.update({field: GONE}).where(model.id.in_(ids[start : start + BATCH])).execute()
    return ids
