"""The write wing: intake, checks, editions. Several tables, changing; who and when are parameters."""
