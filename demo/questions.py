"""What deputies show of themselves in public: most their number, some a sentence and a report on last year; and
what people asked them: answered and public, waiting for the office, waiting for the deputy."""

from datetime import date, timedelta
from random import Random

from demo import rhythm
from demo.clockwork import at
from models.accounts.user import User
from models.database import act
from models.network.deputy import Deputy
from models.voices.annual_report import AnnualReport
from models.voices.introduction import Introduction
from models.voices.question import Question

SEED = "questions"
OWN = (
    "看病、吃药、照顾老人的事，找我最方便。", "孩子上学、找工作的事，我帮着问。", "种橘子、卖橘子遇到难处，来找我。",
    "邻里闹别扭，我去两边都坐坐。", "办证、补贴、社保，不会填的表我帮您填。",
)  # fmt: skip
ASKED = (
    ("小区东门的路灯坏了半个月，什么时候能修好？", "已经报给街道，下周一派人来换。换好了我去看一眼，再告诉大家。"),
    ("老人看病报销，在哪里办？", "带上医保卡和发票，到社区一楼窗口就行。走不动的打我电话，我上门帮着办。"),
    ("菜场门口老是积水，有没有人管？", "排水沟堵了，城管月底前清。清完还积水，我再去找他们。"),
    ("您去年说的健身器材，怎么还没来？", "钱批下来了，厂家这个月送货，晚了两个月，对不起大家。"),
    ("公交车能不能在卫生院停一站？", "跟公交公司谈过两回，他们答应下半年试停。成不成，我都来说一声。"),
    ("楼道里堆的杂物谁来清？", "这个周六社区组织一起清，我也来。东西还要的，请先搬回家。"),
    ("村里的水压晚上总是不够。", "水厂说要换一段管子，定在下个月。换之前，晚上错开一点用。"),
    ("学校门口的斑马线看不清了。", ""),
    ("垃圾房能不能挪远一点？", ""),
    ("下雨天那段坡路太滑，能不能铺一下？", ""),
)
REPORT = (
    "去年一年，我走了%d户人家，有的去了好几回。\n办成的：%s\n还没办成的也记着：有几件要等上面批，我接着催。\n"
    "今年还是老样子，有事打电话，或者来工作站坐坐。"
)
DONE = ("修了三处路灯，补了两条坑洼路。", "帮七位老人办了高龄补贴。", "把菜场的排水沟清了。", "给两家残疾人装了扶手。")
HIDES, SPEAKS, REPORTS = 0.2, 0.15, 12  # of the deputies; and how many of them wrote a report


def ask(me: str, clerk: User, anchor: date) -> None:
    """`me`: the number of the deputy who is introduced, of whom everything is there to be seen."""
    random = Random(SEED)
    deputies = list(Deputy.select().order_by(Deputy.number))
    mine = next(one for one in deputies if one.number == me)
    with act(), at(rhythm.at(anchor - timedelta(40), 10 * 60)):
        for deputy in deputies:
            present(random, deputy, deputy is mine)
        for deputy in (mine, *random.sample(deputies, REPORTS)):
            report(random, deputy, clerk, anchor.year - 1)
    for number, (text, answer) in enumerate(ASKED):
        deputy = mine if number in (0, 1, 8) else random.choice(deputies)
        question(deputy, text, answer, clerk, number, anchor)


def present(random: Random, deputy: Deputy, is_mine: bool) -> None:
    by = User.get(User.deputy == deputy)
    help = random.choice(OWN) if random.random() < SPEAKS or is_mine else ""
    Introduction.present(deputy, help, random.random() > HIDES or is_mine, by)


def report(random: Random, deputy: Deputy, clerk: User, year: int) -> None:
    text = REPORT % (random.randint(60, 120), "".join(random.sample(DONE, 2)))
    AnnualReport.write(deputy, year, text, User.get(User.deputy == deputy)).publish(clerk)


def question(deputy: Deputy, text: str, answer: str, clerk: User, number: int, anchor: date) -> None:
    """The oldest are public, the last answer waits for the office; what has none waits for the deputy."""
    asked_on = anchor - timedelta(30 - 3 * number)
    with at(rhythm.at(asked_on, 9 * 60 + 17 * number)):
        one = Question.ask(deputy, text, f"demo {number:02}")
    if answer:
        with at(rhythm.at(asked_on + timedelta(2), 19 * 60)):
            one.reply(answer, User.get(User.deputy == deputy))
    if answer and number < len(ASKED) - 4:
        with at(rhythm.at(asked_on + timedelta(3), 9 * 60)):
            Question.get_by_id(one.id).publish(text, clerk)
