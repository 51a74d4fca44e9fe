import pytest

from lib import clock
from models.annual_report import AnnualReport

YEAR = clock.today().year


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


@pytest.fixture
def write(as_, wang):
    def send(text, login="D001", year=YEAR):
        return as_(login).post(f"/annual-reports/{wang.id}/{year}", data={"text": text})

    return send


def card(visitor, wang) -> str:
    return visitor.get(f"/contact-cards/{wang.slug}").text


def test_everybody_reads_it_once_a_person_has_published_it(as_, visitor, wang, write):
    write("走了一百家。\n修了路灯。")
    assert "走了一百家" not in card(visitor, wang)
    assert "走了一百家" in as_("chen").get("/annual-reports").text
    as_("chen").post(f"/annual-reports/{AnnualReport.get().id}/publication")
    assert "<p>走了一百家。</p><p>修了路灯。</p>" in card(visitor, wang)
    assert "走了一百家" not in as_("chen").get("/annual-reports").text


def test_a_new_version_waits_while_the_published_one_stays(as_, visitor, wang, write):
    write("第一稿")
    as_("chen").post(f"/annual-reports/{AnnualReport.get().id}/publication")
    write("第二稿")
    assert "第一稿" in card(visitor, wang) and "第二稿" not in card(visitor, wang)
    newest = AnnualReport.newest(wang, YEAR)
    as_("chen").post(f"/annual-reports/{newest.id}/publication")
    assert "第二稿" in card(visitor, wang) and "第一稿" not in card(visitor, wang)
    as_("D001").post(f"/annual-reports/{newest.id}/withdrawal")
    assert "第一稿" not in card(visitor, wang) and "第二稿" not in card(visitor, wang)


def test_what_the_office_declines_takes_nothing_away(as_, visitor, wang, write):
    write("第一稿")
    as_("chen").post(f"/annual-reports/{AnnualReport.get().id}/publication")
    write("第二稿")
    as_("chen").post(f"/annual-reports/{AnnualReport.newest(wang, YEAR).id}/withdrawal")
    assert "第一稿" in card(visitor, wang)
    assert "第二稿" not in as_("chen").get("/annual-reports").text


def test_the_same_words_twice_are_one_version(write):
    for _ in range(2):
        write("走了一百家。")
    assert AnnualReport.select().count() == 1


@pytest.mark.parametrize("year", [1999, YEAR + 1, 999999])
def test_no_year_is_written_that_is_not_there_yet(write, year):
    assert write("来年", year=year).status_code == 404


def test_it_is_the_deputys_and_the_offices_to_write_and_nobody_elses(write):
    assert write("我替她写", login="D002").status_code == 404
    assert write("我替她写", login="he").status_code == 403
    assert write("").status_code == write("办公室代写", login="chen").status_code == 302
    assert [report.text for report in AnnualReport.select()] == ["办公室代写"]
