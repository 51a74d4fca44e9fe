"""Real processes that count into one folder."""

import subprocess
import sys

from lib import meters

COUNT = """
import sys
from pathlib import Path
from prometheus_client import Counter
from lib import meters
meters.count_in(Path(sys.argv[1]))
done = Counter("done", "Things done.", registry=None)
done.inc(int(sys.argv[2]))
print("counted", flush=True)
sys.stdin.read()
"""


def counting(folder, number):
    command = [sys.executable, "-c", COUNT, str(folder), str(number)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "counted\n"
    return process


def test_what_living_and_dead_processes_counted_is_added_up_in_as_many_files_as_ever_lived_at_once(tmp_path):
    first, second = counting(tmp_path, 1), counting(tmp_path, 10)
    first.kill()
    first.wait()
    third = counting(tmp_path, 100)
    told = meters.text(tmp_path, [], [("hot", "Degrees.", 3.5)]).decode()
    for process in (second, third):
        process.communicate()

    assert "done_total 111.0" in told
    assert "hot 3.5" in told
    assert len(list(tmp_path.glob("counter_*.db"))) == 2
