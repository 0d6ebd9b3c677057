"""The database’s history."""
