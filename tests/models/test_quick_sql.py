import pytest
from peewee import CharField, Expression, Field, ForeignKeyField, IntegerField, Model, SqliteDatabase, fn

from models import quick_sql


class Region(Model):
    code = CharField(primary_key=True)

    class Meta:
        database = SqliteDatabase(None)


class Home(Model):
    region = ForeignKeyField(Region, column_name="region_code")
    odd = IntegerField(column_name='a "name"')

    class Meta:
        database = Region._meta.database


Other = Home.alias()
inner = Region.select(Region.code).where(Region.code > "1")
QUERIES = [
    Home.select(),
    Home.select(Home, Region).join(Region).order_by(Region.code.desc()),
    Home.select(Home.odd, Other.odd).join(Other, on=Home.region == Other.region).where(Other.odd.is_null()),
    Home.select(fn.MAX(Home.odd).alias("most")).group_by(Home.region).having(fn.COUNT(Home.odd) > 2),
    Home.select().where(Home.region.in_(inner)),
    Home.select().where(Home.region.not_in(Region.select().where(Region.code.in_(inner)) | inner)),
    Home.select().where(Home.odd.in_([]) | Home.odd.not_in([]) | Home.odd.in_([1, 2])),
    Home.select().where(fn.EXISTS(inner.where(Region.code == Home.region))),
    Home.update(odd=Home.odd + 1).where(Home.region.in_(inner)),
    Home.insert(region="1", odd=2).on_conflict(conflict_target=[Home.id], update={Home.odd: Home.odd + 1}),
    Home.delete().where(Home.odd == 3),
    inner.with_cte(inner.cte("before")).where(Region.code.in_(Home.select(Home.region))),
]


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_what_is_asked_stays_the_same(query, monkeypatch):
    quick = query.clone().sql()
    monkeypatch.setattr(Field, "__sql__", quick_sql.in_many_steps)
    monkeypatch.setattr(Expression, "_is_rhs_empty", quick_sql.by_writing_it)
    assert query.clone().sql() == quick


def test_a_subquery_in_another_is_written_once(monkeypatch):
    written, write = [], Field.__sql__
    monkeypatch.setattr(Field, "__sql__", lambda field, context: written.append(field) or write(field, context))
    Home.select(Home.odd).where(Home.region.in_(Region.select(Region.code).where(Region.code.in_(inner)))).sql()
    assert len(written) == 2 + 2 + 2


def test_the_models_take_the_shortcuts():
    assert (Field.__sql__, Expression._is_rhs_empty) == (quick_sql.in_one_step, quick_sql.at_a_glance)
