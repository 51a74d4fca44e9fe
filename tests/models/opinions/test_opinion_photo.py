"""An opinion's photos stay as long as they are needed, and then their files are gone as well."""

from datetime import timedelta

import pytest

from lib import clock
from lib.pictures import clean
from models.households.erasure import erase
from models.network.area import Area
from models.opinions.mailbox import send
from models.opinions.opinion import Opinion
from models.opinions.opinion_photo import photos_of
from models.upkeep.pruning import prune
from models.upload import Upload
from rules.opinions.mailbox_form import MailboxForm
from tests.letters import snapshot

DAYS = 180


@pytest.fixture
def sent(village):
    """`sent("red", household="李建国家")`: an opinion with a photo in this colour."""

    def write(*colours: str, household: str = "") -> Opinion:
        pictures = [clean(snapshot(colour)) for colour in colours]
        home = village.household(household) if household else None
        key = f"{Opinion.select().count():032}"
        return send(MailboxForm("看"), key, Area.get(Area.number == "Q1"), pictures=pictures, household=home)

    return write


def files(tmp_path) -> int:
    return sum(path.is_file() for path in (tmp_path / "uploads").rglob("*"))


def end(opinion: Opinion, days: int) -> None:
    Opinion.update(state="closed", ended_at=clock.now() - timedelta(days)).where(Opinion.id == opinion.id).execute()


def test_photos_stay_while_it_is_handled_and_for_a_while_after(sent, tmp_path):
    open_one, young, old = sent("red"), sent("green"), sent("blue", "black")
    end(young, DAYS - 1)
    end(old, DAYS + 1)

    assert prune()["opinion-photos"] == 2
    assert [len(photos_of(one)) for one in (open_one, young, old)] == [1, 1, 0]
    assert files(tmp_path) == 2


def test_a_file_that_two_share_stays_for_the_other(sent, tmp_path):
    old, open_one = sent("red"), sent("red")
    end(old, DAYS + 1)
    prune()

    assert photos_of(open_one)[0].file(tmp_path / "uploads").is_file()


def test_with_a_household_go_its_photos(sent, village, tmp_path):
    own, other = sent("red", household="李建国家"), sent("green", household="陈𬭎家")
    erase(village.household("李建国家"), village.user("chen"), "搬走了")

    assert (photos_of(own), len(photos_of(other)), files(tmp_path)) == ([], 1, 1)


def test_what_was_left_lying_when_it_was_erased_goes_the_same_night(sent, village, tmp_path, monkeypatch):
    monkeypatch.setattr("models.households.erasure.remove_photos", lambda _opinions: 0)  # the power went
    sent("red", household="李建国家")
    erase(village.household("李建国家"), village.user("chen"), "搬走了")
    assert files(tmp_path) == 1
    prune()

    assert (files(tmp_path), Upload.get().removed_at is None) == (0, False)
