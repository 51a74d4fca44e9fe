"""Two districts of one city, each with its own table; and the city's office above both."""

import pytest
from playwright.sync_api import expect

from lib import clock
from models.rule_sets.rule_draft import RuleDraft
from rules.counting.rule_set import plain, shipped
from tests import city
from tests.browser.looks import dress, well_made
from tests.office import publish, visit

YEAR = clock.today().year


@pytest.fixture
def both(village):
    """The city's table holds; its neighbour's office has a draft of its own."""
    city.found()
    publish(region=city.CITY, title="全市的办法")
    document = plain(shipped("party-hundred")) | {"year": YEAR, "title": "邻水区的办法", "base": "5"}
    return RuleDraft.begin(document, village.user("ma"))


@pytest.mark.row("E1")
def test_a_district_has_its_own_table_and_the_city_sees_which_holds_where(desk, phone, both, entry):
    visit(entry, "周晓燕", "郑小红家")
    theirs = desk("ma")
    theirs.goto(f"/rule-drafts/{both.id}")
    theirs.get_by_role("link", name="看一遍，发布").click()
    expect(theirs.get_by_text("现在按连州市的细则")).to_be_visible()
    theirs.get_by_label("为什么要用自己的").fill("区里人少")
    theirs.get_by_role("button", name="发布", exact=True).click()
    expect(theirs.get_by_text("这是邻水区自己的细则，连州市的那一份在这里不用。")).to_be_visible()
    well_made(theirs)

    ours = desk("chen")
    assert ours.goto(f"/rule-drafts/{both.id}").status == 404
    ours.goto("/rule-sets")
    expect(ours.get_by_role("link", name="全市的办法")).to_be_visible()
    expect(ours.get_by_text("邻水区的办法")).to_have_count(0)

    for number, title in (("N001", "邻水区的办法"), ("D001", "全市的办法")):
        deputy = phone(number)
        deputy.goto("/scorecards/mine")
        deputy.get_by_role("link", name="看全部细则").click()
        expect(deputy.get_by_role("heading", level=1)).to_have_text(title)

    above = desk("cao")
    above.goto("/rule-sets")
    expect(above.get_by_role("heading", level=2)).to_have_text(["连州市", "邻水区"])
    above.get_by_role("link", name="全市的办法").click()
    expect(above.get_by_text("邻水区有自己的细则，不按这一份。")).to_be_visible()
    above.goto("/score-tables")
    expect(above.get_by_text("这里有 2 份细则，各算各的")).to_be_visible()
    own = above.get_by_role("region", name="邻水区")
    expect(own.locator("td.lead")).to_have_text(["陆明"])
    expect(own.locator("td.rank")).to_have_text(["1"])
    expect(above.get_by_role("region", name="连州市").locator("td.rank")).to_have_text(["1", "2", "2", "2"])
    own.get_by_role("link", name="只看这一份").click()
    expect(above.locator("td.lead")).to_have_text(["陆明"])
    expect(above.get_by_role("group", name="分布（1 人")).to_be_visible()


def test_the_neighbour_goes_back_to_the_citys_rules(desk, phone, both, village):
    publish(region=city.NEIGHBOUR, reason="区里人少", title="邻水区的办法", until=YEAR + 3)
    theirs = desk("ma")
    theirs.goto(f"/rule-sets/{YEAR}")
    theirs.get_by_text("明年起按上一级的").first.click()
    theirs.get_by_label("为什么").fill("全市用同一把尺子")
    well_made(theirs)
    theirs.get_by_role("button", name="明年起按上一级的").click()
    expect(theirs.get_by_text(f"从 {YEAR + 1} 年起，这里按上一级的细则")).to_be_visible()

    deputy = phone("N001")
    deputy.goto(f"/rule-sets/{YEAR}")
    expect(deputy.get_by_role("heading", level=1)).to_have_text("邻水区的办法")
    expect(deputy.get_by_text("是因为：全市用同一把尺子")).to_be_visible()
    well_made(deputy)


def test_the_citys_pages_bar_nobodys_way(desk, phone, server, both, village):
    publish(region=city.NEIGHBOUR, reason="区里人少", title="邻水区的办法")
    for page in (desk("cao"), phone("cao")):
        for path in ("/rule-sets", f"/rule-sets/{YEAR}", "/rule-drafts/new"):
            page.goto(path)
            well_made(page)
        page.goto("/score-tables")
        well_made(page, ("light", "dark"))
        dress(page, "care", server.address)
        page.reload()  # in big type it is written as one that is moved sideways
        well_made(page, ("care",))
