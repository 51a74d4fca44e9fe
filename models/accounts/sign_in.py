"""Sign-ins: one row for each phone or desk that is let in, and each can be taken back."""

import hashlib
import secrets
from datetime import datetime, timedelta

from peewee import JOIN, CharField, ForeignKeyField

from lib import clock
from models.accounts.user import User
from models.audit import Audit
from models.database import MomentField, Row, act
from models.network.deputy import Deputy
from models.statement import row_of, written_once
from models.upkeep.installation import Installation

PHONE, DESK = timedelta(days=90), timedelta(hours=12)


def digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


class SignIn(Row):
    user = ForeignKeyField(User, backref="sign_ins", on_delete="CASCADE")
    digest = CharField(64, unique=True)
    agent = CharField(200, default="")
    began_at = MomentField(default=clock.now)
    seen_at = MomentField(default=clock.now)
    expires_at = MomentField()
    revoked_at = MomentField(null=True)
    revoked_by = ForeignKeyField(User, null=True)
    second_factor_at = MomentField(null=True)
    token = None  # known only to the browser, and here for the request that carries it
    epoch = None  # the installation's when it was looked up: a phone asks for both every time

    @classmethod
    def begin(cls, user: User, agent: str, second_factor: bool = False) -> User:
        """Let a user in on one device: 90 days for a deputy's phone, 12 hours at a desk.

        `second_factor`: whether one was shown already, as a passkey does.
        """
        token = secrets.token_urlsafe(24)
        lasts = PHONE if user.deputy_id else DESK
        with act():
            sign_in = cls.create(
                user=user, digest=digest(token), agent=agent[:200], expires_at=clock.now() + lasts,
                second_factor_at=clock.now() if second_factor else None,
            )  # fmt: skip
            Audit.note(user, "signed-in", sign_in)
        return sign_in.carrying(token)

    @classmethod
    def load(cls, token: str) -> User | None:
        """The user whose browser carries this token, unless it has expired or was revoked."""
        found = next(iter(_open(digest(token), clock.now())), None)
        return _opened(*found).carrying(token) if found else None

    @classmethod
    def was_revoked(cls, token: str) -> bool:
        """Whether this token was good once and has been taken back: from a lost phone, perhaps."""
        return cls.select().where(cls.digest == digest(token), cls.revoked_at.is_null(False)).exists()

    def carrying(self, token: str) -> User:
        self.token = token
        self.user.sign_in = self
        self.see()
        return self.user

    def see(self) -> None:
        """Keep `seen_at` right to the hour; a write at every request would queue behind the visits."""
        if clock.now() - self.seen_at > timedelta(hours=1):
            with act():
                SignIn.update(seen_at=clock.now()).where(SignIn.id == self.id).execute()

    def pass_second_factor(self) -> None:
        with act():
            self.second_factor_at = clock.now()
            SignIn.update(second_factor_at=self.second_factor_at).where(SignIn.id == self.id).execute()

    def revoke(self, by: User) -> None:
        with act():
            SignIn.update(revoked_at=clock.now(), revoked_by=by).where(
                SignIn.id == self.id, SignIn.revoked_at.is_null()
            ).execute()
            Audit.note(by, "sign-in.revoked", self)


@written_once
def _open(token_digest: str, now: datetime):
    """The sign-in of a token that is good now, with its user and deputy."""
    good = (SignIn.digest == token_digest) & SignIn.revoked_at.is_null() & (SignIn.expires_at > now) & User.active
    both = (*User._meta.sorted_fields, *Deputy._meta.sorted_fields)
    epoch = Installation.select(Installation.epoch).limit(1)
    return (
        SignIn.select(SignIn.id, SignIn.seen_at, SignIn.second_factor_at, epoch, *both)
        .join(User, on=SignIn.user).join(Deputy, JOIN.LEFT_OUTER).where(good)
    )  # fmt: skip


def _opened(number: int, seen_at: datetime, second_factor_at: datetime | None, epoch: str | None, *both) -> SignIn:
    own = len(User._meta.sorted_fields)
    user = row_of(User, both[:own])
    if user.deputy_id:
        user.deputy = row_of(Deputy, both[own:])
    known = {"id": number, "seen_at": seen_at, "second_factor_at": second_factor_at, "user": user}
    known["epoch"] = epoch or Installation.here().epoch
    return SignIn(__no_default__=True, **known)
