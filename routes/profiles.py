"""A person's own page: who I am here, my phones, how the pages look, and the way out."""

from flask import Blueprint, render_template
from flask_babel import gettext
from flask_login import current_user

from lib import clock
from models.authenticator import Authenticator
from models.passkey import Passkey
from models.recovery_code import RecoveryCode
from models.sign_in import SignIn
from models.upload import Upload
from rules.devices import device

pages = Blueprint("profiles", __name__, url_prefix="/profiles")


@pages.get("/mine")
def mine():
    open_ones = current_user.sign_ins.where(SignIn.revoked_at.is_null(), SignIn.expires_at > clock.now())
    phones = [(gettext(device(one.agent)), one) for one in open_ones.order_by(SignIn.seen_at.desc())]
    portrait = Upload.portrait_of(current_user.deputy) if current_user.deputy_id else None
    return render_template(
        "profiles/mine.html", portrait=portrait, phones=phones,
        passkeys=list(current_user.passkeys.order_by(Passkey.id)), has_app=Authenticator.of(current_user) is not None,
        codes_left=RecoveryCode.left(current_user),
    )  # fmt: skip
