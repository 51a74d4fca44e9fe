"""What the pages for everybody owe their readers: light, legible, read aloud, and no wider than a small phone."""

from io import BytesIO

import pytest
from PIL import Image
from playwright.sync_api import expect

from lib import clock
from models.network.area import Area, Assignment
from models.upload import Upload
from models.voices.annual_report import AnnualReport
from models.voices.question import Question
from tests.browser.looks import dress, fits, well_made

LIGHT = 40 * 1024
SPEAKING = """
  const voices = [{lang: 'zh-CN', name: 'Tingting'}];
  window.spoken = [];
  Object.defineProperty(window, 'speechSynthesis', {value: {
    getVoices: () => voices, cancel: () => {}, addEventListener: () => {},
    speak: (one) => { window.spoken.push(one); setTimeout(() => one.onend && one.onend(), 5); },
  }});
  window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


def photo() -> bytes:
    """As large and as restless as a telephone takes them."""
    out = BytesIO()
    Image.effect_noise((1200, 1600), 80).convert("RGB").save(out, "JPEG", quality=90)
    return out.getvalue()


@pytest.fixture
def places(village, tmp_path):
    """An area with three deputies, each with a photo; and the addresses of the public pages."""
    area, wang = Area.get(Area.number == "Q1"), village.deputy("王秀英")
    Assignment.create(area=area, deputy=village.deputy("周晓燕"), began_on=clock.today())
    for name, login in (("王秀英", "D001"), ("张国庆", "D002"), ("周晓燕", "D003")):
        Upload.take_portrait(photo(), village.deputy(name), village.user(login), tmp_path / "uploads")
    asked = Question.ask(wang, "路灯什么时候修？", "1" * 36)
    asked.reply("下周一派人来换。", village.user("D001"))
    Question.get_by_id(asked.id).publish("路灯什么时候修？", village.user("chen"))
    AnnualReport.write(wang, 2025, "走了一百家。", village.user("D001")).publish(village.user("chen"))
    return {
        "area": f"/contact-cards/areas/{area.slug}", "deputy": f"/contact-cards/{wang.slug}",
        "station": f"/stations/{area.station.slug}", "question": f"/questions/deputies/{wang.slug}",
        "opinion": f"/mailboxes/areas/{area.slug}", "answers": f"/mailboxes/areas/{area.slug}/answers",
    }  # fmt: skip


def transferred(page, path: str) -> int:
    """Every byte that came over the line for a page, headers and all."""
    sizes, line = [], page.context.new_cdp_session(page)
    line.send("Network.enable")
    line.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(path, wait_until="networkidle")
    assert len(sizes) >= 2
    return int(sum(sizes))


@pytest.mark.row("I5")
@pytest.mark.parametrize("name", ["area", "deputy", "station", "question", "opinion", "answers"])
def test_a_public_page_is_light(phone, places, name):
    assert transferred(phone(), places[name]) <= LIGHT


@pytest.mark.row("I5")
def test_the_public_pages_are_well_made(phone, places):
    page = phone()
    for path in places.values():
        page.goto(path)
        well_made(page)


@pytest.mark.parametrize("look", ["light", "care"])
def test_they_fit_the_smallest_phone_and_twice_the_type(phone, server, places, look):
    for path in places.values():
        page = phone(viewport={"width": 320, "height": 640})
        dress(page, look, server.address)
        page.goto(path)
        fits(page)
        if look == "light":
            page.evaluate("() => { document.documentElement.style.fontSize = '200%'; }")
            fits(page)


def test_in_big_type_all_text_has_18_points_and_all_there_is_to_press_60_pixels(phone, server, places):
    for name in ("area", "deputy", "station", "question"):
        page = phone()
        dress(page, "care", server.address)
        page.goto(places[name])
        small = page.evaluate("""() => [...document.querySelectorAll('body *')].filter((one) =>
            [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim())
            && !one.closest('.sr-only, .skip-link, .trap') && one.offsetParent
            && parseFloat(getComputedStyle(one).fontSize) < 24
          ).map((one) => one.outerHTML.slice(0, 120))""")
        assert small == []
        low = page.evaluate("""() => [...document.querySelectorAll('button, .weui-btn, .link, .who, .links a')]
            .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 60)
            .map((one) => one.outerHTML.slice(0, 120))""")
        assert low == []


@pytest.mark.row("I5")
def test_a_grandmothers_first_screen_three_faces_and_one_big_button(phone, server, places):
    for look in ("light", "care"):
        page = phone()
        dress(page, look, server.address)
        page.goto(places["area"])
        button = page.get_by_role("link", name="我有话说")
        expect(button).to_be_in_viewport(ratio=1)
        expect(page.locator("main .weui-btn_primary")).to_have_count(1)
        if look == "light":
            expect(page.locator(".people img.face")).to_have_count(3)
            for face in page.locator(".people img.face").all():
                expect(face).to_be_in_viewport(ratio=1)
        button.click()
        expect(page.get_by_role("heading", name="我有话说")).to_be_visible()


def test_it_is_read_aloud_once_from_top_to_bottom_and_stops(phone, places):
    page = phone()
    page.add_init_script(SPEAKING)
    page.goto(places["deputy"])
    page.get_by_role("button", name="朗读").click()
    expect(page.get_by_role("button", name="朗读")).to_be_visible()  # it has come to its end
    spoken = page.evaluate("() => window.spoken.map((one) => one.text)")
    assert spoken[0] == "王秀英"
    order = [spoken.index(text) for text in ("大家问，我来答", "路灯什么时候修？", "下周一派人来换。")]
    assert order == sorted(order) and len(spoken) == len([text for text in spoken if text])
    assert spoken.count("下周一派人来换。") == 1
    assert page.evaluate("() => window.spoken[0].lang") == "zh-CN"

    page.evaluate("() => { spoken.length = 0; speechSynthesis.speak = (one) => spoken.push(one); }")
    page.get_by_role("button", name="朗读").click()
    page.get_by_role("button", name="停下").click()
    expect(page.get_by_role("button", name="朗读")).to_be_focused()
    assert page.evaluate("() => window.spoken.length") == 1


def test_where_there_is_no_voice_there_is_no_button(phone, places):
    page = phone()
    page.add_init_script("Object.defineProperty(window, 'speechSynthesis', {value: undefined})")
    page.goto(places["deputy"])
    expect(page.get_by_role("button", name="大字版")).to_be_visible()
    expect(page.get_by_role("button", name="朗读")).to_be_hidden()


@pytest.mark.row("I5")
def test_the_card_is_saved_to_the_telephone_and_a_shared_link_has_its_picture(phone, places):
    page = phone(java_script_enabled=False)
    page.goto(places["deputy"])
    with page.expect_download() as saving:
        page.get_by_role("link", name="存到手机通讯录").click()
    assert saving.value.suggested_filename == "card.vcf"
    for name in ("area", "deputy"):
        page.goto(places[name])
        address = page.locator("meta[property='og:image']").get_attribute("content")
        picture = Image.open(BytesIO(page.request.get(address).body()))
        assert (picture.format, picture.size) == ("PNG", (600, 600))
        assert page.locator("meta[name=description]").get_attribute("content")
