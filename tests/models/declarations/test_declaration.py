from datetime import date
from decimal import Decimal

import pytest

from models.accounts.user import Role
from models.audit import Audit
from models.database import act
from models.declarations.declaration import Declaration
from models.declarations.step import DeclarationStep
from models.network.group import Group, Membership
from models.points.duty import Duty
from rules.declarations.declaration_form import Declared
from rules.steps import Overtaken, StepError
from tests.models.declarations.conftest import REPORT


@pytest.fixture
def go(village):
    """`go(one, "check", "D002")`: this person takes the step."""

    def take(one: Declaration, step: str, login: str, word: str = "") -> None:
        Declaration.get_by_id(one.id).take(step, village.user(login), word)

    return take


def standing(one: Declaration) -> dict:
    """What its lines add up to: (day, state) → quantity."""
    sums = {}
    for line in Duty.select().where(Duty.entry == one.entry_id):
        key = (line.done_on, line.state)
        sums[key] = sums.get(key, 0) + line.quantity
    return {key: total for key, total in sums.items() if total}


def test_from_declared_to_counted_with_a_line_for_each_step(declare, go):
    one = declare()
    go(one, "check", "D002")
    go(one, "audit", "chen")

    lines = [(line.state, line.quantity) for line in Duty.select().where(Duty.entry == one.entry_id).order_by(Duty.id)]
    assert lines == [
        ("claimed", 1),
        ("checked", 1),
        ("claimed", -1),
        ("counted", 1),
        ("checked", -1),
    ] or standing(one) == {(date(2026, 5, 8), "counted"): 1}
    assert len(lines) == 5
    assert [step.step for step in DeclarationStep.of(one)] == ["declare", "check", "audit"]


def test_mended_it_has_the_lines_of_what_it_is_now_and_tells_what_it_was(declare, go, village):
    one = declare(kind="public-good", aspect="", traits="", quantity=Decimal("0.5"))
    go(one, "return", "D002", "是哪一天？")
    assert standing(one) == {(date(2026, 5, 8), "void"): Decimal("0.5")}

    mended = Declared("public-good", "", "", date(2025, 12, 30), "植树", Decimal("1.5"), "在滨江")
    Declaration.get_by_id(one.id).mend(mended, "f" * 32, village.user("D001"))

    now = Declaration.get_by_id(one.id)
    assert standing(now) == {(date(2025, 12, 30), "claimed"): Decimal("1.5")}
    assert now.declared == mended
    assert [step.declared.title for step in DeclarationStep.of(one) if step.declared] == ["社区养老调研", "植树"]


def test_a_form_that_is_sent_twice_is_one_declaration(declare):
    assert declare(form="a" * 32) == declare(form="a" * 32)
    assert Duty.select().count() == 1


def test_another_ones_form_is_another_declaration(declare):
    assert declare("D001", form="a" * 32) != declare("D003", form="a" * 32)


@pytest.mark.parametrize("login", ["D001", "D003", "D004", "ma", "qi", "cg"])
def test_those_whose_it_is_not_do_not_check(declare, go, login):
    with pytest.raises(StepError, match="不归您办"):
        go(declare(), "check", login)


@pytest.mark.parametrize("login", ["D002", "he", "chen"])
def test_the_groups_leader_the_station_and_the_office_check(declare, go, login):
    one = declare()
    go(one, "check", login)

    assert Declaration.get_by_id(one.id).state == "checked"


def test_a_leader_does_not_check_their_own_nor_does_a_clerk_who_is_a_deputy(declare, go, village):
    with act():
        Role.create(user=village.user("D001"), role="office", region="990101")
        Membership.create(group=Group.get(Group.number == "G1"), deputy=village.deputy("王秀英"), role="liaison")

    for login in ("D001", "D002"):
        with pytest.raises(StepError, match="不归您办"):
            go(declare(login), "check", login)


def test_one_clerk_does_not_do_both(declare, go):
    one = declare()
    go(one, "check", "chen")

    with pytest.raises(StepError, match="另一位"):
        go(one, "audit", "chen")
    go(one, "audit", "sun")


def test_declined_contested_and_decided_by_another(declare, go):
    one = declare()
    go(one, "decline", "chen", "没有材料")
    go(one, "contest", "D001", "材料在档案室")
    with pytest.raises(StepError, match="另一位"):
        go(one, "accept", "chen", "看过了")
    go(one, "accept", "sun", "看到材料了")

    assert standing(one) == {(date(2026, 5, 8), "counted"): 1}
    assert [(step.step, step.word) for step in DeclarationStep.of(one)][1:] == [
        ("decline", "没有材料"), ("contest", "材料在档案室"), ("accept", "看到材料了"),
    ]  # fmt: skip


def test_withdrawn_before_the_audit_but_not_after(declare, go):
    early, late = declare(), declare()
    go(early, "withdraw", "D001")
    go(late, "check", "D002")
    go(late, "audit", "chen")

    assert standing(early) == {(date(2026, 5, 8), "void"): 1}
    with pytest.raises(StepError, match="到了下一步"):
        go(late, "withdraw", "D001")


def test_of_two_clerks_who_race_one_wins(declare, go, village):
    one = declare()
    go(one, "check", "D002")
    seen = [Declaration.get_by_id(one.id) for _ in range(2)]
    seen[0].take("audit", village.user("chen"))

    with pytest.raises(Overtaken):
        seen[1].take("decline", village.user("sun"), "没有材料")
    assert standing(one) == {(date(2026, 5, 8), "counted"): 1}


def test_a_form_made_of_an_older_state_is_overtaken(declare, go):
    one = declare()
    go(one, "check", "D002")

    with pytest.raises(Overtaken):
        Declaration.get_by_id(one.id).as_seen(1)


def test_every_step_is_in_the_audit_log(declare, go):
    one = declare()
    go(one, "check", "D002")

    noted = [(audit.action, audit.user.login) for audit in Audit.select().order_by(Audit.id)]
    assert noted == [("declaration.declare", "D001"), ("declaration.check", "D002")]


def test_what_else_was_entered_that_day_is_pointed_at(declare, village):
    from models.points.entry import Entry

    facts = {"kind": "research", "aspect": "submitted", "done_on": REPORT.done_on, "title": "养老调研（办公室记的）"}
    Entry.record(village.deputy("王秀英"), village.user("chen"), **facts)

    assert declare().twins() == ["养老调研（办公室记的）"]
    assert declare(done_on=date(2026, 5, 9)).twins() == []


def test_the_line_tells_who_led_and_how_much(declare):
    one = declare(kind="study", aspect="", traits="co", quantity=Decimal("1.5"))

    line = Duty.get(Duty.entry == one.entry_id)
    assert (line.traits, line.quantity, line.state) == ("co", Decimal("1.5"), "claimed")
