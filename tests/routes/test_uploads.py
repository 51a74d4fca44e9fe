import stat

from models.upload import Upload
from tests.routes.test_portraits import hand_in, photo


def test_a_picture_is_served_as_what_we_made_it_and_can_do_nothing(as_, visitor, village):
    hand_in(as_("D001"), village.deputy("王秀英"), photo() + b"<script>alert(1)</script>", "evil.html")
    answer = visitor.get(f"/uploads/{Upload.get().name}")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Disposition"] == 'inline; filename="photo.jpg"'
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert b"script" not in answer.data


def test_its_name_says_nothing_and_its_file_lies_outside_the_webs_reach(app, as_, village, tmp_path):
    wang = village.deputy("王秀英")
    hand_in(as_("D001"), wang, photo(), "王秀英的照片.jpg")
    upload = Upload.get()
    path = upload.file(tmp_path / "uploads")
    assert path.name == upload.digest and len(upload.name) == 32
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert not path.is_relative_to(app.static_folder)


def test_a_made_up_name_leads_nowhere(visitor):
    for name in ("0" * 32, "..%2f..%2fsecret", "%00", "lianxin.db", "x" * 5000):
        assert visitor.get(f"/uploads/{name}").status_code == 404


def test_a_row_without_its_file_leads_nowhere(as_, visitor, village, tmp_path):
    hand_in(as_("D001"), village.deputy("王秀英"), photo())
    Upload.get().file(tmp_path / "uploads").unlink()
    assert visitor.get(f"/uploads/{Upload.get().name}").status_code == 404
