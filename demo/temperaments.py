"""What kinds of deputies there are, in figures: how much they do, when, and how."""

from dataclasses import dataclass
from random import Random

EVENLY = (6, 6, 8, 9, 10, 9, 6, 6, 9, 10, 9, 8)
LATE = (1, 1, 1, 1, 2, 8, 2, 1, 1, 2, 14, 40)


@dataclass(frozen=True)
class Temperament:
    share: int  # how many of a hundred deputies are like this
    visits: tuple[int, int]  # least and most of a year
    in_rounds: float  # the share of them in the centralised rounds
    places: tuple[float, float, float]  # at home, at a talk, at a reception
    months: tuple[int, ...] = EVENLY
    must_visit_first: float = 0.35  # the share of the must-visit households that are called on before the others
    together: float = 0.12  # how often a fellow deputy comes along
    attendance: tuple[int, int, int] = (86, 11, 3)  # present, on leave, absent
    papers: tuple[int, int] = (0, 2)  # proposals, and pieces of information, of a year


TEMPERAMENTS = {
    "keen": Temperament(13, (108, 172), 0.2, (0.66, 0.18, 0.16), must_visit_first=0.9, papers=(2, 5)),
    "steady": Temperament(42, (64, 112), 0.25, (0.5, 0.28, 0.22), papers=(1, 3), attendance=(80, 16, 4)),
    "rusher": Temperament(15, (74, 108), 0.12, (0.4, 0.42, 0.18), LATE, 0.1, together=0.06, attendance=(62, 28, 10)),
    "idle": Temperament(9, (0, 16), 0.4, (0.4, 0.4, 0.2), must_visit_first=0.0, attendance=(40, 34, 26), papers=(0, 0)),
    "rounds-only": Temperament(11, (30, 58), 1.0, (0.8, 0.1, 0.1), attendance=(68, 22, 10), papers=(0, 1)),
    "receptions-only": Temperament(10, (60, 104), 0.0, (0.0, 0.1, 0.9), must_visit_first=0.0, attendance=(92, 7, 1)),
}


def temperament(random: Random) -> str:
    return random.choices(list(TEMPERAMENTS), [kind.share for kind in TEMPERAMENTS.values()])[0]
