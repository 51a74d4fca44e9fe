"""Groups of deputies, each with its leader and liaisons."""

from flask import Blueprint, render_template
from flask_login import current_user

from lib import clock
from models.network.group_list import groups_of

pages = Blueprint("groups", __name__, url_prefix="/groups")


@pages.get("")
def index():
    return render_template("groups/index.html", groups=groups_of(current_user, clock.today()))
