"""HTTPS for the phones in the same network: this computer's address there, and a certificate of the demo's own.

A phone that has taken the authority's certificate once trusts every later one; only then does its browser keep the app
for working without a signal. Everything else works after the browser's warning, too.
"""

import socket
import threading
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import trustme

VALID = timedelta(days=300)  # phones refuse certificates that are good for much longer than a year
NOWHERE = ("192.0.2.1", 9)  # kept free for documentation; a datagram socket sends nothing when it connects


def address() -> str:
    """This computer's address in the network that leads outside, else the loopback's."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(NOWHERE)
        except OSError:
            return "127.0.0.1"
        return probe.getsockname()[0]


def certificate(host: str, folder: Path) -> tuple[Path, Path]:
    """Certificate and key files for `host`, from the authority kept in `folder` (made at the first time)."""
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    leaf = _authority(folder).issue_cert(
        host, "localhost", "127.0.0.1", not_before=now - timedelta(days=1), not_after=now + VALID
    )
    chain, key = folder / "server.pem", folder / "server.key"
    chain.write_bytes(b"".join(blob.bytes() for blob in leaf.cert_chain_pems))
    _write_secret(key, leaf.private_key_pem.bytes())
    return chain, key


def _authority(folder: Path) -> trustme.CA:
    certificate, key = folder / "authority.pem", folder / "authority.key"
    if certificate.exists() and key.exists():
        return trustme.CA.from_pem(certificate.read_bytes(), key.read_bytes())
    authority = trustme.CA(organization_name="Lianxin demo")
    _write_secret(key, authority.private_key_pem.bytes())
    certificate.write_bytes(authority.cert_pem.bytes())
    return authority


def _write_secret(file: Path, content: bytes) -> None:
    file.touch(mode=0o600)
    file.write_bytes(content)


@contextmanager
def offer(port: int, folder: Path):
    """Meanwhile, hand out the authority's certificate, and nothing else, over plain HTTP."""
    content = (folder / "authority.pem").read_bytes()

    class Offer(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200)
            self.send_header("Content-Type", "application/x-x509-ca-cert")
            self.send_header("Content-Disposition", 'attachment; filename="lianxin-demo.crt"')
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *arguments):
            pass

    server = ThreadingHTTPServer(("", port), Offer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield
    finally:
        server.shutdown()
