"""A network printer that keeps what it gets: ``raw_port_printer.py PORT FILE``. It closes its end as printers do, after the last byte."""

from __future__ import annotations

import socket
import sys
from pathlib import Path


def main() -> None:
    """Print job after job, appended to the file, until ended."""
    port, file = int(sys.argv[1]), Path(sys.argv[2])
    with socket.create_server(("127.0.0.1", port)) as server:
        while True:
            connection, _address = server.accept()
            with connection, file.open("ab") as paper:
                while got := connection.recv(65_536):
                    paper.write(got)
                    paper.flush()


if __name__ == "__main__":
    main()
