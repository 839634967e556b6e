"""Every text of every screen and state, in both languages, at every scale: whole, in sight, and alone in its place."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from resources.i18n import set_language
from tests.ui.looking import keep_picture
from tests.ui.whole.fitting import faults_of_texts
from tests.ui.whole.scales import LARGE, LARGE_TEXT, SCALES
from tests.ui.whole.visitor import WIDE, OpenWindow
from ui.common import theme


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("text_scale", "sizes"), [(1.0, SCALES), (LARGE_TEXT, LARGE)], ids=["usual", "14pt"])
def test_every_text_can_be_read(
    qapp: QApplication,
    open_window: OpenWindow,
    language: str,
    text_scale: float,
    sizes: dict[str, tuple[int, int]],
) -> None:
    set_language(language)
    theme.install(qapp, theme.Mode.LIGHT, text_scale=text_scale)
    visitor = open_window()
    found: list[str] = []
    for state in visitor.all():
        for scale, size in sizes.items():
            visitor.resize(*size)
            faults = faults_of_texts(visitor.frame)
            found += [f"{state} at {scale}: {fault}" for fault in faults]
            if faults:
                keep_picture(visitor.frame, f"{language}-{text_scale:.2f}-{state}-{scale}")
        visitor.resize(*WIDE)
    theme.install(qapp, theme.Mode.LIGHT)
    assert found == [], "\n".join(found)
