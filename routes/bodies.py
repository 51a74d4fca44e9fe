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
    asked = request._get_current_object()
    size = getattr(current_app.view_functions.get(asked.endpoint), "takes", None)
    if size:
        asked.max_content_length = size


def refuse_nul() -> None:
    """PostgreSQL takes no NUL for text, and nobody types one: such a page isn't there, such a form can't be read."""
    asked = request._get_current_object()
    if asked.view_args and "\x00" in "".join(map(str, asked.view_args.values())):
        abort(404)
    typed = (asked.args,) if asked.is_json else (asked.args, asked.form)  # JSON is no form: `told`
    if any("\x00" in value for values in typed for _, value in values.items(multi=True)):
        abort(422)


def told():
    """What a program says in JSON; None where that can't be read."""
    try:
        return request.get_json(silent=True)
    except RecursionError:  # a thousand brackets in one another
        return None
