"""A trial of very many, in the background. What it found is looked at and goes: it is nobody's result."""

from datetime import datetime, timedelta

from lib import clock
from models.access.access import deputies_for
from models.accounts.user import User
from models.database import act
from models.jobs.job import Job, work
from models.network.deputy import Deputy
from models.network.region import within
from models.rule_sets.rule_draft import RuleDraft, RuleSave
from models.rule_sets.trial import tried_on, try_out
from models.upkeep.retention import Retention
from rules.counting.rule_set import RuleSet, parse
from rules.evaluations.tried import Tried

KIND = "try-out"
AT_ONCE = 2000  # deputies; more of them are not waited for


def takes_long(user: User, draft: RuleDraft) -> bool:
    return deputies_for(user).where(within(Deputy.region, draft.region_code)).count() > AT_ONCE


def ask_to_try(draft: RuleDraft, year: int, by: User) -> tuple[Job, bool]:
    """The job that tries the draft as it stands now on that year, and whether it is new; what this person tried before
    goes."""
    asked = {"draft": draft.id, "save": draft.newest.number, "year": year}
    with act(f"trials of {by.id}"):
        if (job := trial_of(draft, year, by)) and not job.ended_at:
            return job, False
        Job.delete().where(Job.kind == KIND, Job.asked_by == by, Job.ended_at.is_null(False)).execute()
        return Job.ask(KIND, by, name=f"{draft.title} {year}", **asked), True


def trial_of(draft: RuleDraft, year: int, by: User) -> Job | None:
    """The person's last trial of the draft as it stands now, going on or to be looked at."""
    kept_since = clock.now() - timedelta(Retention.days_now()["trials"])
    last = Job.select().where(Job.kind == KIND, Job.asked_by == by, Job.asked_at > kept_since).order_by(Job.id.desc())
    asked = {"draft": draft.id, "save": draft.newest.number, "year": year}
    return next((job for job in last if asked.items() <= job.asked.items() and job.state in LIVING), None)


LIVING = ("waiting", "running", "done")


@work(KIND)
def work_out(job: Job) -> list:
    draft, save, year = (job.asked[name] for name in ("draft", "save", "year"))
    document = RuleSave.get(RuleSave.draft == draft, RuleSave.number == save).read
    region, day = RuleDraft.get_by_id(draft).region_code, clock.day_of(job.asked_at)
    return _tried(parse(document), region, year, job.asked_by, day, job.progress).plain()


def tried_at_once(draft_rules: RuleSet, region: str, year: int, user: User) -> Tried:
    return _tried(draft_rules, region, year, user, clock.today())


def _tried(draft_rules: RuleSet, region: str, year: int, user: User, *more) -> Tried:
    rules = draft_rules.in_year(year)
    return try_out(tried_on(user, rules, region), rules, region, year, *more)


def found(job: Job) -> Tried:
    return Tried.of(job.outcome)


def forget(before: datetime) -> int:
    """Trials that were worked out before that."""
    with act():
        return Job.delete().where(Job.kind == KIND, Job.ended_at < before).execute()
