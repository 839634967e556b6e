"""Nothing that a citizen said reaches the log: every call is read, and says only what the program says of itself."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TREES = ("desktop", "sync", "ui", "resources")
LEVELS = {"debug", "info", "warning", "error", "exception", "critical", "log"}
LOGGERS = {"_log", "_logger", "logger", "logging"}
HARMLESS = {"report", "before", "HEAD", "action.value", "problem.code"}
"""What may be put into a message: reports by ``crash_report``, a schema's revision, a word of the history's list, the
code of an error."""
PRINTING = {"ui/terminal/output.py"}
"""What writes to a terminal on behalf of commands."""


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in [ROOT / "main.py", *(file for tree in TREES for file in (ROOT / tree).rglob("*.py"))]:
        yield str(path.relative_to(ROOT)), ast.parse(path.read_text("utf-8"))


def faults(tree: ast.Module) -> Iterator[int]:
    """Yield the lines in which something is logged that is neither a literal nor harmless."""
    for node in ast.walk(tree):
        if (
            not isinstance(node, ast.Call)
            or not isinstance(node.func, ast.Attribute)
            or node.func.attr not in LEVELS
            or not isinstance(node.func.value, ast.Name)
            or node.func.value.id not in LOGGERS
        ):
            continue
        message, *values = node.args
        is_literal = isinstance(message, ast.Constant) and isinstance(message.value, str)
        are_harmless = all(ast.unparse(each) in HARMLESS for each in values)
        extras = {each.arg for each in node.keywords} - {"exc_info"}
        if not (is_literal and are_harmless and not extras):
            yield node.lineno


def test_every_message_is_a_literal() -> None:
    found = [f"{name}:{line}" for name, tree in sources() for line in faults(tree)]
    assert found == []


@pytest.mark.parametrize(
    "line",
    [
        '_log.error(f"cannot keep {name}")',
        '_log.error("cannot keep %s", complaint.title)',
        '_log.error("cannot keep %s", title)',
        '_log.info("cannot keep " + title)',
        'logging.warning("x", extra=values)',
        "_log.exception(error)",
    ],
)
def test_the_reader_finds_what_would_tell(line: str) -> None:
    assert list(faults(ast.parse(line))) == [1]


def test_nothing_prints_beside_the_log() -> None:
    """A window has no terminal; what is printed there ends up in the system's journal."""
    found = [
        f"{name}:{node.lineno}"
        for name, tree in sources()
        if name not in PRINTING
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and (
            (isinstance(node.func, ast.Name) and node.func.id == "print")
            or (isinstance(node.func, ast.Attribute) and node.func.attr in {"print_exc", "print_exception"})
        )
    ]
    assert found == []
