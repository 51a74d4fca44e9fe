"""Talks, criticism, removal proposed: acts of people, with a reason; and the difficulties a deputy may be in."""

from rules.words import N_

TALKS = {"talk": N_("谈话提醒"), "criticism": N_("批评教育"), "removal": N_("建议罢免或撤换")}
DIFFICULTIES = {
    "illness": N_("生病住院"),
    "family": N_("家里有事"),
    "living": N_("生活困难"),
    "work": N_("工作调动、太忙"),
    "disaster": N_("受了灾"),
    "other": N_("别的难处"),
}
LONGEST = 500
