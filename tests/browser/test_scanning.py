"""At the door: the camera, a photo, the typed code, and the phone's own scanner all lead to the same form."""

import random

import pytest
from playwright.sync_api import expect

from models.visits.visit import Visit
from rules.households import codes
from tests.browser.camera import card_at_the_door, empty_wall
from tests.browser.conftest import FLAGS, PHONE, SHELLS, devices
from tests.browser.doorstep import await_states, open_app, open_form, save_button, title

WITHOUT_CONSENT = [flag for flag in FLAGS if flag != "--use-fake-ui-for-media-stream"]


def address_of(server, token):
    return codes.url(server.address, token)


@pytest.mark.row("V1")
def test_from_the_code_in_view_to_a_saved_visit_takes_one_tap(filming, server, village):
    token = village.token("李建国家")
    page = open_app(filming(card_at_the_door(address_of(server, token))))
    page.goto("/visits/scan")
    expect(title(page, "001 号 李建国家")).to_be_visible()
    save_button(page).tap()
    expect(page.get_by_role("heading", name="办公室已经收到")).to_be_visible()
    expect(page.get_by_role("link", name="看我的积分")).to_be_visible()
    expect(page.get_by_role("link", name="看看待上传的")).to_be_hidden()
    visit = Visit.get()
    assert (visit.household, visit.code, visit.means) == (village.household("李建国家"), token, "scan")
    assert (visit.place, visit.schedule, visit.deputies) == ("home", "routine", [village.deputy("王秀英")])


@pytest.mark.row("V1")
def test_after_saving_the_next_scan_is_one_tap_away(filming, server, village):
    page = open_app(filming(card_at_the_door(address_of(server, village.token("李建国家")))))
    page.goto("/visits/scan")
    save_button(page).tap()
    page.get_by_role("link", name="扫下一户").tap()
    page.wait_for_url("**/visits/new?code=*")


