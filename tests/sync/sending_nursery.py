"""A process that forks a sender for each line that it reads: ``python -m tests.sync.sending_nursery FOLDER URL``.

Forking from a process that has imported everything costs milliseconds, so that hundreds of senders can be killed. For each
line it prints the sender's process id, then "gone END", where END is how its last round ended or "killed".
"""

from __future__ import annotations

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from tests.sync.desk import PracticeDesk, gateway_to
from tests.sync.rounds import until_done

CONNECTIONS = 4


def main(folder: Path, url: str) -> None:
    """Serve until the input ends."""
    gateway_to(url).close()  # everything that a sender needs is imported before the first fork
    print("ready", flush=True)
    for _line in sys.stdin:
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(reading)
            try:
                _send(folder, url, writing)
            finally:
                os._exit(1)
        os.close(writing)
        print(child, flush=True)
        with os.fdopen(reading, "r", encoding="ascii") as pipe:
            end = pipe.read()
        os.waitpid(child, 0)
        print(f"gone {end or 'killed'}", flush=True)


def _send(folder: Path, url: str, writing: int) -> None:
    desk = PracticeDesk(folder)
    desk.clock.at = datetime.now(UTC)
    reports = until_done(desk.round(url, connections=CONNECTIONS))
    os.write(writing, reports[-1].end.value.encode("ascii"))
    os._exit(0)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
