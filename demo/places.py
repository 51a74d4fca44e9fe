"""The made-up district's map: 5 streets, 4 towns, 68 communities and villages, 212 grids, 64 stations.

Division codes begin with 99, which no province bears, so nothing here can be taken for a real place.
"""

from dataclasses import dataclass, field
from random import Random

DISTRICT_CODE, DISTRICT_NAME = "990101", "连心区"
STREETS = {
    "临江街道": "青山 望江 石板溪 渔市口 老码头 江南里 向阳 白沙路",
    "胜利街道": "胜利 红星 纺织城 建设路 东方红 文化里 大树湾 新村",
    "大桥街道": "桥头 桥南 汽渡 船厂 滨江花园 铁路坝 三岔口 福久源",
    "东园街道": "东园 杨树林 橘园 花艳 紫荆岭 共升 绿萝 梅子湾",
    "学府街道": "学府 师苑 桃花岭 求索路 书香门第 科技园 望洲岗 茶庵",
}
TOWNS = {
    "桥边镇": "桥边 黄泥坝 双堰口 李家冲 茶店子 六里河 韩家坝",
    "石滩镇": "石滩 白鹤嘴 磨子坪 柿子园 杨家畈 龙泉铺 车溪湾",
    "双溪镇": "双溪 上溪口 下溪口 枫树坪 朱家垭 谭家河 凉水井",
    "云台镇": "云台 云上 观音岩 栗子坪 大垭口 高峰 羊角寨",
}
AREAS = 212
HALLS = (
    ("连心区实验小学", "东园街道", "教学楼一楼"),
    ("连心区第一中学", "学府街道", "图书馆一楼"),
    ("桥边镇中心学校", "桥边镇", "综合楼一楼"),
    ("连心区人民医院", "胜利街道", "门诊楼二楼"),
    ("云台镇卫生院", "云台镇", "门诊一楼"),
    ("连心区中医医院", "大桥街道", "住院部一楼"),
    ("江峡船舶配套公司", "大桥街道", "职工之家"),
    ("科技园企业服务中心", "学府街道", "A 座一楼大厅"),
    ("石滩柑橘合作社", "石滩镇", "分选厂二楼"),
    ("双溪茶业公司", "双溪镇", "办公楼一楼"),
)
STATIONS = 64


@dataclass(frozen=True)
class Place:
    code: str
    name: str
    rural: bool = False
    children: list["Place"] = field(default_factory=list, compare=False, repr=False)

    def walk(self):
        """This place and everything inside it, parents first."""
        yield self
        for child in self.children:
            yield from child.walk()


def district(random: Random) -> Place:
    """The whole tree: district, streets and towns, communities and villages, one grid for each responsibility area."""
    top = Place(DISTRICT_CODE, DISTRICT_NAME)
    for units, rural, first in ((STREETS, False, 1), (TOWNS, True, 101)):
        for number, (name, communities) in enumerate(units.items(), first):
            top.children.append(_unit(f"{top.code}{number:03}", name, communities, rural))
    communities = [community for unit in top.children for community in unit.children]
    larger = random.sample(communities, AREAS - 3 * len(communities))
    for community in communities:
        community.children.extend(_grids(community, 4 if community in larger else 3))
    return top


def _unit(code: str, name: str, names: str, rural: bool) -> Place:
    """A street with its communities, or a town with one community at its seat and villages around it."""
    unit = Place(code, name, rural)
    for number, word in enumerate(names.split(), 1):
        village = rural and number > 1
        unit.children.append(Place(f"{code}{number + 200 * village:03}", word + ("村" if village else "社区"), village))
    return unit


def _grids(community: Place, count: int) -> list[Place]:
    return [Place(f"{community.code}{n:03}", f"第{n}网格", community.rural) for n in range(1, count + 1)]


def stations(top: Place, random: Random) -> list[dict]:
    """64 stations: one in each street and town, ten in schools, hospitals and enterprises, the rest in communities."""
    units = {unit.name: unit for unit in top.children}
    communities = [community for unit in top.children for community in unit.children]
    chosen = set(random.sample(communities, STATIONS - len(units) - len(HALLS)))
    sites = [(unit, f"{unit.name}代表之家", "便民服务中心一楼") for unit in top.children]
    sites += [(place, f"{place.name}代表工作站", "党群服务中心一楼") for place in communities if place in chosen]
    sites += [(units[unit], f"{name}代表会客厅", where) for name, unit, where in HALLS]
    return [_station(number, *site, random) for number, site in enumerate(sites, 1)]


def _station(number: int, region: Place, name: str, where: str, random: Random) -> dict:
    day, half = random.choice("一二三四五"), random.choice(("上午 9:00–11:30", "下午 14:30–17:00"))
    host = name.removesuffix("代表之家").removesuffix("代表工作站").removesuffix("代表会客厅")
    return {
        "number": f"GZ{number:02}",
        "name": name,
        "region": region.code,
        "place": host + where,
        "opening_hours": f"每周{day}{half}",
    }
