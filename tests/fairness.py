"""What the tests of fairness begin with: something of each in a place, by the arguments of addresses."""

from datetime import timedelta

from lib import clock
from models.fairness.call_back import CallBack
from models.fairness.commendation import Commendation
from models.fairness.draw import Draw
from models.fairness.pattern_note import PatternNote
from models.fairness.talk import Talk
from models.network.deputy import Deputy
from models.network.region import Region
from models.visits.visit import Visit
from rules.counting.halves import Half
from tests import village


def draw(region: str = "990101", visits: list[int] = (), key: str = "") -> Draw:
    """A draw announced today; with some visits as if they had been drawn."""
    made = Draw.create(
        region=Region.get_by_id(region), form=key or region.zfill(32), first_on=clock.today() - timedelta(30),
        last_on=clock.today(), size=30, tickets="0a1b", listed=len(visits), fingerprint="0" * 64, source="双色球",
        seed_on=clock.today(), announced_by=village.user("chen"), seed="05" if visits else "",
        drawn_at=clock.now() if visits else None,
    )  # fmt: skip
    CallBack.write(made, visits)
    return made


def arguments(deputy: Deputy, visit: Visit) -> dict:
    made, half = draw(deputy.region_code, [visit.id]), Half.of(clock.today())
    chen, year = village.user("chen"), clock.today().year
    talk = Talk.hold(deputy, "talk", clock.today(), "陈敏", "会上迟到", deputy.number, chen)
    praise = Commendation.nominate(deputy, year, "deputy", chen, why="走得勤")
    praise.choose("走得勤", chen)
    praise.publish(chen)
    PatternNote.write(deputy, "night", half, "asked", "这么晚？", deputy.number, chen, [visit.id])
    return {
        "draw_id": made.id, "call_back_id": made.call_backs.get().id, "half": str(half), "pattern": "night",
        "pattern_note_id": PatternNote.get(PatternNote.deputy == deputy).id, "talk_id": talk.id,
        "commendation_id": praise.id,
    }  # fmt: skip
