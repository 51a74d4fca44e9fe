"""What households said on their own pages: how visits were, that nobody came, what they ask for about their data."""

from datetime import date, timedelta
from random import Random

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.database import act
from models.households.code import Code
from models.households.confirmation import Confirmation
from models.households.household import Household
from models.households.wish import Wish
from models.visits.review import Review
from models.visits.visit import Visit
from models.voices.rating import Rating

SEED = "residents"
RATED, PRESSED, SINCE = 160, 3, timedelta(days=60)  # of the ratings, so many by somebody who goes round
FACES = ["good"] * 7 + ["fair"] * 2 + ["poor"]
WORDS = {
    "good": ("", "", "", "问得很细，谢谢他。", "答应的事真办了。", "坐了半个小时，说得明白。"),
    "fair": ("", "", "来得太急，话没说完。", "灯还没有修好。"),
    "poor": ("", "站在门口说了两句就走了。", "上次答应的，到现在没有下文。"),
}
DENIED = ("那天我们全家在地里，没有人来过。", "")
WISHES = (
    # days ago, kind, what it says, what the office answered (None: it still waits), granted
    (34, "correction", "户主换成我儿子了，电话里说过一次。", None, None),
    (6, "erasure", "下个月搬到市里去住了。", None, None),
    (3, "no-visits", "老人睡得早，晚上请不要来敲门。", None, None),
    (1, "correction", "门牌换了新的。", None, None),
    (40, "no-visits", "我们上班早出晚归，有事会打电话。", "好的，代表那边已经说了。", True),
    (52, "correction", "家里不是困难户，请去掉。", "请带上社区的证明来一趟，核对了就改。", False),
)


def speak(clerk: User, own: Code, anchor: date) -> None:
    """Of its own chance: nobody else's year changes by it. The household of `own` keeps quiet, for whoever tries it."""
    random = Random(SEED)
    visits = settled_visits(anchor, own.household_id)
    chosen = random.sample(visits, min(RATED + len(DENIED), len(visits)))
    with act():
        for number, visit in enumerate(chosen[len(DENIED) :]):
            rate(visit, number, random, anchor)
        for visit, word in zip(chosen, DENIED, strict=False):
            with at(rhythm.at(anchor - timedelta(days=2), 19 * 60)):
                Confirmation.give(visit, False, word)
    ask(clerk, random, anchor, own)


def settled_visits(anchor: date, but: int) -> list[Visit]:
    """The visits of the last weeks that nobody doubts, one of each household."""
    doubted = Review.select(Review.visit)
    recent = Visit.visited_on.between(anchor - SINCE, anchor - timedelta(days=3))
    found = Visit.select(Visit, Household).join(Household).where(recent, Visit.id.not_in(doubted), Household.id != but)
    return list({visit.household_id: visit for visit in found.order_by(Visit.id)}.values())


def rate(visit: Visit, number: int, random: Random, anchor: date) -> None:
    """Each from a phone of its own, but for three neighbours for whom somebody pressed the button."""
    face = random.choice(FACES)
    by_one = number < PRESSED
    pressed_at, own_time = rhythm.at(anchor - timedelta(days=2), 20 * 60 + number), random.random() * 9
    with at(pressed_at if by_one else moment_after(visit, anchor, own_time)):
        phone = "one for all" if by_one else f"phone {number}"
        Rating.give(visit, face, random.choice(WORDS[face]), phone, f"192.0.2.{number}")


def moment_after(visit: Visit, anchor: date, days: float):
    return min(visit.received_at + timedelta(days=days, hours=2), rhythm.at(anchor, 8 * 60))


def ask(clerk: User, random: Random, anchor: date, own: Code) -> None:
    """Of households that are on nobody's list, so that no points change."""
    quiet = Household.select().where(~Household.must_visit, Household.id != own.household_id).order_by(Household.id)
    for (days, kind, text, answer, granted), home in zip(WISHES, random.sample(list(quiet), len(WISHES)), strict=True):
        asked_at = rhythm.at(anchor - timedelta(days=days), 19 * 60 + random.randrange(90))
        address = f"{home.address}(新)" if kind == "correction" and "门牌" in text else ""
        with at(asked_at):
            wish = Wish.ask(home, kind, text, address=address)
        if granted is not None:
            with at(asked_at + timedelta(days=4)):
                wish.decide(clerk, granted, answer)
