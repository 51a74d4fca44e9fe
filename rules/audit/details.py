"""What stands beside an action in the audit log: the codes that a line keeps, and their words."""

from rules.audit.actions import KINDS, SUBJECTS
from rules.evaluations.appraisal import WINDOWS
from rules.fairness.patterns import FINDINGS, PATTERNS
from rules.fairness.talks import TALKS
from rules.households.retention import RULES
from rules.households.wishes import WISHES
from rules.papers.papers import PAPERS
from rules.words import BODIES, N_, ROLES

_FACTORS = {"app": N_("验证器"), "recovery": N_("备用码"), "passkey": N_("通行密钥")}
_WORDS = {
    "role.given": ROLES, "role.taken": ROLES,
    "audit.looked": KINDS | SUBJECTS,
    "retention.set": {kind: rule.what for kind, rule in RULES.items()},
    "appraisal.prolonged": WINDOWS, "appraisal.reminded": WINDOWS, "appraisal.given": WINDOWS,
    "paper.printed": {kind: paper.word for kind, paper in PAPERS.items()},
    "own-home.asked": WISHES, "wish.granted": WISHES, "wish.refused": WISHES,
    "talk.written": TALKS, "pattern.noted": PATTERNS | FINDINGS,
    "introduction.set": BODIES, "deputy.phone-set": {"shown": N_("公开"), "hidden": N_("不公开")},
    "second-factor.shown": _FACTORS, "second-factor.set": _FACTORS, "sign-in.failed": _FACTORS,
}  # fmt: skip
WITH_REGION = ("role.given", "role.taken", "rule-set.withdrawn", "letter.written", "holidays.set")


def words_for(action: str) -> dict[str, str]:
    """Code → word, for the codes in the details of this action."""
    return _WORDS.get(action, {})


def regions_in(action: str, detail: str) -> list[str]:
    """The division codes that stand in the details of this action."""
    return [part for part in detail.split() if action in WITH_REGION and part.isdecimal()]
