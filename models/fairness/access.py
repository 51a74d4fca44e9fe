"""Who may reach what belongs to fairness; goes with `models.access.access`."""

from models.access.access import deputies_for
from models.access.reach import OFFICE, in_regions
from models.accounts.user import User
from models.fairness.call_back import CallBack
from models.fairness.commendation import Commendation
from models.fairness.draw import Draw
from models.fairness.pattern_note import PatternNote
from models.fairness.talk import Talk
from models.network.deputy import Deputy
from models.visits.visit import Visit


def draws_for(user: User):
    return Draw.select().where(in_regions(Draw.region, user, *OFFICE))


def call_backs_for(user: User):
    """The visits an office calls back, joined with the visit and its deputy."""
    return (
        CallBack.select(CallBack, Visit, Deputy).join(Visit).join(Deputy, on=Visit.deputy)
        .where(in_regions(CallBack.region_code, user, *OFFICE))
    )  # fmt: skip


def looked_at_deputies_for(user: User):
    """Whose patterns an office may look at; a deputy's own are seen only as far as the office has asked."""
    return Deputy.select().where(in_regions(Deputy.region, user, *OFFICE))


def asked_patterns_for(user: User):
    """What an office has asked a deputy about."""
    return PatternNote.select().where(PatternNote.deputy == (user.deputy_id or 0), PatternNote.step == "asked")


def helped_deputies_for(user: User):
    """Whose early signs a person may see: a leader their group's, the office its regions'; nobody their own."""
    return deputies_for(user).where(Deputy.id != (user.deputy_id or 0))


def talks_for(user: User):
    """The deputy's own, and the office its regions'; no leader's business."""
    return (
        Talk.select(Talk, Deputy)
        .join(Deputy)
        .where((Talk.deputy == (user.deputy_id or 0)) | in_regions(Talk.region_code, user, *OFFICE))
    )


def commendations_for(user: User):
    """What an office decides about."""
    return (
        Commendation.select(Commendation, Deputy).join(Deputy)
        .where(in_regions(Commendation.region_code, user, *OFFICE))
    )  # fmt: skip


def cared_for_deputies(user: User):
    """Whose difficulties an office may know: only who holds that very role for the region."""
    return Deputy.select().where(in_regions(Deputy.region, user, "office"))
