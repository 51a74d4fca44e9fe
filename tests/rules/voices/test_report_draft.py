from hypothesis import given
from hypothesis import strategies as st

from rules.voices.report_draft import CLOSING, OPENING, Figures, draft, sentences

FIGURES = [name for name in Figures.__dataclass_fields__ if name != "year"]


def test_a_full_year_is_told_in_five_sentences():
    of = Figures(2026, 120, 98, 61, 20, 18, 9, 7, 4, 3, 2, 1, 6, 2, 3, 5, 1)
    assert sentences(of) == [
        "2026 年，我走访了 98 户人家，一共 120 次；到过的人家里，61% 是上门去的。",
        "该常去看看的 20 户，去了 18 户。",
        "大家说的话，我递上去 9 条，有答复的 7 条。办成的事有 4 件。",
        "答应大家的事 3 件，兑现了 2 件，还在办 1 件。",
        "接待群众 6 次，参加培训 2 次，开会 3 次，参加活动 5 次，交了建议 1 件。",
    ]


def test_an_empty_year_says_so_plainly():
    assert sentences(Figures(2026)) == ["2026 年，系统里还没有我履职的记录。"]


@given(st.fixed_dictionaries({name: st.integers(0, 999) for name in FIGURES}))
def test_it_never_tells_of_what_there_is_none(figures):
    told = "".join(sentences(Figures(2026, **figures)))
    assert " 0 次" not in told.replace(f"一共 {figures['visits']} 次", "")
    for name, words in (("visits", "走访"), ("must", "该常去"), ("opinions", "递上去"), ("pledged", "答应")):
        assert (words in told) == bool(figures[name])


def test_what_no_figure_tells_is_left_to_the_deputy():
    lines = draft(Figures(2026, visits=1, households=1)).splitlines()
    assert lines[0] == OPENING and tuple(lines[-2:]) == CLOSING
