"""A declared duty may name a household, one that its deputy serves; what was written goes when that one goes."""

import pytest

from lib import clock
from lib.documents import Document
from models import upload
from models.audit import Audit
from models.declarations.about_home import matching, number_of
from models.declarations.declaration import Declaration
from models.declarations.declaration_file import DeclarationFile
from models.declarations.evidence import Evidence
from models.declarations.forgetting import forget
from models.declarations.step import DeclarationStep
from models.households.erasure import DECLARED, erase, hindrances
from models.households.household_record import record_of
from models.households.household_trace import traces_of
from models.households.own_home import OwnHome
from models.points.duty import Duty
from models.points.entry import Entry
from rules.declarations.declaration_form import Declared
from rules.households.retention import GONE
from tests.models.declarations.conftest import REPORT

KEY = "a" * 32


@pytest.fixture
def home(village):
    return village.household("李建国家")


@pytest.fixture
def done(village, home, tmp_path, monkeypatch):
    """Wang helped the Lis, and counted it is; with a file, and a word on the way."""
    monkeypatch.setattr(upload, "folder", tmp_path / "files")
    wang = village.user("D001")
    Evidence.keep(Document(b"%PDF-", "application/pdf"), KEY, wang, "李家的药单.pdf")
    facts = Declared(**vars(REPORT) | {"title": "给李家送药", "words": "李大爷腿脚不好"})
    one = Declaration.declare(facts, KEY, wang, home)
    one.take("check", village.user("D002"), "李家说是")
    one.take("audit", village.user("chen"))
    return one


@pytest.mark.parametrize("typed", ["001", "Q1-001", "李建国", "李建国家", " ００１ "])
def test_a_deputy_names_one_of_their_own_by_number_or_name(village, typed):
    assert [one.name for one in matching(typed, village.user("D001"))] == ["李建国家"]


@pytest.mark.parametrize("typed", ["", "999", "蒋家", "B1-001", "Q2-001", "郑小红", "-", "-001"])
def test_nobody_else_s_is_found(village, typed):
    assert matching(typed, village.user("D001")) == []


def test_its_own_number_finds_it_and_no_other(village, home):
    assert matching(number_of(home), village.user("D001")) == [home]
    assert matching(number_of(home), village.user("D004")) == []
    assert matching(number_of(home), village.user("chen")) == []  # an office declares nothing


def test_who_serves_it_is_told_which_and_nobody_else(done, village, home):
    told = {who: DeclarationFile(done, village.user(who), None).household for who in ("D001", "D002", "he", "ma")}
    assert told == {"D001": home, "D002": home, "he": home, "ma": None}


def test_a_household_that_was_named_stays(done, village, home):
    wang, zhang = village.user("D001"), village.user("D002")
    other = Declaration.declare(REPORT, "b" * 32, wang, home)
    other.take("return", zhang, "写清楚些")
    other.mend(REPORT, "c" * 32, wang, village.household("陈𬭎家"))
    assert Declaration.get_by_id(other.id).household == home


def test_it_is_part_of_the_household_s_record_with_every_look_at_it(done, village, home):
    Audit.note(village.user("chen"), "declaration.looked", done)
    [one] = record_of(home)["declared"]
    assert (one["title"], one["words"], one["deputy"], one["evidence"]) == ("给李家送药", "李大爷腿脚不好", "王秀英", 1)
    assert [step["step"] for step in one["steps"]] == ["declare", "check", "audit"]
    assert OwnHome(home).declared == [done]
    assert "declaration.looked" in {trace.action for trace in traces_of(home)}


def test_what_others_have_still_to_decide_comes_first(done, village, home):
    waiting = Declaration.declare(REPORT, "b" * 32, village.user("D001"), home)
    assert hindrances(home) == [DECLARED] and not erase(home, village.user("chen"), "搬走了")
    waiting.take("withdraw", village.user("D001"))
    assert erase(home, village.user("chen"), "搬走了")


def test_words_title_and_evidence_go_with_the_household_and_the_duty_stays(done, village, home, tmp_path):
    def standing():
        return list(Duty.select(Duty.kind, Duty.state, Duty.quantity, Duty.done_on).order_by(Duty.id).tuples())

    before = standing()
    assert erase(home, village.user("chen"), "搬走了")
    kept = Declaration.get_by_id(done.id)
    told = [kept.words, kept.entry.title, *(one.word + one.facts for one in DeclarationStep.select())]
    assert standing() == before and kept.state == "counted"
    assert "李" not in "".join(told) and kept.words == kept.entry.title == GONE
    assert not Evidence.of(kept) and not [file for file in (tmp_path / "files").rglob("*") if file.is_file()]
    assert [one.title for one in Evidence.select()] == [""]


def test_another_household_s_stay(done, village):
    assert erase(village.household("陈𬭎家"), village.user("chen"), "搬走了")
    assert Entry.get_by_id(done.entry_id).title == "给李家送药" and Evidence.of(done)


def test_once_its_words_are_forgotten_it_names_no_household(done, on_a_day):
    on_a_day("2031-01-01")
    assert forget(clock.now()) == 1
    assert Declaration.get_by_id(done.id).household is None
