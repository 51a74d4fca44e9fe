"""Who may reach what households and deputies say: opinions, ratings, wishes, questions, reports, and their pictures."""

from models.access.access import record_books_for
from models.access.reach import NOTHING, OFFICE, STATION, in_regions, own_areas
from models.accounts.user import User
from models.declarations.access import evidence_for
from models.declarations.evidence import Evidence
from models.households.household import Household
from models.households.wish import Wish
from models.network.area import Area
from models.network.deputy import Deputy
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from models.upload import Upload
from models.visits.visit import Companion, Visit
from models.voices.annual_report import AnnualReport
from models.voices.question import Question
from models.voices.rating import Rating


def uploads_for(viewer: User | None, held: list[int] = ()):
    """The pictures a person may see. A portrait is for everybody, as the contact card is on which it stands; a photo of
    an opinion for whoever may see the opinion. `held`: those whose codes this browser has shown. Evidence for
    whoever may see the duty that it is of."""
    opinions = Upload.opinion.in_(list(held))
    evidence = NOTHING
    if viewer:
        opinions |= Upload.opinion.in_(opinions_for(viewer).select(Opinion.id))
        evidence = Upload.id.in_(evidence_for(viewer).select(Evidence.upload))
    return Upload.select().where(
        Upload.removed_at.is_null(),
        (Upload.purpose == "portrait") | ((Upload.purpose == "opinion") & opinions)
        | ((Upload.purpose == "evidence") & evidence),
    )  # fmt: skip


def questions_for(user: User):
    """What was asked in public: a deputy what they themselves are asked, the office what its deputies are.

    What a machine may have asked is the office's to look at first.
    """
    mine = (Question.deputy == user.deputy_id) & (
        (Question.doubtful == False) | Question.answered_at.is_null(False)  # noqa: E712 - peewee
    )
    theirs = in_regions(Question.region, user, *OFFICE)
    return Question.select(Question, Deputy).join(Deputy).where(mine | theirs)


def annual_reports_for(user: User):
    """The versions of annual reports that one wrote, or one's deputies."""
    return AnnualReport.select().where(AnnualReport.deputy.in_(record_books_for(user).select(Deputy.id)))


def opinions_for(user: User):
    """The opinions a person may see: office and station their regions', a unit what it has, a deputy their own areas',
    those that concern them, and those from their own visits."""
    mine = Visit.select(Visit.id).where(Visit.deputy == user.deputy_id)
    shared = Companion.select(Companion.visit).where(Companion.deputy == user.deputy_id)
    as_deputy = Opinion.area.in_(own_areas(user)) | (Opinion.deputy == user.deputy_id)
    as_deputy |= Opinion.visit.in_(mine) | Opinion.visit.in_(shared)
    return Opinion.select().where(
        in_regions(Opinion.region_code, user, *STATION)
        | ((Opinion.unit == user.unit_id) if user.unit_id else NOTHING)
        | (as_deputy if user.deputy_id else NOTHING)
    )


def units_for(user: User):
    """The units that an office looks after, and to which it may assign."""
    return Unit.select().where(in_regions(Unit.region, user, *OFFICE))


def ratings_for(user: User):
    """What households think of visits, for the office of their region, joined with the visit."""
    return Rating.select(Rating, Visit).join(Visit).where(in_regions(Rating.region_code, user, *OFFICE))


def wishes_for(user: User):
    """What households ask for, for the office that decides about it, joined with the household."""
    return (
        Wish.select(Wish, Household, Area).join(Household).join(Area)
        .where(in_regions(Wish.region_code, user, *OFFICE))
    )  # fmt: skip
