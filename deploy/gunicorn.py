"""How gunicorn serves the pages: `gunicorn --config deploy/gunicorn.py`. Read again at each HUP.

The parent lives on through upgrades, so it imports nothing of ours: what is needed is run from its file, and fresh.
"""

import runpy
from pathlib import Path

ROOT = Path(__file__).absolute().parent.parent  # not resolved: a link leads to the newest version
settings = runpy.run_path(str(ROOT / "config.py"))["from_environment"]()  # makes the secret before workers race for it

wsgi_app = "app:create_app()"
chdir = pythonpath = str(ROOT)
bind = settings["BIND"]
proc_name = "lianxin"

# threads wait for the database; those that wait together write together (lib/ferry.py)
workers, threads, worker_class = settings["WORKERS"], 8, "gthread"
timeout, graceful_timeout = 60, 30
keepalive = 75  # longer than a proxy keeps its own idle connections, so that it never writes into one just closed
max_requests, max_requests_jitter = 20_000, 4_000  # what may leak, leaks a few hours only; not all workers at once
control_socket_disable = True  # signals are enough
worker_tmp_dir = "/dev/shm" if Path("/dev/shm").is_dir() else None  # signs of life don't wait for a slow disk

if settings["LOG"] == "json":
    logconfig_dict = runpy.run_path(str(ROOT / "lib" / "log_lines.py"))["CONFIG"]


def on_starting(_server):
    """What an earlier version counted may be something else."""
    for file in settings["METRICS_FOLDER"].glob("*.db"):
        file.unlink(missing_ok=True)
