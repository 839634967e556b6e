"""python-escpos without the traces that importing it leaves: a temporary folder, and a log of its own on standard error."""

from __future__ import annotations

import logging
import shutil
from functools import cache
from typing import Any


@cache
def escpos_printers() -> Any:
    """Return the module ``escpos.printer``; importing it takes a third of a second."""
    handlers = list(logging.root.handlers)
    from escpos import capabilities, printer

    shutil.rmtree(capabilities.pickle_dir, ignore_errors=True)
    for handler in [each for each in logging.root.handlers if each not in handlers]:
        logging.root.removeHandler(handler)
    logging.getLogger("escpos").setLevel(logging.CRITICAL)  # it would log names and addresses of printers
    return printer
