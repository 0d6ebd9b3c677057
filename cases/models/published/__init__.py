"""What readers may see: editions, items and reading rows. No row here knows a desk row or a user."""

from cases.models.published import editions, pictures, rows, search, topics

__all__ = ["editions", "pictures", "rows", "search", "topics"]
