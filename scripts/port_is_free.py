"""Says plainly, before anything starts, why a port of this machine can't be served on: `port_is_free.py 8000`."""

import socket
import sys


def obstacle(text):
    """A sentence, or nothing when the port is free."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        return f"PORT is {text!r}: give a number from 1 to 65535."
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(text)))
        except PermissionError:
            return f"Port {text} is reserved for the system: make run PORT=8000"
        except OSError:
            return f"Port {text} is taken by another program: stop that, or make run PORT={int(text) + 1}"
    return None


if __name__ == "__main__":
    sys.exit(obstacle(sys.argv[1]))
