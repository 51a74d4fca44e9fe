import json
from io import BytesIO

import pytest

from models.accounts.user import Role
from models.rule_sets.rule_draft import RuleDraft, RuleSave
from models.rule_sets.rule_set import RuleSet
from rules.counting.rule_set import parse, plain, shipped
from rules.writing.drafting import empty, mark, part_of
from tests import city
from tests.office import publish
from tests.village import give_account

QUOTA = {"bands": [{"id": "good", "title": "先进", "least": "0"}], "quota": {"percent": "30"}}


@pytest.fixture
def chen(as_):
    return as_("chen")


@pytest.fixture
def draft(village):
    """A draft that could be published."""
    return RuleDraft.begin(plain(shipped("party-hundred")) | {"year": 2027}, village.user("chen"))


def now(draft):
    return RuleDraft.get_by_id(draft.id).document


def seen(draft, part):
    return mark(part_of(now(draft), part))


def head(**changes):
    return {"year": "2027", "title": "新办法", "base": "0", "cap": "100"} | changes


def send(client, draft, part, follow=False, **fields):
    fields = {"seen": seen(draft, part)} | {name.replace("__", "."): value for name, value in fields.items()}
    return client.post(f"/rule-drafts/{draft.id}/parts/{part}", data=fields, follow_redirects=follow)


def test_a_draft_begins_empty_from_what_is_ready_and_from_what_is_published(chen):
    published = publish(2026)
    for source in ("", "ready/committee-hundred", f"published/{published.id}"):
        chen.post("/rule-drafts", data={"source": source, "year": "2027"})

    drafts = list(RuleDraft.select().order_by(RuleDraft.id))
    assert [one.origin for one in drafts] == ["", "政协委员履职百分制", published.title]
    assert [one.document["year"] for one in drafts] == [2027] * 3
    assert parse(drafts[2].document)


def test_what_was_exported_is_imported_and_a_foreign_file_is_refused(chen):
    published = publish(2026)
    file = chen.get("/rule-sets/2026/versions/1/file.json").data

    chen.post("/rule-drafts", data={"file": (BytesIO(file), "rules.json")})
    assert parse(RuleDraft.get().document) == published.rules

    for nonsense in (b"PK\x03\x04", b"[]", b'{"items": NaN}', b'{"items": [{"title": "\\ud800"}]}', b"[" * 9999):
        answer = chen.post("/rule-drafts", data={"file": (BytesIO(nonsense), "x.json")}, follow_redirects=True)
        assert "读不出来" in answer.text
    assert RuleDraft.select().count() == 1


def test_numbers_are_taken_as_people_type_them(chen, draft):
    send(chen, draft, "head", **head(cap="１２０．５ 分", pass_mark=" 60 "))

    assert part_of(now(draft), "head") == {
        "year": 2027, "title": "新办法", "base": "0", "cap": "120.5", "pass_mark": "60",
    }  # fmt: skip


def test_a_part_that_is_whole_is_kept_whatever_the_others_lack(chen, village):
    draft = RuleDraft.begin(empty(2027), village.user("chen"))

    assert send(chen, draft, "head", **head()).status_code == 302
    rows = {"categories.0.title": "走访", "seen": seen(draft, "categories")}
    assert chen.post(f"/rule-drafts/{draft.id}/parts/categories", data=rows).status_code == 302
    assert now(draft)["categories"] == [{"id": "category-1", "title": "走访"}]
    assert f"/rule-items/{draft.id}/new" in chen.get(f"/rule-drafts/{draft.id}").text


def test_what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost(chen, draft):
    answer = send(chen, draft, "head", **head(title="", cap="一百", pass_mark="60"))

    assert answer.status_code == 422
    assert 'id="title-error"' in answer.text
    assert 'id="cap-error"' in answer.text
    assert 'value="一百"' in answer.text
    assert now(draft)["cap"] == "一百"


