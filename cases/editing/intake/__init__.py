"""Taking in a source: from an address, a text or a file to words that an editor can confirm."""
