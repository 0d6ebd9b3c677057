"""How lines of the log read: as others, but that the secret of a preview's address is never in one."""

import logging

from cases.values.preview_tokens import veiled


class Line(logging.Formatter):
    """The whole line is veiled, a traceback and what a library quotes included."""

    def format(self, record):
        return veiled(super().format(record))


class Veiled(logging.Formatter):
    """A line as another formatter makes it, veiled."""

    def __init__(self, inner):
        super().__init__()
        self.inner = inner

    def format(self, record):
        return veiled(self.inner.format(record))
