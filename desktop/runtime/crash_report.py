"""What can be told of a bug without telling anything of a citizen: kinds of exceptions and places in the program, never values.

The message of an exception carries values (names, numbers, paths, the parameters of a statement), so none is told. What is told
instead is what has a fixed vocabulary: the code of an error of our own, the name of a system error, the code of SQLite.
"""

from __future__ import annotations

import errno
import logging
import platform
import traceback
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from desktop.domain.errors import LoketError

MOST_FRAMES = 60
"""Of an endless recursion the last ones are enough."""


def report_of(error: BaseException, *versions: str) -> str:
    """Return the versions in use, and the kinds of ``error`` and its causes with the places they passed."""
    system = f"{platform.system()} {platform.release()} {platform.machine()}"
    return "\n".join([*versions, f"Python {platform.python_version()}", system, "", places_of(error)])


def places_of(error: BaseException) -> str:
    """Return the kinds of ``error`` and of what led to it, each with its places, the innermost last."""
    return "\n".join(line for each in _chain(error) for line in _lines(each))


def _chain(error: BaseException) -> Iterator[BaseException]:
    """Yield the error, what led to it and what it gathers, each once."""
    seen: set[int] = set()
    waiting: list[BaseException | None] = [error]
    while waiting:
        current = waiting.pop(0)
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        gathered = current.exceptions if isinstance(current, BaseExceptionGroup) else ()
        waiting += [*gathered, current.__cause__ or current.__context__]


def _lines(error: BaseException) -> Iterator[str]:
    yield f"{type(error).__module__}.{type(error).__qualname__}{_code_of(error)}"
    for frame in traceback.extract_tb(error.__traceback__)[-MOST_FRAMES:]:
        yield f"  {_place(frame.filename)}:{frame.lineno} {frame.name}"


def _code_of(error: BaseException) -> str:
    """Return what a fixed list of words says of the error."""
    if isinstance(error, LoketError):
        return f" [{error.code}]"
    if isinstance(error, OSError) and error.errno is not None:
        return f" [{errno.errorcode.get(error.errno, error.errno)}]"
    name = getattr(error, "sqlite_errorname", None)
    return f" [{name}]" if isinstance(name, str) and name.startswith("SQLITE_") else ""


def _place(filename: str) -> str:
    """Return the last two parts of a path: enough to find the file, without anybody's home folder."""
    return "/".join(PurePath(filename).parts[-2:])


class DiscreetFormatter(logging.Formatter):
    """Writes log records without values: exceptions by kind and place, and of other people's libraries only where they spoke.

    Our own messages are literals (a test reads every call); a library's message may hold an address, a path or a parameter.
    """

    OWN = ("loket", "sync", "desktop", "ui")

    def __init__(self) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, and the lines of the exception that goes with it."""
        if record.name.partition(".")[0] not in self.OWN:
            record = logging.makeLogRecord(
                vars(record) | {"msg": f"{_place(record.pathname)}:{record.lineno}", "args": ()}
            )
        record.exc_text = None  # another handler may have put the whole message there
        return super().format(record)

    def formatException(self, ei: Any) -> str:
        """Return kinds and places."""
        return "" if ei[1] is None else places_of(ei[1])
