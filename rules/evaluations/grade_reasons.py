"""Why a total, a rank and a grade are what they are: a sentence for each step, kept as a code and plain words."""

from collections.abc import Callable
from typing import NamedTuple

from rules.evaluations.grading import GROUP_PEERS, PARTS, PEERS
from rules.words import ASPECTS, DUTY_KINDS, N_

STEPS = {
    "as-they-are": N_("履职积分 %(points)s 分，就是总评"),
    "scaled": N_("履职积分 %(points)s 分，满 %(full)s 分算 100 分，折成 %(mark)s 分"),
    "part": N_("%(part)s %(mark)s 分，占 %(weight)s%%，计 %(worth)s 分"),
    "missing": N_("没有%(part)s，它的比重按比例摊给其余各项"),
    "total": N_("总评 %(total)s 分，%(peers)s共 %(size)s 人，排第 %(rank)s"),
    "tied-rank": N_("另有 %(count)s 人同分，名次一样"),
    "band": N_("%(least)s 分起是“%(grade)s”"),
    "barred-duties": N_("%(aspects)s%(duties)s %(count)s 次，到了 %(least)s 次就不能评“%(grade)s”"),
    "barred-item": N_("“%(item)s”得 %(points)s 分，不到 %(below)s 分就不能评“%(grade)s”"),
    "barred-mark": N_("%(part)s %(mark)s 分，不到 %(below)s 分就不能评“%(grade)s”"),
    "within-quota": N_("“%(grade)s”名额 %(places)s 个（%(size)s 人的 %(percent)s%%），在名额以内"),
    "beyond-quota": N_("“%(grade)s”名额 %(places)s 个（%(size)s 人的 %(percent)s%%），已经满了"),
    "tied-outside": N_("%(count)s 人同分，正好在“%(grade)s”名额边上（%(places)s 个名额），一起不占名额，请办公室定"),
    "tied-inside": N_("%(count)s 人同分，正好在“%(grade)s”名额边上（%(places)s 个名额），一起算进名额，请办公室定"),
    "proposed": N_("拟定等次：%(grade)s"),
    "groups-total": N_("总评 %(total)s 分，%(among)s共 %(size)s 个，排第 %(rank)s"),
    "groups-tied-rank": N_("另有 %(count)s 个小组同分，名次一样"),
    "groups-within-quota": N_("“%(grade)s”名额 %(places)s 个（%(size)s 个小组的 %(percent)s%%），在名额以内"),
    "groups-beyond-quota": N_("“%(grade)s”名额 %(places)s 个（%(size)s 个小组的 %(percent)s%%），已经满了"),
    "groups-tied-outside": N_(
        "%(count)s 个小组同分，正好在“%(grade)s”名额边上（%(places)s 个名额），一起不占名额，请办公室定"
    ),
    "groups-tied-inside": N_(
        "%(count)s 个小组同分，正好在“%(grade)s”名额边上（%(places)s 个名额），一起算进名额，请办公室定"
    ),
}
WORDS = {"part": PARTS, "peers": PEERS, "among": GROUP_PEERS, "duties": DUTY_KINDS, "aspects": ASPECTS}


class Step(NamedTuple):
    """Its code in `STEPS`, and what its sentence speaks of: figures, the office's own words, codes of `WORDS`."""

    code: str
    params: dict[str, str]


def step(code: str, **params) -> Step:
    return Step(code, {name: str(value) for name, value in params.items()})


def of_groups(step: Step) -> Step:
    """The same, said of groups."""
    if f"groups-{step.code}" not in STEPS:
        return step
    return Step(f"groups-{step.code}", {"among" if name == "peers" else name: one for name, one in step.params.items()})


def told(step: Step, translate: Callable[[str], str] = str) -> str:
    """The step in words. `translate` turns a Chinese text into the reader's language (gettext)."""
    return translate(STEPS[step.code]) % {name: _word(name, value, translate) for name, value in step.params.items()}


def _word(name: str, value: str, translate: Callable[[str], str]) -> str:
    if name not in WORDS:
        return value
    return translate(N_("、")).join(translate(WORDS[name][code]) for code in value.split())
