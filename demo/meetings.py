"""Where people and deputies meet: reception days of some stations, appointments, and what was promised, kept or not."""

from datetime import date, timedelta
from random import Random

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.meetings.appointment import Appointment
from models.meetings.pledge import Pledge
from models.meetings.reception import Reception
from models.meetings.reception_guest import ReceptionGuest
from models.meetings.reception_plan import Plan
from models.meetings.reception_rule import ReceptionRule
from models.meetings.reception_swap import ReceptionSwap
from models.network.deputy import Deputy
from models.network.station import Station
from models.visits.visit import Visit
from rules.meetings import rota
from rules.meetings.appointment import AppointmentForm

SEED = "meetings"
STATIONS, WEEKS, LATELY = 10, 8, 45
PATTERNS = ("day 15 am", "nth 2 5 am", "week 3am", "nth 1 3 pm", "day 5 pm")
SAID = ("医保在外地怎么报销。", "小区想装充电桩。", "孩子上学的班车能不能早一点。", "来谢谢代表，水管修好了。")
ASKERS = (("老陈", "路灯的事想当面说说。"), ("李大妈", "低保的材料不会填。"), ("小赵", "想请代表看看我们厂门口的路。"))
PLEDGES = (
    ("年底前和社区一起，把青山路东段的路灯修好。", 35, "灯杆已经立好，等接电。"),
    ("每月第一个周三在工作站，帮老人用手机办认证。", 90, "已经办了三次，来了二十多位老人。"),
    ("入冬前把三号楼的水管包好。", -12, "包好了，没有再冻。"),
)


def meet(clerk: User, me: Deputy, anchor: date) -> None:
    """Of its own chance: nobody else's year changes by it."""
    random = Random(SEED)
    for number, station in enumerate(stations_around(me, random)):
        receive(station, PATTERNS[number % len(PATTERNS)], clerk, random, anchor)
    change_over(me, anchor)
    ask(me, clerk, random, anchor)
    promise(me, clerk, random, anchor)


def stations_around(me: Deputy, random: Random) -> list[Station]:
    """The deputy's own, and some others."""
    own = {one.area.station_id for one in me.assignments}
    others = [one.id for one in Station.select().order_by(Station.number) if one.id not in own]
    chosen = {*own, *random.sample(others, min(STATIONS, len(others)))}
    return list(Station.select().where(Station.id.in_(chosen)).order_by(Station.number))


def receive(station: Station, pattern: str, clerk: User, random: Random, anchor: date) -> None:
    """Planned some weeks ago to the end of next month; what is past was held, mostly."""
    with at(rhythm.at(anchor - timedelta(WEEKS * 7), 9 * 60)):
        rule = ReceptionRule.make(station, None, rota.read(pattern), "move", clerk)
        Plan(rule, anchor + timedelta(50)).make(clerk)
    for reception in rule.receptions.order_by(Reception.begins_at):
        if reception.on < anchor:
            with at(reception.ends_at):
                tell(reception, rule.people, random)


def tell(reception: Reception, people: list[Deputy], random: Random) -> None:
    luck, by = random.random(), reception.deputy.users.get()
    others = [one for one in people if one != reception.deputy]
    if luck < 0.1:
        return  # nobody has said yet how it went
    came = random.choice(others) if luck < 0.2 and others else reception.deputy if luck > 0.25 else None
    reception.tell(by, came)
    for number in range(random.randrange(3) if came else 0):
        told = {"name": "", "phone": "", "words": random.choice(SAID)}
        ReceptionGuest.write(reception, f"{reception.id:030}{number:02}", by, **told)


def change_over(me: Deputy, anchor: date) -> None:
    """A colleague asks the deputy who is introduced to stand in."""
    with at(rhythm.at(anchor, 8 * 60)):
        here = Reception.station.in_({one.area.station_id for one in me.assignments})
        ahead = (Reception.state == "planned") & (Reception.begins_at > rhythm.at(anchor, 24 * 60))
        one = Reception.select().where(here, ahead, Reception.deputy != me).order_by(Reception.begins_at).first()
        if one:
            ReceptionSwap.ask(one, me, None, "那天要去区里开会", one.deputy.users.get())


def ask(me: Deputy, clerk: User, random: Random, anchor: date) -> None:
    """Some ask the deputy who is introduced, one after the other; others have waited elsewhere for days."""
    others = list(Deputy.select().where(Deputy.id != me.id).order_by(Deputy.number).limit(40))
    for number, days in enumerate((1, 2, 4, 9)):
        asker = ASKERS[number % len(ASKERS)]
        appointment(random.choice(others), asker, number, anchor - timedelta(days))
    appointment(me, ASKERS[0], 10, anchor - timedelta(1))
    agreed = appointment(me, ASKERS[1], 11, anchor - timedelta(3))
    with at(rhythm.at(anchor - timedelta(2), 20 * 60)):
        agreed.agree(agreed.offered[-1].id, me.users.get())
    meet_once(me, appointment(me, ASKERS[2], 12, anchor - timedelta(LATELY)))


def appointment(deputy: Deputy, asker: tuple[str, str], number: int, on: date) -> Appointment:
    times = ((on + timedelta(2), 9), (on + timedelta(5), 15))
    form = AppointmentForm("home" if number % 2 else "station", times, asker[0], f"1000000{number:04}", "", asker[1])
    with at(rhythm.at(on, 19 * 60)):
        return Appointment.ask(deputy, form, f"{number:032}")


def meet_once(me: Deputy, one: Appointment) -> None:
    """It became the next visit."""
    user = me.users.get()
    visit = Visit.select().where(Visit.deputy == me, Visit.visited_at > one.asked_at).order_by(Visit.visited_at).first()
    if visit:
        with at(one.asked_at + timedelta(hours=1)):
            one.agree(one.offered[0].id, user)
        with at(visit.visited_at):
            one.hold(user, visit)


def promise(me: Deputy, clerk: User, random: Random, anchor: date) -> None:
    """In public by the deputy who is introduced, and at every door where something was promised lately."""
    user = me.users.get()
    for number, (text, days, word) in enumerate(PLEDGES):
        due_on = anchor + timedelta(days)
        with at(rhythm.at(anchor - timedelta(60), 9 * 60)):
            pledge = Pledge.promise(me, text, due_on, f"{number:032}", user)
        with at(rhythm.at(min(due_on, anchor - timedelta(3)), 18 * 60)):
            if due_on < anchor:
                pledge.settle(True, word, user)
            else:
                pledge.tell(word, user)
    at_doors(clerk, random, anchor)


def at_doors(clerk: User, random: Random, anchor: date) -> None:
    lately = (Visit.promised != "") & (Visit.visited_on >= anchor - timedelta(LATELY))
    morning = rhythm.at(anchor, 7 * 60)
    with at(morning):
        Pledge.at_doors([
            (visit.id, visit.region_code, visit.deputy_id, visit.visited_on, clerk.id, morning)
            for visit in Visit.select().where(lately)
        ])  # fmt: skip
        for pledge in Pledge.select().where(Pledge.visit.is_null(False)).order_by(Pledge.id):
            say_how_far(pledge, random.random())


def say_how_far(pledge: Pledge, luck: float) -> None:
    by = pledge.deputy.users.get()
    if luck < 0.6:
        pledge.settle(True, "办好了，已经告诉这家。", by)
    elif luck < 0.65:
        pledge.settle(False, "条件不够，已经说明白。", by)
