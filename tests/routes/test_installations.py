from models.jobs.job import Job


def test_the_administrator_reads_what_is_wrong_and_what_to_do(as_):
    page = as_("sun").get("/installations").text
    assert "登录用的密钥太短" in page  # these tests' own
    assert "还没有一份备份。" in page
    assert "请现在备份一份" in page


def test_nobody_else_does(as_):
    for login in ("chen", "he", "D001"):
        assert as_(login).get("/installations").status_code == 403


def test_a_backup_made_at_a_press_is_listed_with_what_it_holds(as_):
    sun = as_("sun")
    answer = sun.post("/installations/backups")
    job = Job.get()
    assert (answer.location, job.state, job.asked_by.login) == (f"/jobs/{job.id}", "done", "sun")
    page = sun.get("/installations").text
    assert f"{job.outcome['rows']:,} 行数据" in page
    assert "还没有一份备份。" not in page
