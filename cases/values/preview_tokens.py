"""The secret in the address of a preview, and the digest by which tables and logs know it. Pure.

The secret has 256 bits from the system's own source, so a plain SHA-256 of it can't be guessed back: no key is needed.
It begins with a word of its own, so that it can be told in a text wherever it stands.
"""

import hashlib
import re
import secrets

_BEGINS = "draft-"
_IN_A_TEXT = re.compile(rf"(?<=/preview/)[^\s/?#\"'<>]+|{_BEGINS}[\w-]{{43}}", re.IGNORECASE | re.ASCII)
_SHORT = 12


def new_token() -> str:
    return _BEGINS + secrets.token_urlsafe(32)


def digest_of(token: str) -> str:
    """Hexadecimal, 64 characters."""
    return hashlib.sha256(token.encode()).hexdigest()


def short(digest: str) -> str:
    """As much of a digest as tells links apart, in lists and logs."""
    return digest[:_SHORT]


def veiled(text: str) -> str:
    """A text for a log: instead of a secret, or what stands in its place in an address, the beginning of its digest."""
    return _IN_A_TEXT.sub(lambda found: f"digest-{short(digest_of(found.group()))}", text)
