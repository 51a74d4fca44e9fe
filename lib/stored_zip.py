"""A zip that is written the same every time, byte for byte, and read without trusting it.

Its members are stored as they are, in order, with one fixed date. So whoever has the members can write the file anew
and compare: not a byte of it can be other than it was, and nothing unpacks to more than lies there.
"""

import struct
from io import BytesIO
from zipfile import ZIP_STORED, BadZipFile, ZipFile, ZipInfo

DATE = (1980, 1, 1, 0, 0, 0)
HEADER = 30  # bytes of a member's own header before its name


class NotStoredError(ValueError):
    """It is no zip, is cut off, or was not written by `write`."""


def write(members: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_STORED) as archive:
        for name, content in members.items():
            archive.writestr(_member(name), content)
    return file.getvalue()


def _member(name: str) -> ZipInfo:
    member = ZipInfo(name, DATE)
    member.create_system, member.external_attr = 3, 0o644 << 16  # the same on every machine
    return member


def read(content: bytes) -> dict[str, bytes]:
    """Name → what lies there, though a checksum may say otherwise: whoever asked finds out what was changed."""
    try:
        with ZipFile(BytesIO(content)) as archive:
            return {one.filename: _stored(content, one) for one in archive.infolist()}
    except (BadZipFile, struct.error, NotImplementedError, UnicodeDecodeError, ValueError) as error:
        raise NotStoredError(str(error)) from error


def _stored(content: bytes, member: ZipInfo) -> bytes:
    if member.compress_type != ZIP_STORED or member.compress_size != member.file_size:
        raise NotStoredError(member.filename)
    name, extra = struct.unpack("<HH", content[member.header_offset + 26 : member.header_offset + HEADER])
    begin = member.header_offset + HEADER + name + extra
    found = content[begin : begin + member.file_size]
    if len(found) != member.file_size:
        raise NotStoredError(member.filename)
    return found
