"""The closed vocabularies, as the options of a field."""

from collections.abc import Mapping

from flask_babel import gettext


def options_of(words: Mapping[str, str], all_of_them: str = "") -> list[tuple[str, str]]:
    """(code, word in the reader's language); first, if it has a word, the choice of all of them, whose code is ""."""
    first = [("", all_of_them)] if all_of_them else []
    return first + [(code, gettext(word)) for code, word in words.items()]
