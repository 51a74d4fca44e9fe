"""The words of the form for rule sets: each field's name with a line of help, each kind of rule with what it does.

A field is looked up as OWNER.NAME (the owner: a kind of rule, or a part such as mark), then as NAME. One that has no
words yet stands there under its own name.
"""

from rules.words import N_

LABELS = {
    "year": (N_("从哪一年起用"), ""),
    "until": (N_("用到哪一年"), N_("不填就只管这一年")),
    "title": (N_("名称"), N_("大家在积分页上看到的就是这句话")),
    "ruleset.title": (N_("名称"), N_("例如：人大代表履职积分办法")),
    "base": (N_("起评分"), N_("人人都有的底分，没有就填 0")),
    "pass_mark": (N_("多少分及格"), N_("不填就不设及格线")),
    "settled": (N_("多久结算一次"), N_("每一段单独计分、单独封顶，一年是各段的和")),
    "unit": (N_("给谁计分"), ""),
    "grading": (N_("等次"), N_("年底怎么评优秀、称职")),
    "cap": (N_("最多几分"), N_("不填就不封顶")),
    "ruleset.cap": (N_("总分最多几分"), N_("不填就不封顶")),
    "category.cap": (N_("这一类最多几分"), N_("不填就不封顶")),
    "item.category": (N_("放在哪一类"), ""),
    "only": (N_("只给谁算"), N_("一个都不选，就给所有代表算")),
    "members": (N_("小组怎么算"), N_("按小组计分时才用")),
    "rule": (N_("怎么给分"), ""),
    "duties": (N_("算哪些事"), ""),
    "aspects": (N_("只算哪种情形"), N_("一个都不选，就都算")),
    "traits": (N_("还要是怎样的"), N_("一个都不选，就都算；同一类里选几个，是其中一个就行")),
    "since": (N_("从哪一步起算"), ""),
    "counting": (N_("怎么数"), ""),
    "per": (N_("同一户多久能再算一次"), N_("按户数的时候才用")),
    "each": (N_("每一次几分"), N_("可以写小数，例如 0.5")),
    "points": (N_("做到了几分"), ""),
    "how": (N_("没做满怎么办"), ""),
    "reach": (N_("要做到多少"), ""),
    "share": (N_("另外要求占比"), N_("例如走访里入户不少于三分之一")),
    "share.aspect": (N_("哪一种"), ""),
    "share.least": (N_("不少于几成"), N_("写成 1/3 或 0.5")),
    "least": (N_("至少多少"), ""),
    "periods.least": (N_("每一段至少几次"), ""),
    "every": (N_("每隔多久"), ""),
    "more": (N_("每多一次加几分"), N_("不填或 0 就不加")),
    "fewer": (N_("每少一次减几分"), N_("不填就按比例得分")),
    "of_aspects": (N_("占比看哪种情形"), ""),
    "of_traits": (N_("占比看怎样的"), ""),
    "list_name": (N_("哪一份名单"), ""),
    "marks": (N_("每种情形几分"), N_("分几档的，从低到高写")),
    "aspect": (N_("情形"), ""),
    "mark.points": (N_("几分"), ""),
    "deduct.marks": (N_("每种情形扣几分"), N_("写扣多少，不用写减号")),
    "take": (N_("做了几件怎么算"), ""),
    "most": (N_("最多扣几分"), N_("不填就不设底")),
    "without": (N_("不能有哪种情形"), ""),
    "side": (N_("谁的评价"), ""),
    "appraisal.points": (N_("折成几分"), N_("评价是百分制，按比例折过来")),
    "given.points": (N_("最多给几分"), ""),
    "base.points": (N_("人人几分"), ""),
    "weights": (N_("各占多少"), N_("百分比，加起来是 100")),
    "weights.points": (N_("履职积分占"), ""),
    "self": (N_("自评占"), ""),
    "peer": (N_("互评占"), ""),
    "mass": (N_("群众评议占"), ""),
    "report": (N_("述职评议占"), ""),
    "full": (N_("多少分折成 100 分"), N_("不填就按总分折")),
    "categories": (N_("分成几类"), ""),
    "bands": (N_("分几档"), N_("从最好的写到最后的，最后一档从 0 分起")),
    "band.title": (N_("叫什么"), ""),
    "band.least": (N_("几分起"), ""),
    "quota": (N_("最好一档有多少名额"), ""),
    "percent": (N_("不超过百分之几"), ""),
    "rounding": (N_("算出来不是整数"), ""),
    "ties": (N_("名额边上分数一样的"), ""),
    "bars": (N_("有这些情形不能评"), ""),
    "grade": (N_("不能评这一档和更好的"), ""),
    "duties.least": (N_("有几次就不能评"), ""),
    "item": (N_("哪一项"), ""),
    "below": (N_("低于几分就不能评"), ""),
    "peers": (N_("跟谁一起排"), ""),
}

ORDER = (
    "title", "category", "rule", "duties", "counting", "list_name", "every", "reach", "of_aspects", "of_traits",
    "aspect", "least", "points", "each", "how",
)  # fmt: skip
"""Fields in the order in which one thinks of them; the others follow as they are declared."""

FINE = {"aspects", "traits", "since", "per", "members", "rounding", "ties"}  # most do without

KIND_WORDS = {
    "per-unit": (N_("每做一次得分"), N_("每做一次、一件，或者每走一户，得一份分。")),
    "quota": (N_("做满一个数"), N_("做到规定的数得满分，没做满的按比例，或者不得分。")),
    "target": (N_("定一个数，多加少减"), N_("做到规定的数得满分，每多一次再加，每少一次就减。")),
    "share": (N_("占到几成"), N_("做过的里面，某一种要占到规定的几成。")),
    "coverage": (N_("名单都走到"), N_("名单上的人家一家家走到。")),
    "periods": (N_("每段时间都要有"), N_("每半年、每季度或每个月都要做到。")),
    "steps": (N_("一档比一档高"), N_("走到哪一档得哪一档的分，高的顶掉低的。")),
    "marks": (N_("每次打分，取平均"), N_("按每次的情形记分，最后取平均。")),
    "clean": (N_("一次不缺"), N_("没有缺席、请假这些情形，得满分。")),
    "deduct": (N_("扣分"), N_("有这些情形，一次扣一份分。")),
    "appraisal": (N_("评议得分"), N_("自评、互评、群众评议或述职评议的得分，折成这一项的分。")),
    "given": (N_("办公室评定"), N_("由办公室给分，写明理由，附上凭据。")),
    "base": (N_("人人都有"), N_("人人都有的底分。")),
    "duties": (N_("有过这些事"), N_("例如无故缺席两次。")),
    "item": (N_("某一项太低"), N_("细则里的一项没有得到这么多分。")),
    "mark": (N_("评议太低"), N_("一方的评议低于这个分。")),
}


def place_of(name: str) -> int:
    return ORDER.index(name) if name in ORDER else len(ORDER)


def label_of(name: str, owner: str) -> str:
    return _words(name, owner)[0]


def hint_of(name: str, owner: str) -> str:
    return _words(name, owner)[1]


def _words(name: str, owner: str) -> tuple[str, str]:
    return LABELS.get(f"{owner}.{name}") or LABELS.get(name) or (name, "")


def kind_words(kind: str) -> tuple[str, str]:
    """The name of a kind and a sentence that says what it does."""
    return KIND_WORDS.get(kind, (kind, ""))
