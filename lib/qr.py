"""QR codes: as rows of modules, as SVG, and as characters for a terminal."""

from itertools import groupby, zip_longest

from markupsafe import Markup
from qrcode import QRCode
from qrcode.constants import ERROR_CORRECT_M, ERROR_CORRECT_Q

QUIET = 4  # modules left blank on every side, as the standard asks
_MASK = 1  # trying all eight masks is what a code costs; this one had the fewest penalties over random addresses
_BLACK_ON_WHITE, _RESET = "\x1b[38;5;16;48;5;231m", "\x1b[0m"
_HALF_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}


def matrix(text):
    """Return the code of `text` as a square tuple of rows of booleans, True for dark, without the quiet zone.

    Error correction is M, or Q where that makes the code no larger. Upper-case text of letters, digits and
    `$%*+-./:` and spaces takes the denser alphanumeric mode.
    """
    code = min((_code(text, level) for level in (ERROR_CORRECT_Q, ERROR_CORRECT_M)), key=lambda code: code.version)
    code.make(fit=False)
    return tuple(map(tuple, code.modules))


def _code(text, level):
    code = QRCode(error_correction=level, mask_pattern=_MASK)
    code.add_data(text, optimize=0)
    return code


def runs(rows):
    """Yield each horizontal run of dark modules as `(row, column, length)`."""
    for row, modules in enumerate(rows):
        column = 0
        for dark, run in groupby(modules):
            length = len(list(run))
            if dark:
                yield row, column, length
            column += length


def svg(text, title):
    """Return the code as an `<svg class="qr">` that scales: one path, black on white in every colour scheme."""
    rows = matrix(text)
    side = len(rows) + 2 * QUIET
    path = "".join(f"M{column + QUIET} {row + QUIET}h{length}v1h-{length}z" for row, column, length in runs(rows))
    return Markup(
        '<svg class="qr" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" role="img"'
        ' shape-rendering="crispEdges"><title>{title}</title>'
        '<path fill="#fff" d="M0 0h{side}v{side}H0z"/><path fill="#000" d="{path}"/></svg>'
    ).format(side=side, title=title, path=path)


def blocks(text):
    """Return the code for a terminal: two modules a character, black on white whatever the terminal's colours."""
    rows = _with_quiet_zone(matrix(text))
    pairs = zip_longest(rows[::2], rows[1::2], fillvalue=rows[0])  # a code has an odd number of rows
    lines = ("".join(_HALF_BLOCKS[pair] for pair in zip(upper, lower, strict=True)) for upper, lower in pairs)
    return "\n".join(f"{_BLACK_ON_WHITE}{line}{_RESET}" for line in lines)


def _with_quiet_zone(rows):
    side, blank = len(rows) + 2 * QUIET, (False,) * QUIET
    margin = [(False,) * side] * QUIET
    return [*margin, *(blank + row + blank for row in rows), *margin]
