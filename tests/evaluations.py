"""What the tests of routes begin with: an evaluation in which a deputy objects, by the arguments of addresses."""

from lib import clock
from models.accounts.user import User
from models.evaluations.counting import recount
from models.evaluations.evaluation import Evaluation
from models.evaluations.objection import Objection
from models.network.deputy import Deputy
from models.network.region import Region
from tests import village


def arguments(deputy: Deputy, region: str = "990101") -> dict:
    chen, user = village.user("chen"), User.get(User.deputy == deputy)
    evaluation = Evaluation.begin(Region.get_by_id(region), clock.today().year, chen)
    recount(evaluation, chen)
    evaluation.publish(clock.today(), chen)
    said = {"about": "grade", "title": "总评和等次", "figure": "8", "words": "请再看看"}
    objection = Objection.make(evaluation, deputy, user, deputy.number.zfill(32), **said)
    return {"evaluation_id": evaluation.id, "objection_id": objection.id}
