"""What a look at an installation is given, and what it finds."""

import ssl
from typing import NamedTuple

from models.upkeep.backup import Plan


class Circumstances(NamedTuple):
    """What the checks look at. `clock_url`: a web server whose time is to be compared with; empty for none."""

    plan: Plan
    secret: str
    base_url: str = ""
    proxies: int = 0
    debug: bool = False
    clock_url: str = ""
    trust: ssl.SSLContext | None = None  # other than the machine's own authorities


class Finding(NamedTuple):
    """In Chinese, to be translated where it's shown, with `facts` put in. Not `sure`: it could not be looked at."""

    wrong: str
    advice: str
    facts: dict = {}
    sure: bool = True

    @property
    def words(self) -> tuple[str, str]:
        return self.wrong % self.facts, self.advice % self.facts
