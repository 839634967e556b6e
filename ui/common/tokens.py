"""The numbers behind the looks, read from ``resources/tokens.toml``."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Literal, TypeAlias

from resources import resource

Colour: TypeAlias = Literal[
    "canvas", "surface", "hover", "line", "border", "text", "text2", "text3",
    "accent", "accent_hover", "on_accent", "accent_tint", "focus", "select",
    "wait", "wait_tint", "check", "check_tint", "ok", "ok_tint", "act", "act_tint",
    "manual", "manual_tint", "none", "none_tint", "late", "on_late", "track", "disabled",
]  # fmt: skip


class Size(IntEnum):
    """The four text sizes in pixels at 96 dpi."""

    SMALL = 13
    BODY = 15
    TITLE = 20
    NUMBER = 40


class Weight(IntEnum):
    """The three weights of the bundled font."""

    REGULAR = 400
    MEDIUM = 500
    SEMIBOLD = 600


class Contrast(StrEnum):
    """The palettes of the tokens file."""

    LIGHT = "light"
    DARK = "dark"
    HIGH = "high_contrast"


def read_palettes() -> dict[str, dict[str, str]]:
    """Return contrast → colour name → ``#RRGGBB`` from the shipped tokens file.

    Only the lines of the ``[theme.…]`` tables are read, by hand: tomllib costs more than the whole palette at the start
    (a test compares both).
    """
    palettes: dict[str, dict[str, str]] = {}
    current: dict[str, str] | None = None
    for line in resource("tokens.toml").read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.split("]")[0].strip("[ ")
            current = palettes.setdefault(name[len("theme.") :], {}) if name.startswith("theme.") else None
        elif current is not None and "=" in line:
            key, value = line.split("=", 1)
            current[key.strip()] = value.strip().strip('"')
    return palettes


RADIUS = 6
RADIUS_BLOCK = 8
RADIUS_BAR = 3
FIELD_HEIGHT = 32
FIELD_PADDING = 12
ROW_HEIGHT = 50
HEADER_HEIGHT = 50
STATUS_HEIGHT = 30
ICON = 18
ICON_SMALL = 16
ICON_STROKE = 1.75
RAIL = 200
RAIL_NARROW = 80
WIDTH_NORMAL = 1200
"""Window width in logical pixels from which the full layout is shown; below it the rail is narrow."""
WIDTH_NARROW = 1000
"""Window width below which a side pane becomes a strip above the status bar."""
