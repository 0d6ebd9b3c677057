"""Markdown that can do no harm."""

import pytest

from cases.reading.prose import html


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ""),
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("*so* **very**", "<p><em>so</em> <strong>very</strong></p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("[a](https://example.org/)", '<p><a href="https://example.org/" rel="noopener">a</a></p>'),
        ("# No heading", "<p># No heading</p>"),
        ("<b onclick=x>", "<p>&lt;b onclick=x&gt;</p>"),
        ("[a](javascript:alert(1))", "<p>[a](javascript:alert(1))</p>"),
        ("[a](mailto:a@example.org)", '<p><a rel="noopener">a</a></p>'),
        ("[a](data:text/html;base64,PA==)", "<p>[a](data:text/html;base64,PA==)</p>"),
        ("![a](https://example.org/i.png)", '<p>!<a href="https://example.org/i.png" rel="noopener">a</a></p>'),
    ],
)
def test_only_what_is_harmless_becomes_markup(text, expected):
    assert html(text) == expected
