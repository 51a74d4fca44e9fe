"""A person's own page: who I am here, my phones, how the pages look, and the way out."""

from flask import Blueprint, render_template
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.accounts.authenticator import Authenticator
from models.accounts.passkey import Passkey
from models.accounts.recovery_code import RecoveryCode
from models.accounts.sign_in import SignIn
from models.network.deputy_file import DeputyFile
from rules.devices import device

pages = Blueprint("profiles", __name__, url_prefix="/profiles")


@pages.get("/mine")
def mine():
    open_ones = current_user.sign_ins.where(SignIn.revoked_at.is_null(), SignIn.expires_at > clock.now())
    phones = [(gettext(device(one.agent)), one) for one in open_ones.order_by(SignIn.seen_at.desc())]
    file = DeputyFile(current_user.deputy, clock.today()) if current_user.deputy_id else None
    return render_template(
        "profiles/mine.html", file=file, phones=phones,
        passkeys=list(current_user.passkeys.order_by(Passkey.id)), has_app=Authenticator.of(current_user) is not None,
        codes_left=RecoveryCode.left(current_user),
    )  # fmt: skip
