"""The read wing: what a page needs, from editions and reading rows. Never writes."""
