"""A process that erases what is due and dies (kill -9) before its ``n``-th writing statement: ``folder n``."""

from __future__ import annotations

import os
import signal
import sys
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy import event

from tests.usecases.desk import ADMIN, DeskClock, open_desk
from tests.usecases.old_desk import LATER, eraser

BASIS = "Nota Persetujuan Bupati 045/12/2027"


def main(folder: Path, last: int) -> None:
    """Erase; 0 for ``last`` lets it end and prints how many statements it took."""
    with open_desk(folder, DeskClock(LATER)) as program:
        erase, counted = eraser(program.at_desk()), count(1)
        erase.due(ADMIN)
        done = 0

        def before(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
            nonlocal done
            if not statement.startswith(("SELECT", "PRAGMA")):
                done = next(counted)
                if done == last:
                    os.kill(os.getpid(), signal.SIGKILL)

        event.listen(program.database.engine, "before_cursor_execute", before)
        erase(ADMIN, BASIS)
        sys.stdout.write(str(done))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
