"""A web of one machine: names lead to a server on loopback that answers as a test tells it."""

import contextlib
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from cases.editing.fetching import Network

PROOF = Path(__file__).with_name("example.org.pem")  # of example.org, signed by itself; proves nothing anywhere else
PUBLIC = "93.184.215.14"
Answer = bytes | Callable[[socket.socket], None]


@dataclass
class Web:
    """`names` say where a host is; `asked` are the first lines and headers that reached the server, `bodies` forms."""

    port: int
    names: dict[str, list[str]] = field(default_factory=lambda: {"example.org": [PUBLIC]})
    asked: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    looked_up: list[str] = field(default_factory=list)
    connected: list[tuple[str, int]] = field(default_factory=list)

    def network(self, is_open: Callable[[str], bool]) -> Network:
        return Network(self._resolve, is_open, self._endpoint, lambda: ssl.create_default_context(cafile=str(PROOF)))

    def _resolve(self, name: str, port: int) -> list[str]:
        self.looked_up.append(name)
        return self.names.get(name, [])

    def _endpoint(self, address: str, port: int) -> tuple[str, int]:
        self.connected.append((address, port))
        return "127.0.0.1", self.port


@contextlib.contextmanager
def web_that_answers(*answers: Answer, is_safe: bool = False) -> Iterator[Web]:
    """Serves the answers in turn, one to a connection, as bytes or by whatever a function does with the connection."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        web = Web(server.getsockname()[1])
        serving = threading.Thread(target=_serve, args=(server, web, answers, is_safe), daemon=True)
        serving.start()
        yield web
        server.shutdown(socket.SHUT_RDWR)
    serving.join(10)


def _serve(server: socket.socket, web: Web, answers: tuple[Answer, ...], is_safe: bool) -> None:
    proof = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    proof.load_cert_chain(PROOF)
    for answer in answers:
        with contextlib.suppress(OSError):
            plain, _ = server.accept()
            with proof.wrap_socket(plain, server_side=True) if is_safe else plain as connection:
                web.asked.append(_read_request(connection))
                if length := re.search(r"(?i)content-length: (\d+)", web.asked[-1]):
                    web.bodies.append(b"".join(connection.recv(1) for _ in range(int(length[1]))).decode())
                if callable(answer):
                    answer(connection)
                else:
                    connection.sendall(answer)


def _read_request(connection: socket.socket) -> str:
    """The request; or the first of a greeting in TLS that a plain server does not understand."""
    read = b""
    while not read.endswith(b"\r\n\r\n") and not read.startswith(b"\x16") and (more := connection.recv(1)):
        read += more
    return read.decode("latin-1")


def page(body: bytes, status: str = "200 OK", **headers: str) -> bytes:
    """An answer with a body of a stated length."""
    lines = {"Content-Type": "text/html", "Content-Length": str(len(body))}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body
