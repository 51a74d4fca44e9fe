"""docs/deploy.md lists every setting that the environment is asked for, with its default."""

import re
from pathlib import Path

import config

DOC = (Path(__file__).parents[2] / "docs" / "deploy.md").read_text()
ROW = re.compile(r"^\| `([A-Z_]+)` \| ([^|]*?) ?\| .+ \|$", re.M)


class Asked(dict):
    """An environment that notes what it was asked for."""

    def __init__(self, home):
        super().__init__(LIANXIN_HOME=str(home))
        self.defaults = {}

    def get(self, name, default=None):
        self.defaults[name] = default
        return super().get(name, default)


def test_every_setting_stands_in_the_table_and_none_in_vain(tmp_path):
    asked = Asked(tmp_path)
    config.from_environment(asked)

    assert dict(ROW.findall(DOC)).keys() == asked.defaults.keys()


def test_the_table_tells_the_default(tmp_path):
    asked = Asked(tmp_path)
    config.from_environment(asked)
    told = {name: default.strip("`") for name, default in ROW.findall(DOC) if not default.startswith("INSTANCE/")}

    assert told == {name: str(asked.defaults[name] or "") for name in told} | {"LIANXIN_HOME": "instance"}
