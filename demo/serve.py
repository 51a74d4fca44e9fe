"""`make demo`: the demo district built if it isn't there yet, served, introduced, and stopped cleanly."""

import hashlib
import json
import os
import shutil
import signal
from contextlib import nullcontext
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import config
from demo import lan
from demo.build import RULES, build
from demo.children import Children, port_is_free
from demo.introduction import Cast
from demo.welcome import lines
from lib import clock
from models.database import MIGRATIONS

OFFICE = {
    "OFFICE_NAME": "连心区代表联络办公室", "OFFICE_PHONE": "0000-1234567", "OFFICE_ADDRESS": "连心区青山路 1 号",
}  # fmt: skip


def serve(instance: Path, port: int, in_network: bool) -> int:
    """Serve the demo on `port` until stopped; its database stays in `instance`/demo. Returns the exit status."""
    place = Place(instance / "demo", port, in_network)
    taken = next((one for one in place.ports if not port_is_free(place.host, one)), None)
    if taken:
        say(f"端口 {taken} 已经有人用了，换一个:make demo PORT={port + 80}")
        say(f"port {taken} is taken; try another one: make demo PORT={port + 80}")
        return 1
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return _run(place, ready(place.home))
    except KeyboardInterrupt:
        say("\n已停止 · stopped")
        return 0


@dataclass(frozen=True)
class Place:
    """Where the demo stands: on this computer alone, or in its network with HTTPS, handing out its authority beside."""

    home: Path
    port: int
    in_network: bool

    @property
    def host(self) -> str:
        return "0.0.0.0" if self.in_network else "127.0.0.1"

    @property
    def ports(self) -> list[int]:
        return [self.port, self.port + 1] if self.in_network else [self.port]

    @cached_property
    def name(self) -> str:
        return lan.address() if self.in_network else "localhost"

    @property
    def base(self) -> str:
        return f"{'https' if self.in_network else 'http'}://{self.name}:{self.port}"

    @property
    def authority(self) -> str:
        return f"http://{self.name}:{self.port + 1}/" if self.in_network else ""

    @property
    def settings(self) -> dict:
        """What the processes find in their environment."""
        base = self.base if self.in_network else ""
        return {
            "LIANXIN_HOME": str(self.home),
            "DATABASE_URL": f"sqlite:///{self.home / 'lianxin.db'}",
            "BASE_URL": base,
            **OFFICE,
            "BACKUP_AT": "",  # what is made up can be made up again
        }


def _run(place: Place, cast: Cast) -> int:
    config.from_environment(place.settings)  # makes the secret, which processes that start together would race for
    folder = place.home / "certificates"
    tls = lan.certificate(place.name, folder) if place.in_network else None
    with lan.offer(place.port + 1, folder) if place.in_network else nullcontext():
        return _wait(place, cast, Children(place.host, place.port, place.settings, tls))


def _wait(place: Place, cast: Cast, children: Children) -> int:
    with children:
        if not children.answers():
            say("服务没有起来，请看上面的报错 · the server did not start, see above")
            return 1
        say(lines(cast, place.base, place.authority))
        children.wait()
    say("有一个进程自己停了 · one of the processes ended by itself")
    return 1


def ready(home: Path) -> Cast:
    """The demo's cast; its database is built anew if it isn't there, or was made up differently."""
    note = home / "demo.json"
    shape = fingerprint()
    kept = json.loads(note.read_text()) if note.exists() else {}
    if kept.get("shape") != shape:
        kept = {"shape": shape, "cast": asdict(_built(home))}
        note.write_text(json.dumps(kept, ensure_ascii=False))
    return Cast(**kept["cast"])


def fingerprint() -> str:
    """Changes with everything that decides what the demo's database looks like."""
    sources = [*Path(__file__).parent.glob("*.py"), *Path(MIGRATIONS).glob("*.py"), RULES]
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(sources))).hexdigest()[:16]


def _built(home: Path) -> Cast:
    """Build beside, then move into place: what was begun and not finished is never served."""
    say("第一次运行，先生成演示数据，大约一分钟 · first run: making the demo's data, about a minute")
    site = home / f"building-{os.getpid()}"
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    try:
        cast = build(site, clock.today(), say)
        for old in [*home.glob("lianxin.db*"), *home.glob("queue.db*"), home / "demo.json"]:
            old.unlink(missing_ok=True)
        for folder in ("keys", "uploads"):
            shutil.rmtree(home / folder, ignore_errors=True)
        for new in filter(lambda name: (site / name).exists(), ("lianxin.db", "district.xlsx", "keys", "uploads")):
            (site / new).replace(home / new)
    finally:
        shutil.rmtree(site, ignore_errors=True)
    return cast


def say(text: str) -> None:
    print(text, flush=True)
