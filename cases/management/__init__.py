"""Commands for the terminal: parse arguments, call one function."""
