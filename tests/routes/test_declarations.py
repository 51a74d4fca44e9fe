import io
import zipfile
from datetime import date

import pytest

from models.audit import Audit
from models.database import act
from models.declarations.declaration import Declaration
from models.declarations.evidence import Evidence
from models.network.area import Assignment
from models.points.duty import Duty
from models.upload import Upload
from tests.evaluations import closed_year
from tests.routes.test_portraits import photo

DEED = {"kind": "practical-deed", "done_on": "2026-05-08", "title": "修好了楼道灯", "words": "买了灯，请电工装的"}
KEY = "0123456789abcdef" * 2


@pytest.fixture(autouse=True)
def november(on_a_day):
    on_a_day("2026-11-15")


@pytest.fixture
def hand_in(as_):
    """`hand_in("D001", title="…", photos=[…])`: send the form of a new one."""

    def send(login="D001", **changes):
        return as_(login).post("/declarations", data={"form": KEY} | DEED | changes)

    return send


@pytest.fixture
def declared(hand_in):
    def one(login="D001", **changes) -> Declaration:
        hand_in(login, **changes)
        return Declaration.select().order_by(Declaration.id.desc()).get()

    return one


@pytest.fixture
def take(as_):
    def send(login: str, one: Declaration, step: str, word: str = ""):
        version = Declaration.get_by_id(one.id).version
        data = {"step": step, "word": word, "version": version}
        return as_(login).post(f"/declarations/{one.id}/steps", data=data, follow_redirects=True)

    return send


def file(content: bytes, name: str) -> tuple:
    return io.BytesIO(content), name


def report() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    return made.getvalue()


def test_first_the_kind_then_what_it_asks(as_):
    kinds = as_("D001").get("/declarations/new").text
    form = as_("D001").get("/declarations/new?kind=research").text

    assert "写了一篇调研报告" in kinds
    assert "到了哪一步" in form
    assert "到了哪一步" not in as_("D001").get("/declarations/new?kind=practical-deed").text
    assert "半天写 0.5" in as_("D001").get("/declarations/new?kind=study").text


def test_a_deed_with_a_photo_and_a_file_goes_all_the_way(declared, take, as_, rules_of_2026):
    one = declared(photos=[file(photo(), "a.jpg")], files=[file(report(), "报告.docx")])
    page = take("D002", one, "check").text
    assert "等办公室审定" in page
    page = take("chen", one, "audit").text

    assert "已计入" in page
    assert "买了灯，请电工装的" in page
    assert "报告.docx" in page
    assert [line.state for line in Duty.select().order_by(Duty.id)][-1] in ("counted", "checked")
    assert "修好了楼道灯" in as_("D001").get(f"/archives/{one.deputy_id}").text


def test_whatever_is_amiss_nothing_is_lost(hand_in):
    answer = hand_in(title="", done_on="2027-01-01", photos=[file(photo(), "a.jpg")], files=[file(b"MZ", "a.docx")])

    assert answer.status_code == 422
    told = ("请写一句是什么事", "这一天还没到", "这份文件打不开", "已经收下的", "买了灯，请电工装的", f'value="{KEY}"')
    assert [said for said in told if said not in answer.text] == []
    assert Declaration.select().count() == 0

    assert hand_in().status_code == 302
    assert [one.is_photo for one in Declaration.get().evidence] == [True]


def test_what_was_kept_can_be_left_out_again(hand_in):
    hand_in(title="", photos=[file(photo(), "a.jpg")])
    hand_in(drop=[Evidence.get().id])

    assert Declaration.get().evidence == []
    assert Upload.get().removed_at is not None


def test_a_form_sent_twice_is_one_declaration_with_one_photo(hand_in):
    for _ in range(2):
        hand_in(photos=[file(photo(), "a.jpg")])

    assert Declaration.select().count() == Evidence.select().count() == Duty.select().count() == 1


def test_too_many_photos_are_said_and_the_first_six_kept(hand_in):
    photos = [file(photo(size=(60 + n, 40)), f"{n}.jpg") for n in range(7)]
    answer = hand_in(photos=photos)

    assert "照片最多 6 张" in answer.text
    assert Evidence.select().count() == 6


def test_an_unknown_kind_is_asked_for_again(hand_in):
    answer = hand_in(kind="visit")

    assert (answer.status_code, Declaration.select().count()) == (422, 0)


