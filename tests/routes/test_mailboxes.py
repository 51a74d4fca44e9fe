"""What a household writes arrives once, whole and with nobody's door on it; what harms does not arrive at all."""

import io
import zlib

import pytest
from PIL import Image

from models.audit import Audit
from models.network.area import Area, Assignment
from models.opinions.opinion import Opinion
from models.upload import Upload
from routes import limits
from tests.letters import box_of, key_of, newest, snapshot, write
from tests.resident import slip_of

SCRIPT = "<script>alert(1)</script>"


@pytest.fixture
def wang(village):
    return village.deputy("王秀英")


def test_words_arrive_and_the_way_leads_to_a_receipt(visitor, village):
    answer = write(visitor, box_of(), text="楼道灯坏了", name="李大妈", phone="139 0000 0000")
    opinion = newest()

    assert answer.location == f"/mailboxes/receipts/{opinion.id}"
    assert (opinion.text, opinion.name, opinion.phone) == ("楼道灯坏了", "李大妈", "13900000000")
    assert (opinion.source, opinion.area.number, opinion.deputy, opinion.household) == ("mailbox", "Q1", None, None)


def test_the_receipt_says_number_and_code_and_nothing_else_of_it(visitor, village):
    page = visitor.get(write(visitor, box_of(), text="楼道灯坏了", phone="13900000000").location).text
    opinion = newest()

    assert opinion.number in page and opinion.follow_shown in page and " ".join(opinion.follow_code) in page
    assert "<svg" in page
    assert "楼道灯坏了" not in page and "13900000000" not in page


def test_a_photo_alone_is_an_opinion_and_so_is_the_wish_to_be_called(visitor, village):
    assert write(visitor, box_of(), snapshot()).status_code == 302
    assert write(visitor, box_of(), call_back="1", phone="07176000000").status_code == 302

    first, second = Opinion.select().order_by(Opinion.id)
    assert (first.text, first.photos.count(), second.call_back) == ("", 1, True)


def test_three_photos_come_along_made_anew(visitor, village, tmp_path):
    spoken = Image.Exif()
    spoken[0x010E] = "Wang's kitchen"
    with_place = snapshot("blue", exif=spoken)
    write(visitor, box_of(), snapshot("red"), with_place, snapshot("green", "PNG", (4000, 3000)), text="看")

    files = [photo.file(tmp_path / "uploads").read_bytes() for photo in newest().photos.order_by(Upload.id)]
    assert [Image.open(io.BytesIO(file)).size for file in files] == [(300, 400), (300, 400), (1600, 1200)]
    assert not any(b"Wang" in file for file in files)


def test_a_deputys_mailbox_is_for_that_deputy(visitor, wang):
    write(visitor, f"/mailboxes/deputies/{wang.slug}", text="想问社保")

    assert (newest().deputy, newest().area.number) == (wang, "Q1")


def test_a_deputy_of_two_areas_asks_which_one(visitor, village, wang):
    other = Area.get(Area.number == "Q2")
    Assignment.create(area=other, deputy=wang, began_on=village.LONG_AGO)
    box = f"/mailboxes/deputies/{wang.slug}"

    refused = write(visitor, box, text="想问社保")
    assert (refused.status_code, Opinion.select().count()) == (422, 0)
    assert "在哪一片" in refused.text and "想问社保" in refused.text
    foreign = Area.get(Area.number == "B1").id
    assert write(visitor, box, text="想问社保", area=str(foreign)).status_code == 422
    assert write(visitor, box, text="想问社保", area=str(other.id)).status_code == 302
    assert newest().area == other


def test_a_scanned_door_leaves_no_trace_in_what_is_written_afterwards(visitor, village):
    visitor.get(f"/S/{village.token('李建国家')}", follow_redirects=True)
    write(visitor, box_of(), text="楼道灯坏了")

    assert newest().household is None
    assert Audit.select().where(Audit.subject == "household").count() == 0


def test_a_household_that_has_shown_its_pin_is_bound_only_if_it_says_so(app, village):
    inside, home = app.test_client(), village.household("李建国家")
    code, pin = slip_of("李建国家")
    inside.post("/own-homes", data={"code": code.short, "pin": pin})
    assert "记在我家名下" in inside.get(box_of()).text and "李建国" not in inside.get(box_of()).text

    write(inside, box_of(), text="楼道灯坏了")
    assert newest().household is None
    write(inside, box_of(), text="三楼漏水", home="1")
    assert newest().household == home
    assert "记在我家名下" not in inside.get(box_of("B1")).text
    write(inside, box_of("B1"), text="桥头有坑", home="1")
    assert newest().household is None


def test_nobody_says_so_for_another(visitor, village):
    write(visitor, box_of(), text="楼道灯坏了", home="1")

    assert newest().household is None


