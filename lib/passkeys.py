"""Passkeys (WebAuthn): what a browser is asked, and whether its answer holds. JSON in, JSON out."""

import json
from typing import NamedTuple

import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

VERIFIED = UserVerificationRequirement.REQUIRED  # by finger, face or code: so that the phone alone is not enough


class Site(NamedTuple):
    """Where passkeys are good for: the host, its name for people, and the address with scheme and port."""

    host: str
    name: str
    origin: str


class Credential(NamedTuple):
    """id and key as base64url; `count` is how often it was used, or always 0."""

    id: str
    key: str
    count: int


def creation(site: Site, user: tuple[int, str, str], challenge: str, known: list[str]) -> dict:
    """What to hand to `navigator.credentials.create`. user: (id, login, name); known: credentials it has already."""
    number, login, name = user
    selection = AuthenticatorSelectionCriteria(
        resident_key=ResidentKeyRequirement.REQUIRED, user_verification=VERIFIED
    )  # fmt: skip
    options = webauthn.generate_registration_options(
        rp_id=site.host, rp_name=site.name, user_id=str(number).encode(), user_name=login, user_display_name=name,
        challenge=base64url_to_bytes(challenge), authenticator_selection=selection,
        exclude_credentials=[PublicKeyCredentialDescriptor(id=base64url_to_bytes(one)) for one in known],
    )  # fmt: skip
    return json.loads(webauthn.options_to_json(options))


def created(site: Site, answer: dict, challenge: str) -> Credential:
    """The new credential. ValueError if the answer does not hold."""
    try:
        seen = webauthn.verify_registration_response(
            credential=answer, expected_challenge=base64url_to_bytes(challenge), expected_rp_id=site.host,
            expected_origin=site.origin, require_user_verification=True,
        )  # fmt: skip
    except (WebAuthnException, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"no passkey: {error}") from error
    return Credential(
        bytes_to_base64url(seen.credential_id), bytes_to_base64url(seen.credential_public_key), seen.sign_count
    )


def request(site: Site, challenge: str) -> dict:
    """What to hand to `navigator.credentials.get`; whoever it is chooses one of their own."""
    options = webauthn.generate_authentication_options(
        rp_id=site.host, challenge=base64url_to_bytes(challenge), user_verification=VERIFIED
    )
    return json.loads(webauthn.options_to_json(options))


def used(site: Site, answer: dict, challenge: str, known: Credential) -> int:
    """How often the credential was used by now. ValueError if the answer does not hold, or the count ran back."""
    try:
        seen = webauthn.verify_authentication_response(
            credential=answer, expected_challenge=base64url_to_bytes(challenge), expected_rp_id=site.host,
            expected_origin=site.origin, credential_public_key=base64url_to_bytes(known.key),
            credential_current_sign_count=known.count, require_user_verification=True,
        )  # fmt: skip
    except (WebAuthnException, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not this passkey: {error}") from error
    return seen.new_sign_count
