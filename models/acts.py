"""Who may do what: the one table of roles. The gate asks it before every request; a route without a row is nobody's."""

from models.user import User

PUBLIC = frozenset()
EVERYONE = frozenset({"deputy", "leader", "station", "unit", "office", "administrator", "security", "auditor"})
DEPUTY = frozenset({"deputy"})
OFFICE = frozenset({"office", "administrator"})
ADMINISTRATOR = frozenset({"administrator"})
SECURITY = frozenset({"security"})
AUDITOR = frozenset({"auditor"})
SCORES = OFFICE | {"leader"}
GROUND = OFFICE | {"station"}

ACTS: dict[str, frozenset] = {
    "static": PUBLIC,
    "shells.service_worker": PUBLIC,
    "shells.manifest": PUBLIC,
    "shells.scan_worker": PUBLIC,
    "vitals.live": PUBLIC,
    "vitals.ready": PUBLIC,
    "metrics.index": PUBLIC,
    "homes.show": PUBLIC,
    "sign_ins.new": PUBLIC,
    "sign_ins.create": PUBLIC,
    "sign_ins.destroy": EVERYONE,
    "sign_ins.revoke": EVERYONE,
    "second_factors.new": EVERYONE,
    "second_factors.create": EVERYONE,
    "second_factors.confirm": EVERYONE,
    "second_factors.ask": EVERYONE,
    "second_factors.answer": EVERYONE,
    "second_factors.renew": EVERYONE,
    "passkeys.begin": EVERYONE,
    "passkeys.create": EVERYONE,
    "passkeys.destroy": EVERYONE,
    "passkeys.challenge": PUBLIC,
    "passkeys.enter": PUBLIC,
    "enrolments.show": PUBLIC,
    "enrolments.use": PUBLIC,
    "enrolments.create": OFFICE,
    "preferences.update": PUBLIC,
    "privacy.show": PUBLIC,
    "passwords.edit": EVERYONE,
    "passwords.update": EVERYONE,
    "profiles.mine": EVERYONE,
    "phones.pulse": DEPUTY,
    "phones.book": DEPUTY,
    "duties.today": DEPUTY,
    "visits.index": DEPUTY,
    "visits.new": DEPUTY,
    "visits.scan": DEPUTY,
    "visits.waiting": DEPUTY,
    "visits.create": DEPUTY,
    "visits.show": DEPUTY | SCORES,
    "visits.contest": DEPUTY,
    "scorecards.mine": DEPUTY,
    "scorecards.show": DEPUTY | SCORES,
    "scorecards.lines": DEPUTY | SCORES,
    "score_tables.index": SCORES,
    "score_tables.export": SCORES,
    "archives.show": DEPUTY | SCORES,
    "archives.create": OFFICE,
    "archives.withdraw": OFFICE,
    "record_books.show": DEPUTY | OFFICE,
    "reviews.index": OFFICE,
    "reviews.show": OFFICE,
    "reviews.decide": OFFICE,
    "areas.index": GROUND,
    "areas.show": GROUND,
    "deputies.index": OFFICE,
    "deputies.show": OFFICE,
    "groups.index": OFFICE,
    "stations.index": OFFICE,
    "households.index": GROUND | DEPUTY,
    "households.search": GROUND | DEPUTY,
    "households.show": GROUND | DEPUTY,
    "codes.index": GROUND,
    "codes.sheet": GROUND,
    "codes.print_all": OFFICE,
    "codes.replace": GROUND,
    "codes.show": PUBLIC,
    "contact_cards.area": PUBLIC,
    "contact_cards.deputy": PUBLIC,
    "imports.index": OFFICE,
    "imports.create": OFFICE,
    "imports.show": OFFICE,
    "imports.template": OFFICE,
    "imports.marked": OFFICE,
    "installations.index": ADMINISTRATOR,
    "installations.back_up": ADMINISTRATOR,
    "jobs.index": GROUND,
    "jobs.read": GROUND,
    "households.record": OFFICE,
    "households.export": OFFICE,
    "erasures.new": OFFICE,
    "erasures.create": OFFICE,
    "prunings.index": OFFICE,
    "prunings.update": ADMINISTRATOR,
    "uploads.show": PUBLIC,
    "portraits.update": DEPUTY | OFFICE,
    "portraits.remove": DEPUTY | OFFICE,
    "jobs.show": GROUND,
    "jobs.cancel": GROUND,
    "jobs.result": GROUND,
    "audits.index": AUDITOR,
    "accounts.index": ADMINISTRATOR | SECURITY,
    "accounts.show": ADMINISTRATOR | SECURITY,
    "accounts.create": ADMINISTRATOR,
    "accounts.close": ADMINISTRATOR,
    "accounts.reopen": ADMINISTRATOR,
    "accounts.unlock": SECURITY,
    "roles.create": ADMINISTRATOR,
    "roles.destroy": ADMINISTRATOR,
    "second_factors.reset": SECURITY,
}


def may(user: User, endpoint: str) -> bool:
    """Whether a signed-in person may do this at all. An endpoint without a row is nobody's."""
    allowed = ACTS.get(endpoint)
    if allowed is None:
        return False
    return not allowed or bool(user.deputy_id and "deputy" in allowed) or bool(allowed & user.roles.keys())
