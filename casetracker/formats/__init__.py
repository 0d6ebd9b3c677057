"""How the desk writes days and hours, by language."""
