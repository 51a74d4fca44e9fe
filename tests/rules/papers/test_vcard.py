"""Read back by a reader as strict as RFC 2426: whatever a name holds comes out as it went in, and nothing besides."""

import re

from hypothesis import given
from hypothesis import strategies as st

from rules.papers.vcard import Contact, vcard

CONTENT = re.compile(r"(?P<name>[A-Z]+)(?:;TYPE=[A-Z,]+)?:(?P<value>.*)", re.S)
texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=80)


def read(card: bytes) -> dict[str, str]:
    """Property → its value as it stands there, unfolded. AssertionError for what no phone need understand."""
    text = card.decode()
    assert text.endswith("\r\n")
    lines = text.removesuffix("\r\n").split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert not any(sign in line for line in lines for sign in "\r\n")
    properties = [CONTENT.fullmatch(line) for line in "\r\n".join(lines).replace("\r\n ", "").split("\r\n")]
    assert all(properties)
    names = [one["name"] for one in properties]
    assert names[:2] == ["BEGIN", "VERSION"] and names[-1] == "END" and len(names) == len(set(names))
    return {one["name"]: one["value"] for one in properties}


def parts(value: str) -> list[str]:
    """A value at its bare semicolons, each part without its escapes."""
    found, part, marked = [], "", False
    for sign in value:
        if marked:
            assert sign in "\\;,n"
            part, marked = part + ("\n" if sign == "n" else sign), False
        elif sign == "\\":
            marked = True
        elif sign == ";":
            found, part = [*found, part], ""
        else:
            assert sign != ","
            part += sign
    assert not marked
    return [*found, part]


def kept(text: str) -> str:
    return "\n".join(text.replace("\0", "").splitlines())


def test_a_deputys_card():
    card = read(vcard(Contact("王秀英", title="区级党代表", phone="13900000010", url="https://a.example/x;y,z")))
    assert card["VERSION"] == "3.0"
    assert parts(card["N"]) == ["王秀英", "", "", "", ""] and parts(card["FN"]) == ["王秀英"]
    assert card["TEL"] == "13900000010"
    assert card["URL"] == "https://a.example/x;y,z"


def test_what_is_not_known_is_not_there():
    assert read(vcard(Contact("王秀英"))).keys() == {"BEGIN", "VERSION", "N", "FN", "END"}


@given(texts, texts, texts)
def test_whatever_stands_in_it_comes_out_as_it_went_in(name, title, note):
    card = read(vcard(Contact(name, title=title, note=note)))
    assert parts(card["FN"]) == [kept(name)]
    assert parts(card["N"]) == [kept(name), "", "", "", ""]
    assert parts(card.get("TITLE", "")) == [kept(title)]
    assert parts(card.get("NOTE", "")) == [kept(note)]


@given(texts)
def test_no_name_begins_a_property_of_its_own(text):
    assert read(vcard(Contact(f"王\r\nTEL:110\n{text}"))).keys() == {"BEGIN", "VERSION", "N", "FN", "END"}
