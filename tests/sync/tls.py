"""A private authority, a real TLS server with a certificate of it, and a small real proxy, all on loopback."""

from __future__ import annotations

import contextlib
import re
import select
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

JSON_ANSWER = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 25\r\nConnection: close\r\n\r\n"
    b'{"results": {"data": []}}'
)
SERVER_NAME = "lapor.uji.invalid"
"""Known to nobody but the proxy, which leads it to this computer."""


class Authority:
    """Signs certificates for one test."""

    def __init__(self, name: str = "CA Kantor Muara Enim") -> None:
        self._key = ec.generate_private_key(ec.SECP256R1())
        self._name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = _builder(self._name, self._name, self._key, days=30)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        self.certificate = builder.sign(self._key, hashes.SHA256())

    @property
    def pem(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def der(self) -> bytes:
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def server(self, folder: Path, name: str = SERVER_NAME, days: int = 10) -> ssl.SSLContext:
        """Return the server's side for ``name``; with ``days`` below 0 its certificate ended so many days ago."""
        key = ec.generate_private_key(ec.SECP256R1())
        subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
        builder = _builder(subject, self._name, key, days)
        builder = builder.add_extension(x509.SubjectAlternativeName([x509.DNSName(name)]), critical=False)
        signed = builder.sign(self._key, hashes.SHA256())
        file = folder / f"{name}{days}.pem"
        file.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + signed.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(file)
        return context


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, days: int
) -> x509.CertificateBuilder:
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=60))
        .not_valid_after(now + timedelta(days=days))
    )


@contextmanager
def _serving(name: str, converse: Callable[[socket.socket], None]) -> Iterator[int]:
    """Accept connections on loopback, one thread each, and end with all of them closed and joined."""
    listener = socket.create_server(("127.0.0.1", 0))
    opened: list[socket.socket] = []
    threads: list[threading.Thread] = []

    def one(connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            converse(connection)

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            opened.append(connection)
            threads.append(threading.Thread(target=one, args=(connection,), name=f"{name} connection"))
            threads[-1].start()

    accepting = threading.Thread(target=accept, name=name)
    accepting.start()
    try:
        yield listener.getsockname()[1]
    finally:
        with contextlib.suppress(OSError):
            listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        accepting.join()
        for connection in opened:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in threads:
            thread.join()


@contextmanager
def tls_server(context: ssl.SSLContext, answer: bytes = JSON_ANSWER) -> Iterator[int]:
    """Answer every call over TLS with ``answer``; gives the port."""

    def converse(connection: socket.socket) -> None:
        with context.wrap_socket(connection, server_side=True) as secure:
            head = read_head(secure)
            length = re.search(rb"content-length: (\d+)", head.lower())
            rest = int(length[1]) if length else 0
            while rest > 0 and (chunk := secure.recv(rest)):
                rest -= len(chunk)
            secure.sendall(answer)

    with _serving("tls server", converse) as port:
        yield port


class Proxy:
    """A proxy that knows CONNECT. ``says`` is its own answer instead of a tunnel; ``login`` is the header it wants."""

    def __init__(self, port_behind: int, says: bytes = b"", login: str = "") -> None:
        self.port_behind, self.says, self.login = port_behind, says, login
        self.heads: list[bytes] = []
        self.url = ""

    @contextmanager
    def running(self) -> Iterator[Proxy]:
        with _serving("proxy", self._converse) as port:
            self.url = f"http://127.0.0.1:{port}"
            yield self

    def _converse(self, connection: socket.socket) -> None:
        head = read_head(connection)
        self.heads.append(head)
        if self.says:
            connection.sendall(self.says)
        elif self.login and f"Proxy-Authorization: {self.login}\r\n".encode() not in head:
            connection.sendall(
                b"HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\n"
                b"Content-Length: 0\r\nConnection: close\r\n\r\n"
            )
        else:
            with socket.create_connection(("127.0.0.1", self.port_behind)) as behind:
                connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
                _pump(connection, behind)


def read_head(connection: socket.socket) -> bytes:
    """Read up to the empty line below the headers; what follows of a body stays unread."""
    data = b""
    while b"\r\n\r\n" not in data:
        chunk = connection.recv(1)
        if not chunk:
            break
        data += chunk
    return data


def _pump(one: socket.socket, other: socket.socket) -> None:
    """Carry bytes both ways until one side ends."""
    to = {one: other, other: one}
    while True:
        ready, _, _ = select.select([one, other], [], [], 10)
        for source in ready:
            data = source.recv(65536)
            if not data:
                return
            to[source].sendall(data)
        if not ready:
            return
