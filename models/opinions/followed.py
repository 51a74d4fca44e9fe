"""What is followed with a code, without an account."""

import secrets
from typing import Self

from rules.households import follow_codes


class Followed:
    """Beside `Row`, with a sealed `follow_code` that can be looked for."""

    @classmethod
    def new_code(cls) -> str:
        while True:
            code = f"{secrets.randbelow(10**follow_codes.LENGTH):0{follow_codes.LENGTH}}"
            if not cls.select().where(cls.follow_code == code).exists():
                return code

    @classmethod
    def followed(cls, text: str) -> Self | None:
        """The one that is followed by this code, however its digits are written."""
        code = follow_codes.read(text)
        return cls.get_or_none(cls.follow_code == code) if code else None

    @property
    def follow_shown(self) -> str:
        """The code as it's read out."""
        return follow_codes.shown(self.follow_code)
