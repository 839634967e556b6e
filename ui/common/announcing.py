"""Saying something to somebody who cannot see it appear."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(owner: QWidget, text: str) -> None:
    """Let a screen reader say ``text`` now, if ``owner`` is in sight; the focus stays where it is."""
    if text and owner.isVisible():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(owner, text))
