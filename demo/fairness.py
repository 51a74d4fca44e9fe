"""Whether all is fair, and who needs a hand: draws and calls, questions asked, talks, commendations, care."""

from datetime import date, timedelta
from random import Random

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.fairness.candidates import candidates
from models.fairness.care_note import CareNote
from models.fairness.commendation import Commendation
from models.fairness.draw import Draw
from models.fairness.pattern_list import cases
from models.fairness.pattern_note import PatternNote
from models.fairness.sign_note import SignNote
from models.fairness.talk import Talk
from models.network.deputy import Deputy
from models.network.region import Region
from models.visits.visit import Visit
from rules.counting.halves import Half

SEED = "fairness"
OUTCOMES = [
    *[("came", "来过，还问了孩子上学的事。")] * 6, ("unreached", ""), ("unwilling", ""), ("nobody", "那天家里没人。"),
]  # fmt: skip
CALLS, CALLED = 24, 18
REASONS = (
    "一年走遍责任区，哪家有老人、哪家有难处，心里一本账。",
    "冬天水管冻裂，他带着物业一户一户修到半夜。",
    "二十条意见，条条有回音，住户都说跟他说了有用。",
)
CARE = (("illness", "膝盖动了手术，在家休养。买了水果去看过，年底前的走访请同组的代表陪着。", 0),
        ("family", "老伴住院，一个人照应。商量好这个月不排接待日。", 9))  # fmt: skip


def look_after(clerk: User, me: Deputy, anchor: date) -> None:
    """Of its own chance: nobody else's year changes by it."""
    random = Random(SEED)
    others = list(Deputy.select().where(Deputy.id != me.id).order_by(Deputy.number))
    district = Region.get(Region.code == me.district)
    with at(rhythm.at(anchor - timedelta(20), 10 * 60)):
        first = announce(district, clerk, anchor - timedelta(50), anchor - timedelta(21), anchor - timedelta(19))
    with at(rhythm.at(anchor - timedelta(19), 9 * 60)):
        first.draw("04 11 17 23 28 31 + 09", clerk)
        call(first, clerk, random)
    with at(rhythm.at(anchor - timedelta(1), 10 * 60)):
        announce(district, clerk, anchor - timedelta(20), anchor - timedelta(1), anchor + timedelta(2))
        ask(clerk, me, anchor)
        speak(clerk, random.sample(others, 4), anchor)
        care(clerk, random.sample(others, len(CARE)), anchor)
    commend(clerk, anchor)


def announce(district: Region, clerk: User, first_on: date, last_on: date, seed_on: date) -> Draw:
    source = f"{seed_on.month} 月 {seed_on.day} 日双色球的开奖号码，福彩网上看得到"
    rule = {"size": CALLS, "by_group": True, "source": source, "seed_on": seed_on}
    return Draw.announce(district, clerk, f"draw {seed_on}", first_on, last_on, **rule)


def call(draw: Draw, clerk: User, random: Random) -> None:
    for number, one in enumerate(list(draw.call_backs)[:CALLED]):
        outcome, words = random.choice(OUTCOMES)
        one.take(clerk)
        one.tell(outcome, words, f"call {number}", clerk)


def ask(clerk: User, me: Deputy, anchor: date) -> None:
    """The deputy who is introduced was asked something, and has said how it was; of the rest some were looked at."""
    half = Half.of(anchor)
    mine = Visit.select(Visit.id).where(Visit.deputy == me, Visit.visited_on >= half.first)
    visits = [number for (number,) in mine.order_by(Visit.visited_at.desc()).limit(4).tuples()]
    words = "这几家离得远，一下午都走到了，是和别的代表一起去的吗？"
    PatternNote.write(me, "burst", half, "asked", words, "asked me", clerk, visits)
    told = "answered", "都在一条巷子里，社区的小李陪我去的。"
    PatternNote.write(me, "burst", half, *told, "told", me.users.get(), visits)
    for number, case in enumerate(cases(clerk, me.district, half)[:2]):
        if number:
            told = "explained", "集中走访那天，一栋楼里挨着走的。"
        else:
            told = "asked", "这几次记的时间挨得很近，您说说当时的情况？"
        PatternNote.write(case.deputy, case.code, half, *told, f"case {number}", clerk, case.visit_ids)


def speak(clerk: User, people: list[Deputy], anchor: date) -> None:
    on = anchor - timedelta(12)
    first = Talk.hold(people[0], "talk", on, "联络办公室陈主任", "三个月没有走访，问问是不是有难处。", "talk 1", clerk)
    first.answer("换了工作，下个月起周末去走。", "word 1", people[0].users.get())
    Talk.hold(people[1], "criticism", on, "镇人大主席", "两次例会没有请假，也没有到。", "talk 2", clerk)
    SignNote.write(people[2], "called", "电话问过，下周补上。", "sign 1", clerk)
    SignNote.write(people[3], "together", "约好集中走访那天一起去。", "sign 2", clerk)


def care(clerk: User, people: list[Deputy], anchor: date) -> None:
    for deputy, (kind, words, days) in zip(people, CARE, strict=True):
        CareNote.write(deputy, kind, words, anchor + timedelta(days), f"care {kind}", clerk)


def commend(clerk: User, anchor: date) -> None:
    """Last year's stand on a public page; this year's are nominated."""
    found = candidates(clerk, "deputy", "households", anchor.year, anchor)[: len(REASONS)]
    proposals = candidates(clerk, "proposal", "", anchor.year, anchor)[:1]
    with at(rhythm.at(anchor - timedelta(3), 15 * 60)):
        for one, reason in zip(found, REASONS, strict=False):
            chosen = Commendation.nominate(one.deputy, anchor.year - 1, "deputy", clerk, why=reason)
            chosen.choose(reason, clerk)
            chosen.publish(clerk)
            figures = f"走访 {one.facts['count']} 户"
            Commendation.nominate(one.deputy, anchor.year, "deputy", clerk, figures=figures)
        for one in proposals:
            Commendation.nominate(one.deputy, anchor.year, "proposal", clerk, one.work, why="办成了，三百多户都方便。")
