from uuid import uuid4

import pytest

from lib import clock
from models.voices.annual_report import AnnualReport
from models.voices.question import Question
from tests.appraisals import let_it_end, open_round

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


# --- the draft, and when it is handed in


def test_it_begins_with_the_years_own_figures(as_, wang, visited, rules_of_2026, on_a_day):
    on_a_day("2026-12-20")
    visited("王秀英", "李建国家", "2026-05-03", heard="楼道灯坏了", done="换了灯泡")
    visited("王秀英", "李建国家", "2026-06-03")
    visited("王秀英", "孙桂兰家", "2026-06-04", place="talk")
    page = as_("D001").get(f"/annual-reports/{wang.id}/2026").text
    assert "2026 年，我走访了 2 户人家，一共 3 次；到过的人家里，50% 是上门去的。" in page
    assert "该常去看看的 3 户，去了 1 户。" in page and "办成的事有 1 件。" in page


def test_a_draft_stays_with_the_deputy_until_it_is_handed_in(as_, write, wang):
    as_("D001").post(f"/annual-reports/{wang.id}/{YEAR}", data={"text": "还没写完", "verb": "keep"})
    assert "还没写完" in as_("D001").get(f"/annual-reports/{wang.id}/{YEAR}").text
    assert "还没写完" not in as_("chen").get("/annual-reports").text
    write("还没写完")
    assert "还没写完" in as_("chen").get("/annual-reports").text


def test_after_the_last_day_a_deputy_keeps_it_and_the_office_may_hand_it_in(as_, write):
    round_ = open_round()
    write("按时交的")
    let_it_end(round_)
    write("晚了一天")
    handed_in = AnnualReport.select().where(AnnualReport.handed_in_at.is_null(False))
    assert [report.text for report in handed_in] == ["按时交的"]
    write("晚了一天", login="chen")
    assert "晚了一天" in as_("chen").get("/annual-reports").text


def test_a_question_about_it_stands_below_it(visitor, as_, wang, write):
    write("走了一百家。")
    as_("chen").post(f"/annual-reports/{AnnualReport.get().id}/publication")
    address = f"/questions/deputies/{wang.slug}"
    assert f"问的是 {YEAR} 年度汇报" in visitor.get(f"{address}?report={YEAR}").text
    for text, year in (("哪一百家？", YEAR), ("路灯呢？", YEAR - 5)):
        visitor.post(address, data={"text": text, "key": str(uuid4()), "report": year})
    about, other = Question.select().order_by(Question.id)
    assert (about.report_year, other.report_year) == (YEAR, None)  # of that year there is none
    about.reply("都在记载册里。", wang.users.get())
    about.publish("哪一百家？", AnnualReport.get().published_by)
    assert card(visitor, wang).index("哪一百家？") > card(visitor, wang).index("走了一百家。")
