"""The WCAG 2 ratio of every pair of colours in use (design.md: text ≥ 4.5, outlines and focus ≥ 3.0)."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from resources import resource
from ui.common.tokens import read_palettes

TEXTS = ("text", "text2", "text3", "accent", "wait", "check", "ok", "act", "manual", "none", "late")
GROUNDS = ("surface", "canvas", "hover", "select")
STATES = ("wait", "check", "ok", "act", "manual", "none")
TEXT_RATIO = 4.5
CONTROL_RATIO = 3.0


def luminance(rgb: str) -> float:
    """Return the relative luminance of ``#RRGGBB`` (WCAG 2.2, relative luminance)."""
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def ratio(left: str, right: str) -> float:
    darker, lighter = sorted((luminance(left), luminance(right)))
    return (lighter + 0.05) / (darker + 0.05)


def pairs() -> Iterator[tuple[str, str, float]]:
    """Yield foreground, background and the ratio they need."""
    for text in TEXTS:
        for ground in GROUNDS:
            yield text, ground, TEXT_RATIO
    for state in STATES:
        yield state, f"{state}_tint", TEXT_RATIO
    for text in ("text", "text2"):
        for tint in (*STATES, "accent"):
            yield text, f"{tint}_tint", TEXT_RATIO
    yield "accent", "accent_tint", TEXT_RATIO
    yield "on_accent", "accent", TEXT_RATIO
    yield "on_accent", "accent_hover", TEXT_RATIO
    yield "on_late", "late", TEXT_RATIO
    yield "surface", "check", TEXT_RATIO  # the number on a badge
    for control in ("border", "focus"):
        for ground in ("surface", "canvas"):
            yield control, ground, CONTROL_RATIO
    yield "on_accent", "accent", CONTROL_RATIO  # the ring inside the main button


def test_ratio_of_black_on_white_is_21() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", ["light", "dark", "high_contrast"])
def test_every_pair_in_use_can_be_read(palette: str) -> None:
    colours = read_palettes()[palette]
    checked = list(pairs())
    weak = [
        (front, back, round(ratio(colours[front], colours[back]), 2))
        for front, back, needed in checked
        if ratio(colours[front], colours[back]) < needed
    ]
    assert len(checked) >= 72
    assert weak == []


def test_palettes_name_the_same_colours() -> None:
    palettes = read_palettes()
    assert palettes["light"].keys() == palettes["dark"].keys() == palettes["high_contrast"].keys()


def test_palettes_are_read_as_the_file_says() -> None:
    tokens = tomllib.loads(resource("tokens.toml").read_text("utf-8"))
    assert read_palettes() == tokens["theme"]
