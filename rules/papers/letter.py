"""The open letter (致群众的一封信): the office's text with placeholders, filled for each area; does it fit?

A paragraph with a placeholder for which an area has nothing is left out, so that no letter has a hole in it.
"""

import re
from math import ceil

from rules.words import N_

PLACEHOLDERS = {
    "责任区": N_("责任区的名字"),
    "代表": N_("负责的代表，几位都写上"),
    "工作站": N_("代表工作站的名字"),
    "地点": N_("工作站在哪里"),
    "开放时间": N_("工作站什么时候开门"),
}
TITLE = "致{责任区}群众的一封信"
BODY = """各位街坊邻居：

你们好！我们是您家这一片的人大代表和党代表：{代表}。您选了我们，我们就该常来看您、听您说话、替您跑腿。

路灯不亮、下水不通、孩子上学、老人看病，政策看不明白，手续不知道找谁，都可以跟我们说。能马上办的马上办；一时办不了的，我们替您递上去，一件一件追到有回音。

我们会到家里来走访，进门先出示代表证，您可以扫上面的码，当场看真假。走访不收任何费用，不推销任何东西，也不会问您要银行卡号和密码。

您也可以到{工作站}来坐坐，地方在{地点}。

工作站{开放时间}有人，随时欢迎您来。

用手机扫一扫下面的码，就能看到我们的照片和电话，也能在上面留言。您说的话，我们句句有着落。"""

SIZES = (("large", 31, 18.5), ("middle", 37, 21.5), ("small", 42, 26.5))  # size of type, characters to a line, lines
_BETWEEN = 0.27  # of a line, from one paragraph to the next
_MARK = re.compile(r"{([^{}\n]*)}")
_LONGEST = 20  # a placeholder's word, when only the text is known


def unknown(text: str) -> list[str]:
    """The placeholders of a text that there are not, each once."""
    return [name for name in dict.fromkeys(_MARK.findall(text)) if name not in PLACEHOLDERS]


def paragraphs(text: str, values: dict[str, str]) -> list[str]:
    """The filled paragraphs of a text; `values` has a word for each placeholder, or ""."""
    whole = (line.strip() for line in text.splitlines())
    return [_MARK.sub(lambda mark: values[mark[1]], line) for line in whole if line and _can_fill(line, values)]


def _can_fill(line: str, values: dict[str, str]) -> bool:
    return all(values.get(name) for name in _MARK.findall(line))


def size(filled: list[str]) -> str | None:
    """The largest size of type at which the paragraphs keep to their page; None if no size is small enough."""
    return next((name for name, across, down in SIZES if lines(filled, across) <= down), None)


def lines(filled: list[str], across: int) -> float:
    """How many lines the paragraphs take, each with an indent of two characters."""
    return sum(ceil((len(one) + 2) / across) + _BETWEEN for one in filled)


def fits(text: str) -> bool:
    """Whether a text keeps to its page whatever area it is filled for."""
    return size(paragraphs(text, dict.fromkeys(PLACEHOLDERS, "字" * _LONGEST))) is not None
