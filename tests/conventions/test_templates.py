import re
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>|<style\b|\son[a-z]+=[\"']|\sstyle=[\"']|\bhx-on", re.I)
CJK = re.compile(r"[\u4e00-\u9fff]")
TAGS = re.compile(r"{#.*?#}|{%-?\s*trans\b.*?endtrans\s*-?%}|{{.*?}}|{%.*?%}|<!--.*?-->", re.S)
PLURALS = re.compile(r"{%-?\s*trans\b([^%]*)%}(?:(?!endtrans).)*?{%-?\s*pluralize\s*(\w*)", re.S)
VENDORED = (ROOT / "static" / "vendor" / "README.md").read_text()


def those(fault) -> dict[str, object]:
    """Template → what is wrong with it, of those with which something is."""
    found = {str(path.relative_to(ROOT)): fault(path.read_text()) for path in TEMPLATES}
    assert len(found) > 100
    return {name: wrong for name, wrong in found.items() if wrong}


def test_nothing_inline_that_the_content_policy_forbids():
    assert those(INLINE.findall) == {}


def test_every_chinese_word_can_be_translated():
    assert those(lambda text: CJK.findall(TAGS.sub("", text))) == {}


def test_what_has_a_plural_counts_what_is_called_num():
    """Of several names the first one counts, whatever it is: a day breaks the page in a language with plurals."""

    def miscounted(text: str) -> list[str]:
        return [names for names, counted in PLURALS.findall(text) if (counted or names.split("=")[0].strip()) != "num"]

    assert those(miscounted) == {}


def test_a_template_opens_by_saying_what_it_is():
    assert those(lambda text: not text.startswith("{#")) == {}


def test_a_template_can_be_read_at_a_glance():
    assert those(lambda text: text.count("\n") > 100) == {}


def test_big_type_is_asked_for_where_the_tests_know_of_it():
    """They dress a page that has arrived (tests/browser/looks.py): elsewhere the server must write the same."""
    asking = those(lambda text: "look.care" in re.sub(r"{#.*?#}", "", text, flags=re.S))
    both = {"templates/peer-appraisals/show.html"}  # its test asks for both
    assert set(asking) == {"templates/layout.html", "templates/macros/looks.html"} | both


def test_scripts_hold_no_text_that_a_user_sees():
    scripts = [path for path in (ROOT / "static").rglob("*.js") if "vendor" not in path.parts]
    assert scripts
    assert [path for path in scripts if CJK.search(path.read_text())] == []


def test_what_is_vendored_says_its_name_version_and_licence():
    files = [path for path in (ROOT / "static" / "vendor").iterdir() if path.name != "README.md"]
    stems = {re.match(r"(.*?-\d+\.\d+\.\d+)", path.name).group(1) for path in files}
    assert stems
    for stem in stems:
        name, version = stem.rsplit("-", 1)
        assert name in VENDORED
        assert version in VENDORED


def test_no_two_filters_bear_one_name():
    """The one that is registered last would silently stand in for the other."""
    written = re.compile(r"app_template_filter\((?:\"(\w+)\")?\)\ndef (\w+)|add_(?:app_)?template_filter\((\w+)\)")
    source = "".join(file.read_text() for file in (ROOT / "routes").glob("*.py"))
    named = Counter(next(filter(None, found)) for found in written.findall(source))
    assert [name for name, count in named.items() if count > 1] == []
