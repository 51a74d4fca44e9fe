import re
from io import BytesIO

import pytest
from openpyxl import load_workbook

from lib import clock
from models.audit import Audit
from models.network.mandate import Mandate
from models.network.region import Region
from models.points import score_page
from tests import city
from tests.office import publish, visit

NAMES = re.compile(r'class="lead name"><a [^>]*>([^<]+)')


@pytest.fixture
def shown(as_):
    """`shown("chen", "?q=wxy")`: the page."""

    def open_page(login="chen", query="", **headers):
        answer = as_(login).get(f"/score-tables{query}", headers=headers)
        assert answer.status_code == 200
        return answer.text

    return open_page


@pytest.fixture
def exported(as_):
    """`exported("?q=wxy")`: the spreadsheet's rows."""

    def fetch(query="", login="chen"):
        answer = as_(login).get(f"/score-tables.xlsx{query}")
        assert answer.status_code == 200
        return list(load_workbook(BytesIO(answer.data)).active.values)

    return fetch


def test_the_table_names_everybody_within_reach(shown):
    publish()

    assert set(NAMES.findall(shown())) == {"王秀英", "张国庆", "周晓燕", "刘海生"}
    assert set(NAMES.findall(shown("D002"))) == {"王秀英", "张国庆", "周晓燕"}


def test_it_says_by_which_rules_and_since_when(shown):
    rule_set = publish()
    local = rule_set.published_at.astimezone(clock.SHANGHAI)

    assert f"按《{rule_set.title}》计分" in shown()
    assert f"{local:%H:%M} 公布" in shown()


def test_without_rules_it_says_so_and_still_shows_the_visits(shown, entry):
    visit(entry, "王秀英", "李建国家")
    page = shown()

    assert "还没有考评细则" in page
    assert NAMES.findall(page) == []
    assert "走访人家" in page


def test_where_there_is_nobody_it_says_so(shown):
    publish()

    assert "这里还没有代表" in shown("ma")
    assert "这里还没有代表" in shown(query="?body=committee")


def test_a_search_without_a_find_says_what_can_be_looked_for(shown):
    publish()

    assert "没有找到" in shown(query="?q=nobody")


def test_every_figure_leads_to_what_is_behind_it(shown, as_, village, entry):
    publish()
    visit(entry, "王秀英", "李建国家")
    page = shown(query="?q=wxy")
    row = page[page.index('class="lead name"') : page.index("</tr>", page.index('class="lead name"'))]
    links = [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]+)"', row)]

    assert len(links) == 9  # the name, the total, five categories, households, at home
    assert f"/deputies/{village.deputy('王秀英').id}" in links
    assert {as_("chen").get(link).status_code for link in links} == {200}


def test_a_leaders_links_open_for_the_leader(shown, as_, entry):
    publish()
    page = shown("D002")
    links = {link.replace("&amp;", "&") for link in re.findall(r'href="(/[^"]+)"', page[page.index("<tbody>") :])}

    assert {as_("D002").get(link).status_code for link in links if not link.startswith("/static")} == {200}


@pytest.mark.parametrize(("query", "sort"), [
    ("", ("合计", "descending")), ("?by=name", ("姓名", "ascending")), ("?by=households&down=0", ("户数", "ascending")),
    ("?by=no-such-column", ("合计", "descending")),
])  # fmt: skip
def test_the_column_in_force_is_named_to_screen_readers(shown, query, sort):
    publish()
    found = re.findall(r'aria-sort="(\w+)">\s*<a [^>]*>([^<]+)', shown(query=query))

    assert found == [(sort[1], sort[0])]


def test_odd_words_in_the_address_are_as_if_they_were_not_there(shown):
    publish()

    assert len(NAMES.findall(shown(query="?group=x&year=99999&bar=x&down=x&page=x"))) == 4


def test_a_fragment_is_the_content_alone(shown):
    publish()
    page = shown(**{"HX-Request-Type": "partial"})

    assert "<html" not in page
    assert len(NAMES.findall(page)) == 4


def test_a_name_that_looks_like_markup_stays_a_name(shown, village):
    publish()
    deputy = village.deputy("王秀英")
    deputy.name = "<b>王</b>"
    deputy.save()

    assert "<b>王</b>" not in shown()
    assert "&lt;b&gt;王&lt;/b&gt;" in shown()


