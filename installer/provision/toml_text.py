"""Writing TOML (toml.io, 1.0): the values that an office's file holds, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def write_toml(values: Mapping[str, Any]) -> str:
    """Return a document: single values first, then one section for each table, in the order given.

    Raises:
        TypeError: a value of a kind that no office's file holds.
    """
    return "\n".join([*_section(values, ())]) + "\n"


def _section(values: Mapping[str, Any], path: tuple[str, ...]) -> list[str]:
    lines = [
        f"{_key(name)} = {_value(value)}" for name, value in values.items() if not isinstance(value, Mapping)
    ]
    if path and (lines or not values):
        lines = [f"[{'.'.join(map(_key, path))}]", *lines]
    for name, value in values.items():
        if isinstance(value, Mapping):
            inner = _section(value, (*path, name))
            lines += ["", *inner] if inner[0] else inner
    return lines


def _key(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _value(value: object) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if type(value) is date:
        return value.isoformat()
    if isinstance(value, Sequence):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_key(name)} = {_value(inner)}' for name, inner in value.items())}}}"
    raise TypeError(f"no {type(value).__name__} stands in an office's file")


def _text(text: str) -> str:
    return '"' + "".join(_ESCAPES.get(ch) or (ch if ch.isprintable() else _escaped(ch)) for ch in text) + '"'


def _escaped(character: str) -> str:
    return f"\\U{ord(character):08X}"
