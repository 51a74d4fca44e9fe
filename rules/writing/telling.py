"""What an item means, in one sentence that anybody understands, made from nothing but the item itself."""

from collections.abc import Iterator

from rules.counting.item import Item
from rules.counting.reasons import shown
from rules.counting.rule import Rule
from rules.words import FACETS, N_, PERIOD_LENGTHS
from rules.writing.saying import Clause, Either, Translate, chosen, join, say
from rules.writing.telling_kinds import gives


def tell(item: Item, translate: Translate = str, settled: str = "year") -> str:
    """The item without its title. `translate` turns a Chinese text into the reader's language.

    settled: how often the table that it stands in is settled
    """
    told = join([*gives(item.rule), *ends(item)], N_("；"), translate)
    what = subject(item.rule, translate, settled)
    return say((N_("%(what)s：%(told)s。"), {}) if what else (N_("%(told)s。"), {}), translate, what=what, told=told)


def subject(rule: Rule, translate: Translate, settled: str) -> str:
    """What it looks at: 走访（只算入户）; "" where no duty is behind it."""
    duties, narrower = chosen(rule, "duties"), join(conditions(rule, settled), N_("，"), translate)
    what = shown(duties, translate)
    return say((N_("%(what)s（%(narrower)s）"), {}), translate, what=what, narrower=narrower) if narrower else what


def conditions(rule: Rule, settled: str) -> Iterator[Clause]:
    if aspects := chosen(rule, "aspects"):
        yield N_("只算%(aspects)s"), {"aspects": aspects}
    yield from _traits(getattr(rule, "traits", ()), N_("要是%(traits)s"))
    if getattr(rule, "counting", "") == "households":
        per = settled if rule.per == "year" else rule.per
        yield (N_("同一户一年只算一次"), {}) if per == "year" else (
            N_("同一户每%(per)s算一次"), {"per": PERIOD_LENGTHS[per]},
        )  # fmt: skip
    if getattr(rule, "since", "counted") != "counted":
        yield from (("%(since)s", {"since": since}) for since in chosen(rule, "since"))


def _traits(traits: tuple[str, ...], template: str) -> Iterator[Clause]:
    """Those of one facet are alternatives; each facet is told by itself."""
    for facet in FACETS:
        if told := tuple(word for code, word in facet.items() if code in traits):
            yield template, {"traits": Either(told)}


def ends(item: Item) -> Iterator[Clause]:
    if item.cap is not None:
        yield N_("最多 %(cap)s 分"), {"cap": item.cap}
    if item.only:
        yield N_("只给%(only)s算"), {"only": chosen(item, "only")}
    if item.members == "mean":
        yield N_("组员各算各的，取平均"), {}
