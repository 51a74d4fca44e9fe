import re


def test_a_public_page_asks_for_one_stylesheet_and_keeps_it(visitor, village):
    page = visitor.get(f"/contact-cards/{village.deputy('王秀英').slug}").text
    sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', page)
    assert len(sheets) == 1
    answer = visitor.get(sheets[0])
    assert (answer.status_code, answer.mimetype) == (200, "text/css")
    assert "immutable" in answer.headers["Cache-Control"]


def test_it_is_whole(visitor):
    sheet = visitor.get("/stylesheets/public.css").text
    assert sheet.count("{") == sheet.count("}")
    for rule in ("--paper:", ".weui-btn {", ".person ", "@media print {", "@page {"):
        assert rule in sheet
