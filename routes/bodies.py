"""What comes with a request: how much of it is taken in, and what is no text at all."""

from collections.abc import Callable

from flask import abort, current_app, request


def takes(size: int) -> Callable:
    """Decorates a route that takes in more bytes than MAX_CONTENT_LENGTH."""

    def mark(view):
        view.takes = size
        return view

    return mark


def measure() -> None:
    """Before anything reads the body. The token against forgery stands in it, so that is early."""
    view = current_app.view_functions.get(request.endpoint)
    if hasattr(view, "takes"):
        request.max_content_length = view.takes


def refuse_nul() -> None:
    """PostgreSQL takes no NUL for text, and nobody types one: such a page isn't there, such a form can't be read."""
    if "\x00" in "".join(map(str, (request.view_args or {}).values())):
        abort(404)
    if any("\x00" in value for values in (request.args, request.form) for _, value in values.items(multi=True)):
        abort(422)


def told():
    """What a program says in JSON; None where that can't be read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:  # a thousand brackets in one another
        return None
