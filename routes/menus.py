"""The office's menu: the pages by what they are about, for whom they are, and how much waits there."""

from dataclasses import dataclass
from typing import NamedTuple

from flask import request, url_for
from flask_login import current_user

from rules.words import N_

OFFICE, GROUND = frozenset({"office"}), frozenset({"office", "station"})


class Page(NamedTuple):
    """`waits`: the number of the viewer's to-do beside the word. `others`: what else lies behind this page."""

    endpoint: str
    word: str
    roles: frozenset[str]
    waits: str = ""
    others: tuple[str, ...] = ()

    @property
    def nouns(self) -> tuple[str, ...]:
        return (self.endpoint.split(".")[0], *self.others)


FAIRNESS = ("call_backs", "early_signs", "talks", "commendations", "care_notes")
PUBLISHED = ("groups", "stations", "questions", "annual_reports")
MENU = (
    (N_("积分与考评"), (
        Page("score_tables.index", N_("积分"), OFFICE | {"leader"}, others=("scorecards", "group_scores", "archives")),
        Page("evaluations.index", N_("考评"), OFFICE, "objections", ("objections", "sheets")),
        Page("rule_sets.index", N_("细则"), OFFICE, others=("rule_drafts", "rule_items", "rule_saves", "trials")),
        Page("declarations.index", N_("申报"), GROUND, "declarations", ("given_marks",)),
        Page("appraisals.index", N_("评议"), OFFICE, others=("ballots", "self_appraisals")),
        Page("patterns.index", N_("公道"), OFFICE, "care", FAIRNESS),
    )),
    (N_("群众说的"), (
        Page("opinions.index", N_("意见"), GROUND | {"unit"}, "opinions", ("units", "holidays")),
        Page("wishes.index", N_("要求"), OFFICE, "wishes"),
        Page("ratings.index", N_("评价"), OFFICE),
        Page("receptions.index", N_("接待"), GROUND, others=("reception_rules", "appointments", "pledges")),
    )),
    (N_("走访"), (
        Page("reviews.index", N_("走访审核"), OFFICE, "reviews"),
        Page("areas.index", N_("责任区"), GROUND),
        Page("households.index", N_("住户"), GROUND),
        Page("codes.index", N_("连心码"), GROUND),
    )),
    (N_("代表和资料"), (
        Page("deputies.index", N_("代表"), OFFICE, "publications", PUBLISHED),
        Page("imports.index", N_("导入"), OFFICE),
        Page("prints.index", N_("打印"), GROUND, others=("letters", "certificates")),
    )),
    (N_("系统"), (
        Page("accounts.index", N_("账号"), frozenset({"administrator", "security"})),
        Page("audits.index", N_("审计"), frozenset({"auditor"})),
        Page("installations.index", N_("体检"), frozenset({"administrator"}), others=("prunings",)),
    )),
)  # fmt: skip


@dataclass(frozen=True)
class Link:
    """`pages`: those of a part of the menu; a part with one page is that page."""

    word: str
    address: str
    waits: int
    current: bool
    pages: tuple["Link", ...] = ()


def menu(todo=None) -> list[Link]:
    """What the viewer can open; whoever has one part only has its pages. `todo`: how much waits, by name."""
    parts = [(word, [_link(page, todo) for page in pages if _is_for_viewer(page)]) for word, pages in MENU]
    shown = [_part(word, links) for word, links in parts if links]
    return list(shown[0].pages) or shown if len(shown) == 1 else shown


def _is_for_viewer(page: Page) -> bool:
    return bool(page.roles & current_user.roles.keys()) or ("leader" in page.roles and current_user.is_leader)


def _link(page: Page, todo) -> Link:
    return Link(page.word, url_for(page.endpoint), _waits(page, todo), request.blueprint in page.nouns)


def _waits(page: Page, todo) -> int:
    return getattr(todo, page.waits) if todo and page.waits else 0


def _part(word: str, links: list[Link]) -> Link:
    if len(links) == 1:
        return links[0]
    waits, current = sum(link.waits for link in links), any(link.current for link in links)
    return Link(word, links[0].address, waits, current, tuple(links))
