"""A process that seals what is due and dies (kill -9) before its ``n``-th writing statement: ``folder n``."""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event

from tests.usecases.desk import DeskClock, open_desk
from tests.usecases.secret_desk import DAY_AFTER


def main(folder: Path, last: int) -> None:
    """Seal; 0 for ``last`` lets it end and prints how many statements it took."""
    with open_desk(folder, DeskClock(DAY_AFTER)) as program:
        desk, counted = program.at_desk(), count(1)
        done = 0

        def before(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            nonlocal done
            if not statement.startswith(("SELECT", "PRAGMA")):
                done = next(counted)
                if done == last:
                    os.kill(os.getpid(), signal.SIGKILL)

        event.listen(program.database.engine, "before_cursor_execute", before)
        desk.secrets.seal_due()
        sys.stdout.write(str(done))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
