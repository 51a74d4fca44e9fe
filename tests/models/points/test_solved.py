import pytest

from models.network.area import Area
from models.opinions.opinion import Opinion
from models.points.solved import solved


@pytest.fixture
def ended(village):
    """`ended("solved", deputy=…)`: an opinion from Qingshan 1 that was answered so and closed."""

    def end(outcome="solved", satisfied=True, **facts) -> Opinion:
        opinion = Opinion.register("路灯坏了", "mailbox", Area.get(Area.number == "Q1"), **facts)
        opinion.sort(village.user("chen"), "utilities", deputy=opinion.deputy)
        opinion.answer(village.user("chen"), "修好了", outcome)
        opinion.judge(satisfied)
        return opinion

    return end


def test_each_matter_counts_once_wherever_it_stands(ended, visited, village, on_a_day):
    on_a_day("2026-11-20")
    visit = visited("王秀英", "李建国家", "2026-05-03", heard="灯坏了", done="换了灯泡")
    visited("王秀英", "陈𬭎家", "2026-05-04")
    ended(visit=visit, household=visit.household)  # said to be done by the visit already
    ended(deputy=village.deputy("王秀英"), household=village.household("陈𬭎家"))
    ended(household=village.household("李建国家"))  # nobody's points
    ended("planned", deputy=village.deputy("王秀英"))
    ended(satisfied=False)
    reopened = ended(deputy=village.deputy("王秀英"))
    reopened.reopen(None, "又坏了")

    assert solved(village.user("chen"), 2026) == (3, 2, 2)
    assert solved(village.user("D001"), 2026).matters == 2  # their own
    assert solved(village.user("ma"), 2026) == (0, 0, 0)
    assert solved(village.user("chen"), 2025) == (0, 0, 0)
