"""What appears without the focus going there is said aloud; what belongs to a field waits for its field."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from ui.common.field import Field
from ui.common.layout import boxed, column
from ui.common.line_edit import LineEdit
from ui.common.message import Message, Note

Shown = Callable[..., None]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return what a screen reader would be told to say."""
    heard: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            heard.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", hear)
    return heard


def test_news_are_said_and_hints_are_not(shown: Shown, said: list[str]) -> None:
    message = Message()
    message.show_text("Tersimpan sebagai log.pdf.", Note.GOOD)
    assert said == []  # nobody sees it yet
    message.clear()
    shown(boxed(column(message)), 400, 80)
    message.show_text("Siap dicetak.")
    message.show_text("Tersimpan sebagai log.pdf.", Note.GOOD)
    message.show_text("Tersimpan sebagai log.pdf.", Note.GOOD)
    message.show_text("Pencetak tidak menjawab.", Note.WARNING)
    message.show_text("Disk penuh.", Note.ERROR)
    assert said == ["Tersimpan sebagai log.pdf.", "Pencetak tidak menjawab.", "Disk penuh."]


@pytest.mark.parametrize("reserve", [True, False])
def test_sentence_of_a_field_is_its_description(shown: Shown, said: list[str], reserve: bool) -> None:
    edit = LineEdit()
    field = Field("NIK", edit, reserve=reserve)
    shown(boxed(column(field)), 400, 120)
    field.show_error("NIK harus 16 angka, ini baru 15.")
    interface = QAccessible.queryAccessibleInterface(edit)
    assert said == []
    assert interface.text(QAccessible.Text.Description) == "NIK harus 16 angka, ini baru 15."
