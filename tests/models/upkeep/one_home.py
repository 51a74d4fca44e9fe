"""One household long ago, with a row in every table and words in every sealed column: what has to go with it."""

from datetime import UTC, date, datetime

from peewee import DateField, DateTimeField, Field

from models.database import act
from models.households.household import Household
from models.points.entry import Entry
from models.schema import TABLES
from models.sealed import SealedField
from tests.models.upkeep.every_table import columns_of, made_up

LONG_AGO = datetime(2015, 6, 1, 2, 0, tzinfo=UTC)
ENDED = {  # columns that say whether somebody still waits for something
    "opinion.state": "closed", "declaration.state": "counted", "appointment.state": "cancelled",
    "household.erased_at": None, "household.erased_by": None, "question.published_at": None,
    "declaration_step.number": 1, "evidence.form": "f", "given_mark.form": "f", "reception_guest.opinion_id": None,
    "upload.removed_at": None, "job.request": "{}", "evaluation_step.step": "closed",
}  # fmt: skip


def settle_one_home() -> Household:
    """All of it is over since June 2015."""
    with act():
        for model in TABLES:
            model.insert({one: told(one) for one in columns_of(model)}).execute()
    return Household.select().order_by(Household.id.desc()).get()


def told(field: Field):
    name = name_of(field)
    if name in ENDED:
        return ENDED[name]
    if isinstance(field, SealedField):
        return f"<{name}>"
    if field.name == "year":
        return LONG_AGO.year
    if isinstance(field, DateTimeField):
        return LONG_AGO
    return date(2015, 6, 1) if isinstance(field, DateField) else made_up(field, 0)


def name_of(field: Field) -> str:
    return f"{field.model._meta.table_name}.{field.column_name}"


def about_the_home() -> set[str]:
    """The tables whose rows lead to a household, over however many others; and the duty that was declared for it."""
    found = {Household}
    while more := {model for model in TABLES if model not in found and found & set(model._meta.refs.values())}:
        found |= more
    return {model._meta.table_name for model in found | {Entry}}


def sealed_columns() -> list[SealedField]:
    return [one for model in TABLES for one in model._meta.sorted_fields if isinstance(one, SealedField)]


def still_told() -> set[str]:
    """The sealed columns whose words are still there."""
    told_at_all = {one: [text for (text,) in one.model.select(one).tuples()] for one in sealed_columns()}
    return {name_of(one) for one, texts in told_at_all.items() if f"<{name_of(one)}>" in texts}
