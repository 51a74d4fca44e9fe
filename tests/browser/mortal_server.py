"""A server in a process of its own, that dies (kill -9) when a batch arrives: before it is taken in, or right after.

Run as `python -m tests.browser.mortal_server PORT before|after|never`, with the settings in the environment.
"""

import os
import signal
import sys

from flask import request
from werkzeug.serving import make_server

from app import create_app


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def is_batch() -> bool:
    return request.method == "POST" and request.path == "/visits"


def mortal(app, moment: str):
    """The app, with a short life."""
    if moment == "before":
        app.before_request(lambda: die() if is_batch() else None)
    if moment == "after":
        app.after_request(lambda response: die() if is_batch() else response)
    return app


if __name__ == "__main__":
    port, moment = int(sys.argv[1]), sys.argv[2]
    make_server("127.0.0.1", port, mortal(create_app(), moment), threaded=True).serve_forever()
