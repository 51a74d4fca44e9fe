"""What households wrote in a small demo: some wait, some came with photos, what is done is public."""

from demo.mailboxes import ENDED, LETTERS, PUBLIC, write
from lib import clock
from models.opinions.opinion import Opinion
from models.upload import Upload
from rules.opinions.opinion import OPEN
from tests.conftest import settled  # noqa: F401 - the village, and not the district that the others here look at


def test_some_wait_some_have_ended_and_none_stands_under_a_door(village):
    write(village.user("chen"), clock.today())
    opinions = list(Opinion.select())

    assert len(opinions) == LETTERS
    assert sum(one.state in OPEN for one in opinions) == LETTERS - ENDED
    assert sum(bool(one.published_at) for one in opinions) == PUBLIC
    assert {one.household for one in opinions} == {None}
    assert 0 < Upload.select().count() < LETTERS


def test_what_was_written_is_the_same_each_time(village):
    today = clock.today()
    write(village.user("chen"), today)
    first = [(one.text, one.name, one.phone, one.area_id) for one in Opinion.select().order_by(Opinion.id)]
    Opinion.update(fingerprint=None).execute()
    write(village.user("chen"), today)

    rest = Opinion.select().order_by(Opinion.id).offset(LETTERS)
    assert [(one.text, one.name, one.phone, one.area_id) for one in rest] == first
