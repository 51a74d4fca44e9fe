"""What deputies are for and what they can help with: what every household reads where an office says no other."""

from typing import NamedTuple

from rules.words import N_

LONGEST = 120


class Sentences(NamedTuple):
    purpose: str
    help: str


SHIPPED: dict[str, Sentences] = {
    "party": Sentences(
        N_("党代表是党员选出来的，听大家的话，再把话带到党的会上去。"),
        N_("低保、看病、修路、邻里之间的事，都可以来说，帮您问、帮您跑。"),
    ),
    "congress": Sentences(
        N_("人大代表是大家选出来的，替大家提建议，看着政府把事办好。"),
        N_("路不平、灯不亮、水不通，对政府办事有意见，都可以来说。"),
    ),
    "committee": Sentences(
        N_("政协委员来自各行各业，替大家出主意、提意见。"),
        N_("做买卖、看病、上学遇到的难处，都可以来说。"),
    ),
}
NOBODY = Sentences(N_("代表替大家说话，帮大家办事。"), N_("有难处、有想法，都可以来说。"))
