"""The environment, read once. `from_environment()` is the only place that looks at it."""

import os
import secrets
import tomllib
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).parent


def from_environment(env=os.environ) -> dict:
    instance = Path(env.get("LIANXIN_HOME", ROOT / "instance"))
    instance.mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        "INSTANCE": instance,
        "DATABASE_URL": env.get("DATABASE_URL", f"sqlite:///{instance / 'lianxin.db'}"),
        "REPLICA_URL": env.get("REPLICA_URL", ""),  # of PostgreSQL: public and large pages read it
        "QUEUE_URL": env.get("QUEUE_URL", ""),  # by default a file in INSTANCE
        "SECRET_KEY": env.get("SECRET_KEY") or kept_secret(instance / "secret"),
        "KEYS_FILE": keys_file(instance, env),
        "BACKUP_TO": Path(env.get("BACKUP_TO") or instance / "backups"),
        "BACKUP_AT": env.get("BACKUP_AT", "02:30"),  # in Shanghai; empty: only when somebody asks for it
        "BACKUP_PASSPHRASE_FILE": env.get("BACKUP_PASSPHRASE_FILE", ""),
        "BASE_URL": env.get("BASE_URL", ""),
        "OFFICE_NAME": env.get("OFFICE_NAME", ""),  # whom a household asks about its data: on the notice on privacy
        "OFFICE_PHONE": env.get("OFFICE_PHONE", ""),
        "OFFICE_ADDRESS": env.get("OFFICE_ADDRESS", ""),
        "LIMITS_URL": env.get("LIMITS_URL", "memory://"),  # redis://… where several processes count together
        "RATINGS_LEAST": max(3, int(env.get("RATINGS_LEAST", "5"))),  # before a deputy sees any, and in each batch
        "PROXIES": int(env.get("PROXIES", "0")),  # of our own, before us; nobody else's headers are believed
        "BIND": env.get("BIND", "127.0.0.1:8000"),  # BIND and WORKERS are read by deploy/gunicorn.py
        "WORKERS": int(env.get("WORKERS", "2")),
        "LOG": env.get("LOG", ""),  # json: a line for each request and each event, on stderr
        "METRICS_TOKEN": env.get("METRICS_TOKEN", ""),  # for who asks for /metrics from another machine
        "METRICS_FOLDER": Path(env.get("METRICS_FOLDER") or instance / "metrics"),
        "SESSION_COOKIE_SECURE": env.get("BASE_URL", "").startswith("https:"),
    }


def keys_file(instance: Path, env=os.environ) -> Path:
    """The keys of what is sealed in the database. Without this file that is lost: it belongs into every backup."""
    return Path(env.get("KEYS_FILE") or instance / "keys" / "ledger.keys")


def kept_secret(path: Path) -> str:
    """The installation's own secret, made at the first start and readable by its owner only."""
    if not path.exists():
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(secrets.token_urlsafe(48))
    if path.stat().st_mode & 0o077:  # copied about, perhaps: others may read it no longer
        path.chmod(0o600)
    return path.read_text().strip()


SETTINGS = {
    "VERSION": tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"],
    "PERMANENT_SESSION_LIFETIME": timedelta(days=90),
    "SESSION_COOKIE_SAMESITE": "Lax",
    "SESSION_COOKIE_HTTPONLY": True,
    "SESSION_REFRESH_EACH_REQUEST": False,
    "WTF_CSRF_TIME_LIMIT": None,
    "MAX_CONTENT_LENGTH": 2**20,  # of a form; a route that takes more says so: routes/bodies.py
    "BABEL_DEFAULT_LOCALE": "zh",
    "BABEL_DEFAULT_TIMEZONE": "Asia/Shanghai",
    "SEND_FILE_MAX_AGE_DEFAULT": 31536000,
    "COMPRESS_MIMETYPES": [
        "text/html",
        "text/css",
        "text/javascript",
        "application/javascript",
        "application/json",
        "application/manifest+json",
        "image/svg+xml",
        "application/wasm",
    ],
    "COMPRESS_ALGORITHM": ["br", "gzip"],
    "COMPRESS_BR_LEVEL": 5,
}
