"""Lianxin, wired: settings, database, languages, the gate at the door, and the routes."""

import importlib
from pathlib import Path

from flask import Flask
from flask_compress import Compress
from werkzeug.middleware.proxy_fix import ProxyFix

import cli
import config
from lib import garbage, queue
from models import database, sealed, upload
from models.accounts.sign_in import SignIn
from models.jobs.job import Job
from models.upkeep import backup
from models.upkeep.site import Site
from routes import (
    addresses,
    bodies,
    drawings,
    dress,
    forgery,
    gate,
    headers,
    journal,
    languages,
    limits,
    metrics,
    replica,
    sessions,
    sheet_papers,
)
from routes.errors import register_errors

login, csrf, compress = sessions.SignIns(), forgery.Tokens(), Compress()


class Lianxin(Flask):
    def ensure_sync(self, func):
        """Nothing here is a coroutine, so nobody asks, a dozen times a request."""
        return func


def create_app(**overrides) -> Flask:
    """The application. Settings come from the environment; `overrides` are for tests."""
    app = Lianxin(__name__)
    app.config.update(config.SETTINGS, **(config.from_environment() | overrides))
    journal.init_app(app)
    metrics.init_app(app)
    open_stores(app)
    open_plan(app)
    compress.init_app(app)
    languages.init_app(app)
    sessions.init_app(app)
    login.init_app(app)
    login.user_loader(SignIn.load)
    addresses.init_app(app)
    gate.init_app(app)
    limits.init_app(app)
    guard_bodies(app)
    replica.init_app(app)
    headers.init_app(app)
    dress.init_app(app)
    drawings.init_app(app)
    sheet_papers.init_app(app)
    register_errors(app)
    register_routes(app)
    cli.init_app(app)
    if app.config["PROXIES"]:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=app.config["PROXIES"], x_proto=app.config["PROXIES"])
    if not app.testing:  # a test makes an application of its own
        garbage.settle()
    return app


def guard_bodies(app: Flask) -> None:
    """What comes with a request is looked at after the gate: of a stranger nothing is taken in."""
    app.before_request(bodies.measure)
    csrf.init_app(app)
    app.before_request(bodies.refuse_nul)


def open_stores(app: Flask) -> None:
    database.open_database(app.config["DATABASE_URL"], app.config["REPLICA_URL"])
    sealed.open_keys(app.config["KEYS_FILE"])
    upload.open_folder(Path(app.config["INSTANCE"]) / "uploads")
    queue_url = app.config["QUEUE_URL"] or f"sqlite:///{Path(app.config['INSTANCE']) / 'queue.db'}"
    queue.open_queue(queue_url, run_job, immediate=app.config.get("JOBS_AT_ONCE", False))


def open_plan(app: Flask) -> None:
    """Where backups go, and what is in them."""
    settings = app.config
    site = Site(Path(settings["INSTANCE"]), settings["DATABASE_URL"], Path(settings["KEYS_FILE"]))
    backup.open_plan(backup.Plan(
        site, Path(settings["BACKUP_TO"]), settings["BACKUP_AT"], settings["BACKUP_PASSPHRASE_FILE"],
        settings["VERSION"],
    ))  # fmt: skip


def run_job(number: int) -> None:
    try:
        Job.get_by_id(number).run()
    finally:
        database.release()


def register_routes(app: Flask) -> None:
    """Every file in routes that has a blueprint `pages`."""
    for path in sorted((Path(__file__).parent / "routes").glob("*.py")):
        module = importlib.import_module(f"routes.{path.stem}")
        if hasattr(module, "pages"):
            app.register_blueprint(module.pages)
