"""Which pages may be read from a replica: public ones, even while the primary is gone, and large ones.

Who may see a large page is asked of the primary.
"""

from flask import request, session

from models.database import db
from models.upkeep.replica import written

PUBLIC_PAGES = frozenset({"contact_cards.area", "contact_cards.deputy", "stations.show"})
LARGE_PAGES = frozenset({"score_tables.index", "score_tables.export", "scorecards.show", "scorecards.lines"})


def init_app(app) -> None:
    """Without a replica nothing of this is there."""
    if db.replica is None:
        return
    app.before_request_funcs.setdefault(None, []).insert(0, read_public_page)
    app.before_request(read_large_page)
    app.after_request(remember)
    app.teardown_appcontext(lambda _error: db.read_no_more())


def read_public_page() -> None:
    written.set("")
    if request.endpoint in PUBLIC_PAGES and not db.read(session.get("written", "")):
        db.read_at_need()


def read_large_page() -> None:
    if request.endpoint in LARGE_PAGES:
        db.read(session.get("written", ""))


def remember(response):
    """Until where the log has to be for this reader to find what they wrote."""
    if written.get():
        session["written"] = written.get()
    return response
