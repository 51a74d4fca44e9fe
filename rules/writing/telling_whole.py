"""What a rule set means apart from its items: for which years and whom, and how it adds up; how a year is graded."""

from collections.abc import Iterator

from rules.counting.rule_set import RuleSet
from rules.words import N_
from rules.writing.saying import Clause, Translate, chosen, say
from rules.writing.telling_grades import tell_grading


def tell_whole(rules: RuleSet, translate: Translate = str) -> list[str]:
    """The sentences about the table, in the reader's language."""
    return [say(clause, translate) for clause in (*tell_head(rules), *tell_categories(rules))]


def tell_year_end(rules: RuleSet, translate: Translate = str) -> list[str]:
    """The sentences about the grades; none where the table has none of its own."""
    return [say(clause, translate) for clause in (tell_grading(rules) if rules.grading else ())]


def tell_head(rules: RuleSet) -> Iterator[Clause]:
    if rules.until and rules.until != rules.year:
        yield N_("从 %(year)s 年用到 %(until)s 年。"), {"year": str(rules.year), "until": str(rules.until)}
    if rules.unit == "group":
        yield N_("给每个小组计分，不单独给代表计分。"), {}
    if rules.settled != "year":
        yield N_("每%(settled)s结算一次：每一段单独计分、单独封顶，一年是各段的和。"), {
            "settled": chosen(rules, "settled"),
        }  # fmt: skip
    if rules.base:
        all_from = N_("每个小组从 %(base)s 分起。") if rules.unit == "group" else N_("人人从 %(base)s 分起。")
        yield all_from, {"base": rules.base}
    yield (N_("总分不封顶。"), {}) if rules.cap is None else (N_("总分最多 %(cap)s 分。"), {"cap": rules.cap})
    if rules.pass_mark is not None:
        yield N_("%(mark)s 分及格。"), {"mark": rules.pass_mark}


def tell_categories(rules: RuleSet) -> Iterator[Clause]:
    for category in rules.categories:
        if category.cap is not None:
            yield N_("“%(title)s”这一类最多 %(cap)s 分。"), {"title": category.title, "cap": category.cap}
