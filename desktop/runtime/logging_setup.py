"""One log file of modest size, without personal data: what happened to the program, never what citizens said."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

from desktop.runtime.crash_report import DiscreetFormatter

LARGEST_LOG = 1_000_000  # bytes, and two older files


def set_up_logging(path: Path) -> None:
    """Send warnings and the program's own messages to the log file at ``path``."""
    handler = RotatingFileHandler(path, maxBytes=LARGEST_LOG, backupCount=2, encoding="utf-8", delay=True)
    handler.setFormatter(DiscreetFormatter())
    root = logging.getLogger()
    for old in list(root.handlers):
        if isinstance(old, RotatingFileHandler):
            root.removeHandler(old)
            old.close()
    root.addHandler(handler)
    root.setLevel(logging.WARNING)
    logging.getLogger("loket").setLevel(logging.INFO)
