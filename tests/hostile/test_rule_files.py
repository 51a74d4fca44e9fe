"""A file of rules in which one thing at a time is not what it should be: it can be opened, looked at and mended."""

import json
from io import BytesIO
from itertools import count

from models.rule_sets.rule_draft import RuleDraft
from rules.counting.rule_set import SHIPPED
from tests.hostile.conftest import EXAMPLES
from tests.hostile.nasty import NUMBERS, WORDS
from tests.hostile.whole import assert_sound, elsewhere, halves
from tests.routes.test_access import homes  # noqa: F401 - rules of the year, and a duty or two

WRONG = [*WORDS, *NUMBERS, None, True, 1.5, [], {}, [None], {"kind": "visit"}, [{}, {}], ["visit", 1], [[[[[]]]]]]
PAGES = [
    "/rule-drafts/{}", "/rule-drafts/{}/parts/head?check=1", "/rule-drafts/{}/parts/categories?check=1",
    "/rule-drafts/{}/parts/grading?check=1", "/rule-drafts/{}/publication", "/rule-drafts/{}/file.json", "/trials/{}",
]  # fmt: skip


def places(node, path=()):
    """The way to everything in a document, the document itself apart."""
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in inner:
        yield (*path, key)
        yield from places(value, (*path, key))


def spoilt(document: dict, path: tuple, value) -> dict:
    """A copy with something else there."""
    copy = node = json.loads(json.dumps(document))
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return copy


def spoilt_ones() -> list[dict]:
    """Of every set that comes with the software: each place with each wrong thing; in the short run one in twelve."""
    shipped = [json.loads(file.read_text(encoding="utf-8")) for file in sorted(SHIPPED.glob("*.json"))]
    wrongs = count()
    every = [
        spoilt(document, place, WRONG[next(wrongs) % len(WRONG)])
        for document in shipped for place in places(document) for _ in range(EXAMPLES or 1)
    ]  # fmt: skip
    return every if EXAMPLES else every[::12]


def test_every_page_of_a_spoilt_draft_can_be_opened(browser, homes, counted_once):  # noqa: F811
    chen = browser("chen")
    for document in spoilt_ones():
        answer = chen.post("/rule-drafts", data={"file": (BytesIO(json.dumps(document).encode()), "细则.json")})
        assert_sound(answer)
        draft = RuleDraft.select().order_by(RuleDraft.id.desc()).first()
        if draft and answer.location.endswith(f"/{draft.id}"):
            items = [f"/rule-items/{draft.id}/{one['id']}" for one in draft.document["items"]]
            for address in [*(page.format(draft.id) for page in PAGES), *items]:
                assert_sound(chen.get(address))
    assert elsewhere(halves) == []
