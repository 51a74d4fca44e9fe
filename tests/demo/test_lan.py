import ssl
import stat
import urllib.request
from datetime import UTC, datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.x509.oid import ExtendedKeyUsageOID

from demo import lan

PHONES_ALLOW = timedelta(days=398)


def made(folder):
    chain, key = lan.certificate("192.168.1.20", folder)
    return x509.load_pem_x509_certificate(chain.read_bytes()), chain, key


def test_the_certificate_is_for_this_computers_address(tmp_path):
    certificate, _, _ = made(tmp_path)
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "192.168.1.20" in [str(one) for one in names.get_values_for_type(x509.IPAddress)]


def test_phones_find_nothing_wrong_with_it(tmp_path):
    certificate, _, _ = made(tmp_path)
    usage = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
    assert certificate.not_valid_before_utc < datetime.now(UTC) < certificate.not_valid_after_utc
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc < PHONES_ALLOW
    assert ExtendedKeyUsageOID.SERVER_AUTH in usage


def test_a_phone_that_trusts_the_authority_once_trusts_every_later_certificate(tmp_path):
    made(tmp_path)
    authority = x509.load_pem_x509_certificate((tmp_path / "authority.pem").read_bytes())
    later, _, _ = made(tmp_path)
    authority.public_key().verify(later.signature, later.tbs_certificate_bytes, ECDSA(later.signature_hash_algorithm))


def test_keys_are_the_owners_alone(tmp_path):
    made(tmp_path)
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("server.key", "authority.key")]
    assert modes == [0o600, 0o600]


def test_the_server_can_load_certificate_and_key(tmp_path):
    _, chain, key = made(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(chain, key)
    assert context.cert_store_stats()["x509"] == 0


def test_the_authority_is_handed_out_and_its_key_is_not(tmp_path, free_port):
    made(tmp_path)
    with lan.offer(free_port, tmp_path):
        answers = [fetch(f"http://127.0.0.1:{free_port}{path}") for path in ("/", "/authority.key")]
    assert answers == [(tmp_path / "authority.pem").read_bytes()] * 2


def fetch(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=60) as answer:
        return answer.read()


def test_without_a_network_it_is_this_computer_alone(monkeypatch):
    monkeypatch.setattr(lan, "NOWHERE", ("255.255.255.255", 9))  # cannot be connected to
    assert lan.address() == "127.0.0.1"
