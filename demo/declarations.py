"""What deputies declared by hand: on its way, counted, sent back, contested; with photos and a paper beside some."""

from datetime import date, timedelta
from decimal import Decimal
from random import Random

from demo import rhythm
from demo.clockwork import at
from demo.mailboxes import lamp
from lib.documents import recognise
from models.accounts.user import User
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.network.deputy import Deputy
from models.network.group import Membership
from rules.declarations.declaration_form import Declared

SEED = "declarations"
OTHERS, YEAR = 36, 300  # so many of others, over so many days
DEEDS = (
    ("research", "submitted", "lead", "社区养老服务调研报告", "走了六个社区，问了八十二位老人和他们的子女。"),
    ("research", "passed", "co", "背街小巷照明调研报告", "和住建局一起数了灯，报告在主任会议上通过。"),
    ("practical-deed", "", "", "给三号楼装了扶手", "和物业商量，楼梯两边都装上了，老人上下放心。"),
    ("speech", "", "", "在分组审议时就医保报销发言", "讲了外地看病报销难的三件事，都记进了审议意见。"),
    ("public-good", "", "", "周末清河滩垃圾", "带着二十多位居民，捡了四十袋。"),
    ("petition", "", "", "化解拖欠租金的信访", "三方坐下来谈了两次，租金补齐，当事人撤了信访。"),
    ("presidium", "present", "", "镇人大主席团第三次会议", "审议了年中工作安排。"),
    ("study", "", "", "自学代表法和预算法", "做了笔记，交了一篇心得。"),
    ("symposium", "present", "", "电梯加装居民议事会", "一楼两户同意了，会上定了方案。"),
    ("guidance", "", "", "带三位居民代表走访", "教他们怎么记、怎么问、怎么回话。"),
)
HALVES = {"public-good": Decimal("0.5"), "study": Decimal("1.5"), "guidance": Decimal(3)}
WAYS = {
    "claimed": (),
    "checked": (("check", ""),),
    "counted": (("check", ""), ("audit", "")),
    "returned": (("return", "请写清楚是哪一天、在哪里，附一张照片就更好。"),),
    "declined": (("decline", "这次会议已经由办公室统一登记了。"),),
    "contested": (("decline", "看不出是您做的。"), ("contest", "物业可以作证，照片里也有我。")),
    "upheld": (("decline", "没有材料。"), ("contest", "当时没有拍照。"), ("uphold", "再问过主办单位，没有签到。")),
    "withdrawn": (("withdraw", "和上个月报的是同一件。"),),
}
MINE = ("counted", "returned", "claimed", "checked", "contested")
USUAL = ("counted",) * 5 + ("checked",) * 3 + ("claimed",) * 3 + tuple(WAYS)


def declare(me: Deputy, clerks: list[User], anchor: date) -> None:
    """Of its own chance: nobody else's year changes by it. `clerks`: two of the office, since nobody does both."""
    random = Random(SEED)
    people = list(User.select(User, Deputy).join(Deputy).order_by(Deputy.number))
    mine = next(one for one in people if one.deputy_id == me.id)
    for number, fate in enumerate(MINE):
        go(mine, DEEDS[number], fate, clerks, random, anchor - timedelta(12 + 9 * number))
    others = near(me, people) + random.sample(people, OTHERS)
    for user in others[:OTHERS]:
        if user.deputy_id != me.id:
            day = anchor - timedelta(random.randint(6, YEAR))
            go(user, random.choice(DEEDS), random.choice(USUAL), clerks, random, day)


def near(me: Deputy, people: list[User]) -> list[User]:
    """Those of the same groups, whose leader has to look at them."""
    groups = Membership.select(Membership.group).where(Membership.deputy == me)
    fellows = {one.deputy_id for one in Membership.select().where(Membership.group.in_(groups))}
    return [user for user in people if user.deputy_id in fellows][:8]


def go(user: User, deed: tuple, fate: str, clerks: list[User], random: Random, day: date) -> None:
    """Declared that evening, and taken up some days after; what waits has waited since lately."""
    kind, aspect, traits, title, words = deed
    form, moment = f"{random.getrandbits(128):032x}", rhythm.at(day, 19 * 60 + random.randrange(120))
    with at(moment):
        if random.random() < 0.6:
            Evidence.keep(lamp(random), form, user)
        if kind in ("research", "study"):
            Evidence.keep(recognise(paper(title)), form, user, f"{title}.pdf")
        facts = Declared(kind, aspect, traits, day, title, HALVES.get(kind, Decimal(1)), words)
        declaration = Declaration.declare(facts, form, user)
    takers = {"contest": user, "withdraw": user, "check": leader_of(user) or clerks[0], "audit": clerks[1],
              "uphold": clerks[1]}  # fmt: skip
    for number, (step, word) in enumerate(WAYS[fate], 1):
        with at(moment + timedelta(days=number, hours=-9)):
            declaration.take(step, takers.get(step, clerks[0]), word)


def leader_of(user: User) -> User | None:
    """Who leads a group of this deputy's, unless that is the deputy."""
    groups = Membership.select(Membership.group).where(Membership.deputy == user.deputy)
    led = Membership.select(Membership.deputy).where(Membership.group.in_(groups), Membership.role == "leader")
    return User.select().where(User.deputy.in_(led), User.id != user.id).first()


def paper(title: str) -> bytes:
    """A page that any reader opens, with nothing on it; the name says what it would be."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n"
        b"trailer<</Root 1 0 R>>\n%" + title.encode() + b"\n%%EOF\n"
    )
