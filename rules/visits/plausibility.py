"""What a machine may point at in a recorded visit. It points; a person decides."""

from datetime import datetime, timedelta

from rules.words import N_

DAY = timedelta(days=1)
BURST, WALK = 10, timedelta(minutes=10)  # a door a minute, ten times running, is more than anybody walks

CAUSES = {
    "revoked-code": N_("这张码在走访之前已经换新"),
    "unknown-code": N_("系统里还没有这张码"),
    "foreign-area": N_("这户不在您的责任区"),
    "clock": N_("手机时间和实际差了一天以上"),
    "burst": N_("短时间里记了很多户，走不过来"),
    "stranger": N_("同去的代表不和您一组、也不在一个责任区"),
    "contested": N_("代表对处理有不同意见"),
    "call-back": N_("办公室要再核对一下"),
    "pattern": N_("办公室要再核对一下"),
    "nobody-came": N_("办公室要再核对一下"),  # no more than that: who said so is nobody's business but the office's
}
ASKED = {"call-back", "pattern"}  # by a person: until somebody decides, the visit counts as before
# The same, said to the clerk who has to decide.
DOUBTS = {
    "revoked-code": N_("扫的是换掉的旧码"),
    "unknown-code": N_("系统里没有这张码，要先认出是哪一户"),
    "foreign-area": N_("这户不归这位代表负责"),
    "clock": N_("手机的钟和办公室的差了一天以上"),
    "burst": N_("短时间里上门太多户，走不过来"),
    "stranger": N_("同去的代表既不同组，也不在同一个责任区"),
    "contested": N_("代表对处理有不同意见"),
    "nobody-came": N_("住户说那天没有人来"),
    "call-back": N_("回访时说那天没有人来"),
    "pattern": N_("办公室看过值得看一看的情况，请再审核"),
}


def clock_is_off(visited_at: datetime, sent_at: datetime, received_at: datetime) -> bool:
    """The phone's clock is a claim: it is off when it disagrees with ours by a day, or a visit lies a day ahead."""
    return abs(received_at - sent_at) > DAY or visited_at - received_at > DAY


def burst(times: dict[int, datetime]) -> set[int]:
    """The keys whose times lie in a run of BURST home visits within the time of a short walk."""
    ordered = sorted(times, key=times.get)
    runs = (ordered[start : start + BURST] for start in range(len(ordered) - BURST + 1))
    return {key for run in runs if times[run[-1]] - times[run[0]] <= WALK for key in run}
