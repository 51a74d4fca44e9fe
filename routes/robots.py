"""What search engines may look at: who the deputies are and where to meet them. Nothing that leads to a household.

Only public pages are named, so the file tells nobody what else there is; and every other answer says for itself that
it wants to be in no index (`routes.headers`).
"""

from flask import Blueprint, Response

pages = Blueprint("robots", __name__)

OPEN = (
    "/contact-cards/", "/stations/", "/mailboxes/", "/questions/deputies/", "/stylesheets/", "/static/", "/uploads/",
)  # fmt: skip
INDEXED = frozenset({
    "contact_cards.area", "contact_cards.deputy", "contact_cards.picture", "contact_cards.area_picture",
    "stations.show", "questions.new", "mailboxes.area", "mailboxes.deputy", "mailboxes.answers", "robots.index",
    "static", "stylesheets.public",
})  # fmt: skip


@pages.get("/robots.txt")
def index():
    lines = ["User-agent: *", *(f"Allow: {path}" for path in OPEN), "Disallow: /"]
    return Response("\n".join(lines) + "\n", mimetype="text/plain", headers={"Cache-Control": "public, max-age=86400"})
