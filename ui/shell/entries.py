"""The values that the window is made from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from ui.sync_panel.standing import Standing


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """A screen and its entry on the rail. ``id`` is also the scope of its keys in the shortcut table.

    ``factory`` is called at the first visit. ``at_foot`` puts the entry at the foot of the rail.
    """

    id: str
    icon: str
    word: str
    key: str
    factory: Callable[[], QWidget]
    badge: int = 0
    at_foot: bool = False


@dataclass(frozen=True, slots=True)
class StatusLine:
    """Everything the status bar tells. Times are aware UTC.

    ``sending`` says what is being sent ("Mengirim 5 dari 7"); ``trouble`` is one sentence about the printer, the disk or
    the like, put right in the settings if ``is_for_settings``, else explained on the screen Sinkronisasi.
    """

    full_name: str
    counter: str
    standing: Standing
    waiting: int = 0
    unknown: int = 0
    attention: int = 0
    last_success_at: datetime | None = None
    next_try_at: datetime | None = None
    sending: str | None = None
    trouble: str | None = None
    is_for_settings: bool = True
