"""Kept tallies: what is kept is what would be counted, whatever came in meanwhile."""

from datetime import date

import pytest

from models.points.kept_tally import KeptTally, totals
from models.points.tally import tallies
from models.rule_sets.rule_set import RuleSet
from rules.counting.scoring import score
from rules.counting.tally import Choice
from tests.office import publish

YEAR, DAY = 2026, date(2026, 12, 31)
VISITS, AT_HOME = Choice(("visit",)), Choice(("visit",), ("home",))


def both(village, *names):
    """The years of some deputies, as they are kept and as they are counted."""
    ids = [village.deputy(name).id for name in names]
    kept, counted = KeptTally.of(ids, YEAR, DAY), tallies(ids, YEAR, DAY)
    return [(kept[one], counted[one]) for one in ids]


def test_what_is_kept_is_what_is_counted(village, visited):
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")
    visited("王秀英", "孙桂兰家", "2026-07-03", place="talk", companions=[village.deputy("张国庆").id])
    KeptTally.refresh()

    for kept, counted in both(village, "王秀英", "张国庆", "刘海生"):
        for choice in (VISITS, AT_HOME, Choice(("heard",))):
            assert (kept.times(choice), kept.households(choice)) == (counted.times(choice), counted.households(choice))
        assert (kept.lists, kept.tags, kept.marks, kept.given) == (
            counted.lists, counted.tags, counted.marks, counted.given
        )  # fmt: skip


def test_only_who_has_newer_lines_is_added_up_anew(village, visited):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("刘海生", "李建国家", "2026-05-03")
    assert (KeptTally.refresh(), KeptTally.refresh()) == (2, 0)

    visited("王秀英", "孙桂兰家", "2026-05-04")
    assert KeptTally.refresh() == 1
    ((kept, counted),) = both(village, "王秀英")
    assert kept.times(VISITS) == counted.times(VISITS) == 2


def test_the_totals_of_a_table_are_those_of_the_scorecards(village, visited):
    publish()
    visited("王秀英", "李建国家", "2026-05-03", heard="路灯坏了")
    rules, ids = RuleSet.of(YEAR, "990101"), [village.deputy(name).id for name in ("王秀英", "周晓燕")]

    counted = tallies(ids, YEAR, DAY)
    assert totals(ids, rules, YEAR, DAY) == {one: score(counted[one], rules).total for one in ids}


def test_a_refresh_that_broke_off_leaves_nobody_out(village, visited, monkeypatch):
    visited("王秀英", "李建国家", "2026-05-03")
    visited("刘海生", "李建国家", "2026-05-03")
    keep, kept_first = KeptTally._keep, []

    def break_off(deputies, year, seen):
        if kept_first:
            raise OSError
        kept_first.append(deputies)
        keep(deputies, year, seen)

    monkeypatch.setattr("models.points.kept_tally.CHUNK", 1)
    monkeypatch.setattr(KeptTally, "_keep", break_off)
    with pytest.raises(OSError):
        KeptTally.refresh()
    monkeypatch.setattr(KeptTally, "_keep", keep)
    assert KeptTally.refresh() == 2
    assert [kept.times(Choice(("visit",), since="claimed")) for kept, _ in both(village, "王秀英", "刘海生")] == [1, 1]
