"""The secret of a preview's address: hard to guess, and never in a log."""

import hashlib

from cases.values.preview_tokens import digest_of, new_token, short, veiled


def test_a_secret_has_256_bits_and_no_two_are_alike() -> None:
    tokens = {new_token() for _ in range(100)}
    assert (len(tokens), {len(token) for token in tokens}) == (100, {len("draft-") + 43})


def test_a_digest_is_the_secrets_sha_256() -> None:
    assert digest_of("draft-abc") == hashlib.sha256(b"draft-abc").hexdigest()


def test_a_log_gets_the_beginning_of_a_digest() -> None:
    token = new_token()
    digest = f"digest-{short(digest_of(token))}"
    for before, after in (
        (f"Not Found: /preview/{token}/", f"Not Found: /preview/{digest}/"),
        (
            f'"GET /preview/{token}?standing=claimed HTTP/1.1" 200',
            f'"GET /preview/{digest}?standing=claimed HTTP/1.1" 200',
        ),
        (f"GET /preview%2F{token}", f"GET /preview%2F{digest}"),
        (f"KeyError: '{token}'", f"KeyError: '{digest}'"),
        ("Not Found: /preview/abc/", f"Not Found: /preview/digest-{short(digest_of('abc'))}/"),
        ("Not Found: /cases/preview/", "Not Found: /cases/preview/"),
        ("A draft-based approach", "A draft-based approach"),
    ):
        assert veiled(before) == after