@pytest.mark.parametrize(("fields", "sentence"), [
    ({"text": "  "}, "还什么都没有写"),
    ({"text": "长" * 2001}, "写得太长"),
    ({"text": "灯", "call_back": "1"}, "得有个号码"),
    ({"text": "灯", "phone": "老王家"}, "这个电话看不明白"),
    ({"text": "灯", "name": "李" * 41}, "称呼写短一点"),
])  # fmt: skip
def test_what_is_amiss_is_said_and_all_that_was_typed_stays(visitor, village, fields, sentence):
    box = box_of()
    key = key_of(visitor.get(box).text)
    answer = write(visitor, box, key=key, **fields)

    assert (answer.status_code, Opinion.select().count()) == (422, 0)
    assert sentence in answer.text and key_of(answer.text) == key
    assert all(typed.strip() in answer.text for typed in fields.values())


def test_a_photo_that_is_lost_with_a_mistake_is_asked_for_again(visitor, village):
    assert "请再选一次" in write(visitor, box_of(), snapshot(), phone="老王家").text


def test_a_second_press_leads_to_the_same_receipt(visitor, village):
    box = box_of()
    key = key_of(visitor.get(box).text)
    answers = [write(visitor, box, snapshot(), key=key, text="楼道灯坏了") for _ in range(3)]

    assert {answer.location for answer in answers} == {f"/mailboxes/receipts/{newest().id}"}
    assert (Opinion.select().count(), Upload.select().count()) == (1, 1)


def test_gone_back_and_written_anew_it_is_another_opinion(visitor, village):
    box = box_of()
    key = key_of(visitor.get(box).text)
    write(visitor, box, key=key, text="楼道灯坏了")
    write(visitor, box, key=key, text="楼道灯坏了，三楼的也坏了")

    assert Opinion.select().count() == 2


@pytest.mark.parametrize("content", [
    b"", b"%PDF-1.7", b"GIF89a" + bytes(50), b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", b"PK\x03\x04",
])  # fmt: skip
def test_what_is_no_picture_is_refused_in_words_and_the_words_stay(visitor, village, content):
    answer = write(visitor, box_of(), content, text="楼道灯坏了")

    assert (answer.status_code, Opinion.select().count()) == (422, 0)
    assert "这个文件打不开" in answer.text and "楼道灯坏了" in answer.text


def test_a_picture_with_something_behind_it_comes_without_it(visitor, village, tmp_path):
    write(visitor, box_of(), snapshot() + SCRIPT.encode() + b"PK\x03\x04", text="看")
    kept = newest().photos.get().file(tmp_path / "uploads").read_bytes()

    assert SCRIPT.encode() not in kept and b"PK" not in kept