def test_returned_it_is_on_top_of_the_day_and_mended_it_tells_what_it_was(declared, take, as_):
    one = declared()
    take("D002", one, "return", "是哪一栋？")
    assert "修好了楼道灯" in as_("D001").get("/duties/today").text
    page = as_("D001").get(f"/declarations/{one.id}").text
    assert "是哪一栋？" in page

    form = as_("D001").get(f"/declarations/{one.id}/edit").text
    assert 'value="修好了楼道灯"' in form
    data = DEED | {"form": "f" * 32, "version": 2, "title": "修好了 3 栋的楼道灯"}
    data["files"] = [file(report(), "发票.docx")]
    page = as_("D001").post(f"/declarations/{one.id}", data=data, follow_redirects=True).text

    assert "什么事，原来是：修好了楼道灯" in page
    assert "发票.docx" in page
    assert Declaration.get().state == "claimed"


def test_declined_it_is_contested_and_another_clerk_decides(declared, take):
    one = declared()
    assert "请写一句为什么" in take("chen", one, "decline").text
    take("chen", one, "decline", "没有材料")
    take("D001", one, "contest", "电工可以作证")
    assert "上一次是您定的" in take("chen", one, "accept", "行").text
    take("sun", one, "accept", "问过电工了")

    assert Declaration.get().state == "counted"


def test_a_step_that_comes_too_late_changes_nothing_and_shows_how_it_stands(declared, take, as_):
    one = declared()
    take("D002", one, "check")
    answer = as_("chen").post(f"/declarations/{one.id}/steps", data={"step": "decline", "word": "?", "version": 1})

    assert answer.status_code == 409
    assert "有别人先办了一步" in answer.text
    assert Declaration.get().state == "checked"


def test_several_are_audited_at_once_and_one_that_went_on_is_left(declared, take, as_):
    ones = [declared(form=f"{n}" * 32, title=f"第 {n} 件") for n in range(3)]
    for one in ones:
        take("D002", one, "check")
    tickets = [f"{one.id}.2" for one in ones]
    take("sun", ones[2], "return", "材料呢？")

    page = as_("chen").get("/declarations").text
    assert page.index("第 0 件") < page.index("第 1 件")
    data = {"one": tickets, "step": "audit", "tab": "checked"}
    page = as_("chen").post("/declarations/steps", data=data, follow_redirects=True).text

    assert "2 条记好了" in page
    assert "有 1 条没有动" in page
    assert [one.state for one in Declaration.select().order_by(Declaration.id)] == ["counted", "counted", "returned"]


@pytest.mark.parametrize("data", [{}, {"step": "audit"}, {"one": ["x", "1", "1.2.3"], "step": "audit"},
                                  {"one": "1.1", "step": "accept"}])  # fmt: skip
def test_a_batch_of_nothing_says_so(as_, data):
    assert as_("chen").post("/declarations/steps", data=data).status_code == 422


def test_a_batch_reaches_no_further_than_its_clerk(declared, as_):
    one = declared()
    as_("ma").post("/declarations/steps", data={"one": f"{one.id}.1", "step": "check"})

    assert Declaration.get().state == "claimed"


def test_a_leader_sees_the_groups_and_not_their_own_to_check(declared, as_):
    declared("D001", form="a" * 32)
    declared("D002", form="b" * 32, title="组长自己的事")
    declared("D004", form="c" * 32, title="别组的事")
    page = as_("D002").get("/declarations").text

    assert "修好了楼道灯" in page
    assert "组长自己的事" not in page
    assert "别组的事" not in page
    assert "1 条等您核对" in as_("D002").get("/duties/today").text


@pytest.mark.parametrize(("login", "status"), [
    ("D001", 200), ("D002", 200), ("he", 200), ("chen", 200), ("D003", 404), ("D004", 404), ("ma", 404),
])  # fmt: skip
def test_evidence_is_for_who_may_see_the_duty(declared, as_, visitor, login, status):
    declared(files=[file(b"%PDF-1.7 <script>alert(1)</script>", "../签到表.html")])
    answer = as_(login).get(f"/uploads/{Upload.get().name}")

    assert answer.status_code == status
    assert visitor.get(f"/uploads/{Upload.get().name}").status_code == 404


def test_a_file_is_only_ever_downloaded(declared, as_):
    declared(files=[file(b"%PDF-1.7 <script>alert(1)</script>", "../签到表.html")])
    headers = as_("chen").get(f"/uploads/{Upload.get().name}").headers

    assert headers["Content-Type"] == "application/pdf"
    assert headers["Content-Disposition"].startswith("attachment;")
    assert headers["Content-Disposition"].endswith("filename*=UTF-8''%E7%AD%BE%E5%88%B0%E8%A1%A8.pdf")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in headers["Content-Security-Policy"]


def test_a_draft_is_for_its_sender_alone(hand_in, as_):
    hand_in(title="", photos=[file(photo(), "a.jpg")])

    assert [as_(login).get(f"/uploads/{Upload.get().name}").status_code for login in ("D001", "D002", "chen")] == [
        200, 404, 404,
    ]  # fmt: skip


