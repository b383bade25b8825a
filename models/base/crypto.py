"""Secrets and personal data at rest: AES-GCM bound to its place, keys that rotate, tokens that only we can make."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import secrets
from functools import cache
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from models.base import clock
from models.base.settings import settings


class Unreadable(Exception):
    """None of the keys opens this: it was moved from another row, changed, or its key is gone."""


@cache
def _derived(key: str, use: str) -> bytes:
    return hashlib.blake2b(key.encode(), key=use.encode()[:64], digest_size=32).digest()


def _key_id(key: str) -> bytes:
    return hashlib.blake2b(key.encode(), digest_size=4).digest()


def seal(plain: str, place: str) -> str:
    """Encrypted so that it opens only at the same place (table, column, workspace): base64 of key id, nonce, text."""
    key = settings().secret_keys()[0]
    nonce = os.urandom(12)
    box = AESGCM(_derived(key, "seal")).encrypt(nonce, plain.encode(), place.encode())
    return base64.urlsafe_b64encode(_key_id(key) + nonce + box).decode()


def unseal(sealed: str, place: str) -> str:
    """What `seal` closed at this place. Raises Unreadable."""
    try:
        data = base64.urlsafe_b64decode(sealed)
    except ValueError as error:
        raise Unreadable(place) from error
    for key in settings().secret_keys():
        if _key_id(key) == data[:4]:
            try:
                return AESGCM(_derived(key, "seal")).decrypt(data[4:16], data[16:], place.encode()).decode()
            except InvalidTag as error:
                raise Unreadable(place) from error
    raise Unreadable(place)


def newest_mark() -> str:
    """How everything that the newest key seals begins. Five letters of base64 lie wholly inside the key's id."""
    return base64.urlsafe_b64encode(_key_id(settings().secret_keys()[0])).decode()[:5]


def blind(value: str, place: str) -> str:
    """A keyed fingerprint to look a sealed value up by, e.g. a phone number."""
    return _blind(settings().secret_keys()[0], value, place)


def blinds(value: str, place: str) -> list[str]:
    """The fingerprints that any of our keys has made of it: what an older key has written is found, too."""
    return [_blind(key, value, place) for key in settings().secret_keys()]


def _blind(key: str, value: str, place: str) -> str:
    return hmac.new(_derived(key, "blind"), f"{place}:{value}".encode(), hashlib.sha256).hexdigest()


def sign(claims: dict[str, Any], use: str, *, seconds: int) -> str:
    """A short-lived token that carries its claims in the open and cannot be forged (HMAC-SHA256)."""
    body = {**claims, "exp": int(clock.now().timestamp()) + seconds}
    data = base64.urlsafe_b64encode(json.dumps(body, separators=(",", ":")).encode()).rstrip(b"=")
    return f"{data.decode()}.{_mac(settings().secret_keys()[0], use, data)}"


def verify(token: str, use: str) -> dict[str, Any] | None:
    """The claims of a token that we made for this use and that has not run out, else None."""
    data, _, mac = token.partition(".")
    raw = data.encode()
    good = any(hmac.compare_digest(_mac(key, use, raw).encode(), mac.encode()) for key in settings().secret_keys())
    if not good:
        return None
    claims: dict[str, Any] = json.loads(base64.urlsafe_b64decode(raw + b"=" * (-len(raw) % 4)))
    return claims if claims["exp"] >= clock.now().timestamp() else None


def _mac(key: str, use: str, data: bytes) -> str:
    mac = hmac.new(_derived(key, f"sign:{use}"), data, hashlib.sha256).digest()
    return base64.urlsafe_b64encode(mac).rstrip(b"=").decode()


def public_id() -> str:
    """A random id to be seen from outside: 12 characters of 36, safe in a URL and a deep link."""
    alphabet = "abcdefghijkmnpqrstuvwxyz23456789"
    return "".join(secrets.choice(alphabet) for _ in range(12))


def fingerprint(secret: str) -> str:
    """What is stored of a bearer or a one-time link: enough to recognise it, not enough to use it."""
    return hashlib.sha256(secret.encode()).hexdigest()
