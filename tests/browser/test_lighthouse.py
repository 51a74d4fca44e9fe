"""What the pages for everybody are worth to a measure that is not ours. Speed is left out: it is the machine's."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from models.network.area import Area
from tests.browser.conftest import CHROMIUM
from tests.stores import lacking

PROGRAM = Path(__file__).parents[2] / "build/lighthouse/node_modules/.bin/lighthouse"
CATEGORIES = ("accessibility", "best-practices", "seo")


def measured(address: str, out: Path) -> dict:
    """Category → (its score of 100, the audits that cost it something)."""
    command = [
        PROGRAM, address, "--quiet", "--output=json", f"--output-path={out}", "--no-enable-error-reporting",
        f"--only-categories={','.join(CATEGORIES)}",
        "--chrome-flags=--headless --no-sandbox --disable-gpu --disable-background-networking",
    ]  # fmt: skip
    subprocess.run(command, env=os.environ | {"CHROME_PATH": CHROMIUM}, check=True, timeout=240)
    report = json.loads(out.read_text())
    assert "runtimeError" not in report, report["runtimeError"]
    return {name: (one["score"] * 100, faults(report, one)) for name, one in report["categories"].items()}


def faults(report: dict, category: dict) -> list[str]:
    weighty = [one["id"] for one in category["auditRefs"] if one["weight"]]
    return [one for one in weighty if report["audits"][one]["score"] not in (1, None)]


@pytest.mark.row("I5")
@pytest.mark.timeout(300)
@pytest.mark.parametrize("name", ["card", "area", "opinion"])
def test_a_hundred_for_accessibility_best_practices_and_being_found(server, village, tmp_path, name):
    if not (shutil.which("node") and PROGRAM.exists()):
        lacking("Lighthouse")
    area = Area.get(Area.number == "Q1")
    path = {
        "card": f"/contact-cards/{village.deputy('王秀英').slug}", "area": f"/contact-cards/areas/{area.slug}",
        "opinion": f"/mailboxes/areas/{area.slug}",
    }[name]  # fmt: skip
    assert measured(server.address + path, tmp_path / "report.json") == dict.fromkeys(CATEGORIES, (100, []))
