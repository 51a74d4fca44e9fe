"""What becomes of the words and the evidence of declared duties once they have been kept for long enough.

The facts stay: that it was declared and by whom, which steps it took and who took them, and what it counts for.
"""

from datetime import date, datetime

from lib import clock
from models import upload
from models.database import act
from models.declarations.blotting import blot_words
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.given_mark import GivenMark
from models.declarations.step import DeclarationStep
from models.evaluations.closed_years import unfinished
from models.points.entry import Entry
from models.upload import Upload, forget_files
from rules.declarations.declaration import ENDED
from rules.households.retention import GONE


def forget(before: datetime) -> int:
    """Of what ended before then, in no year that may still be open; how many duties and marks had something left."""
    ids = _told(before)
    over = ~unfinished(GivenMark.region_code, lambda year: GivenMark.year == year)
    forms = GivenMark.select(GivenMark.form).where(GivenMark.given_at < before, over)
    with act():
        _blot(ids)
        shown = _remove(Evidence.declaration.in_(ids))
        marks = _remove(Evidence.declaration.is_null() & Evidence.form.in_(forms))
    forget_files(shown + marks, upload.folder)
    return len(ids) + len(marks)


def _told(before: datetime) -> list[int]:
    """Those that still tell something: with what was declared first, all else goes."""
    old = Declaration.state.in_(ENDED) & (Declaration.waits_since < before) & (Entry.done_on < clock.day_of(before))
    over = ~unfinished(Declaration.region_code, _done_in)
    first = (DeclarationStep.number == 1) & (DeclarationStep.facts != GONE)
    found = DeclarationStep.select(DeclarationStep.declaration).join(Declaration).join(Entry)
    return [number for (number,) in found.where(old, over, first).tuples()]


def _done_in(year: int):
    return Entry.done_on.between(date(year, 1, 1), date(year, 12, 31))


def forget_drafts(before: datetime) -> int:
    """What was handed in under forms that never got through."""
    through = GivenMark.select(GivenMark.form)
    with act():
        draft = Evidence.declaration.is_null() & Evidence.form.not_in(through) & (Upload.made_at < before)
        gone = _remove(draft)
    forget_files(gone, upload.folder)
    return len(gone)


def _blot(ids: list[int]) -> None:
    blot_words(ids)
    Declaration.update(household=None).where(Declaration.id.in_(ids)).execute()


def _remove(those) -> list[Upload]:
    """Within the act; the files go after it."""
    pieces = list(Evidence.select(Evidence, Upload).join(Upload).where(those, Upload.removed_at.is_null()))
    Evidence.update(title="").where(Evidence.id.in_([one.id for one in pieces])).execute()
    gone = [one.upload for one in pieces]
    Upload.update(removed_at=clock.now()).where(Upload.id.in_([one.id for one in gone])).execute()
    return gone
