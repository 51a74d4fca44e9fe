"""The draft of an annual report (述职): a year's figures in plain sentences, for the deputy to write on.

It is in Chinese whatever the deputy reads in: what comes of it is read by the people of the place.
"""

from dataclasses import dataclass

OPENING = "各位街坊邻居："
NOTHING = "{year} 年，系统里还没有我履职的记录。"
CLOSING = ("还没做好的：", "明年打算：")


@dataclass(frozen=True)
class Figures:
    """What is counted of one deputy in one year. Of `must` households `must_reached` were called on; of the `pledged`
    pledges that were made in the year `kept` are kept, and `pending` still open."""

    year: int
    visits: int = 0
    households: int = 0
    home_percent: int = 0
    must: int = 0
    must_reached: int = 0
    opinions: int = 0
    answered: int = 0
    solved: int = 0
    pledged: int = 0
    kept: int = 0
    pending: int = 0
    receptions: int = 0
    training: int = 0
    meetings: int = 0
    activities: int = 0
    proposals: int = 0


def sentences(of: Figures) -> list[str]:
    """A sentence for each thing of which there is any; nothing is said of what there is none of."""
    told = [_visits(of), _must(of), _opinions(of), _pledges(of), _meetings(of)]
    return [one for one in told if one] or [NOTHING.format(year=of.year)]


def draft(of: Figures) -> str:
    """The whole of it, a paragraph a line, with two beginnings for what no figure tells."""
    return "\n".join([OPENING, *sentences(of), *CLOSING])


def _visits(of: Figures) -> str:
    if not of.visits:
        return ""
    went = f"{of.year} 年，我走访了 {of.households} 户人家，一共 {of.visits} 次"
    return f"{went}；到过的人家里，{of.home_percent}% 是上门去的。"


def _must(of: Figures) -> str:
    return f"该常去看看的 {of.must} 户，去了 {of.must_reached} 户。" if of.must else ""


def _opinions(of: Figures) -> str:
    brought = f"大家说的话，我递上去 {of.opinions} 条，有答复的 {of.answered} 条。" if of.opinions else ""
    return brought + (f"办成的事有 {of.solved} 件。" if of.solved else "")


def _pledges(of: Figures) -> str:
    if not of.pledged:
        return ""
    pending = f"，还在办 {of.pending} 件" if of.pending else ""
    return f"答应大家的事 {of.pledged} 件，兑现了 {of.kept} 件{pending}。"


def _meetings(of: Figures) -> str:
    told = (
        ("接待群众 {} 次", of.receptions), ("参加培训 {} 次", of.training), ("开会 {} 次", of.meetings),
        ("参加活动 {} 次", of.activities), ("交了建议 {} 件", of.proposals),
    )  # fmt: skip
    parts = [words.format(count) for words, count in told if count]
    return "，".join(parts) + "。" if parts else ""
