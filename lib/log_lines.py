"""Log lines as JSON on stderr: one line for each event, and nothing in it that anybody wrote.

So an error is told by its kind and its places, never by its message, which may quote a name; and an address of a page
is left out, since it may carry a token.
"""

import json
import logging
import logging.config
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime

REQUESTS = "lianxin.requests"

request_id: ContextVar[str] = ContextVar("request_id", default="")


class Lines(logging.Formatter):
    """`extra={"facts": {…}}` adds fields to a line."""

    def format(self, record: logging.LogRecord) -> str:
        line = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(), "logger": record.name, "message": told(record),
        }  # fmt: skip
        if request_id.get():
            line["request"] = request_id.get()
        line |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[1]:
            line |= {"error": kinds(record.exc_info[1]), "trace": places(record.exc_info[1])}
        return json.dumps(line, default=str)


def told(record: logging.LogRecord) -> str:
    if not isinstance(record.msg, str):
        return type(record.msg).__name__
    if not isinstance(record.args, tuple) or not record.args:
        return record.msg
    return record.msg % tuple("…" if looks_private(value) else value for value in record.args)


def looks_private(value) -> bool:
    """An error's own words, or the address of a page."""
    return isinstance(value, BaseException) or (isinstance(value, str) and value.startswith("/"))


def kinds(error: BaseException) -> str:
    """Such as `IntegrityError < UniqueViolation`: the error, and what was behind it."""
    names = []
    while error and len(names) < 5:
        names.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    return " < ".join(names)


def places(error: BaseException) -> list[str]:
    """Outermost first: `FILE:LINE FUNCTION`."""
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]


CONFIG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": Lines}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"level": "WARNING", "handlers": ["stderr"]},
    "loggers": {
        REQUESTS: {"level": "INFO"},
        "gunicorn.error": {"level": "INFO", "handlers": ["stderr"], "propagate": False, "qualname": "gunicorn.error"},
    },
}


def open_log() -> None:
    """From now on this process logs in such lines."""
    logging.config.dictConfig(CONFIG)
