"""What the pages about opinions begin with: something said, and the forms by which it goes on."""

import pytest

from models.network.area import Area
from models.network.unit import Unit
from models.opinions.opinion import Opinion


@pytest.fixture
def bureau(village):
    return Unit.get(Unit.name == "城管局")


@pytest.fixture
def said(village):
    """`said("路灯坏了")`: a household of Qingshan 1 wrote it, with its name and phone."""

    def say(text="楼道灯坏了三天", area="Q1", **facts) -> Opinion:
        sender = {"name": "李建国", "phone": "13800138000"} | facts
        return Opinion.register(text, "mailbox", Area.get(Area.number == area), **sender)

    return say


@pytest.fixture
def take(as_):
    """`take("chen", opinion, "sort", kind="roads")`: the answer to the form of a step."""

    def send(login: str, opinion: Opinion, step: str, **fields):
        version = Opinion.get_by_id(opinion.id).version
        return as_(login).post(
            f"/opinions/{opinion.id}/steps", data={"step": step, "version": version} | fields, follow_redirects=True
        )

    return send


@pytest.fixture
def assigned(said, take, bureau):
    def assign(**facts) -> Opinion:
        opinion = said(**facts)
        take("chen", opinion, "sort", kind="utilities", area=opinion.area_id)
        take("chen", opinion, "assign", unit=bureau.id, answer_by="2099-01-01", word="请快一点")
        return Opinion.get_by_id(opinion.id)

    return assign
