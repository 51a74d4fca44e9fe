import pytest
from hypothesis import given
from hypothesis import strategies as st

from rules.network.duplicates import Door, likely_duplicates


def twice(one: tuple, other: tuple) -> bool:
    """Whether two households, each (name, address), are taken for one."""
    doors = [Door(key, "420503001001", *door) for key, door in enumerate((one, other))]
    return bool(likely_duplicates(doors))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("李建国", "青山路12号3栋201室"), ("李建国", "青山路12号3栋201室")),
        (("李建国", "青山路12号3栋201室"), ("李建国家", "青山路 12号－3栋－201")),
        (("李建国", "青山路１２号三栋２０１室"), ("李建国", "青山路12号3栋201室")),
        (("李建国", "连心区青山街道青山路12号3栋201室"), ("李建国", "青山路12号3栋201室")),
        (("李建国", "青山路012号"), ("李建国", "青山路12号")),
    ],
)
def test_the_same_name_behind_nearly_the_same_address(one, other):
    assert twice(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("李建国", "青山路12号3栋201室"), ("李建国", "青山路12号3栋202室")),
        (("李建国", "青山路12号3栋201室"), ("李建军", "青山路12号3栋201室")),
        (("李建国", "青山路12号"), ("李建国", "纺织巷12号")),
        (("", "青山路12号"), ("", "青山路12号")),
        (("李建国", ""), ("李建国", "")),
    ],
)
def test_neighbours_namesakes_and_the_nameless_are_not_taken_for_one(one, other):
    assert not twice(one, other)


def test_the_same_address_in_another_community_is_another_address():
    doors = [Door(1, "420503001001", "李家", "1组8号"), Door(2, "420503001002", "李家", "1组8号")]

    assert likely_duplicates(doors) == []


def test_three_of_a_kind_are_two_pairs():
    doors = [Door(key, "420503001001", "李家", "1组8号") for key in range(3)]

    assert [(one.key, other.key) for one, other in likely_duplicates(doors)] == [(0, 1), (0, 2)]


doors = st.lists(
    st.builds(
        Door, st.uuids(), st.sampled_from("AB"), st.sampled_from(["李家", "王家"]), st.text("青山路12-号三", max_size=8)
    ),
    unique_by=lambda door: door.key,
)  # fmt: skip


@given(doors)
def test_a_pair_is_two_doors_of_one_place_and_each_is_named_second_at_most_once(found):
    pairs = likely_duplicates(found)

    assert all(one.key != other.key and one.place == other.place for one, other in pairs)
    seconds = [other.key for _, other in pairs]
    assert len(seconds) == len(set(seconds))
