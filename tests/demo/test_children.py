import socket
import urllib.request

import pytest

from demo import children
from demo.children import Children, port_is_free
from models import database


@pytest.fixture
def home(tmp_path):
    """The settings of an installation in which nobody has been yet."""
    return {
        "LIANXIN_HOME": str(tmp_path),
        "DATABASE_URL": f"sqlite:///{tmp_path / 'lianxin.db'}",
        "SECRET_KEY": "a test",
    }


@pytest.fixture
def migrated(home, tmp_path):
    database.open_database(home["DATABASE_URL"])
    database.migrate()
    database.db.close()
    return home


def status(port: int) -> int:
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/sign-ins/new", timeout=60) as answer:
        return answer.status


def test_a_taken_port_is_noticed(free_port):
    assert port_is_free("127.0.0.1", free_port)
    with socket.create_server(("127.0.0.1", free_port)):
        assert not port_is_free("127.0.0.1", free_port)


def test_server_and_worker_start_and_stop_together(migrated, free_port):
    with Children("127.0.0.1", free_port, migrated) as pair:
        assert pair.answers()
        assert status(free_port) == 200
        assert pair.alive
    assert [child.poll() is not None for child in pair.running] == [True, True]
    assert port_is_free("127.0.0.1", free_port)


def test_whatever_happens_inside_nothing_is_left_running(migrated, free_port):
    with pytest.raises(KeyboardInterrupt), Children("127.0.0.1", free_port, migrated) as pair:
        raise KeyboardInterrupt
    assert all(child.poll() is not None for child in pair.running)


def test_a_server_that_cannot_start_is_not_waited_for(migrated, free_port, monkeypatch):
    monkeypatch.setattr(children, "START", 600)
    with socket.create_server(("127.0.0.1", free_port)), Children("127.0.0.1", free_port, migrated) as pair:
        pair.running[1].kill()
        assert not pair.answers()