def test_the_camera_is_let_go_when_the_page_is_left(filming):
    page = filming(empty_wall())
    page.goto("/visits/scan")
    expect(page.get_by_text("把码放进框里")).to_be_visible()
    track = page.evaluate_handle("() => document.querySelector('video').srcObject.getVideoTracks()[0]")
    page.evaluate("() => window.dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert track.evaluate("(track) => track.readyState") == "ended"


def test_a_code_that_is_no_households_is_named_and_the_camera_goes_on(filming):
    page = filming(card_at_the_door("https://example.com/menu"))
    page.goto("/visits/scan")
    expect(page.get_by_text("这不是连心码").first).to_be_visible()
    assert page.url.endswith("/visits/scan")
    assert page.evaluate("() => document.querySelector('video').srcObject.active")


def test_when_nothing_is_read_a_hint_comes_and_then_the_other_ways(filming):
    page = filming(empty_wall())
    page.goto("/visits/scan")
    expect(page.get_by_text("把码放进框里")).to_be_visible()
    expect(page.get_by_text("换个角度避开反光")).to_be_visible()


def test_the_native_detector_is_used_where_there_is_one(filming, server, village):
    page = filming(empty_wall())
    page.add_init_script(
        """
      window.BarcodeDetector = class {
        static async getSupportedFormats() { return ["ean_13", "qr_code"]; }
        async detect(source) { return source.videoWidth ? [{ rawValue: "ADDRESS" }] : []; }
      };
      window.Worker = class { constructor() { window.decoderStarted = true; } };
    """.replace("ADDRESS", address_of(server, village.token("钱多多家")))
    )
    page.goto("/visits/scan")
    expect(title(page, "005 号 钱多多家")).to_be_visible()
    assert not page.evaluate("() => window.decoderStarted")


def test_a_native_detector_that_fails_gives_way_to_the_other(filming, server, village):
    page = filming(card_at_the_door(address_of(server, village.token("钱多多家"))))
    page.add_init_script("""
      window.BarcodeDetector = class {
        static async getSupportedFormats() { return ["qr_code"]; }
        async detect() { throw new DOMException("service unavailable", "NotSupportedError"); }
      };
    """)
    page.goto("/visits/scan")
    expect(title(page, "005 号 钱多多家")).to_be_visible()


def test_a_refused_camera_says_so_and_offers_the_other_two_ways(playwright, server):
    browser = playwright.chromium.launch(executable_path=SHELLS[-1], args=WITHOUT_CONSENT)  # the one that can ask
    pages = devices(browser, server, PHONE)
    page = next(pages)("D001")
    page.goto("/visits/scan")
    expect(page.get_by_text("没让用镜头")).to_be_visible()
    expect(page.get_by_text("用照片")).to_be_visible()
    expect(page.get_by_label("输卡片上的 8 位码")).to_be_visible()
    next(pages, None)
    browser.close()


@pytest.mark.row("V1")
def test_a_photo_from_the_gallery_is_read_too(phone, server, village, tmp_path):
    token = village.token("赵志强家")
    photo = tmp_path / "photo.jpg"
    card_at_the_door(address_of(server, token), angle=-12).resize((3840, 2160)).save(photo)
    page = open_app(phone("D001"))
    page.goto("/visits/scan")
    page.get_by_label("用照片").set_input_files(photo)
    expect(title(page, "003 号 赵志强家")).to_be_visible()
    save_button(page).click()
    await_states(page, "kept")
    assert Visit.get().means == "photo"


def test_a_photo_without_a_code_is_told_from_one_that_is_no_picture(phone, tmp_path):
    empty_wall().save(tmp_path / "wall.png")
    (tmp_path / "letter.png").write_text("not a picture")
    page = phone("D001")
    page.goto("/visits/scan")
    page.get_by_label("用照片").set_input_files(tmp_path / "wall.png")
    expect(page.get_by_text("照片里没找到码")).to_be_visible()
    page.get_by_label("用照片").set_input_files(tmp_path / "letter.png")
    expect(page.get_by_text("这张照片打不开")).to_be_visible()


@pytest.mark.row("V1")
def test_a_typing_error_shows_on_the_phone_without_a_signal(phone, village):
    short = codes.short_form(village.token("陈𬭎家"))
    wrong = ("2" if short[3] != "2" else "3").join((short[:3], short[4:]))
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    page.goto("/visits/scan")
    page.get_by_label("输卡片上的 8 位码").fill(wrong)
    page.get_by_role("button", name="记这一户").click()
    expect(page.get_by_text("有一位不对")).to_be_visible()
    assert "/visits/scan" in page.url
    page.get_by_label("输卡片上的 8 位码").fill(codes.shown(short).lower())
    page.get_by_role("button", name="记这一户").click()
    expect(title(page, "002 号 陈𬭎家")).to_be_visible()


def test_a_code_typed_too_short_is_told_apart(phone):
    page = phone("D001")
    page.goto("/visits/scan")
    page.get_by_label("输卡片上的 8 位码").fill("ABC")
    page.keyboard.press("Enter")
    expect(page.get_by_text("码一共 8 位")).to_be_visible()
    expect(page.get_by_label("输卡片上的 8 位码")).to_be_focused()


@pytest.mark.row("V1")
def test_the_phones_own_scanner_leads_a_deputy_to_the_form(phone, server, village):
    page = open_app(phone("D001"))
    page.goto(address_of(server, village.token("李建国家")))
    expect(title(page, "001 号 李建国家")).to_be_visible()
    save_button(page).click()
    await_states(page, "kept")
    assert Visit.get().means == "link"


@pytest.mark.row("V1")
def test_the_phones_own_scanner_leads_anybody_else_to_the_deputies(phone, server, village):
    page = phone()
    page.goto(address_of(server, village.token("李建国家")))
    expect(page.get_by_text("王秀英").first).to_be_visible()
    assert "李建国" not in page.content()
    assert save_button(page).count() == 0


def test_a_code_opened_without_a_signal_keeps_its_address_and_shows_whose_door(phone, server, village):
    page = open_app(phone("D001"))
    page.context.set_offline(True)
    page.goto(address_of(server, village.token("李建国家")))
    expect(title(page, "001 号 李建国家")).to_be_visible()
    assert village.token("李建国家") in page.url


def test_an_unknown_code_can_be_logged_all_the_same(phone, village):
    page = open_app(phone("D001"))
    open_form(page, codes.mint(random.Random(7)))
    expect(title(page, "还没认出这户人家")).to_be_visible()
    save_button(page).click()
    await_states(page, "kept")
    assert Visit.get().household is None


def test_both_readers_of_codes_agree(phone):
    """rules/households/codes.py and static/js/codes.js, on the same tokens in the same spellings."""
    dice = random.Random(20261121)
    tokens = [codes.mint(dice) for _ in range(200)]
    plain = [text for token in tokens for text in (token, codes.short_form(token), *damaged(dice, token))]
    texts = [spelling(dice, text) for text in plain]
    page = phone("D001")
    page.goto("/visits/waiting")
    read = page.evaluate(
        """([tokens, texts]) => import("/static/js/codes.js").then((codes) =>
             [tokens.map(codes.shortForm), texts.map(codes.read)])""",
        [tokens, texts],
    )
    assert read == [[codes.short_form(token) for token in tokens], [read_here(text) for text in texts]]


def spelling(dice, text):
    full_width = "".join(chr(ord(character) + 0xFEE0) for character in text)
    lookalike = text.replace("0", "o").replace("1", "l")
    address = f"HTTPS://LIANXIN.EXAMPLE/S/{text}"
    return dice.choice([text, text.lower(), f" {text[:4]}-{text[4:]} ", full_width, lookalike, address])


def damaged(dice, token):
    short = codes.short_form(token)
    place = dice.randrange(len(short))
    return [
        short[:place] + dice.choice(codes.ALPHABET) + short[place + 1 :], short[1:] + short[0], short[:-1],
        short[:-1] + "U", "https://example.com/" + short,
    ]  # fmt: skip


def read_here(text):
    try:
        kind, code = codes.read(text)
    except codes.CodeError as error:
        return {"fault": error.fault}
    return {"code": code, "kind": kind}