def bomb() -> bytes:
    """A picture of 40,000 by 40,000 points in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = (40_000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    data = zlib.compress(bytes(10**6))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def test_a_bomb_is_not_unpacked(visitor, village):
    answer = write(visitor, box_of(), bomb(), text="看")

    assert (answer.status_code, Opinion.select().count()) == (422, 0)
    assert "尺寸太大" in answer.text


def test_too_much_is_refused_in_words(visitor, village):
    assert "超过 10 兆" in write(visitor, box_of(), bytes(10 * 2**20 + 1), text="看").text
    assert write(visitor, box_of(), bytes(32 * 2**20), text="看").status_code == 413
    assert "最多 3 张" in write(visitor, box_of(), *[snapshot()] * 4, text="看").text
    assert Opinion.select().count() == 0


def test_script_stays_text_wherever_it_is_shown(visitor, village):
    shown = visitor.get(write(visitor, box_of(), text=SCRIPT, name=SCRIPT[:40], phone="13900000000").location).text
    shown += visitor.get(f"/follow-ups/{newest().id}").text
    shown += write(visitor, box_of(), text=SCRIPT, name=SCRIPT, phone=SCRIPT).text

    assert "<script>alert" not in shown and "&lt;script&gt;alert" in shown


def test_what_fills_in_a_field_that_nobody_sees_has_to_press_again(visitor, village):
    answer = write(visitor, box_of(), text="便宜贷款", website="http://spam.example")
    assert (answer.status_code, Opinion.select().count()) == (422, 0)
    assert "spam.example" not in answer.text

    again = write(visitor, box_of(), key=key_of(answer.text), text="便宜贷款")
    assert again.status_code == 302  # whose browser filled it in was a person after all


@pytest.mark.parametrize("key", ["", "1", "x" * 32, "0" * 33])
def test_a_form_without_its_key_is_pressed_again(visitor, village, key):
    answer = visitor.post(box_of(), data={"text": "楼道灯坏了", "key": key})

    assert (answer.status_code, Opinion.select().count()) == (422, 0)
    assert write(visitor, box_of(), key=key_of(answer.text), text="楼道灯坏了").status_code == 302


def test_without_the_token_against_forgery_nothing_is_taken(settings, village):
    from app import create_app

    answer = write(create_app(**settings).test_client(), box_of(), text="楼道灯坏了")

    assert (answer.status_code, Opinion.select().count()) == (400, 0)


def test_from_one_address_only_so_many_are_taken_and_the_rest_is_not_lost(visitor, village, monkeypatch):
    monkeypatch.setattr(limits, "LETTERS", "2 per hour")
    answers = [write(visitor, box_of(), text=f"第{number}件") for number in range(3)]

    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert "第2件" in answers[-1].text and int(answers[-1].headers["Retry-After"]) > 0
    assert Opinion.select().count() == 2


def test_one_mailbox_is_not_flooded_from_many_addresses(app, village, monkeypatch):
    monkeypatch.setattr(limits, "LETTERS_TO_ONE", "2 per hour")
    crowd = [app.test_client() for _ in range(3)]
    for number, browser in enumerate(crowd):
        browser.environ_base["REMOTE_ADDR"] = f"192.0.2.{number + 1}"

    assert [write(browser, box_of(), text="买药").status_code for browser in crowd] == [302, 302, 429]
    assert write(crowd[2], box_of("B1"), text="路灯").status_code == 302


def test_a_second_press_does_not_count_against_anybody(visitor, village, monkeypatch):
    monkeypatch.setattr(limits, "LETTERS", "1 per hour")
    box = box_of()
    key = key_of(visitor.get(box).text)

    assert [write(visitor, box, key=key, text="灯").status_code for _ in range(3)] == [302] * 3


def test_a_receipt_is_for_the_browser_that_sent_it(app, visitor, village, monkeypatch):
    receipt = write(visitor, box_of(), text="楼道灯坏了").location

    assert app.test_client().get(receipt).location == "/follow-ups"
    assert visitor.get(receipt).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("path", [
    "areas/nowhere", "areas/Q1", "deputies/nowhere", "deputies/D001", "areas/nowhere/answers",
])  # fmt: skip
def test_nothing_is_found_by_guessing(visitor, path):
    assert visitor.get(f"/mailboxes/{path}").status_code == 404


def test_a_deputy_who_answers_for_no_area_has_no_mailbox(visitor, wang):
    wang.assignments.get().delete_instance()

    assert visitor.get(f"/mailboxes/deputies/{wang.slug}").status_code == 404


def test_the_form_says_what_becomes_of_what_one_writes(visitor, village):
    page = visitor.get(box_of()).text

    assert all(word in page for word in ("只用来", "看得到的只有", "到期删去", "隐私说明", "要删除"))


def test_everybody_reads_what_a_person_made_public_and_nothing_else(visitor, village):
    write(visitor, box_of(), text="王大爷家楼道灯坏了", phone="13900000000")
    write(visitor, box_of(), text="三楼漏水")
    first = Opinion.get(Opinion.serial == 1)
    clerk = village.user("chen")
    first.sort(clerk, "utilities")
    first.answer(clerk, "王大爷，灯装好了", "solved")
    first.publish(clerk, "楼道灯坏了", "灯装好了")
    page = visitor.get(f"{box_of()}/answers").text

    assert "楼道灯坏了" in page and "灯装好了" in page
    assert not [word for word in ("王大爷", "三楼漏水", "13900000000", first.number) if word in page]
    assert "灯装好了" not in visitor.get(f"{box_of('B1')}/answers").text


def test_the_station_writes_down_what_somebody_came_with(as_, village):
    clerk, home = as_("he"), village.household("李建国家")
    key = key_of(clerk.get("/mailboxes/new").text)
    facts = {"text": "水压太低", "area": home.area_id, "q": "李建国", "name": "老李", "key": key}
    searched = clerk.post("/mailboxes", data=facts | {"search": "1"})
    assert searched.status_code == 200 and "李建国家" in searched.text and "水压太低" in searched.text
    receipt = clerk.post("/mailboxes", data=facts | {"home": home.id}).location

    opinion = newest()
    assert receipt == f"/mailboxes/receipts/{opinion.id}" and opinion.follow_shown in clerk.get(receipt).text
    assert (opinion.source, opinion.household, opinion.registered_by) == ("station", home, village.user("he"))
    assert Audit.select().where(Audit.action == "opinion.register", Audit.user == village.user("he")).exists()


def test_the_station_reaches_no_household_and_no_area_beyond_its_own(as_, village):
    clerk, foreign = as_("he"), village.household("蒋家")
    key = key_of(clerk.get("/mailboxes/new").text)

    assert clerk.post("/mailboxes", data={"text": "灯", "area": foreign.area_id, "key": key}).status_code == 422
    answer = clerk.post("/mailboxes", data={"text": "灯", "home": foreign.id, "key": key, "q": "蒋家"})
    assert answer.status_code == 422 and "没有找到" in answer.text
    assert Opinion.select().count() == 0


def test_from_a_households_page_the_household_is_chosen_already(as_, village):
    home = village.household("李建国家")
    page = as_("chen").get(f"/mailboxes/new?household={home.id}").text

    assert "李建国家" in page
    assert "蒋家" not in as_("he").get(f"/mailboxes/new?household={village.household('蒋家').id}").text


@pytest.mark.parametrize("login", ["D001", "lu", "qi"])
def test_nobody_else_types_in_for_others(as_, village, login):
    assert as_(login).get("/mailboxes/new").status_code == 403
