"""Every word that a reader's template says itself can be said in another language too."""

import re
from pathlib import Path

import pytest
from django.template.base import Lexer, TokenType

TEMPLATES = Path("templates")
SAID_BY_ATTRIBUTES = re.compile(r"\b(?:aria-label|title|alt|placeholder|data-share|data-copied)=\"([^\"]*)\"")
WORD = re.compile(r"[^\W\d_]{2,}")
# Names, and parts of addresses as the page of data prints them.
SAME_EVERYWHERE = re.compile(
    r"Casetracker|/?\b(?:cases|campaigns|events|editions|sources|cite|document|timemap)\b[./\w]*"
)


def readers():
    return sorted(path for path in TEMPLATES.rglob("*.html") if "admin" not in path.parts)


def untranslated(text):
    """The words outside of every translation, without markup; what is filled in counts as a gap."""
    pieces, inside = [], False
    for token in Lexer(text).tokenize():
        is_block = token.token_type == TokenType.BLOCK
        if is_block and re.match(r"blocktranslate\b|block classes\b", token.contents):
            inside = True
        elif is_block and re.match(r"endblocktranslate\b|endblock\b", token.contents):
            inside = False
        elif token.token_type == TokenType.TEXT and not inside:
            pieces.append(token.contents)
        else:
            pieces.append("\0")
    html = "".join(pieces)
    said = [*SAID_BY_ATTRIBUTES.findall(html), *re.split(r"<[^>]*>|\0", html)]
    return [words.strip() for words in said if WORD.search(SAME_EVERYWHERE.sub("", words))]


@pytest.mark.parametrize(
    ("template", "found"),
    [
        ('<p class="lead">{% translate "All cases" %} · {{ name }}</p>', []),
        ("<p>{% blocktranslate with n=n %}All {{ n }}{% endblocktranslate %}</p>", []),
        ("<p>All {{ n }} cases</p>", ["All"]),
        ("<title>{{ name }} · Casetracker</title>", []),
        ('<nav aria-label="Site">{{ list }}</nav>', ["Site"]),
        ("{% if x %}, led by {{ who }}{% endif %}", [", led by"]),
        ("{% block classes %}retracted{% endblock %}{% block main %}Taken back{% endblock %}", ["Taken back"]),
    ],
)
def test_what_counts_as_not_translated(template, found):
    assert untranslated(template) == found


@pytest.mark.parametrize("path", readers(), ids=str)
def test_a_template_for_readers_says_nothing_in_one_language_only(path):
    assert untranslated(path.read_text()) == []
