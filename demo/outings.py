"""One deputy's year on foot: which days, which doors in which order, with whom, and when the phone sent it."""

from collections import deque
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from uuid import UUID

from demo import rhythm
from demo.matters import talk
from demo.temperaments import Temperament

PLACES = ("home", "talk", "reception")
SIZES = {"home": (2, 6), "talk": (4, 9), "reception": (3, 8)}
PACE = {"home": (7, 16), "talk": (4, 9), "reception": (9, 20)}  # minutes from one household to the next
MEANS = ("scan",) * 16 + ("link", "link", "typed", "list")
AGAIN, ON_ROUNDS_TOGETHER = 0.08, 0.25
NO_SIGNAL = {False: 0.06, True: 0.3}  # in streets, in villages
EARLY, LATE = (530, 560), (860, 890)  # minutes after midnight


@dataclass
class Ground:
    """What a deputy walks on: their own doors in walking order, who may come along, and the group's days."""

    deputy: str
    rural: bool
    households: list[tuple]  # (area, number) of each door, the must-visit ones in `must_visit`
    must_visit: set[tuple]
    fellows: list[str]
    rounds: list[list[date]]
    leaves_early: bool  # half of a group goes out in the morning and comes along with the others in the afternoon


@dataclass
class Outing:
    """The visits of one deputy on one day, and when the phone handed them over."""

    deputy: str
    sent_at: datetime
    received_at: datetime
    visits: list[dict] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """What an outing is to be: from when on, in which way, to how many doors, with whom."""

    day: date
    start: int  # minutes after midnight
    place: str
    size: int
    fellows: list[str]
    schedule: str


def year_of(ground: Ground, kind: Temperament, random: Random, anchor: date) -> list[Outing]:
    """A deputy's outings in the 365 days before `anchor`."""
    total = random.randint(*kind.visits)
    in_rounds = round(total * kind.in_rounds)
    doors = _doors(ground, kind, random)
    found = _centralised(ground, kind, random, doors, in_rounds) if in_rounds else []
    left = total - in_rounds
    while left > 0:
        place = random.choices(PLACES, kind.places)[0]
        size = min(left, random.randint(*SIZES[place]))
        found.append(_routine(ground, kind, random, doors, place, size, anchor))
        left -= size
    return found


def _doors(ground: Ground, kind: Temperament, random: Random):
    """The doors in the order in which this deputy gets to them; now and then one is called on again."""
    start = random.randrange(len(ground.households))
    walk = ground.households[start:] + ground.households[:start]
    first = {door for door in walk if door in ground.must_visit and random.random() < kind.must_visit_first}
    queue = deque([door for door in walk if door in first] + [door for door in walk if door not in first])
    been = []
    while True:
        if been and random.random() < AGAIN:
            yield random.choice(been)
        else:
            been.append(queue[0])
            yield queue[0]
            queue.rotate(-1)


def _centralised(ground: Ground, kind: Temperament, random: Random, doors, total: int) -> list[Outing]:
    days = [day for one in ground.rounds for day in random.sample(one, random.choice((1, 2, 2, 3)))]
    found = []
    for turn, day in enumerate(days):
        size = total // len(days) + (turn < total % len(days))
        place = random.choices(PLACES, kind.places)[0] if random.random() < 0.3 else "home"
        start = random.randint(*(EARLY if ground.leaves_early else LATE))
        if size:
            plan = Plan(day, start, place, size, _fellow(ground, random, ON_ROUNDS_TOGETHER), "centralised")
            found.append(_outing(ground, random, doors, plan))
    return found


def _routine(ground: Ground, kind: Temperament, random: Random, doors, place: str, size: int, anchor: date) -> Outing:
    if place == "reception":
        day, start = rhythm.a_weekday(random, anchor, kind.months), random.choice((540, 570, 870))
    else:
        day = rhythm.a_day(random, anchor, kind.months)
        start = rhythm.a_start(random, day)
    plan = Plan(day, start, place, size, _fellow(ground, random, kind.together), "routine")
    return _outing(ground, random, doors, plan)


def _fellow(ground: Ground, random: Random, chance: float) -> list[str]:
    return [random.choice(ground.fellows)] if ground.fellows and random.random() < chance else []


def _outing(ground: Ground, random: Random, doors, plan: Plan) -> Outing:
    minute, moments = plan.start, {}
    for _ in range(plan.size):
        minute += random.uniform(*PACE[plan.place])
        moments.setdefault(next(doors), rhythm.at(plan.day, round(minute, 1)))
    items = [_visit(random, ground.rural, door, moment, plan) for door, moment in moments.items()]
    received_at = _received(random, ground.rural, items[-1]["visited_at"])
    return Outing(ground.deputy, received_at - timedelta(seconds=random.randint(0, 4)), received_at, items)


def _visit(random: Random, rural: bool, door: tuple, moment: datetime, plan: Plan) -> dict:
    return {
        "uuid": str(UUID(int=random.getrandbits(128), version=4)),
        "household": door,
        "visited_at": moment,
        "place": plan.place,
        "schedule": plan.schedule,
        "companions": plan.fellows,
        "means": random.choice(MEANS),
    } | talk(random, rural, moment.month)


def _received(random: Random, rural: bool, last: datetime) -> datetime:
    """At once where there is a signal; else in the evening, or when the phone has seen a network again."""
    if random.random() > NO_SIGNAL[rural]:
        return last + timedelta(seconds=random.randint(20, 200))
    return last + timedelta(hours=random.choice((1, 2, 3, 14, 15, 38)), seconds=random.randint(0, 3000))
