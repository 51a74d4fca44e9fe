"""A small closed year, and everything that can happen to its files."""

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lib import stored_zip
from rules.counting.frozen import card_of, plain_card, plain_standing, steps_of
from rules.counting.group_standing import evaluate_groups, plain_group
from rules.counting.reasons import sentence
from rules.counting.rule_set import plain, shipped
from rules.counting.scoring import score
from rules.counting.tally import Tally
from rules.counting.tally import tally as added_up
from rules.evaluations.appraisal import SIDES
from rules.evaluations.ballot import USUAL
from rules.evaluations.evaluation import Candidate, evaluate
from rules.evaluations.verifying import verify
from rules.evaluations.year_archive import NAMES, Archive, ArchiveError, chained, files_of
from tests.rules.years import line, visits

RULES = shipped("party-hundred")


def lines(at_home=0, done=0):
    return [*visits(at_home), *[line("done", month=6)] * done, line("visit", "talk", state="claimed", quantity=2)]


def tally(of):
    return replace(added_up(of, {"must-visit": (1, 4)}, ["party"]), marks={"peer": Decimal("87.25")})


LINES = {"D001": lines(40, 2), "D002": lines(3), "D003": lines()}
TALLIES = {one: tally(of) for one, of in LINES.items()}


def contents(year=2025):
    cards = {one: score(sums, RULES) for one, sums in TALLIES.items()}
    candidates = [Candidate(one, "全体代表", cards[one], sums) for one, sums in TALLIES.items()]
    standings = evaluate(candidates, RULES)
    decided = {"D002": "basic"}
    yield "evaluation", {
        "year": year, "format": 2, "region": "990101", "region_name": "连心区",
        "closed_at": "2026-01-20T02:00:00+00:00",
        "words": {"visit": "走访"},
        "grades": {"excellent": "优秀", "competent": "称职", "basic": "基本称职", "incompetent": "不称职"},
        "counts": {"rules": 1, "appraisal": 1, "deputy": 3, "lines": 3, "tally": 3, "scorecard": 3, "standing": 3,
                   "group": 2, "decision": 1},
    }  # fmt: skip
    yield "rules", {"rules": plain(RULES)}
    yield "appraisal", {"region": "990101", "region_name": "连心区", "body": "", "body_name": "", "least": 5,
                        "least_fellows": 3, "sides": SIDES} | USUAL.plain()  # fmt: skip
    yield from (("deputy", {"deputy": one, "name": f"=代表{one}"}) for one in TALLIES)
    for deputy, of in LINES.items():
        plain_lines = [
            [number, str(one.on), one.kind, one.aspect, one.traits, one.household, one.state, str(one.quantity)]
            for number, one in enumerate(of, 1)
        ]
        yield "lines", {"deputy": deputy, "lines": plain_lines}
    for one, sums in TALLIES.items():
        yield "tally", {"deputy": one, "peers": "全体代表", "tally": sums.plain()}
    yield from (("scorecard", {"deputy": one, "card": plain_card(card)}) for one, card in cards.items())
    for one in TALLIES:
        held = plain_standing(standings[one])
        yield "standing", {"deputy": one, "standing": held, "grade": decided.get(one, held["grade"])}
    members = {7: ["D001", "D002"], 8: ["D003"]}
    for standing in evaluate_groups(members, {one: standings[one].total for one in TALLIES}):
        yield "group", plain_group(standing, f"{standing.group}组", members[standing.group])
    yield "decision", {"deputy": "D002", "grade": "basic", "reason": "带队抗洪"}


def files(**changes):
    return files_of(Archive(tuple(chained(contents(**changes)))))


WHOLE = files()
ZIP = stored_zip.write(WHOLE)


def fault(held, year=2025, head=""):
    with pytest.raises(ArchiveError) as wrong:
        verify(held, year, head)
    return wrong.value


def test_a_year_that_nobody_touched_is_verified_and_computed_again():
    assert verify(WHOLE, 2025).evaluation["region"] == "990101"


def test_the_same_year_is_the_same_file_to_the_byte():
    assert stored_zip.write(files()) == ZIP
    assert stored_zip.read(ZIP) == WHOLE
    assert tuple(WHOLE) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_file_is_named(name):
    wrong = fault({other: content for other, content in WHOLE.items() if other != name})
    assert (wrong.code, wrong.params["name"]) == ("missing", name)


def test_a_file_too_many_is_named():
    assert "../passwd" in str(fault(WHOLE | {"../passwd": b""}))


def test_a_foreign_year_is_said():
    wrong = fault(WHOLE, 2024)
    assert (wrong.code, str(wrong)) == ("foreign-year", "这是 2025 年的，不是 2024 年的")


def test_lines_cut_off_at_the_end_are_noticed():
    shorter = WHOLE["decision.jsonl"].splitlines(keepends=True)[:-1]
    assert "decision.jsonl" in str(fault(WHOLE | {"decision.jsonl": b"".join(shorter)}))


def test_a_changed_byte_of_the_records_is_named_with_its_file_and_line():
    for name in (name for name in NAMES if name.endswith(".jsonl")):
        content = WHOLE[name]
        for place in range(0, len(content), 1 if len(content) < 999 else 61):
            wrong = fault(WHOLE | {name: changed(content, place)})
            assert wrong.code == "changed"
            assert (wrong.params["name"], wrong.params["number"]) == (name, content[:place].count(b"\n") + 1)


