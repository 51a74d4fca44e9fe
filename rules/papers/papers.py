"""The five printed things that make a deputy known: what each is called, whom it is about, on which paper it comes."""

from typing import NamedTuple

from rules.words import N_


class Paper(NamedTuple):
    """`about`: a deputy, or an area. `sizes`: those it can be printed in, the usual one first. `roles`: who may."""

    word: str
    about: str
    what: str
    sizes: tuple[str, ...] = ("a4",)
    roles: frozenset = frozenset({"deputy", "station", "office", "administrator"})


_OFFICE = frozenset({"office", "administrator"})
PAPERS = {
    "certificate": Paper(N_("代表证"), "deputy", N_("正反两面，对折塑封。扫码当场验真假。"), roles=_OFFICE),
    "contact-card": Paper(N_("连心卡"), "deputy", N_("名片大小，一张 A4 印十张，正反两面。")),
    "letter": Paper(N_("公开信"), "area", N_("每个责任区一封，A4 一页，带代表的照片。")),
    "record-book": Paper(
        N_("记载册"), "deputy", N_("一年的走访，按日子、按人家各排一遍。"), ("a4", "a5"), _OFFICE | {"deputy"}
    ),
    "notice-board": Paper(N_("公示栏"), "area", N_("贴在小区门口的大海报，远远就能扫。"), ("a3", "a2")),
}


def size_for(paper: str, wish: str) -> str:
    """The size that was wished for, or the paper's usual one."""
    sizes = PAPERS[paper].sizes
    return wish if wish in sizes else sizes[0]
