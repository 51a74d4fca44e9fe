"""What a household may ask for about its own data, and by when it has its answer."""

from rules.words import N_

WISHES = {
    "correction": N_("改一改登记的信息"),
    "erasure": N_("删除我家的信息"),
    "no-visits": N_("请不要上门"),
}
WISH_STATES = {
    "open": N_("等答复"),
    "granted": N_("办好了"),
    "refused": N_("没有办成"),
    "taken-back": N_("收回了"),
}
TERM = 15  # working days: docs/decisions/0018
