"""Made-up names, as common and as rare as real ones are.

Rare characters (some outside the basic plane), two-character surnames and names with a middle dot come up about as
often as a clerk meets them, because they are what breaks a printer, a sort order or a narrow column.
"""

from itertools import accumulate
from random import Random

# A surname and how many of a thousand people bear it.
SURNAMES = """
王72 李71 张67 刘54 陈45 杨31 黄26 赵25 周24 吴22 徐17 孙16 朱15 马14 胡13 郭12 何12 林11 罗11 高10 郑9 梁9 谢8 宋8 唐8
许7 邓7 韩7 冯7 曹6 彭6 曾6 肖6 田5 董5 潘5 袁5 蔡5 蒋5 余5 于5 杜5 叶4 程4 魏4 苏4 吕4 丁4 任4 卢4 姚3 沈3 钟3 姜3 崔3
谭3 陆3 范3 汪3 廖3 石3 金3 韦3 贾3 夏3 付3 方3 邹2 熊2 白2 孟2 秦2 邱2 侯2 江2 尹2 薛2 闫2 段2 雷2 龙2 黎2 史2 陶2 贺2
毛2 郝2 顾2 龚2 邵2 万2 覃2 武2 钱2 戴2 严1 莫1 孔1 向1 常1 汤1 望1 艾1 鄢1 佘1 冉1 牟1 裴1 阮1 桂1 查1
欧阳1 上官1 诸葛1 司徒1 皇甫1
"""
SURNAME = [word.rstrip("0123456789") for word in SURNAMES.split()]
FREQUENCY = list(accumulate(int(word.lstrip("".join(SURNAME))) for word in SURNAMES.split()))

# First and second character of a given name; a single one may stand alone.
GIVEN = {
    "elder": (
        ("建志国德永正光世文家明学长成大", "国平华军明强生成林才忠发贵新元", "强军勇刚平斌"),
        ("秀桂玉凤春淑月兰菊金素翠", "英兰珍芳梅华云香莲清珠枝", "英芳兰梅珍"),
    ),
    "adult": (
        ("志建晓海文卫红立新俊宏少振", "军勇涛波辉鹏伟峰斌杰华明亮刚", "伟勇军磊涛超强鹏杰斌波辉刚"),
        ("晓丽红海春小雪冬文艳玉", "燕丽红娟霞敏琴萍玲梅芳蓉", "敏静丽艳娟霞燕芳娜玲萍婷"),
    ),
    "young": (
        ("子浩宇俊博文天一思嘉明泽", "轩宇涵杰然豪航辰阳睿昊", "浩宇鑫凯洋帆航"),
        ("思雨欣梦佳诗子雅晨一可", "涵怡琪萱颖妍雯婷洁然彤", "颖倩雪莹婷悦"),
    ),
}
RARES = "𬭎 䶮 㛃 堃 犇 昇 彧 子堃 文彧 志昇 国𬭎 䶮之 永堃 玉㛃 骉 祎 喆 赟 翀 爔"
RARE = RARES.split()
DOTTEDS = """
阿依古丽·买买提 热合曼·吐尔逊 古丽娜尔·艾力 艾山江·玉素甫 巴哈尔古丽·阿不都热依木 努尔兰·哈德尔 阿卜杜外力·伊敏
迪丽努尔·阿卜杜热合曼
"""
DOTTED = DOTTEDS.split()
SINGLE, RARELY, DOT = 0.2, 0.012, 0.002


def name(random: Random, generation: str = "adult") -> str:
    """A full name for somebody of `generation` (`elder`, `adult`, `young`), of either sex."""
    if random.random() < DOT:
        return random.choice(DOTTED)
    surname = random.choices(SURNAME, cum_weights=FREQUENCY)[0]
    return surname + (random.choice(RARE) if random.random() < RARELY else _given(random, generation))


def _given(random: Random, generation: str) -> str:
    first, second, alone = random.choice(GIVEN[generation])
    if random.random() < SINGLE:
        return random.choice(alone)
    return random.choice(first) + random.choice(second)
