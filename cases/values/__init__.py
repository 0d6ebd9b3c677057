"""What the house knows by itself, in pure Python: text, quotes, names, links, dates and the shape of an edition."""
