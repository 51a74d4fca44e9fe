"""Call-backs (回访): how a call ends, how a draw stands, and how many may be drawn."""

from datetime import timedelta

from rules.words import N_

OUTCOMES = {
    "came": N_("说来过"),
    "nobody": N_("说没有人来"),
    "unreached": N_("没找到人"),
    "unwilling": N_("不想说"),
}
STATES = {"announced": N_("等种子"), "calling": N_("正在回访"), "called": N_("都回访了")}
LEAST, USUAL, MOST = 1, 30, 500
OPEN_AFTER = timedelta(days=60)  # a draw is everybody's to repeat when its calls are made, at the latest then
LISTED = 50_000  # visits in one list: more are drawn in several
LONGEST_SEED, LONGEST_SOURCE, LONGEST_WORDS = 80, 120, 500
CAUSE = "call-back"  # of the review that a call leads to
