"""The other duties of a year: meetings, training, activities, proposals and information, as the office enters them."""

from datetime import date, timedelta
from operator import itemgetter
from random import Random

from demo import rhythm
from demo.temperaments import TEMPERAMENTS

PLENARIES = (
    ("meeting", "区党代会年会", "party", "district", (1, 8)),
    ("meeting", "区人民代表大会会议", "congress", "district", (1, 10)),
    ("meeting", "区政协全体会议", "committee", "district", (1, 9)),
    ("meeting", "镇党代会年会", "party", "town", (1, 16)),
    ("meeting", "镇人民代表大会年初会议", "congress", "town", (1, 20)),
    ("meeting", "镇人民代表大会年中会议", "congress", "town", (7, 16)),
    ("meeting", "半年工作通报会", None, None, (7, 6)),
    ("training", "履职能力培训", None, None, (3, 20)),
    ("training", "基层治理专题培训", None, None, (9, 18)),
)
STANDING = ((3, 26), (6, 24), (9, 23), (11, 12))
GROUP_ACTIVITIES = (
    ((3, 12), "义务植树"),
    ((4, 22), "视察老旧小区改造"),
    ((6, 18), "调研社区养老服务"),
    ((9, 25), "走访企业、听取困难"),
    ((11, 6), "述职前的小组座谈"),
)
GROUP_TRAINING = ((5, 8), "小组学习")
TOPICS = """
既有住宅加装电梯 社区食堂延时供餐 农村公路安防设施 中小学课后服务 背街小巷照明 柑橘品牌建设 电动自行车集中充电
村级卫生室用药 滨江步道无障碍改造 老旧管网更新 留守儿童暑期托管 农村快递进村 小区消防通道管理 茶旅融合 医保异地结算
失能老人上门评定 零工市场建设 校园周边交通 农田灌溉渠系清淤 物业服务质量公开
"""
FILED, ADOPTED = 0.6, 0.4


class Duties:
    """Collects the entries of a year: deputy, kind, aspect, done_on, title."""

    def __init__(self, district, kinds: dict[str, str], random: Random, anchor: date):
        self.district, self.kinds, self.random = district, kinds, random
        self.days = {(day.month, day.day): day for day in rhythm.days(anchor)}
        self.last = max(self.days.values())
        self.entries: list[dict] = []

    def enter(self) -> list[dict]:
        """All entries, in the order of their days."""
        self._plenaries()
        self._standing()
        self._groups()
        for deputy in self.district.deputies:
            self._papers(deputy["number"], "proposal", "filed", FILED, "关于{}的建议")
            self._papers(deputy["number"], "information", "adopted", ADOPTED, "反映:{}")
        return sorted(self.entries, key=itemgetter("done_on", "deputy", "kind", "title", "aspect"))

    def _plenaries(self) -> None:
        for kind, title, body, level, when in PLENARIES:
            for deputy in self.district.deputies:
                if not body or (body, level) in _held(deputy):
                    self._invite(deputy["number"], kind, title, when)

    def _standing(self) -> None:
        for deputy in self.district.deputies:
            if any(mandate["standing"] for mandate in deputy["mandates"]):
                for when in STANDING:
                    self._invite(deputy["number"], "standing-meeting", "常委会会议", when)

    def _groups(self) -> None:
        for group in self.district.groups:
            count = self.random.randint(2, len(GROUP_ACTIVITIES))
            chosen = [("activity", *one) for one in sorted(self.random.sample(GROUP_ACTIVITIES, count))]
            for kind, when, title in [("training", *GROUP_TRAINING), *chosen]:
                for number, _ in group["members"]:
                    self._invite(number, kind, f"{group['name']}{title}", when)

    def _invite(self, number: str, kind: str, title: str, when: tuple) -> None:
        """At a meeting one is present, on leave or absent; of training and activities only the presence is noted."""
        chances = TEMPERAMENTS[self.kinds[number]].attendance
        aspect = self.random.choices(("present", "leave", "absent"), chances)[0]
        if when in self.days and (aspect == "present" or kind.endswith("meeting")):
            self._add(number, kind, aspect, self.days[when], title)

    def _papers(self, number: str, kind: str, better: str, chance: float, form: str) -> None:
        """What was handed in, and a few weeks later what became of it: the better step stands beside the first."""
        least, most = TEMPERAMENTS[self.kinds[number]].papers
        for topic in self.random.sample(TOPICS.split(), self.random.randint(least, most)):
            handed_in = self.random.choice(list(self.days.values()))
            self._add(number, kind, "submitted", handed_in, form.format(topic))
            taken_up = handed_in + timedelta(days=self.random.randint(10, 40))
            if self.random.random() < chance and taken_up <= self.last:
                self._add(number, kind, better, taken_up, form.format(topic))

    def _add(self, number: str, kind: str, aspect: str, on: date, title: str) -> None:
        self.entries.append({"deputy": number, "kind": kind, "aspect": aspect, "done_on": on, "title": title})


def _held(deputy: dict) -> set[tuple]:
    return {(mandate["body"], mandate["level"]) for mandate in deputy["mandates"]}