def test_rows_are_added_moved_and_taken_away_before_anything_is_saved(chen, draft):
    rows = {"categories.0.id": "a", "categories.0.title": "甲", "categories.1.id": "b", "categories.1.title": "乙"}
    before = now(draft)

    def pressed(order):
        return chen.post(f"/rule-drafts/{draft.id}/parts/categories", data=rows | {"order": order}).text

    assert 'name="categories.2.title"' in pressed("add:categories")
    assert pressed("up:categories.1").index('value="乙"') < pressed("up:categories.1").index('value="甲"')
    assert 'value="甲"' not in pressed("drop:categories.0")
    assert now(draft) == before


def test_bands_that_overlap_and_weights_that_do_not_add_up_are_named_where_they_are(chen, draft):
    grading = {
        "grading.is": "1", "grading.weights.points": "60", "grading.weights.peer": "20",
        "grading.bands.0.title": "优秀", "grading.bands.0.least": "80",
        "grading.bands.1.title": "称职", "grading.bands.1.least": "85",
    }  # fmt: skip

    answer = chen.post(f"/rule-drafts/{draft.id}/parts/grading", data=grading | {"seen": seen(draft, "grading")})
    assert 'id="grading.weights-error"' in answer.text

    grading["grading.weights.peer"] = "40"
    answer = chen.post(f"/rule-drafts/{draft.id}/parts/grading", data=grading | {"seen": seen(draft, "grading")})
    assert 'id="grading.bands.1.least-error"' in answer.text
    assert now(draft)["grading"]["bands"][1]["least"] == "85"


def test_where_groups_are_scored_the_form_speaks_of_groups(chen, village):
    groups, people = (
        RuleDraft.begin(plain(shipped(name)) | {"year": 2027, "grading": QUOTA}, village.user("chen"))
        for name in ("town-groups", "party-hundred")
    )
    of_groups, of_people = (chen.get(f"/rule-drafts/{one.id}/parts/grading").text for one in (groups, people))

    assert "不足一个小组不算" in of_groups and "全部小组" in of_groups
    assert "不足一人" not in of_groups and "同一类代表" not in of_groups
    assert "不足一人不算" in of_people and "同一类代表" in of_people and "全部小组" not in of_people


def test_the_second_clerk_is_told_and_keeps_what_was_typed(as_, draft):
    before = seen(draft, "head")
    send(as_("sun"), draft, "head", **head(title="孙丽写的"))

    answer = send(as_("chen"), draft, "head", **head(title="陈敏写的"), seen=before)

    assert answer.status_code == 409
    assert "孙丽先改了" in answer.text
    assert 'value="陈敏写的"' in answer.text
    assert now(draft)["title"] == "孙丽写的"

    again = as_("chen").post(
        f"/rule-drafts/{draft.id}/parts/head", data=head(title="陈敏写的") | {"seen": seen(draft, "head")}
    )
    assert again.status_code == 302
    assert now(draft)["title"] == "陈敏写的"


def test_a_draft_is_looked_over_and_published_once(chen, draft, village):
    page = chen.get(f"/rule-drafts/{draft.id}/publication").text
    assert "每件得 1 分" in page

    for _ in range(2):
        chen.post(f"/rule-drafts/{draft.id}/publication", data={"seen": mark(now(draft))})

    [published] = RuleSet.select()
    assert (published.year, published.published_by) == (2027, village.user("chen"))
    assert chen.get(f"/rule-drafts/{draft.id}").status_code == 200


def test_what_takes_the_place_of_another_needs_a_reason(chen, draft):
    publish(2027)

    def press(**fields):
        return chen.post(
            f"/rule-drafts/{draft.id}/publication", data={"seen": mark(now(draft))} | fields, follow_redirects=True
        ).text

    assert "要写明为什么" in press()
    assert RuleSet.newest(2027, "990101").version == 1
    press(reason="培训改成两次")
    assert RuleSet.newest(2027, "990101").reason == "培训改成两次"


def test_a_draft_is_carried_to_another_office_as_a_file(chen, draft):
    file = chen.get(f"/rule-drafts/{draft.id}/file.json").data

    chen.post("/rule-drafts", data={"file": (BytesIO(file), "rules.json")})

    copy = RuleDraft.select().order_by(RuleDraft.id.desc()).first()
    assert copy.document == now(draft)


