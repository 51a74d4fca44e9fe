"""Household codes on paper: what a card at the door says, and all the cards of a person's areas as one PDF.

A card is in Chinese whatever language the clerk reads in, and does not say who lives behind the door.
"""

from pathlib import Path
from typing import NamedTuple

from lib import card_sheet
from models.access.access import areas_for
from models.audit import Audit
from models.database import act
from models.households.code import Code
from models.households.household import Household
from models.jobs.job import Job, work
from models.network.area import Area
from rules.households import codes
from rules.words import N_

PURPOSE = N_("有事扫一扫，找您家的代表。代表来走访，也扫它记一笔。")
_REPORTED = 20 * card_sheet.PER_SHEET  # each report of progress is a commit


class DoorCard(NamedTuple):
    """What the card at a door says; `short` as it is read out."""

    address: str
    number: str
    area: str
    short: str
    purpose: str = PURPOSE


def cards_of(areas, base: str, household: int | None = None) -> list[DoorCard]:
    """The cards of a query's areas in the order of their doors, or of one household; `base` begins every address."""
    rows = (
        Code.select(Code.token, Household.number, Area.name, Code.short).join(Household).join(Area)
        .where(Area.id.in_(areas.select(Area.id)), Code.replaced_at.is_null())
        .order_by(Area.number, Household.number)
    )  # fmt: skip
    chosen = rows.where(Household.id == household) if household else rows
    return [
        DoorCard(codes.url(base, token), number, area, codes.shown(short))
        for token, number, area, short in chosen.tuples()
    ]


def ask_for_all(by, base: str, folder: Path) -> Job:
    """Ask for the PDF of every card within a person's reach; it is kept in `folder`."""
    return Job.ask("print-codes", by, base=base, folder=str(folder))


@work("print-codes")
def print_all(job: Job) -> None:
    cards = cards_of(areas_for(job.asked_by), job.asked["base"])
    path = Path(job.asked["folder"]) / f"codes-{job.id}.pdf"
    path.parent.mkdir(parents=True, exist_ok=True)

    def report(done: int) -> None:
        if done % _REPORTED == 0 or done == len(cards):
            job.progress(done, len(cards))

    job.keep_file(path)
    card_sheet.write(path, map(_printed, cards), "连心码", report)
    with act():
        Audit.note(job.asked_by, "codes.printed", count=len(cards))
        job.end({"cards": len(cards)})


def _printed(card: DoorCard) -> card_sheet.Card:
    return card_sheet.Card(card.address, f"{card.number} 号", (card.area, card.purpose), card.short)
