"""Made once for every app that this process makes: compiled templates, and the routes.

Each test has an app of its own. To compile these anew was most of what a page cost there.
"""

from copy import copy
from pathlib import Path

from flask import Flask
from jinja2 import FileSystemBytecodeCache

import app as wiring

FOLDER = Path(__file__).parents[1] / "build" / "templates"
BY_BLUEPRINT = (
    "before_request_funcs", "after_request_funcs", "teardown_request_funcs", "template_context_processors",
    "url_value_preprocessors", "url_default_functions", "error_handler_spec",
)  # fmt: skip


class Templates(FileSystemBytecodeCache):
    """By name and content: in memory, and in files for the next process."""

    def __init__(self, folder: Path):
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))
        self.kept = {}

    def load_bytecode(self, bucket) -> None:
        bucket.code = self.kept.get((bucket.key, bucket.checksum))
        if not bucket.code:
            super().load_bytecode(bucket)
            self.kept[bucket.key, bucket.checksum] = bucket.code

    def dump_bytecode(self, bucket) -> None:
        super().dump_bytecode(bucket)
        self.kept[bucket.key, bucket.checksum] = bucket.code


def routes(registering, kept=[]):  # noqa: B006 - what one app registered serves the next
    """Instead of our own: whatever its settings, every app has the same routes, and none changes them."""

    def register(app: Flask) -> None:
        if kept:
            lend(kept[0], app)
        else:
            before = app_wide(app)
            registering(app)
            assert app_wide(app) == before, "what a blueprint says for the whole app is not lent to the next"
            kept.append(app)

    return register


def app_wide(app: Flask) -> list:
    return [copy(getattr(app, name).get(None)) for name in BY_BLUEPRINT]


def lend(first: Flask, app: Flask) -> None:
    """What registering does to an app, in which what belongs to the app alone stays."""
    app.url_map = first.url_map
    app.blueprints = dict(first.blueprints)
    app.view_functions = first.view_functions | app.view_functions
    app.jinja_env.filters = first.jinja_env.filters | app.jinja_env.filters
    app.jinja_env.globals = first.jinja_env.globals | app.jinja_env.globals
    for name in BY_BLUEPRINT:
        theirs, own = getattr(first, name), getattr(app, name)
        own.update({blueprint: theirs[blueprint] for blueprint in theirs.keys() - {None}})


def keep() -> None:
    Flask.jinja_options = Flask.jinja_options | {"bytecode_cache": Templates(FOLDER)}
    wiring.register_routes = routes(wiring.register_routes)
