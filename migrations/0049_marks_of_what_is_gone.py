"""Where words are gone a mark stands that needs no key, which the releases before cannot read.

Nothing is rewritten here: the night does that with what it meets. But who puts the release before back in the place of
this one learns from the number that the data has to go back too.
"""

from models.schema import TABLES
from models.sealed import BLOTTED, keys
from models.upkeep.key_rotation import sealed_fields
from rules.households.retention import GONE


def up(migrator, db):
    pass


def down(migrator, db):
    for model in TABLES:
        for field in sealed_fields(model):
            column, as_before = f'"{field.column_name}"', keys().seal(GONE, field.purpose, field.exact)
            statement = f'UPDATE "{model._meta.table_name}" SET {column} = {db.param} WHERE {column} = {db.param}'
            db.execute_sql(statement, (as_before, BLOTTED))
