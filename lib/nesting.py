"""How deep the elements of an XML file lie in one another, found out without keeping any of them.

A reader keeps every element that is open: some kilobytes of them, packed, would fill all memory.
"""

from contextlib import suppress
from typing import BinaryIO
from xml.parsers import expat


class _TooDeepError(Exception):
    pass


def is_xml(name: str) -> bool:
    """By the endings that the parts of an office document have."""
    return name.endswith((".xml", ".rels"))


def is_deeper(file: BinaryIO, most: int) -> bool:
    """Whether there are more than `most` elements in one another. Of a file that's no sound XML: before it breaks."""
    depth = 0

    def begin(*_):
        nonlocal depth
        depth += 1
        if depth > most:
            raise _TooDeepError

    def end(_name):
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    try:
        with file, suppress(expat.ExpatError):
            parser.ParseFile(file)
    except _TooDeepError:
        return True
    return False
