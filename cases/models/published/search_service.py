"""The OpenSearch that the settings name: how it is reached, and how it takes texts. Imported by who has one."""

from django.conf import settings
from opensearchpy import OpenSearch

NAME = "casetracker"
TEXT = {"type": "text", "analyzer": "words"}
# English stems without accents, as the other engines have them; signs part words.
MAPPING = {
    "settings": {
        "analysis": {
            "char_filter": {"signs": {"type": "pattern_replace", "pattern": "[^\\p{L}\\p{N}]+", "replacement": " "}},
            "analyzer": {
                "words": {
                    "tokenizer": "whitespace",
                    "char_filter": ["signs"],
                    "filter": ["lowercase", "asciifolding", "porter_stem"],
                }
            },
        }
    },
    "mappings": {
        "properties": {
            **dict.fromkeys(("names", "hidden", "words", "quotes", "about"), TEXT),
            **{name: {"type": "keyword"} for name in ("record", "kind")},
            "weight": {"type": "integer"},
        }
    },
}


def client() -> OpenSearch:
    return OpenSearch(settings.CASETRACKER_OPENSEARCH, timeout=5, max_retries=1, retry_on_timeout=False)
