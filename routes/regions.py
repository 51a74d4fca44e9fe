"""Regions as pages name them."""

from collections.abc import Iterable

from flask_babel import gettext

from models.network.region import Region


def places(codes: Iterable[str]) -> dict[str, str]:
    """Code → what it is called; "" is everywhere."""
    asked = list(codes)
    return {code: code for code in asked} | Region.names(asked) | {"": gettext("各地")}
