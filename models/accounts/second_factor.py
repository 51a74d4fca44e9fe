"""The second factor: who has to show one, who has one, and what happens when it is lost."""

from models.accounts.authenticator import Authenticator
from models.accounts.passkey import Passkey
from models.accounts.recovery_code import RecoveryCode
from models.accounts.sign_in import SignIn
from models.accounts.user import User
from models.audit import Audit
from models.database import act
from models.upkeep.installation import Installation
from rules.words import ADMINISTRATORS

NEEDED = frozenset({"office", *ADMINISTRATORS})


def lacking(user: User) -> bool:
    """Whether this sign-in may not go on before it has shown a second factor: who needs one, and at a station or a
    unit who has chosen to have one. A demonstration asks for none."""
    if user.sign_in.second_factor_at:
        return False
    asked = NEEDED & user.roles.keys() or (not user.deputy_id and has_any(user))
    return bool(asked) and not Installation.here().demo


def has_any(user: User) -> bool:
    return bool(Authenticator.of(user) or user.passkeys.exists())


def may_add(user: User) -> bool:
    """The first one may be added by whoever has the password; after that, only by who has shown one."""
    return bool(user.sign_in.second_factor_at) or not has_any(user)


def show(user: User, text: str) -> bool:
    """Take a code of the app, or a recovery code, for this sign-in. False: it was neither."""
    app, code = Authenticator.of(user), text.strip().replace(" ", "")
    with act():
        kind = "app" if app and app.takes(code) else "recovery" if RecoveryCode.takes(user, text) else ""
        if kind:
            user.sign_in.pass_second_factor()
            Audit.note(user, "second-factor.shown", user.sign_in, detail=kind)
    return bool(kind)


def reset(user: User, by: User) -> None:
    """The phone is lost: every factor goes, and with them every sign-in; the next one sets up a new factor."""
    with act():
        for model in (Authenticator, RecoveryCode, Passkey):
            model.delete().where(model.user == user).execute()
        for sign_in in user.sign_ins.where(SignIn.revoked_at.is_null()):
            sign_in.revoke(by)
        Audit.note(by, "second-factor.reset", user)
