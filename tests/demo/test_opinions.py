"""The opinions of a small demo: at every point of their way, some late, and each as its steps say."""

from collections import Counter
from datetime import timedelta

from demo.opinions import ANSWERS, COURSES, HEARD, STEPS, handle
from lib import clock
from models.network.unit import Unit
from models.opinions.opinion import Opinion
from rules.opinions.opinion import OPEN, replay
from tests.conftest import settled  # noqa: F401 - the village, and not the district that the others here look at


def test_courses_name_only_steps_that_follow_one_another():
    for course in COURSES:
        assert replay(["register", *course.steps])
        assert set(course.steps) <= STEPS.keys()


def test_opinions_stand_everywhere_on_their_way(village, visited):
    days = [clock.today() - timedelta(before) for before in range(50, 1, -2)]
    for number, day in enumerate(days):
        visited("王秀英", ("李建国家", "陈𬭎家", "赵志强家")[number % 3], day.isoformat(), heard=list(ANSWERS)[number])
    handle(village.user("chen"), clock.today())
    states = Counter(one.state for one in Opinion.select())

    assert sum(states.values()) == min(len(days), HEARD)
    assert {"closed", "assigned", "taken_up", "answered"} <= states.keys()
    assert any(one.late for one in Opinion.select().where(Opinion.state.in_(OPEN)))
    assert all(one.state == replay(step.step for step in one.steps) for one in Opinion.select())
    assert Unit.select().count() == 4
