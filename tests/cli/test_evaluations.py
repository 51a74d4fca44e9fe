"""`flask verify-year` on files that are whole, and on all that may have happened to them."""

import pytest

from app import create_app
from lib import stored_zip
from tests.rules.evaluations.test_year_archive import WHOLE, ZIP, changed


@pytest.fixture
def verify(app, tmp_path):
    """`verify(content, 2025)`: exit code, and what was said."""

    def run(content, year=2025, *more):
        file = tmp_path / "year.zip"
        file.write_bytes(content)
        answer = app.test_cli_runner().invoke(args=["verify-year", str(year), str(file), *more])
        return answer.exit_code, answer.output

    return run


def without(name):
    return stored_zip.write({other: content for other, content in WHOLE.items() if other != name})


def test_a_whole_export_is_verified_with_its_seal(verify):
    code, said = verify(ZIP)
    assert (code, "没有被改过" in said, "3 位代表" in said) == (0, True, True)
    assert verify(ZIP, 2025, "--head", said.split()[-1])[0] == 0


def test_each_thing_that_may_have_happened_has_its_word_and_its_exit_code(verify):
    manifest = ZIP.index(b'"format"') + 12
    expected = {
        (3, "不是完整的封存件"): (ZIP[: len(ZIP) // 2], 2025), (4, "tally.jsonl"): (without("tally.jsonl"), 2025),
        (5, "这是 2025 年的，不是 2024 年的"): (ZIP, 2024), (6, "manifest.json"): (changed(ZIP, manifest), 2025),
        (6, "外壳"): (changed(ZIP, 10), 2025),
    }  # fmt: skip
    for (code, word), (content, year) in expected.items():
        answer = verify(content, year)
        assert (answer[0], word in answer[1]) == (code, True), answer


def test_another_seal_is_another_year(verify):
    code, said = verify(ZIP, 2025, "--head", "0" * 16)
    assert (code, "封存码对不上" in said) == (6, True)


def test_it_needs_no_database(tmp_path):
    nowhere = f"sqlite:///{tmp_path}/none.db"
    app = create_app(INSTANCE=tmp_path, DATABASE_URL=nowhere, SECRET_KEY="x", BASE_URL="", METRICS_FOLDER=None)
    file = tmp_path / "year.zip"
    file.write_bytes(ZIP)

    assert app.test_cli_runner().invoke(args=["verify-year", "2025", str(file)]).exit_code == 0
    assert not (tmp_path / "none.db").exists()