def test_the_spreadsheet_holds_exactly_what_is_shown_in_its_order(shown, exported, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家")
    query = "?region=990101001&by=name&down=1"

    assert [row[1] for row in exported(query)[1:]] == NAMES.findall(shown(query=query))


def test_the_spreadsheet_names_its_columns_and_holds_numbers(exported, entry):
    publish()
    visit(entry, "周晓燕", "郑小红家", "冯建军家", place="talk")
    heading, row = exported("?q=zxy")

    assert heading[:6] == ("名次", "姓名", "编号", "身份", "小组", "合计")
    assert row[:5] == (1, "周晓燕", "D003", "区级党代表", "青山一组")
    assert isinstance(row[5], int | float)
    assert row[-2:] == (2, 0)


def test_a_name_that_looks_like_a_formula_stays_text(exported, village):
    publish()
    deputy = village.deputy("王秀英")
    deputy.name = '=HYPERLINK("http://x")'
    deputy.save()

    assert exported("?q=wxy")[1][1] == '=HYPERLINK("http://x")'


def test_taking_the_table_out_is_written_down(exported, village):
    publish()
    exported("?q=wxy")

    line = Audit.get(Audit.action == "score-table.exported")
    assert (line.user, line.count) == (village.user("chen"), 1)


def test_only_the_office_and_leaders_have_a_table(as_):
    assert as_("D001").get("/score-tables").status_code == 403
    assert as_("he").get("/score-tables.xlsx").status_code == 403


def test_a_deputy_of_two_bodies_is_named_with_both(shown, village):
    publish()
    Mandate.create(deputy=village.deputy("张国庆"), body="congress", level="town", term="第九届", standing=True)

    assert "区级党代表、镇级人大代表（常委）" in shown()


def test_a_bar_of_the_distribution_leads_to_those_in_it(shown):
    publish()

    assert re.search(r'href="/score-tables\?bar=0" aria-label="0: 4"', shown())
    assert len(NAMES.findall(shown(query="?bar=0"))) == 4
    assert NAMES.findall(shown(query="?bar=9")) == []


def test_where_two_tables_meet_the_page_says_so_and_each_has_its_own_sheet(as_, village):
    city.found()
    Region.update(name="邻水[新]/区").where(Region.code == city.NEIGHBOUR).execute()
    publish(region=city.CITY)
    theirs = publish(region=city.NEIGHBOUR, reason="另有办法", title="邻区的办法")
    page = as_("cao").get("/score-tables").text
    book = load_workbook(BytesIO(as_("cao").get("/score-tables.xlsx").data))

    assert "各算各的" in page and "各算各的" not in as_("chen").get("/score-tables").text
    assert book.sheetnames == ["1 连州市", "2 邻水 新  区"]
    assert [row[:2] for row in book["2 邻水 新  区"].values][1:] == [(1, "陆明")]
    assert "各算各的" not in as_("cao").get(f"/score-tables?rules={theirs.id}").text


def test_a_table_of_very_many_has_pages_and_the_ranks_go_on(shown, entry, monkeypatch):
    publish()
    visit(entry, "王秀英", "李建国家")
    whole = NAMES.findall(shown())
    monkeypatch.setattr(score_page, "LINES", 3)
    first, last, beyond = (shown(query=f"?page={number}") for number in (1, 2, 9))

    assert NAMES.findall(first) + NAMES.findall(last) == whole
    assert NAMES.findall(beyond) == NAMES.findall(last)
    assert "第 1 页，共 2 页" in first and "page=2" in first
    assert re.findall(r'rank">(\d+)', first + last) == ["1", "2", "2", "2"]
    assert "4 位代表" in first and "4 位代表" in last


def test_the_search_looks_on_all_pages_and_the_spreadsheet_holds_them(shown, exported, monkeypatch):
    publish()
    last = NAMES.findall(shown())[-1]
    monkeypatch.setattr(score_page, "LINES", 3)

    assert NAMES.findall(shown(query=f"?q={last}&page=2")) == [last]
    assert [row[1] for row in exported("?page=2")][1:][-1] == last
    assert len(exported("?page=2")) == 5


def test_sorted_or_narrowed_down_the_table_begins_at_its_first_page(shown, monkeypatch):
    publish()
    monkeypatch.setattr(score_page, "LINES", 3)
    links = re.findall(r'href="(/score-tables\?[^"]*)"', shown(query="?page=2"))

    assert [link for link in links if "page=" in link] == ["/score-tables?page=1"]


def test_of_several_long_tables_the_first_lines_are_shown_and_the_way_to_all(as_, village, monkeypatch):
    city.found()
    here = publish(region=city.CITY)
    publish(region=city.NEIGHBOUR, reason="另有办法", title="邻区的办法")
    monkeypatch.setattr(score_page, "LINES", 4)
    monkeypatch.setattr(score_page, "FIRST", 2)
    page = as_("cao").get("/score-tables").text

    assert len(NAMES.findall(page)) == 3
    assert "这里是前 2 位，看全部 4 位" in page
    assert len(NAMES.findall(as_("cao").get(f"/score-tables?rules={here.id}").text)) == 4
