from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from rules.counting.group_standing import evaluate_groups
from rules.counting.rule_set import shipped
from rules.counting.scoring import score
from rules.counting.tally import Choice, Key, Tally
from rules.evaluations.evaluation import Candidate, evaluate
from rules.evaluations.grade_reasons import told
from rules.evaluations.grading import Band, DutyBar, Grading, ItemBar, MarkBar, Quota, Weights

HUNDRED = shipped("party-hundred")
D = Decimal
BANDS = (Band(id="best", title="优秀", least=D(15)), Band(id="good", title="称职", least=D(5)),
         Band(id="rest", title="不称职", least=D(0)))  # fmt: skip


def tally(done=0, heard=0, absent=0):
    """`heard` gives a point each up to 6, `done` three each up to 9."""
    amounts = {("heard", "", 5): D(heard), ("done", "", 5): D(done), ("meeting", "absent", 5): D(absent)}
    sums = {Key(kind, aspect, "", "counted", month, None): amount for (kind, aspect, month), amount in amounts.items()}
    return Tally({key: amount for key, amount in sums.items() if amount}, {"must-visit": (0, 1)})


def candidate(number, peers="all", marks=None, **duties):
    year = replace(tally(**duties), marks={side: D(mark) for side, mark in (marks or {}).items()})
    return Candidate(number, peers, score(year, HUNDRED), year)


def evaluated(*candidates, **grading):
    rules = replace(HUNDRED, grading=Grading(**({"bands": BANDS} | grading)))
    return evaluate(candidates, rules)


def reasons(standing):
    return [told(step) for step in standing.steps]


def test_points_alone_are_the_total():
    found = evaluated(candidate(1, done=2))
    assert (found[1].total, found[1].grade) == (D("6.0"), "good")


def test_points_and_appraisals_weigh_what_the_office_says():
    weights = Weights(points=D(60), self=D(10), mass=D(30))
    found = evaluated(candidate(1, done=3, heard=6, marks={"self": "100", "mass": "81.5"}), weights=weights)

    assert found[1].total == D("43.45")  # 15 × 60% + 100 × 10% + 81.5 × 30%
    assert "群众评议 81.5 分，占 30%，计 24.45 分" in reasons(found[1])


def test_what_nobody_gave_is_spread_over_the_rest_and_told():
    weights = Weights(points=D(60), self=D(20), mass=D(20))
    found = evaluated(candidate(1, done=3, heard=6, marks={"mass": "95"}), weights=weights)

    assert found[1].total == D("35.00")  # 15 × 60/80 + 95 × 20/80
    assert "没有自评，它的比重按比例摊给其余各项" in reasons(found[1])


def test_equal_totals_share_a_rank():
    found = evaluated(candidate(1, done=1), candidate(2, done=1), candidate(3))
    assert [found[one].rank for one in (1, 2, 3)] == [1, 1, 3]
    assert "另有 1 人同分，名次一样" in reasons(found[2])


def test_everybody_is_compared_with_their_own_peers():
    found = evaluated(candidate(1, "party", done=3), candidate(2, "congress", done=1), candidate(3, "party", done=2))
    assert [(found[one].rank, found[one].size) for one in (1, 2, 3)] == [(1, 2), (1, 1), (2, 2)]


def test_the_quota_gives_the_best_grade_to_the_highest():
    best = [candidate(one, done=3, heard=one) for one in (4, 5, 6)]
    found = evaluated(*best, candidate(9), bands=low(), quota=Quota(percent=D(50)))

    assert {one: found[one].grade for one in found} == {4: "rest", 5: "best", 6: "best", 9: "rest"}


def low():
    return replace(BANDS[0], least=D(10)), BANDS[2]


def tied(ties):
    equal = [candidate(one, done=3, heard=3) for one in (2, 3)]
    quota = Quota(percent=D(50), ties=ties)
    return evaluated(candidate(1, done=3, heard=6), *equal, candidate(4), bands=low(), quota=quota)


def test_nobody_is_cut_off_by_chance_at_the_edge():
    assert {one: standing.grade for one, standing in tied("outside").items()} == {
        1: "best", 2: "rest", 3: "rest", 4: "rest"
    }  # fmt: skip
    assert {one: standing.grade for one, standing in tied("inside").items()} == {
        1: "best", 2: "best", 3: "best", 4: "rest"
    }  # fmt: skip
    assert [one for one, standing in tied("outside").items() if standing.tied] == [2, 3]


