"""A draw as a file that everybody may have: the list, the rule, the seed and what was drawn. JSON, in UTF-8."""

import json
from typing import NamedTuple

from rules.fairness.draw import LotList, UnreadableListError
from rules.words import N_

FORMAT = "lianxin-draw 1"
MOST = 10_000_000  # characters


class DrawFileError(ValueError):
    """The file can't be read, or doesn't agree with itself; the message is a sentence marked for translation."""


class DrawFile(NamedTuple):
    """`drawn`: the numbers, in the order in which they were drawn; none while the seed is ""."""

    list_text: str
    fingerprint: str
    size: int
    by_group: bool
    seed: str
    drawn: tuple[int, ...]

    @property
    def text(self) -> str:
        return json.dumps({"format": FORMAT} | self._asdict(), ensure_ascii=False, indent=1)

    @classmethod
    def read(cls, text: str) -> "DrawFile":
        """DrawFileError for what is none."""
        try:
            content = json.loads(text)
            if content["format"] != FORMAT:
                raise DrawFileError(N_("这份文件是另一种版本的，请用出这份文件的系统来核对"))
            found = cls(*(content[name] for name in cls._fields))
        except (ValueError, KeyError, TypeError) as error:
            raise error if isinstance(error, DrawFileError) else DrawFileError(N_("这不是一份抽签文件")) from error
        return found._checked()

    def _checked(self) -> "DrawFile":
        kinds = (str, str, int, bool, str, list)
        numbers = isinstance(self.drawn, list) and all(type(one) is int for one in self.drawn)
        if not numbers or any(type(one) is not kind for one, kind in zip(self, kinds, strict=True)) or self.size < 1:
            raise DrawFileError(N_("这不是一份抽签文件"))
        return self._replace(drawn=tuple(self.drawn))

    def repeat(self) -> list[int]:
        """The numbers, drawn again. DrawFileError if the list is not the one that was announced, or can't be read."""
        try:
            lots = LotList.read(self.list_text)
        except UnreadableListError as error:
            raise DrawFileError(N_("名单里有看不懂或者重复的一行")) from error
        if lots.fingerprint != self.fingerprint:
            raise DrawFileError(N_("名单和事先公布的指纹对不上：名单被改过"))
        if not self.seed:
            raise DrawFileError(N_("还没有抽：种子还没有填"))
        return [lot.number for lot in lots.draw(self.seed, self.size, self.by_group)]
