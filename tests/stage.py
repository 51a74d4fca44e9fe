"""What stands in the pictures beside the demo district: a portrait, long work, a second lock, backups."""

import json
from datetime import timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageDraw

from lib import clock, one_time
from models.accounts.attempt import Attempt
from models.accounts.authenticator import Authenticator
from models.accounts.passkey import Passkey
from models.accounts.user import User
from models.database import act
from models.imports import network_import
from models.jobs.job import Job
from models.network.deputy import Deputy
from models.rule_sets import trial_job
from models.rule_sets.rule_draft import RuleDraft
from models.upkeep import backup
from models.upkeep.pruning import Pruning
from models.upload import Upload

BUSY, LOCKED = "office2", "office3"


def set_up(me: Deputy, home: Path) -> dict[str, Job]:
    """Set it up anew, however often; state → the job of `BUSY` that is in it."""
    Upload.take_portrait(portrait(), me, User.get(User.deputy == me), home / "uploads")
    lock(User.get(User.login == LOCKED))
    with act():
        Job.delete().execute()
        Pruning.delete().execute()
        for days, kind, count in ((1, "attempts", 37), (1, "files", 2), (2, "attempts", 12), (9, "sign-ins", 4)):
            Pruning.create(kind=kind, count=count, at=ago(days))
        keep_backups(home)
        return jobs(User.get(User.login == BUSY), home)


def portrait() -> bytes:
    """Head and shoulders, drawn."""
    picture, made = Image.new("RGB", (600, 800), "#9fb4c7"), BytesIO()
    draw = ImageDraw.Draw(picture)
    draw.ellipse((60, 520, 540, 1100), fill="#3b4a5a")
    draw.ellipse((185, 180, 415, 500), fill="#e3b996")
    draw.chord((170, 150, 430, 420), 180, 360, fill="#2f2722")
    picture.save(made, "JPEG")
    return made.getvalue()


def lock(user: User) -> None:
    """An authenticator app, a passkey, and somebody who guesses."""
    with act():
        for model in (Authenticator, Passkey):
            model.delete().where(model.user == user).execute()
        Passkey.create(user=user, credential="screens", public_key="", name="安卓手机", used_at=ago(1))
    app = Authenticator.begin(user)
    app.confirm(one_time.code_at(app.secret, int(clock.now().timestamp()) // one_time.STEP))
    for _ in range(10):
        Attempt.failed(user.login, "192.0.2.7")


def jobs(by: User, home: Path) -> dict[str, Job]:
    file, now = home / "stage.pdf", clock.now()
    file.write_bytes(b"%PDF")
    printed, begun = {"kind": "print-codes", "asked_by": by}, {"began_at": now, "seen_at": now, "total": 30_000}
    draft = RuleDraft.get()
    trial = {"draft": draft.id, "save": draft.newest.number, "year": clock.today().year - 1}
    table = {"kind": network_import.KIND, "asked_by": by, "request": '{"name": "胜利街道台账.xlsx"}'}
    return {
        "cancelled": Job.create(**printed, asked_at=ago(9), cancelled_at=ago(9), ended_at=ago(9), read_at=ago(9)),
        "failed": Job.create(**table, **begun, asked_at=ago(2), ended_at=ago(2), failure="OSError: No space left"),
        "done": Job.create(**printed, **begun, asked_at=ago(1), ended_at=ago(1), result="30000", file=str(file)),
        "trial": Job.create(kind=trial_job.KIND, asked_by=by, request=json.dumps(trial), **begun, done=9_400),
        "running": Job.create(**printed, **begun, done=12_500),
        "waiting": Job.create(**printed),
    }


def keep_backups(home: Path) -> None:
    made = '{"file": "%s", "rows": 214906, "files": 3, "bytes": 61341696}' % (home / "stage.pdf")
    for days in (3, 2):
        Job.create(kind=backup.KIND, asked_at=ago(days), ended_at=ago(days), result=made)
    Job.create(kind=backup.KIND, asked_at=ago(1), ended_at=ago(1), failure="OSError: No space left on device")


def ago(days: int):
    return clock.now() - timedelta(days)
