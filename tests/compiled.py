"""Compiled once for every app that this process makes: templates, and what builds addresses.

Each test has an app of its own. To compile these anew was most of what a page cost there.
"""

from flask import Flask
from jinja2 import BytecodeCache
from werkzeug.routing import Rule


class Templates(BytecodeCache):
    """By name and content, in memory."""

    def __init__(self):
        self.kept = {}

    def load_bytecode(self, bucket) -> None:
        bucket.code = self.kept.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket) -> None:
        self.kept[bucket.key, bucket.checksum] = bucket.code


def builders(compiling, kept={}):  # noqa: B006 - what one app compiled serves the next
    """Instead of Werkzeug's: the function depends on nothing but the parts of the address and their defaults."""

    def builder(rule: Rule, append_unknown: bool = True):
        key = (*rule._trace, str(rule.defaults), append_unknown)
        if key not in kept:
            kept[key] = compiling(rule, append_unknown)
        return kept[key]

    return builder


def keep() -> None:
    Flask.jinja_options = Flask.jinja_options | {"bytecode_cache": Templates()}
    Rule._compile_builder = builders(Rule._compile_builder)
