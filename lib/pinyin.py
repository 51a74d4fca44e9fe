"""Chinese names in Latin letters: by the first of each syllable they are found."""

import unicodedata

# As surnames these are read otherwise than in running text; only those whose first letter differs.
SURNAMES = {
    "单": "s", "仇": "q", "曾": "z", "解": "x", "查": "z", "区": "o", "翟": "z", "种": "c", "覃": "q",
    "乐": "y", "召": "s", "佴": "n", "祭": "z", "折": "s", "秘": "b", "繁": "p",
}  # fmt: skip


def initials(name: str) -> str:
    """A name → its initials in lower case: 王秀英 → 'wxy', 单雄信 → 'sxx'.

    Latin letters and digits stay, spaces and dots go. A character without a known reading stands for itself, so that
    the name can still be found by it.
    """
    from pypinyin import Style, pinyin  # a whole dictionary: only who needs it loads it

    spoken = "".join(char for char in name if unicodedata.category(char)[0] not in "ZP")
    letters = [syllable for [syllable] in pinyin(spoken, style=Style.FIRST_LETTER, errors=list)]
    return (SURNAMES.get(spoken[:1], "") or "".join(letters[:1])).lower() + "".join(letters[1:]).lower()


def spelt(name: str) -> list[str]:
    """A name → its syllables: 王秀英 → ['wang', 'xiu', 'ying']."""
    from pypinyin import lazy_pinyin

    return lazy_pinyin(name)