def test_what_is_faulty_is_not_published(chen, draft):
    send(chen, draft, "head", **head(title=""))

    told = {"seen": mark(now(draft))}
    page = chen.post(f"/rule-drafts/{draft.id}/publication", data=told, follow_redirects=True).text

    assert "还有 1 处要改" in page
    assert not RuleSet.select().exists()


def test_what_is_put_away_is_out_of_the_list_and_still_there(chen, draft):
    chen.post(f"/rule-drafts/{draft.id}/removal")

    assert f"/rule-drafts/{draft.id}" not in chen.get("/rule-sets").text
    assert RuleSave.select().where(RuleSave.draft == draft).exists()
    assert "收起来了" in send(chen, draft, "head", follow=True, **head()).text


def test_a_towns_office_writes_its_own_rules_and_no_others(as_, draft, village):
    Role.create(user=give_account("zhao", "赵科员"), role="office", region="990101001")

    assert as_("zhao").get(f"/rule-drafts/{draft.id}").status_code == 404
    assert as_("zhao").post("/rule-drafts", data={"source": "", "region": "990101"}).status_code == 404
    assert as_("zhao").post("/rule-drafts", data={"source": ""}).status_code == 302
    assert [one.region_code for one in RuleDraft.select().order_by(RuleDraft.id)] == ["990101", "990101001"]
    assert as_("D001").get(f"/rule-drafts/{draft.id}").status_code == 403


def test_another_districts_office_is_told_of_no_draft(as_, draft):
    assert as_("ma").get(f"/rule-drafts/{draft.id}").status_code == 404
    assert f"/rule-drafts/{draft.id}" not in as_("ma").get("/rule-sets").text
    assert as_("ma").post(f"/rule-drafts/{draft.id}/publication", data={"seen": mark(now(draft))}).status_code == 404


def test_who_looks_after_nothing_but_a_village_writes_no_rules(as_, village):
    Role.create(user=give_account("zhao", "赵科员"), role="office", region="990101001001")

    assert "写一份新的" not in as_("zhao").get("/rule-sets").text
    assert as_("zhao").post("/rule-drafts", data={"source": ""}).status_code == 404


def test_a_rough_file_can_be_mended_on_the_form(chen):
    rough = {"title": "旧表", "items": [{"title": "甲", "rule": {"kind": "no-such"}}, {"rule": 3}], "odd": 1}
    chen.post("/rule-drafts", data={"file": (BytesIO(json.dumps(rough).encode()), "x.json")})

    draft = RuleDraft.get()
    page = chen.get(f"/rule-drafts/{draft.id}")
    assert page.status_code == 200
    assert "还没有归类的" in page.text
    for item in ("item-1", "item-2"):
        assert chen.get(f"/rule-items/{draft.id}/{item}").status_code == 200


def test_the_citys_office_chooses_for_where_and_is_told_who_keeps_their_own(as_, village):
    city.found()
    publish(2027, region=city.NEIGHBOUR)
    document = json.dumps(plain(shipped("party-hundred")) | {"year": 2027}).encode()
    for region in (city.CITY, city.DISTRICT):
        as_("cao").post("/rule-drafts", data={"file": (BytesIO(document), "x.json"), "region": region})
    whole, part = RuleDraft.select().order_by(RuleDraft.id)

    assert "邻水区有自己的细则，不受影响。" in as_("cao").get(f"/rule-drafts/{whole.id}/publication").text
    assert "不受影响" not in as_("cao").get(f"/rule-drafts/{part.id}/publication").text
    assert "连心区 · 草稿" in as_("cao").get(f"/rule-drafts/{part.id}").text
    assert as_("chen").get(f"/rule-drafts/{part.id}").status_code == 200
    assert as_("chen").get(f"/rule-drafts/{whole.id}").status_code == 404


def test_who_takes_other_rules_than_the_citys_is_told_whose_hold_now(chen, draft):
    city.found()
    publish(2027, region=city.CITY)

    assert "2027 年现在按连州市的细则" in chen.get(f"/rule-drafts/{draft.id}/publication").text
