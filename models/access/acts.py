"""Who may do what: the one table of roles. The gate asks it before every request; a route without a row is nobody's."""

from models.accounts.user import User

PUBLIC = frozenset()
EVERYONE = frozenset({"deputy", "leader", "station", "unit", "office", "administrator", "security", "auditor"})
DEPUTY = frozenset({"deputy"})
OFFICE = frozenset({"office", "administrator"})
ADMINISTRATOR = frozenset({"administrator"})
SECURITY = frozenset({"security"})
AUDITOR = frozenset({"auditor"})
SCORES = OFFICE | {"leader"}
GROUND = OFFICE | {"station"}
HANDLERS = GROUND | {"deputy", "unit"}

TABLE: dict[str, dict[str, frozenset]] = {
    "": {"static": PUBLIC},
    "accounts": {"index show": ADMINISTRATOR | SECURITY, "create close reopen": ADMINISTRATOR, "unlock": SECURITY},
    "annual_reports": {"index publish": OFFICE, "show update withdraw": DEPUTY | OFFICE},
    "appointments": {
        "new ask follow find own reply": PUBLIC,
        "index": GROUND,
        "mine": DEPUTY,
        "show": GROUND | DEPUTY,
        "answer": OFFICE | DEPUTY,
    },
    "appraisals": {"index create show prolong remind close": OFFICE, "mine": DEPUTY},
    "archives": {"show": DEPUTY | SCORES, "create withdraw": OFFICE},
    "areas": {"index show": GROUND},
    "audits": {"index": AUDITOR},
    "calendars": {"station deputy reception": PUBLIC},
    "ballots": {"edit update": OFFICE},
    "call_backs": {
        "announced export": PUBLIC,
        "index create show draw call take tell": OFFICE,
    },
    "care_notes": {"index new show create destroy": frozenset({"office"})},
    "certificates": {"show": PUBLIC, "deputy create replace take_back": OFFICE},
    "codes": {"index sheet replace": GROUND, "print_all": OFFICE, "show": PUBLIC},
    "commendations": {
        "published": PUBLIC,
        "index look show decide certificate": OFFICE,
        "new create": SCORES,
    },
    "contact_cards": {"area area_picture deputy picture vcard": PUBLIC},
    "declarations": {
        "mine new create edit update": DEPUTY,
        "index take_many": GROUND | {"leader"},
        "show take": GROUND | DEPUTY,
        "remove": OFFICE,
    },
    "deputies": {"index show": OFFICE},
    "duties": {"today": DEPUTY},
    "early_signs": {"index note": SCORES},
    "enrolments": {"show use": PUBLIC, "create": OFFICE},
    "erasures": {"new create": OFFICE},
    "evaluations": {"index create show count publish close announce hide export": OFFICE},
    "follow_ups": {"index find show judge add leave": PUBLIC},
    "given_marks": {"index show create": OFFICE},
    "group_scores": {"index show": DEPUTY | SCORES},
    "group_sheets": {"show paper": DEPUTY | OFFICE, "decide": OFFICE},
    "groups": {"index": OFFICE},
    "holidays": {"index adopt create destroy limit": OFFICE},
    "homes": {"show": PUBLIC},
    "households": {"index search show": GROUND | DEPUTY, "record export": OFFICE},
    "imports": {"index create show template marked": OFFICE},
    "installations": {"index back_up": ADMINISTRATOR},
    "introductions": {"index set_defaults": OFFICE, "update": DEPUTY | OFFICE},
    "jobs": {"index read show cancel result": GROUND},
    "letters": {"edit preview create": OFFICE},
    "mailboxes": {"area write_to_area deputy write_to_deputy receipt answers": PUBLIC, "new create": GROUND},
    "mass_appraisals": {"show create": PUBLIC},
    "metrics": {"index": PUBLIC},
    "objections": {"index decide": OFFICE, "create take_back": DEPUTY},
    "opinions": {"index show take": HANDLERS},
    "own_homes": {"scanned new create show export visit confirm destroy": PUBLIC, "slips renew": GROUND},
    "passkeys": {"begin create destroy": EVERYONE, "challenge enter": PUBLIC},
    "passwords": {"edit update": EVERYONE},
    "peer_appraisals": {"show create": DEPUTY},
    "patterns": {"index limit show note": OFFICE, "mine asked answer": DEPUTY},
    "phones": {"pulse book": DEPUTY},
    "pledges": {"index new": OFFICE, "mine": DEPUTY, "create show answer": OFFICE | DEPUTY},
    "portraits": {"update remove": DEPUTY | OFFICE},
    "preferences": {"update": PUBLIC},
    "prints": {"index create": GROUND, "deputy area": DEPUTY | GROUND},
    "privacy": {"show": PUBLIC},
    "profiles": {"mine": EVERYONE},
    "prunings": {"index": OFFICE, "update": ADMINISTRATOR},
    "questions": {
        "new create": PUBLIC,
        "index show": DEPUTY | OFFICE,
        "answer": DEPUTY,
        "vouch publish withdraw set_aside": OFFICE,
    },
    "ratings": {"create": PUBLIC, "mine": DEPUTY, "index decide": OFFICE},
    "reception_rules": {"index create show plan end": GROUND},
    "reception_swaps": {"create answer": DEPUTY},
    "receptions": {"index create update cancel": GROUND, "mine": DEPUTY, "show tell welcome": GROUND | DEPUTY},
    "record_books": {"show": DEPUTY | OFFICE},
    "reviews": {"index show decide": OFFICE},
    "robots": {"index": PUBLIC},
    "roles": {"create destroy": ADMINISTRATOR},
    "rule_drafts": {"new create show edit save tell export look_over publish put_away": OFFICE},
    "rule_saves": {"index show restore": OFFICE},
    "rule_items": {"new edit save tell move remove": OFFICE},
    "rule_sets": {"index show version export": EVERYONE, "withdraw": OFFICE},
    "score_tables": {"index export": SCORES},
    "scorecards": {"mine": DEPUTY, "show lines": DEPUTY | SCORES},
    "second_factors": {"new create confirm ask answer renew": EVERYONE, "reset": SECURITY},
    "self_appraisals": {"show update": DEPUTY, "read": OFFICE},
    "sheets": {"mine": DEPUTY, "show paper": DEPUTY | OFFICE, "decide": OFFICE},
    "shells": {"service_worker manifest scan_worker": PUBLIC},
    "sign_ins": {"new create": PUBLIC, "destroy revoke": EVERYONE},
    "stations": {"index": OFFICE, "show": PUBLIC},
    "stylesheets": {"public": PUBLIC},
    "talks": {"index new create": OFFICE, "mine": DEPUTY, "show answer": DEPUTY | OFFICE},
    "trials": {"show create deputy group": OFFICE},
    "units": {"index create show admit close reopen": OFFICE},
    "uploads": {"show": PUBLIC},
    "visits": {"index new scan waiting create contest hand_over": DEPUTY, "show": DEPUTY | SCORES},
    "vitals": {"live ready": PUBLIC},
    "wishes": {"new create take_back": PUBLIC, "index show decide": OFFICE},
}
"""Noun → its acts → who may; what is PUBLIC needs no sign-in."""

ACTS: dict[str, frozenset] = {
    f"{noun}.{act}".lstrip("."): who
    for noun, acts in TABLE.items() for names, who in acts.items() for act in names.split()
}  # fmt: skip
"""The same by endpoint."""


def may(user: User, endpoint: str) -> bool:
    """Whether a signed-in person may do this at all. An endpoint without a row is nobody's."""
    allowed = ACTS.get(endpoint)
    if allowed is None:
        return False
    return not allowed or bool(user.deputy_id and "deputy" in allowed) or bool(allowed & user.roles.keys())
