"""What stands beside an action in the audit log: what a line keeps of it, part by part, and how each part is said."""

from rules.audit.actions import KINDS, SUBJECTS
from rules.audit.pages import PAGES
from rules.evaluations.appraisal import WINDOWS
from rules.evaluations.evaluation_words import EXPORTS
from rules.evaluations.evaluation_words import STEPS as EVALUATION_STEPS
from rules.fairness import patterns
from rules.fairness.talks import TALKS
from rules.households.retention import RULES
from rules.households.wishes import WISHES
from rules.opinions import opinion_limits
from rules.papers.papers import PAPERS
from rules.words import BODIES, N_, ROLES


class Labelled(str):
    """What the figure that is kept is about."""


# A part is said by its word (code → word), by a sentence around it, or as one of these.
REGION, DAY = "region", "day"
PLAIN = "%(it)s"  # a name, a number on a paper
YEAR = N_("%(it)s 年")
Reader = dict[str, str] | str

_FACTORS = {"app": N_("验证器"), "recovery": N_("备用码"), "passkey": N_("通行密钥")}
_RETENTION = {kind: rule.what for kind, rule in RULES.items()}
_PAPERS = {kind: paper.word for kind, paper in PAPERS.items()}
_DAYS, _PIECES, _DIGEST = N_("%(it)s 天"), N_("%(it)s 份"), N_("指纹 %(it)s")
DETAILS: dict[str, tuple[Reader, ...]] = {
    "access.refused": (PAGES,),
    "role.given": (ROLES, REGION), "role.taken": (ROLES, REGION),
    "audit.looked": (KINDS | SUBJECTS,),
    "retention.set": (_RETENTION, _DAYS),
    "opinion-limits.set": (REGION, *(Labelled(word) for word, _ in opinion_limits.WORDS.values())),
    "pattern-limits.set": (REGION, *map(Labelled, patterns.WORDS.values())),
    "holidays.set": (REGION, DAY), "letter.written": (REGION,),
    "appraisal.prolonged": (WINDOWS, DAY), "appraisal.reminded": (WINDOWS,), "appraisal.given": (WINDOWS,),
    "appraisal.ended": (YEAR,), "evaluation.begun": (YEAR,), "evaluation.printed": (YEAR,),
    **{f"evaluation.{step}": (YEAR,) for step in EVALUATION_STEPS}, "evaluation.exported": (EXPORTS,),
    "rule-set.published": (YEAR, _DIGEST), "rule-set.withdrawn": (REGION, YEAR),
    "paper.printed": (_PAPERS, _PIECES),
    "certificate.issued": (PLAIN,), "certificate.replaced": (PLAIN,), "certificate.taken-back": (PLAIN,),
    "own-home.asked": (WISHES,), "wish.granted": (WISHES,), "wish.refused": (WISHES,),
    "talk.written": (TALKS,), "pattern.noted": (patterns.PATTERNS, patterns.FINDINGS),
    "introduction.set": (BODIES,), "deputy.phone-set": ({"shown": N_("公开"), "hidden": N_("不公开")},),
    "second-factor.shown": (_FACTORS,), "second-factor.set": (_FACTORS,), "sign-in.failed": (_FACTORS,),
    "backup.restored": (PLAIN,),
}  # fmt: skip


def parts_of(action: str, detail: str) -> list[tuple[str, Reader]]:
    """Each part with what says it; the last reader says what follows too. An older line may have fewer."""
    readers, parts = DETAILS.get(action, (PLAIN,)), detail.split()
    return list(zip(parts, [*readers, *[readers[-1]] * len(parts)], strict=False))


def regions_in(action: str, detail: str) -> list[str]:
    """The division codes that stand in the details of this action."""
    return [part for part, reader in parts_of(action, detail) if reader is REGION and part.isdecimal()]
