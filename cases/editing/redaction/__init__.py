"""Destroying words and items for somebody's safety, in every place where they stand."""
