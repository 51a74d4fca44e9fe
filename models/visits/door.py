"""What a code leads to, and who answers there, as far as a visit asks."""

from datetime import date, datetime
from typing import NamedTuple

from peewee import JOIN

from models.households.code import Code
from models.households.household import Household
from models.network.area import Assignment
from models.statement import together, written_once


class Door(NamedTuple):
    household: int
    area: int
    must_visit: bool
    traits: str
    replaced_at: datetime | None


class Answering(NamedTuple):
    """A deputy's answering for an area, until `ended_on` if that is known."""

    area: int
    deputy: int
    began_on: date
    ended_on: date | None


def doors_and_assignments(calls: list[tuple[list[str], list[int]]]) -> list[tuple[dict[str, Door], set[Answering]]]:
    """For each call's codes (tokens or short forms, normalised) and deputies: where the codes lead that are known, by
    the code; and since when which of the deputies have answered there."""
    return [_read(rows) for rows in together(_known.each(calls))[0]]


def _read(rows: list[tuple]) -> tuple[dict[str, Door], set[Answering]]:
    doors, assignments = {}, set()
    for token, short, household, area, must_visit, traits, replaced_at, *answering in rows:
        doors[token] = doors[short] = Door(household, area, must_visit, traits, replaced_at)
        if answering[0]:
            assignments.add(Answering(area, *answering))
    return doors, assignments


@written_once
def _known(texts: list[str], deputies: list[int]):
    door = (Code.household, Household.area, Household.must_visit, Household.traits, Code.replaced_at)
    answering = (Assignment.deputy, Assignment.began_on, Assignment.ended_on)
    there = (Assignment.area == Household.area) & Assignment.deputy.in_(deputies)
    return (
        Code.select(Code.token, Code.short, *door, *answering).join(Household)
        .join(Assignment, JOIN.LEFT_OUTER, on=there).where(Code.token.in_(texts) | Code.short.in_(texts))
    )  # fmt: skip
