import re
import socket
from dataclasses import replace

import pytest

from demo import serve
from demo.introduction import PASSWORD, Cast
from demo.welcome import lines

CAST = Cast(
    ["D001", "王秀英"], ["office1", "陈敏"], ["D002", "张国庆"], ["admin", "safety", "audit"],
    "0123456789ABCDEF", "01234567", "12345678",
)  # fmt: skip


@pytest.fixture
def builds(monkeypatch):
    """How often the demo was built; it takes no time here."""
    done = []

    def build(folder, anchor, say):
        done.append(folder)
        (folder / "lianxin.db").write_text(f"database {len(done)}")
        (folder / "district.xlsx").write_text("workbook")
        return replace(CAST, token=f"TOKEN{len(done)}")

    monkeypatch.setattr(serve, "build", build)
    return done


def test_it_is_built_once(builds, tmp_path):
    first, second = serve.ready(tmp_path), serve.ready(tmp_path)
    assert len(builds) == 1
    assert first == second == replace(CAST, token="TOKEN1")


def test_it_is_built_anew_when_it_would_be_made_up_differently(builds, tmp_path, monkeypatch):
    serve.ready(tmp_path)
    (tmp_path / "lianxin.db-wal").write_text("of the old one")
    monkeypatch.setattr(serve, "fingerprint", lambda: "another")
    assert serve.ready(tmp_path).token == "TOKEN2"
    assert (tmp_path / "lianxin.db").read_text() == "database 2"
    assert not (tmp_path / "lianxin.db-wal").exists()


def test_what_was_not_finished_is_never_served(builds, tmp_path, monkeypatch):
    def interrupted(folder, anchor, say):
        (folder / "lianxin.db").write_text("half")
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(serve, "build", interrupted)
        with pytest.raises(KeyboardInterrupt):
            serve.ready(tmp_path)
    assert not list(tmp_path.iterdir())
    assert serve.ready(tmp_path).token == "TOKEN1"


def test_a_taken_port_is_said_before_anything_is_built(builds, tmp_path, capsys):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert serve.serve(tmp_path, port, in_network=False) == 1
    said = capsys.readouterr().out
    assert f"端口 {port} 已经有人用了" in said
    assert "is taken" in said
    assert not builds


def test_the_welcome_says_where_who_and_which_code():
    text = lines(CAST, "http://localhost:8000")
    assert "http://localhost:8000\n" in text
    for login, name in (CAST.deputy, CAST.clerk, CAST.leader):
        assert re.search(rf"{login}\s+{PASSWORD}\s+{name}", text)
    assert re.search(rf"admin, safety, audit\s+{PASSWORD}\n", text)
    assert "HTTP://LOCALHOST:8000/S/0123456789ABCDEF" in text
    assert "0123-4567" in text
    assert "▀" not in text


def test_in_the_network_the_address_is_a_code_to_scan():
    text = lines(CAST, "https://192.168.1.20:8000", "http://192.168.1.20:8001/")
    assert "http://192.168.1.20:8001/" in text
    assert text.count("█▀▀▀▀▀█") >= 4  # corners of two codes
