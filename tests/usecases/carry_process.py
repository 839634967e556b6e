"""A process that carries reports and dies (kill -9) at a chosen moment: ``folder action file code moment``."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from desktop.store import carry, outbox
from desktop.usecases import carry_in, carry_out, carry_results
from tests.usecases.desk import SUPERVISOR
from tests.usecases.two_desks import carry_desk

Moment = tuple[Any, str, bool]
MOMENTS: dict[str, dict[str, Moment]] = {
    "export": {
        "before the file": (carry_out, "seal", True),
        "after the file": (carry_out, "seal", False),
        "within the transaction": (carry, "mark_out", False),
        "after the transaction": (carry_out, "CarriedOut", True),
    },
    "import": {
        "after reading": (carry_in, "open_sealed", False),
        "within the transaction": (carry, "add_carried", False),
        "after the transaction": (carry_in, "suppress", True),
        "after renaming": (carry_in, "TakenIn", True),
    },
    "results": {
        "within the transaction": (carry, "withhold_returned", False),
        "after the transaction": (carry_results, "seal", True),
        "after the file": (carry_results, "seal", False),
    },
    "read": {
        "within the transaction": (outbox, "settle", False),
        "after the transaction": (carry_results, "replace", True),
    },
}
"""Where each action dies: before or after which call."""


def main(folder: str, action: str, file: str, code: str, moment: str) -> None:
    """Carry out ``action`` until ``moment``."""
    module, name, is_before = MOMENTS[action][moment]
    setattr(module, name, _dying(getattr(module, name), is_before))
    path = Path(file)
    with carry_desk(Path(folder)) as desk:
        match action:
            case "export":
                desk.carry.export(SUPERVISOR, path, "ME01-L2")
            case "results":
                desk.carry.export_results(SUPERVISOR, path)
            case _:
                desk.carry.import_file(SUPERVISOR, path, lambda: code)


def _dying(real: Callable[..., Any], is_before: bool) -> Callable[..., Any]:
    def die(*words: Any, **options: Any) -> Any:
        if not is_before:
            with suppress(StopIteration):
                real(*words, **options)
        os.kill(os.getpid(), signal.SIGKILL)

    return die


if __name__ == "__main__":
    main(*sys.argv[1:])