def test_who_is_barred_leaves_the_place_to_the_next():
    bar = DutyBar(grade="best", duties=("meeting",), aspects=("absent",), least=2)
    found = evaluated(
        candidate(1, done=3, heard=6, absent=2), candidate(2, done=3, heard=6, absent=1), bars=(bar,),
        quota=Quota(percent=D(50)),
    )  # fmt: skip

    assert (found[1].grade, found[1].barred, found[2].grade, found[2].barred) == ("good", True, "best", False)
    assert "缺席会议 2 次，到了 2 次就不能评“优秀”" in reasons(found[1])


def test_an_item_or_a_mark_that_is_too_low_bars_as_well():
    item, mark = ItemBar(grade="good", item="done", below=D(3)), MarkBar(grade="best", side="mass", below=D(60))
    found = evaluated(
        candidate(1, heard=6), candidate(2, done=3, heard=6, marks={"mass": "59.9"}), candidate(3, done=3, heard=6),
        bars=(item, mark),
    )  # fmt: skip

    assert {one: standing.grade for one, standing in found.items()} == {1: "rest", 2: "good", 3: "best"}


def test_groups_are_ranked_by_their_mean():
    groups = evaluate_groups({7: [1, 2], 8: [3], 9: []}, {1: D("90"), 2: D("70.5"), 3: D("85")})
    assert [(one.group, one.members, one.total, one.mean, one.rank) for one in groups] == [
        (8, 1, D("85"), D("85.00"), 1), (7, 2, D("160.5"), D("80.25"), 2),
    ]  # fmt: skip


marks = st.dictionaries(
    st.sampled_from(["self", "peer", "mass"]), st.integers(0, 1000).map(lambda tenth: D(tenth).scaleb(-1))
)
people = st.lists(
    st.tuples(st.sampled_from("ab"), st.integers(0, 4), st.integers(0, 7), st.integers(0, 3), marks), max_size=12
)
gradings = st.builds(
    Grading,
    weights=st.sampled_from([Weights(), Weights(points=D(50), self=D(20), peer=D(10), mass=D(20))]),
    bands=st.sampled_from([BANDS, low()]),
    quota=st.builds(Quota, percent=st.sampled_from([D(10), D("33.3"), D(50), D(100)]),
                    rounding=st.sampled_from(["down", "half-up", "up"]), ties=st.sampled_from(["outside", "inside"])),
    bars=st.sampled_from([(), (DutyBar(grade="best", duties=("meeting",), aspects=("absent",), least=2),)]),
)  # fmt: skip


def all_of(drawn):
    return [
        candidate(number, peers, marks, done=done, heard=heard, absent=absent)
        for number, (peers, done, heard, absent, marks) in enumerate(drawn)
    ]


@given(people, gradings, st.randoms())
def test_the_order_of_the_deputies_changes_nothing(drawn, grading, random):
    rules, candidates = replace(HUNDRED, grading=grading), all_of(drawn)
    shuffled = random.sample(candidates, len(candidates))
    assert evaluate(shuffled, rules) == evaluate(candidates, rules)


@given(people, gradings)
def test_the_quota_is_never_exceeded_but_by_a_tie_at_its_edge(drawn, grading):
    found = evaluate(all_of(drawn), replace(HUNDRED, grading=grading)).values()
    for peers in {one.peers for one in found}:
        best = [one for one in found if one.peers == peers and one.grade == "best"]
        places = grading.quota.places(sum(one.peers == peers for one in found))
        assert len([one for one in best if not one.tied]) <= places
        if grading.quota.ties == "outside":
            assert len(best) <= places


@given(people, gradings)
def test_equals_are_graded_alike(drawn, grading):
    rules = replace(HUNDRED, grading=replace(grading, bars=()))
    grades = {}
    for one in evaluate(all_of(drawn), rules).values():
        assert grades.setdefault((one.peers, one.total), one.grade) == one.grade


@given(people, gradings)
def test_who_is_barred_never_has_the_grade(drawn, grading):
    candidates = all_of(drawn)
    found = evaluate(candidates, replace(HUNDRED, grading=grading))
    for bar in grading.bars:
        for one in candidates:
            if one.tally.times(Choice(bar.duties, bar.aspects)) >= bar.least:
                assert found[one.number].grade != bar.grade


@given(people, gradings)
def test_what_the_parts_are_worth_adds_up_to_the_total(drawn, grading):
    for one in evaluate(all_of(drawn), replace(HUNDRED, grading=grading)).values():
        worths = [D(step.params["worth"]) for step in one.steps if step.code == "part"]
        assert not worths or sum(worths) == one.total
        assert one.total == round(one.total, 2)
