"""The address under which people reach this installation: what is printed on cards and slips."""

from flask import current_app, request


def base_url() -> str:
    """BASE_URL of the environment; without it, the address this request came to."""
    return (current_app.config["BASE_URL"] or request.host_url).rstrip("/")