@given(st.sampled_from(NAMES), st.integers(0, 10**6), st.integers(1, 255))
def test_any_changed_byte_of_any_file_is_named(name, place, difference):
    content = WHOLE[name]
    if content:
        wrong = fault(WHOLE | {name: changed(content, place % len(content), difference)})
        assert (wrong.code, wrong.params["name"]) == ("changed", name)


def changed(content, place, difference=1):
    return content[:place] + bytes([content[place] ^ difference]) + content[place + 1 :]


@given(st.integers(0, len(ZIP) - 1), st.integers(1, 255))
@settings(max_examples=300)
def test_no_changed_byte_of_the_zip_passes_as_the_same_file(place, difference):
    try:
        held = stored_zip.read(changed(ZIP, place, difference))
    except stored_zip.NotStoredError:
        return
    assert held != WHOLE or stored_zip.write(held) != changed(ZIP, place, difference)


def test_a_year_made_anew_with_all_its_hashes_is_found_by_the_noted_head():
    head = verify(WHOLE, 2025).head
    forged = [(kind, content | ({"name": "别人"} if content.get("deputy") == "D001" and kind == "deputy" else {}))
              for kind, content in contents()]  # fmt: skip
    held = files_of(Archive(tuple(chained(forged))))

    assert verify(held, 2025)
    assert fault(held, head=head[:16]).code == "changed"


def test_a_score_that_does_not_come_out_again_is_named_with_the_deputy():
    forged = list(contents())
    for kind, content in forged:
        if kind == "scorecard" and content["deputy"] == "D001":
            content["card"]["total"] = "99.0"

    wrong = fault(files_of(Archive(tuple(chained(forged)))))
    assert (wrong.code, wrong.params["number"]) == ("not-reproduced", "D001")


def test_a_tally_that_is_not_what_the_lines_add_up_to_is_named():
    forged = list(contents())
    for kind, content in forged:
        if kind == "lines" and content["deputy"] == "D002":
            del content["lines"][0]

    wrong = fault(files_of(Archive(tuple(chained(forged)))))
    assert (wrong.code, wrong.params["number"], wrong.params["kind"]) == ("not-reproduced", "D002", "汇总")


def test_a_grade_that_nobody_decided_is_named():
    forged = [(kind, content | ({"grade": "excellent"} if kind == "standing" else {})) for kind, content in contents()]
    assert fault(files_of(Archive(tuple(chained(forged))))).code == "not-reproduced"


def test_a_mark_that_no_answer_was_worth_is_named_with_the_deputy():
    forged = list(contents())
    for kind, content in forged:
        if kind == "appraisal":
            content["marks"]["peer"] = [["satisfied", "满意", "100"], ["nearly", "基本满意", "90"]]

    wrong = fault(files_of(Archive(tuple(chained(forged)))))
    assert (wrong.code, wrong.params["kind"]) == ("not-reproduced", "评议办法")


def test_what_the_marks_were_worth_stands_in_a_table():
    table = WHOLE["appraisals.csv"].decode("utf-8-sig")
    assert "连心区,,群众评议,档次,基本称职,60\r\n" in table and "连心区,,自评,问题,走访联系群众,\r\n" in table


def first_format(**changes):
    """As a year was closed before an archive said how the sides were appraised."""
    for kind, content in contents(**changes):
        if kind == "evaluation":
            del content["format"], content["counts"]["appraisal"]
        if kind != "appraisal":
            yield kind, content


def test_a_year_closed_before_is_verified_as_it_was():
    held = files_of(Archive(tuple(chained(first_format()))))
    assert "appraisal.jsonl" not in held and json.loads(held["manifest.json"])["format"] == 1
    assert verify(held, 2025)
    assert "appraisal.jsonl" in str(fault(held | {"appraisal.jsonl": b""}))
    assert fault(held | {"lines.jsonl": changed(held["lines.jsonl"], 9)}).params["name"] == "lines.jsonl"
    assert fault(held | {"evaluation.jsonl": changed(held["evaluation.jsonl"], 9)}).code == "changed"


def test_tables_run_nothing_when_they_are_opened():
    assert "'=代表D001" in WHOLE["standings.csv"].decode("utf-8-sig")


def test_what_is_kept_reads_back_as_what_it_was():
    for sums in TALLIES.values():
        card = score(sums, RULES)
        kept = json.loads(json.dumps(plain_card(card)))
        assert Tally.of(json.loads(json.dumps(sums.plain()))) == sums
        assert card_of(kept).total == card.total
        told = [sentence(reason) for part in card_of(kept).categories for item in part.items for reason in item.reasons]
        assert told == [sentence(reason) for item in card.items for reason in item.reasons]


def test_steps_read_back_as_well():
    sums = TALLIES["D001"]
    [standing] = evaluate([Candidate("D001", "", score(sums, RULES), sums)], RULES).values()
    assert steps_of(json.loads(json.dumps(plain_standing(standing)))) == standing.steps


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip at all", ZIP[: len(ZIP) // 2], ZIP[:-10]])
def test_what_is_no_whole_zip_is_said_to_be_none(content):
    with pytest.raises(stored_zip.NotStoredError):
        stored_zip.read(content)
