import http.server
import ssl
import threading
from datetime import UTC, datetime, timedelta

import pytest
import trustme

from lib import remote

NOW = datetime.now(UTC).replace(microsecond=0)


class Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture
def authority():
    return trustme.CA()


@pytest.fixture
def server():
    """`server(certificate)`: the port of a web server that shows it, or of one without TLS."""
    servers = []

    def serve(certificate=None):
        http_server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Silent)
        if certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            http_server.socket = context.wrap_socket(http_server.socket, server_side=True)
        threading.Thread(target=http_server.serve_forever, daemon=True).start()
        servers.append(http_server)
        return http_server.server_port

    yield serve
    for one in servers:
        one.shutdown()
        one.server_close()


def trusting(authority):
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def test_a_certificate_tells_its_end(server, authority):
    end = NOW + timedelta(days=9)
    port = server(authority.issue_cert("localhost", not_after=end))
    assert remote.certificate_ends_at("localhost", port, trusting(authority)) == end


def test_one_that_has_ended_is_not_taken(server, authority):
    port = server(authority.issue_cert("localhost", not_after=NOW - timedelta(days=1)))
    with pytest.raises(ssl.SSLCertVerificationError):
        remote.certificate_ends_at("localhost", port, trusting(authority))


def test_one_of_an_unknown_authority_is_not_taken(server, authority):
    with pytest.raises(ssl.SSLCertVerificationError):
        remote.certificate_ends_at("localhost", server(authority.issue_cert("localhost")))


def test_a_web_server_tells_its_time(server):
    assert abs(remote.time_at(f"http://127.0.0.1:{server()}/") - datetime.now(UTC)) < timedelta(minutes=1)


def test_where_nobody_listens_that_is_said():
    with pytest.raises(OSError):
        remote.time_at("http://127.0.0.1:1/")
    with pytest.raises(OSError):
        remote.certificate_ends_at("127.0.0.1", 1)
