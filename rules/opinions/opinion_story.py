"""An opinion's way as the household reads it: a sentence for each step, and which words are for its eyes."""

from rules.words import N_

STEPS = {
    "register": N_("登记好了。"),
    "add": N_("您补充了一句。"),
    "sort": N_("办公室看过了，归在“%(kind)s”。"),
    "merge": N_("有邻居也说了这件事，合在一起办。"),
    "dismiss": N_("看过了，这件事不在这里办。"),
    "restore": N_("又拿出来看了。"),
    "assign": N_("交给%(unit)s办，%(day)s前答复。"),
    "take_up": N_("%(unit)s接下了，正在办。"),
    "chase": N_("办公室催了一次。"),
    "answer": N_("有答复了。"),
    "tell": N_("把答复告诉您了。"),
    "satisfied": N_("您说满意。"),
    "unsatisfied": N_("您说不满意。"),
    "close": N_("办结了。"),
    "reopen": N_("重新办。"),
}
FOR_ITS_EYES = ("add", "dismiss", "answer", "satisfied", "unsatisfied", "close", "reopen")
NEXT = {
    "registered": N_("接下来，办公室在%(day)s前看过，交给该办的单位。"),
    "sorted": N_("接下来，办公室在%(day)s前交给该办的单位。"),
    "assigned": N_("接下来，%(unit)s在%(day)s前接下来办。"),
    "taken_up": N_("接下来，%(unit)s在%(day)s前给答复。"),
    "again": N_("接下来，办公室在%(day)s前重新安排。"),
}
LATE = N_("说好%(day)s前，已经晚了。办公室看得到，会催。")
HEADLINES = {
    "registered": N_("收到了，正在看"),
    "sorted": N_("看过了，正在找单位办"),
    "assigned": N_("交给单位了"),
    "taken_up": N_("正在办"),
    "answered": N_("有答复了"),
    "told": N_("有答复了"),
    "again": N_("正在重新办"),
    "closed": N_("办完了"),
    "merged": N_("和邻居说的合在一起办"),
    "dismissed": N_("这件事不在这里办"),
}
ASKS = ("answered", "told")
