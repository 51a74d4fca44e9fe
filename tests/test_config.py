import config


def test_the_secret_is_made_once_and_is_its_owners_alone(tmp_path):
    home = tmp_path / "home"
    first = config.from_environment({"LIANXIN_HOME": str(home)})["SECRET_KEY"]

    assert len(first) >= 48
    assert config.from_environment({"LIANXIN_HOME": str(home)})["SECRET_KEY"] == first
    assert home.stat().st_mode & 0o777 == 0o700
    assert (home / "secret").stat().st_mode & 0o777 == 0o600


def test_a_secret_that_others_could_read_is_closed_again(tmp_path):
    config.from_environment({"LIANXIN_HOME": str(tmp_path)})
    (tmp_path / "secret").chmod(0o644)
    config.from_environment({"LIANXIN_HOME": str(tmp_path)})

    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
