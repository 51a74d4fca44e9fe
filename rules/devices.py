"""What a browser says it runs on, in a word that its owner would use."""

from rules.words import N_

DEVICES = (
    ("iPad", N_("苹果平板")),
    ("iPhone", N_("苹果手机")),
    ("HarmonyOS", N_("华为手机")),
    ("HUAWEI", N_("华为手机")),
    ("Android", N_("安卓手机")),
    ("Windows", N_("电脑")),
    ("Macintosh", N_("电脑")),
    ("Linux", N_("电脑")),
)


def device(agent: str) -> str:
    """The User-Agent of a sign-in → such as 安卓手机. The first match holds: phones name their maker before Android."""
    return next((word for sign, word in DEVICES if sign in agent), N_("别的设备"))
