"""What deserves a look is listed with plain facts; the deputy is asked, and answers; a person says what was found."""

import pytest
from playwright.sync_api import expect

from lib import clock


@pytest.mark.row("B5")
def test_the_office_looks_asks_hears_and_writes_what_it_found(desk, phone, visited):
    today = clock.today().isoformat()
    for home in ("李建国家", "陈𬭎家", "赵志强家"):
        visited("王秀英", home, today, visited_at=f"{today}T00:30:00+08:00")
    deputy = phone("D001")
    deputy.goto("/duties/today")
    expect(deputy.get_by_text("办公室想问一声")).to_have_count(0)

    clerk = desk("chen")
    clerk.goto("/score-tables")
    clerk.get_by_role("link", name="公道").click()
    clerk.get_by_text("王秀英 · 夜里的走访").click()
    expect(clerk.get_by_text("3 次记的时间在 22 点到 6 点之间；其余 0 次在白天和傍晚。")).to_be_visible()
    expect(clerk.get_by_text("李建国家")).to_be_visible()
    clerk.get_by_label("问什么，或者弄清了什么").fill("这三家记的是半夜，是那时候去的吗？")
    clerk.get_by_role("button", name="问问代表").click()

    deputy.reload()
    deputy.get_by_text("这三家记的是半夜").click()
    deputy.get_by_label("您来说说").fill("白天去的，晚上到家才记。")
    deputy.get_by_role("button", name="告诉办公室").click()
    expect(deputy.get_by_text("说明交给办公室了")).to_be_visible()

    clerk.reload()
    expect(clerk.get_by_text("白天去的，晚上到家才记。")).to_be_visible()
    clerk.get_by_label("问什么，或者弄清了什么").fill("晚上补记的，没有问题。")
    clerk.get_by_role("button", name="弄清楚了").click()
    clerk.get_by_role("link", name="回到名单").click()
    expect(clerk.get_by_text("弄清楚了", exact=True)).to_be_visible()