def test_the_office_takes_away_what_nobody_should_see(declared, as_, tmp_path):
    one = declared(photos=[file(photo(), "a.jpg")])
    place = Upload.get().file(tmp_path / "uploads")
    address = f"/declarations/{one.id}/evidence/{Evidence.get().id}/removal"
    assert as_("chen").post(address, data={"word": ""}).status_code == 409
    assert place.exists()

    page = as_("chen").post(address, data={"word": "拍到了住户的家"}, follow_redirects=True).text
    assert "拍到了住户的家" in page
    assert not place.exists()


def test_what_was_declared_is_not_withdrawn_as_if_the_office_had_entered_it(declared, as_, take):
    one = declared()
    take("D002", one, "check")
    take("chen", one, "audit")
    answer = as_("chen").post(f"/archives/{one.deputy_id}/entries/{one.entry_id}/withdrawal", data={"reason": "错了"})

    assert answer.status_code == 404
    assert "记错了，撤回" not in as_("chen").get(f"/archives/{one.deputy_id}").text


def test_whoever_looked_is_written_down(declared, as_):
    one = declared()
    as_("chen").get(f"/declarations/{one.id}")

    assert Audit.get(Audit.action == "declaration.looked").user.login == "chen"


def test_last_years_deed_stands_in_last_years_archive(declared, as_):
    one = declared(done_on="2025-12-30")

    assert "修好了楼道灯" in as_("D001").get(f"/archives/{one.deputy_id}?year=2025").text
    assert one.entry.done_on == date(2025, 12, 30)


def test_what_is_declared_for_a_closed_year_stays_in_the_archive_and_says_so(hand_in, declared, take, as_):
    closed_year(2025)
    of_last_year = {"done_on": "2025-05-08"}
    assert "2025 年的考评已经封存" in as_("D001").get("/declarations/new?kind=practical-deed").text
    asked = hand_in(**of_last_year)
    assert asked.status_code == 422 and "不算进那一年的考评" in asked.text and "买了灯" in asked.text
    one = declared(**of_last_year, known="1")
    for login, step in (("D002", "check"), ("chen", "audit")):
        assert "不算进那一年的考评" in take(login, one, step).text
    page = as_("D001").get(f"/archives/{one.deputy_id}?year=2025").text
    assert "封存以后才记的，没有算进考评" in page
    assert "又记了" in as_("D001").get("/sheets/mine", follow_redirects=True).text


def test_what_was_declared_before_and_counted_is_part_of_the_closed_year(declared, take, as_):
    one = declared(done_on="2025-05-08")
    take("D002", one, "check")
    take("chen", one, "audit")
    late = declared(done_on="2025-05-09", form="f" * 32)
    closed_year(2025)
    told = {one: as_("D001").get(f"/declarations/{one.id}").text for one in (one, late)}
    assert "不算进" not in told[one] and "不算进" in told[late]


def test_the_household_it_was_done_for_is_told_to_who_serves_it_only(declared, as_, village):
    page = as_("D001").get(f"/households/{village.household('李建国家').id}").text
    assert f"/declarations/new?household={village.household('李建国家').id}" in page
    kind = as_("D001").get(f"/declarations/new?household={village.household('李建国家').id}").text
    assert f"kind=help&amp;household={village.household('李建国家').id}" in kind
    form = as_("D001").get(f"/declarations/new?kind=help&household={village.household('李建国家').id}").text
    assert 'value="Q1-001"' in form
    one = declared(household="Q1-001")
    with act():
        Assignment.delete().where(Assignment.deputy == village.deputy("张国庆")).execute()
    told = {login: as_(login).get(f"/declarations/{one.id}").text for login in ("D001", "D002", "he", "chen")}
    assert {login: "李建国家" in page for login, page in told.items()} == {
        "D001": True, "D002": False, "he": True, "chen": True,
    }  # fmt: skip
    assert "负责这一户的人才看得到" in told["D002"]


@pytest.mark.parametrize("typed", ["999", "蒋家", "B1-001"])
def test_a_household_that_is_not_one_s_own_is_refused_and_what_was_typed_stays(hand_in, typed):
    asked = hand_in(household=typed)
    assert asked.status_code == 422 and "您负责的住户里没有找到" in asked.text and f'value="{typed}"' in asked.text
    assert not Declaration.select().exists()


def test_another_s_household_is_not_offered(as_, village):
    theirs = village.household("蒋家").id
    assert "household=" not in as_("D001").get(f"/declarations/new?household={theirs}").text
