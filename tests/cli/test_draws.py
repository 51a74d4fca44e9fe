import json

import pytest

from rules.fairness.draw import Lot, LotList
from rules.fairness.draw_file import DrawFile

LOTS = LotList.of("0a1b", [Lot(number, f"G{number % 3}") for number in range(1, 50)])
DRAWN = tuple(lot.number for lot in LOTS.draw("05 11 23", 5, by_group=True))
FILE = DrawFile(LOTS.text, LOTS.fingerprint, 5, True, "05 11 23", DRAWN)


@pytest.fixture
def repeat(app, tmp_path):
    def run(text: str):
        (tmp_path / "draw.json").write_text(text)
        return app.test_cli_runner().invoke(args=["repeat-draw", str(tmp_path / "draw.json")])

    return run


def test_a_draw_that_holds_is_told_so(repeat):
    told = repeat(FILE.text)

    assert (told.exit_code, "对得上" in told.output) == (0, True)
    assert " ".join(map(str, DRAWN)) in told.output


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (FILE._replace(drawn=DRAWN[::-1]).text, "不一样"),
        (FILE._replace(seed="05 11 24").text, "不一样"),
        (FILE._replace(list_text=LOTS.text + "\n50 G1").text, "名单被改过"),
        (FILE._replace(list_text=LOTS.text + "\nx").text, "看不懂"),
        (FILE._replace(seed="").text, "种子还没有填"),
        (FILE.text[:200], "不是一份抽签文件"),
        ("[]", "不是一份抽签文件"),
        (json.dumps(json.loads(FILE.text) | {"size": "5"}), "不是一份抽签文件"),
        (json.dumps(json.loads(FILE.text) | {"drawn": None}), "不是一份抽签文件"),
        (FILE.text.replace("draw 1", "draw 2"), "另一种版本"),
    ],
)  # fmt: skip
def test_what_does_not_agree_is_named(repeat, text, word):
    told = repeat(text)

    assert (told.exit_code, word in told.output) == (1, True), told.output


def test_a_file_that_is_not_there_is_named(app):
    assert app.test_cli_runner().invoke(args=["repeat-draw", "nowhere.json"]).exit_code == 2
