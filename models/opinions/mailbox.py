"""Mailboxes (意见箱): how what a household writes or says becomes an opinion. Sent twice, it is one."""

from dataclasses import dataclass

from lib import clock
from lib.pictures import Picture
from models.accounts.user import User
from models.database import act
from models.households.household import Household
from models.network.area import Area, Assignment
from models.network.deputy import Deputy
from models.opinions.opinion import Opinion
from models.opinions.opinion_photo import attach, put_away
from rules.opinions.mailbox_form import MailboxForm


@dataclass(frozen=True)
class Mailbox:
    """Whose it is: an area's, or one deputy's. `areas`: where it may come from; a deputy may answer for several."""

    areas: list[Area]
    deputy: Deputy | None = None

    @classmethod
    def of_area(cls, slug: str) -> "Mailbox | None":
        area = Area.get_or_none(Area.slug == slug)
        return cls([area]) if area else None

    @classmethod
    def of_deputy(cls, slug: str) -> "Mailbox | None":
        """None too for a deputy who answers for no area now."""
        deputy = Deputy.with_slug(slug)
        mine = Assignment.open_on(clock.today()) & (Assignment.deputy == deputy)
        areas = list(Area.select().join(Assignment).where(mine).order_by(Area.number)) if deputy else []
        return cls(areas, deputy) if areas else None

    @property
    def slug(self) -> str:
        return self.deputy.slug if self.deputy else self.areas[0].slug

    @property
    def deputies(self) -> list[Deputy]:
        """Who reads it."""
        return [self.deputy] if self.deputy else list(self.areas[0].deputies(clock.today()))

    @property
    def choices(self) -> list[tuple[int, str]]:
        return [(area.id, area.name) for area in self.areas]

    def area(self, number: int | None) -> Area | None:
        """The area that was chosen, if it is one of these; where there is but one, that one."""
        if len(self.areas) == 1:
            return self.areas[0]
        return next((area for area in self.areas if area.id == number), None)


def already_sent(fingerprint: str) -> Opinion | None:
    return Opinion.get_or_none(Opinion.fingerprint == fingerprint)


def send(
    form: MailboxForm, fingerprint: str, area: Area, *, pictures: list[Picture] = (), source: str = "mailbox",
    by: User | None = None, deputy: Deputy | None = None, household: Household | None = None,
) -> Opinion:  # fmt: skip
    """Register it with its photos; the one that is there already if the same form brought the same before."""
    digests = put_away(pictures)
    with act(f"mailbox {fingerprint}"):
        sent = already_sent(fingerprint)
        if sent:
            return sent
        opinion = Opinion.register(
            form.text, source, area, by=by, household=household, deputy=deputy, name=form.name,
            phone=form.callable_phone, call_back=form.call_back,
        )  # fmt: skip
        Opinion.update(fingerprint=fingerprint).where(Opinion.id == opinion.id).execute()
        attach(opinion, pictures, digests, by)
    return opinion


def published_in(area: Area):
    """The opinions of an area that a person has made public, newest first."""
    public = Opinion.published_at.is_null(False)
    return Opinion.select().where(Opinion.area == area, public).order_by(Opinion.published_at.desc(), Opinion.id)
