"""What somebody who means harm, or a program gone wrong, may send: strategies for Hypothesis."""

import inspect
import re
from functools import cache
from uuid import uuid4

from hypothesis import strategies as st

READ = re.compile(
    r"""(?:(?:form|args|values|files)(?:\.get|\.getlist)?[\[(]|\b(?:text|written|chosen|moment)\()\s*["']([\w-]+)["']"""
)

WORDS = [
    "", " ", "\x00", "李\x00建国", "\u202e家国建李", "\u200b", "１２３", "²", "٣", "Ⅷ", "👨\u200d👩\u200d👧", "ß",
    "e\u0301" * 60, "\r\nSet-Cookie: a=b", "%00", "%2e%2e%2f", "%s%(x)s{}", "<script>alert(1)</script>", "' OR 1=1 --",
    "../../../etc/passwd", "..\\..\\", "//evil.example", "/\\evil.example", "https:evil.example", "http://[", "~",
    "=1+1", "~00000000.AAAA", "NaN", "-Infinity", "1e999", "-1", "0", "1.5", "0x10", "1_000", "null", "[]", "{}",
    "9" * 30, "9" * 5000, "长" * 3_000, "9999-12-31", "0001-01-01", "2026-02-30", "2026-W01", "visit", "points-",
    "2026-01-01T00:00:00+24:00", "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00",
]  # fmt: skip
KEYWORDS = ["_external", "_scheme", "_anchor", "_method", "endpoint", "self", "values"]  # of what makes addresses
NUMBERS = [0, 1, -1, 2**15, 2**31 - 1, 2**31, 2**32, 2**53, 2**63 - 1, 2**63, -(2**63) - 1, 2**64, 10**20, 10**40]

words = st.sampled_from(WORDS) | st.text(max_size=30) | st.sampled_from(NUMBERS).map(str)
scalars = (
    st.none() | st.booleans() | st.sampled_from(NUMBERS) | st.floats() | words | st.sampled_from(["\ud800", "a\udfffz"])
)
anything = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4), max_leaves=8
)
nested = st.sampled_from([1_000, 100_000]).flatmap(
    lambda depth: st.sampled_from(["[" * depth + "]" * depth, '{"a":' * depth + "1" + "}" * depth, "[" * depth])
)
keywords = st.sampled_from(KEYWORDS)


def fields(names: list[str], sound: dict):
    """A form or a query: some fields missing, some repeated, some sound, some nobody asked for."""
    names = sorted({*names, *sound})
    name = st.sampled_from(names) | keywords if names else keywords
    pairs = st.lists(st.tuples(name | words, words), max_size=5)
    kept = st.sets(st.sampled_from(sorted(sound))) if sound else st.just(set())
    return st.tuples(kept, pairs).map(lambda drawn: [(one, sound[one]) for one in sorted(drawn[0])] + drawn[1])


@cache
def names_read_by(view) -> list[str]:
    """The names that the file of this route reads from forms and addresses; and those that many routes read."""
    found = READ.findall(inspect.getsource(inspect.getmodule(view)))
    return sorted({*found} | {"page", "year", "next", "region"})


VISIT = {
    "visited_at": "2026-11-01T10:00:00+08:00", "place": "home", "schedule": "routine", "companions": [], "roles": [],
    "heard": "", "done": "", "promised": "", "means": "scan",
}  # fmt: skip
nasty_times = st.sampled_from([word for word in WORDS if word[:4] in ("9999", "0001", "2026")])


@st.composite
def batches(draw, deputy: int, token: str):
    """What a phone sends, with some of it spoilt."""

    def entry():
        sound = VISIT | {"uuid": str(uuid4()), "deputy": deputy, "code": token}
        return sound | draw(st.dictionaries(st.sampled_from(sorted(sound)), anything | nasty_times, max_size=2))

    visits = [entry() for _ in range(draw(st.integers(0, 3)))] + draw(st.lists(anything, max_size=1))
    sent_at = st.just("2026-11-01T12:00:00+08:00") | nasty_times | anything
    return draw(st.just({"sent_at": draw(sent_at), "visits": visits}) | anything)
