"""The sheet of the recovery key; the key on it opens nothing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from desktop.documents.recovery_sheet import RecoverySheet, render_recovery_sheet
from tests.documents.samples import LETTERHEAD, OFFICE

CODE = "K7M2Q-3VX9F-8D0TC-WN5H1-R4B6E-PZ2YG-J8S3A-6XKM4"
SHEET = RecoverySheet(
    LETTERHEAD,
    OFFICE.name,
    f"{OFFICE.code}-{OFFICE.device_code}",
    "9F3A21C7",
    CODE,
    datetime(2026, 11, 24, 1, 5, tzinfo=UTC),
    "Ani Rahmawati, S.Kom.",
    ZoneInfo("Asia/Jakarta"),
)


PAPERS: dict[str, Callable[[], bytes]] = {"kunci-pemulihan.pdf": lambda: render_recovery_sheet(SHEET)}
