"""What tests begin with: a closed year; or an evaluation in which a deputy objects, by the arguments of
addresses; or an evaluation of groups."""

from datetime import timedelta

from lib import clock
from models.accounts.user import User
from models.database import act
from models.evaluations.closing import ask_to_close
from models.evaluations.counting import recount
from models.evaluations.evaluation import Evaluation
from models.evaluations.objection import Objection
from models.network.deputy import Deputy
from models.network.region import Region
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import plain, shipped
from tests import village


def closed_year(year: int | None = None, region="990101") -> Evaluation:
    """Last year's, or another's, closed today; its rules are the hundred points."""
    year, chen = year or clock.today().year - 1, village.user("chen")
    if not RuleSet.of(year, region):
        RuleSet.publish(plain(shipped("party-hundred")) | {"year": year})
    evaluation = Evaluation.begin(Region.get_by_id(region), year, chen)
    recount(evaluation, chen)
    with act(evaluation.name):
        evaluation.take("published", chen, until=clock.today() - timedelta(1))
    ask_to_close(evaluation, chen).run()
    return Evaluation.get_by_id(evaluation.id)


def arguments(deputy: Deputy, region: str = "990101") -> dict:
    chen, user = village.user("chen"), User.get(User.deputy == deputy)
    evaluation = Evaluation.begin(Region.get_by_id(region), clock.today().year, chen)
    recount(evaluation, chen)
    evaluation.publish(clock.today(), chen)
    said = {"about": "grade", "title": "总评和等次", "figure": "8", "words": "请再看看"}
    objection = Objection.make(evaluation, deputy, user, deputy.number.zfill(32), **said)
    return {"evaluation_id": evaluation.id, "objection_id": objection.id, "of_groups": of_groups(region).id}


def of_groups(region: str = "990101") -> Evaluation:
    """Last year's, under rules that score groups, published."""
    last, chen = clock.today().year - 1, village.user("chen")
    if not RuleSet.of(last, region):
        bands = [{"id": "model", "title": "先进", "least": "1"}, {"id": "usual", "title": "达标", "least": "0"}]
        RuleSet.publish(plain(shipped("town-groups")) | {"year": last, "grading": {"bands": bands}})
    evaluation = Evaluation.begin(Region.get_by_id(region), last, chen)
    recount(evaluation, chen)
    evaluation.publish(clock.today(), chen)
    return evaluation
