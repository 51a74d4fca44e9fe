"""An import asked for on the page: the file is kept until it's read, the work is done in the background."""

import secrets
from collections.abc import Callable
from pathlib import Path

from models.accounts.user import User
from models.database import act
from models.imports import network, network_file
from models.imports.network_reach import reach_for
from models.jobs.job import Job, JobCancelledError, work
from rules.network.network_faults import Fault
from rules.network.network_reading import Reading

KIND = "import-network"
FAULTS_SHOWN = 200


def ask(by: User, name: str, save: Callable[[Path], object], folder: Path) -> Job:
    """Keep the file, called `name` by its owner (`save` writes it to a path), and ask for its import."""
    forget_files(by)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"import-{secrets.token_hex(8)}.xlsx"
    save(path)
    return Job.ask(KIND, by, file=str(path), name=name[:100])


def imports_of(user: User):
    """A person's own imports, the latest first."""
    return Job.select().where(Job.kind == KIND, Job.asked_by == user).order_by(Job.id.desc())


def forget_files(user: User) -> None:
    """Delete what earlier imports of this person left behind: households don't lie about in files."""
    for job in imports_of(user).where(Job.ended_at.is_null(False)):
        Path(job.asked["file"]).unlink(missing_ok=True)
        if job.file:
            Path(job.file).unlink(missing_ok=True)
            with act():
                Job.update(file="").where(Job.id == job.id).execute()


@work(KIND)
def import_network(job: Job) -> None:
    """Ends with `counts` of what changed (`models.imports.network.apply`), or the first `faults` and their `total`."""
    path = Path(job.asked["file"])
    try:
        reading = network_file.read(path, reach_for(job.asked_by), lambda done, total: job.progress(done, 2 * total))
        _refuse(job, path, reading.faults) if reading.faults else _apply(job, reading)
    except JobCancelledError:
        path.unlink()
        raise
    path.unlink()


def _refuse(job: Job, path: Path, faults: list[Fault]) -> None:
    if not faults[0].code.startswith("file-"):
        copy = path.with_name(f"marked-{job.id}.xlsx")
        job.keep_file(copy)
        network_file.mark(path, copy, faults)
    job.end({"faults": [list(fault) for fault in faults[:FAULTS_SHOWN]], "total": len(faults)})


def _apply(job: Job, reading: Reading) -> None:
    def report(done: int, all_: int) -> None:
        job.progress(all_ + done, 2 * all_)

    network.apply(reading.records, job.asked_by, report, lambda counts: job.end({"counts": counts}))


def faults_of(job: Job) -> list[Fault]:
    return [Fault(*values) for values in (job.outcome or {}).get("faults", [])]
