from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from lib import stored_zip
from models.audit import Audit
from models.evaluations.closing import ask_to_close
from models.evaluations.exporting import ask_for
from models.evaluations.frozen_record import FrozenRecord
from models.jobs.job import Job
from rules.evaluations.verifying import verify
from tests.models.evaluations.conftest import now


@pytest.fixture
def closed(published, village, later):
    later()
    ask_to_close(published, village.user("chen")).run()
    return now(published)


def exported(evaluation, what, village, tmp_path):
    job = ask_for(evaluation, what, village.user("chen"), tmp_path)
    job.run()
    return Job.get_by_id(job.id)


def test_the_archive_is_one_file_that_verifies(closed, village, tmp_path):
    job = exported(closed, "archive", village, tmp_path)

    assert verify(stored_zip.read(Path(job.file).read_bytes()), 2025, closed.head)
    assert Audit.select().where(Audit.action == "evaluation.exported").get().count == 4


def test_what_was_changed_in_the_database_is_not_handed_out(closed, village, tmp_path):
    row = FrozenRecord.select().where(FrozenRecord.kind == "lines").order_by(FrozenRecord.number).first()
    row.content = row.content.replace("counted", "void")
    row.save()
    job = exported(closed, "archive", village, tmp_path)

    assert (job.state, "lines.jsonl 第 1 行" in job.failure, list(tmp_path.glob("*.zip"))) == ("failed", True, [])


def test_the_table_has_everybody_every_item_and_every_reason(published, village, tmp_path):
    job = exported(published, "table", village, tmp_path)
    book = openpyxl.load_workbook(BytesIO(Path(job.file).read_bytes()))

    names = [row[1].value for row in book["考评表"].iter_rows(min_row=2)]
    assert names == ["王秀英", "张国庆", "周晓燕", "刘海生"]
    assert ("参加一次培训", 8) in [(row[3].value, row[4].value) for row in book["分项和依据"].iter_rows(min_row=2)]
    assert any("不能评“优秀”" in row[2].value for row in book["等次的依据"].iter_rows(min_row=2))


def test_everybody_has_a_sheet_to_sign_in_one_pdf(published, village, tmp_path):
    job = exported(published, "sheets", village, tmp_path)
    text = [page.extract_text() for page in PdfReader(job.file).pages]

    assert (job.state, len(text)) == ("done", 4)
    assert all("代表签字" in page for page in text)
