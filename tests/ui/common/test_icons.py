from __future__ import annotations

import tomllib
from typing import Any

from PySide6.QtGui import QColor

from resources import resource
from ui.common import icons, theme

ALSO_USED = {"check", "shield", "folder-open", "undo-2"}


def names_in_tokens() -> set[str]:
    tokens: dict[str, Any] = tomllib.loads(resource("tokens.toml").read_text("utf-8"))
    named = {name for group in tokens["icon"].values() for name in group.values()}
    named |= {look["icon"] for table in ("state", "deadline") for look in tokens[table].values()}
    return named


def test_every_icon_that_tokens_name_is_shipped_with_its_licence() -> None:
    shipped = {file.name.removesuffix(".svg") for file in resource("icons", "lucide").iterdir()} - {
        "LICENSE.txt"
    }
    assert shipped == names_in_tokens() | ALSO_USED
    assert "ISC License" in resource("icons", "lucide", "LICENSE.txt").read_text("utf-8")


def test_icon_is_drawn_in_the_colour_and_ratio_asked_for() -> None:
    picture = icons.pixmap("square", "act", 18, ratio=2.0)
    assert (picture.width(), picture.devicePixelRatio()) == (36, 2.0)
    image = picture.toImage()
    strongest = max(
        (image.pixelColor(x, y) for x in range(36) for y in range(36)), key=lambda colour: colour.alpha()
    )
    assert strongest.alpha() == 255
    wanted = QColor(theme.colour("act"))
    assert (strongest.red(), strongest.green(), strongest.blue()) == (
        wanted.red(),
        wanted.green(),
        wanted.blue(),
    )


def test_same_icon_is_rendered_once() -> None:
    first = icons.pixmap("printer", "text", 18)
    assert icons.pixmap("printer", "text", 18).cacheKey() == first.cacheKey()
    assert icons.pixmap("printer", "act", 18).cacheKey() != first.cacheKey()
