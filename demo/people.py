"""The made-up deputies: 180 of the district and 125 of its towns, with their mandates and what they do for a living."""

from datetime import date
from random import Random

from demo.names import name
from demo.places import Place

DISTRICT, TOWN, DISTRICT_IN_TOWNS = 180, 125, 18
IN_SECTOR = 0.6
SECTORS = {"教育": "教育小组", "卫健": "卫健小组", "企业": "企业小组", "政法": "政法小组", "农业": "农业农村小组"}
CATEGORIES = {"cadre": 30, "professional": 26, "model": 15, "soldier": 3, "resident": 26}
# An occupation, and the sector whose group a district deputy of it joins.
OCCUPATIONS = {
    "cadre": """
社区党委书记 社区居委会主任 街道妇联主席 村党支部书记 村委会主任 综合执法中心主任
中学校长/教育 卫生院院长/卫健 派出所所长/政法""",
    "professional": """
小学语文教师/教育 中学数学教师/教育 幼儿园园长/教育 内科医生/卫健 护士长/卫健 乡村医生/卫健
船舶工程师/企业 会计师/企业 律师/政法 人民调解员/政法 农艺师/农业 建筑设计师""",
    "model": """
公交驾驶员 环卫班长 电焊高级技师/企业 社区民警/政法 种粮大户/农业 柑橘种植户/农业 优秀班主任/教育 养老护理员/卫健""",
    "soldier": "退役军人服务站站长 区人武部干部",
    "resident": """
个体经营户 村民小组长 楼栋长 网格员 快递站站长 早餐店店主 货车司机 退休教师/教育 合作社理事长/农业 茶厂厂长/企业""",
}
# How often which bodies meet in one person.
DISTRICT_BODIES = {("party",): 76, ("congress",): 62, ("committee",): 14, ("party", "congress"): 28}
TOWN_BODIES = {("party",): 56, ("congress",): 49, ("party", "congress"): 20}
STANDING_BODIES, STANDING_MEMBERS = ("congress", "committee"), 21
TERMS = {
    ("party", "district"): "第七届",
    ("congress", "district"): "第六届",
    ("committee", "district"): "第六届",
    ("party", "town"): "第十二届",
    ("congress", "town"): "第十九届",
}


def deputies(top: Place, random: Random, anchor: date) -> list[dict]:
    """305 deputies in the order of their numbers; each with `unit` (street or town), `sector` and `mandates`."""
    began_on = date(anchor.year - 3, 1, 1)
    homes, bodies = _units(top, random), _spread(DISTRICT_BODIES, random) + _spread(TOWN_BODIES, random)
    people = []
    for number, (unit, held) in enumerate(zip(homes, bodies, strict=True), 1):
        level = "district" if number <= DISTRICT else "town"
        mandates = [_mandate(body, level, began_on) for body in held]
        if level == "district" and unit.rural and number % 2:
            mandates.append(_mandate("congress", "town", began_on))
        people.append(_person(number, unit, mandates, random))
    _seat(people, random)
    return people


def _units(top: Place, random: Random) -> list[Place]:
    """The street or town of each deputy: a few district deputies belong to towns, the town deputies all do."""
    streets = [unit for unit in top.children if not unit.rural]
    towns = [unit for unit in top.children if unit.rural]
    in_towns = [towns[n % len(towns)] for n in range(DISTRICT_IN_TOWNS)]
    in_streets = [streets[n % len(streets)] for n in range(DISTRICT - DISTRICT_IN_TOWNS)]
    of_district = in_streets + in_towns
    random.shuffle(of_district)
    return of_district + [towns[n % len(towns)] for n in range(TOWN)]


def _spread(shares: dict, random: Random) -> list:
    values = [value for value, count in shares.items() for _ in range(count)]
    random.shuffle(values)
    return values


def _mandate(body: str, level: str, began_on: date) -> dict:
    return {"body": body, "level": level, "term": TERMS[body, level], "standing": False, "began_on": began_on}


def _person(number: int, unit: Place, mandates: list[dict], random: Random) -> dict:
    category = random.choices(list(CATEGORIES), CATEGORIES.values())[0]
    occupation, _, sector = random.choice(OCCUPATIONS[category].split()).partition("/")
    return {
        "number": f"D{number:03}",
        "name": name(random, random.choice(("elder", "adult", "adult"))),
        "phone": f"1000000{number:04}",  # no telephone has such a number
        "occupation": occupation,
        "unit": unit,
        "sector": sector if random.random() < IN_SECTOR else "",
        "mandates": [mandate | {"category": category} for mandate in mandates],
    }


def _seat(people: list[dict], random: Random) -> None:
    """Some of the district's congress and committee sit on its standing committee."""
    mandates = [one for deputy in people for one in deputy["mandates"]]
    seats = [one for one in mandates if one["level"] == "district" and one["body"] in STANDING_BODIES]
    for mandate in random.sample(seats, STANDING_MEMBERS):
        mandate["standing"] = True
