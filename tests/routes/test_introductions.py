import pytest

from models.audit import Audit
from models.network.deputy import Deputy
from rules.voices.introductions import SHIPPED


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


def test_where_nobody_says_otherwise_the_usual_sentences_stand_on_the_card(visitor, wang):
    page = visitor.get(f"/contact-cards/{wang.slug}").text
    assert SHIPPED["party"].purpose in page and SHIPPED["party"].help in page


def test_the_usual_sentences_are_read_in_the_readers_language(visitor, wang):
    visitor.set_cookie("locale", "en")
    assert "Welfare, a doctor, a road" in visitor.get(f"/contact-cards/{wang.slug}").text


def test_the_offices_sentence_takes_their_place_and_a_deputys_own_goes_before_it(as_, visitor, wang):
    data = {"party-purpose": "党代表听大家的话。", "party-help": "什么都可以说，100%。"}
    as_("chen").post("/introductions", data=data)
    page = visitor.get(f"/contact-cards/{wang.slug}").text
    assert "党代表听大家的话。" in page and "什么都可以说，100%。" in page
    as_("D001").post(f"/introductions/{wang.id}", data={"help": "看病的事找我。", "shows_phone": "1"})
    page = visitor.get(f"/contact-cards/{wang.slug}").text
    assert "看病的事找我。" in page and "什么都可以说" not in page


def test_an_emptied_sentence_is_the_usual_one_again(as_, visitor, wang):
    for help in ("看病的事找我。", ""):
        as_("D001").post(f"/introductions/{wang.id}", data={"help": help, "shows_phone": "1"})
    assert SHIPPED["party"].help in visitor.get(f"/contact-cards/{wang.slug}").text


def test_without_the_deputys_word_the_number_is_nowhere(as_, visitor, wang):
    as_("D001").post(f"/introductions/{wang.id}", data={"help": ""})
    area = wang.assignments.get().area
    addresses = (
        f"/contact-cards/{wang.slug}", f"/contact-cards/areas/{area.slug}", f"/contact-cards/{wang.slug}/card.vcf",
        f"/stations/{area.station.slug}",
    )  # fmt: skip
    assert not [one for one in addresses if wang.phone in visitor.get(one).text]
    assert Audit.get(Audit.action == "deputy.phone-set").detail == "hidden"


def test_the_office_sets_it_for_a_deputy_and_nobody_else_does(as_, wang):
    assert as_("D002").post(f"/introductions/{wang.id}", data={}).status_code == 404
    assert as_("ma").post(f"/introductions/{wang.id}", data={}).status_code == 404
    assert Deputy.get_by_id(wang.id).shows_phone
    as_("chen").post(f"/introductions/{wang.id}", data={})
    assert not Deputy.get_by_id(wang.id).shows_phone


def test_the_same_again_is_no_change(as_, wang):
    for _ in range(2):
        as_("D001").post(f"/introductions/{wang.id}", data={"help": "看病的事找我。", "shows_phone": "1"})
    assert Audit.select().where(Audit.action == "introduction.written").count() == 1


def test_another_districts_deputies_are_introduced_by_their_own_office(as_, visitor, wang):
    as_("ma").post("/introductions", data={"party-purpose": "邻水的说法", "party-help": ""})
    assert "邻水的说法" not in visitor.get(f"/contact-cards/{wang.slug}").text
