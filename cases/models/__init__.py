"""Tables, constraints and row filters. Import from the submodules; this page only makes Django find them."""

from cases.models import desk, published

__all__ = ["desk", "published"]
