"""A worker in a process of its own, whose work takes its time. Settings come from the environment.

Run as `python -m tests.slow_worker STEPS`: a job of kind "count" counts so many steps, a tenth of a second each,
and then writes one line into the audit. A worker is taken for dead after five seconds: on a busy machine one or two
pass without a sign of life from a worker that is well.
"""

import sys
import time

from app import create_app
from models.audit import Audit
from models.database import act
from models.jobs import job, job_watch

STEPS = int(sys.argv[1])


def count(job):
    for step in range(1, STEPS + 1):
        time.sleep(0.1)
        job.progress(step, STEPS)
    with act():
        Audit.note(None, "counted")
        job.end({"worker": job.worker})


if __name__ == "__main__":
    job.BEAT, job_watch.LEASE = 0.2, 5
    job.KINDS["count"] = count
    create_app().test_cli_runner().invoke(args=["work"])
