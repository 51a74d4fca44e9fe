"""What of declared duties and given marks a person may reach; goes with `models.access.access`."""

from models.access.access import deputies_for
from models.access.reach import OFFICE, in_regions
from models.accounts.user import User
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.declarations.given_mark import GivenMark
from models.declarations.reach import reached_by
from models.network.deputy import Deputy
from models.points.entry import Entry
from models.upload import Upload


def declarations_for(user: User):
    """Joined with the facts and the deputy."""
    joined = Declaration.select(Declaration, Entry, Deputy).join(Entry).switch(Declaration).join(Deputy)
    return joined.where(reached_by(user, Declaration))


def marks_for(user: User):
    """The marks of the deputies whose duties a person may see."""
    return GivenMark.select().where(GivenMark.deputy.in_(deputies_for(user).select(Deputy.id)))


def marked_by(user: User):
    """The deputies to whom a person gives marks as the office: not themselves."""
    mine = in_regions(Deputy.region, user, *OFFICE)
    return Deputy.select().where(mine, Deputy.id != (user.deputy_id or 0))


def evidence_for(user: User):
    """What shows that a duty was done: of the declared duties and given marks within reach, and what one brought."""
    of_duties = Evidence.declaration.in_(declarations_for(user).select(Declaration.id))
    of_marks = Evidence.declaration.is_null() & Evidence.form.in_(marks_for(user).select(GivenMark.form))
    return Evidence.select(Evidence, Upload).join(Upload).where(of_duties | of_marks | (Upload.made_by == user))
