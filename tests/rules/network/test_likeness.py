from hypothesis import given
from hypothesis import strategies as st

from rules.network.likeness import most_alike

OTHERS = [
    (1, "青山路的路灯坏了，晚上看不见路。"), (2, "食堂的菜有点咸"), (3, "路灯不亮"), (4, "楼道灯坏了半个月"), (5, "灯"),
]  # fmt: skip


def test_the_likeliest_come_first_and_what_is_another_matter_does_not_come():
    assert most_alike("路灯坏了", OTHERS)[0] == 1
    assert 2 not in most_alike("路灯坏了", OTHERS)


def test_signs_and_widths_change_nothing():
    assert most_alike("路 灯，坏了！", [(1, "路灯坏了")]) == most_alike("ＡＢ路灯", [(1, "ab 路灯")]) == [1]


@given(st.text(), st.lists(st.tuples(st.integers(), st.text())))
def test_whatever_was_written_a_few_are_named_at_most(text, others):
    found = most_alike(text, others)

    assert len(found) <= 3
    assert set(found) <= {key for key, _ in others}
