"""What another machine says: until when its certificate is good, and what time it has."""

import socket
import ssl
import urllib.request
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

PATIENCE = 3  # seconds


def certificate_ends_at(host: str, port: int = 443, context: ssl.SSLContext | None = None) -> datetime:
    """When the certificate of a host ends. ssl.SSLCertVerificationError for one no browser takes; OSError if silent."""
    context = context or ssl.create_default_context()
    with (
        socket.create_connection((host, port), timeout=PATIENCE) as connection,
        context.wrap_socket(connection, server_hostname=host) as secured,
    ):
        return datetime.fromtimestamp(ssl.cert_time_to_seconds(secured.getpeercert()["notAfter"]), UTC)


def time_at(url: str) -> datetime:
    """The Date that a web server answers with, to the second. OSError if it's silent or gives none."""
    request = urllib.request.Request(url, method="HEAD")
    try:
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return parsedate_to_datetime(answer.headers["Date"])
    except (TypeError, ValueError) as error:
        raise OSError(f"{url}: no Date") from error
