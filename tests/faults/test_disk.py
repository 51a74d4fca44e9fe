"""The disk is full, and then has room again: a real one, under a real server, while phones send."""

import http.client
import io
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from models import database
from models.upload import Upload
from tests import village as cast
from tests.faults.conftest import Web
from tests.faults.filling import Disk
from tests.faults.test_kills import assert_nothing_is_lost
from tests.flushing import Phone, all_flush
from tests.ports import eventually
from tests.stores import Files

pytestmark = pytest.mark.timeout(600)
LOGINS = ("D001", "D002", "D003", "D004")
COUNT = """
import sys
from pathlib import Path
from prometheus_client import Counter
from lib import meters
meters.count_in(Path(sys.argv[1]))
done = Counter("done", "Things done.", ["what"], registry=None)
print("ready", flush=True)
sys.stdin.readline()
for number in range(500):
    done.labels(f"thing {number}").inc()
print("counted", flush=True)
"""


@pytest.fixture
def disk(tmp_path, store):
    """For all that an installation keeps in a file; a PostgreSQL server has a disk of its own."""
    if not isinstance(store, Files):
        pytest.skip("a server's disk is not ours to fill")
    disk = Disk(tmp_path / "disk").mount(megabytes=24)
    yield disk
    disk.unmount()


@pytest.fixture
def web(disk, settings):
    file = Path(settings["DATABASE_URL"].removeprefix("sqlite:///"))
    copy = Path(shutil.copy(file, disk.folder))
    web = Web(settings | {"INSTANCE": disk.folder, "DATABASE_URL": f"sqlite:///{copy}"}).start()
    yield web
    web.kill()
    database.close_database()


@pytest.fixture
def photographer(web):
    """A phone that sends no visits, with which somebody hands in a portrait."""
    phone = web.phone("D001", 0)
    phone.send_some()
    return phone


def hand_in_a_portrait(phone: Phone) -> tuple[int, str]:
    """The status and the page that answers."""
    picture = io.BytesIO()
    Image.effect_noise((800, 800), 90).convert("RGB").save(picture, "JPEG")
    picture.seek(0)
    boundary, body = encode_multipart({"portrait": FileStorage(picture, "me.jpg")})
    kind = f"multipart/form-data; boundary={boundary}"
    headers = {"Cookie": phone.cookie, "X-CSRFToken": phone.csrf, "Content-Type": kind}
    connection = http.client.HTTPConnection(*phone.address, timeout=60)
    connection.request("POST", f"/portraits/{cast.user('D001').deputy_id}", body, headers)
    answer = connection.getresponse()
    return answer.status, answer.read().decode()


def test_a_full_disk_loses_nothing_says_so_and_goes_on_when_it_has_room_again(web, disk, photographer):
    phones = [web.phone(login, 120, batch=2) for login in LOGINS]
    told, left = [], []

    def meanwhile():
        eventually(lambda: all(len(phone.receipts) > 10 for phone in phones))
        disk.fill()
        eventually(lambda: all("visits 507" in phone.failures for phone in phones))
        told.append(hand_in_a_portrait(photographer))
        left.extend(path for path in (disk.folder / "uploads").rglob("*") if path.is_file())
        disk.clear()

    all_flush(phones, meanwhile)

    status, page = told[0]
    assert status == 507
    assert "服务器的磁盘满了" in page
    assert left == []
    assert hand_in_a_portrait(photographer)[0] == 302
    assert Upload.select().count() == 1
    assert {failure for phone in phones for failure in phone.failures} <= {"visits 507", "pulse 507"}  # nobody fell
    assert_nothing_is_lost(phones)


def test_who_counts_what_happens_does_not_fall_when_the_disk_is_full(disk):
    counting = [sys.executable, "-c", COUNT, str(disk.folder / "metrics")]
    process = subprocess.Popen(counting, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "ready\n"
    disk.fill()

    assert process.communicate("go on\n")[0] == "counted\n"
    assert process.returncode == 0
    late = [*counting[:3], str(disk.folder / "another")]
    assert subprocess.run(late, input="go on\n", capture_output=True, text=True).stdout == "ready\ncounted\n"
