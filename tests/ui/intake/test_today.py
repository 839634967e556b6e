"""Hari ini: each line says what became of the complaint, and names nobody who asked to stay hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.complaint import ComplaintStatus
from tests.ui.models.lines import row
from ui.intake.today import today_entry


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "Siti Aminah"),
        ({"name": None}, "Tanpa nama"),
        ({"is_secret": True}, "Nama dirahasiakan"),
        ({"status": ComplaintStatus.BATAL}, "Dibatalkan. Siti Aminah"),
        ({"status": ComplaintStatus.DICABUT}, "Dicabut pelapor. Siti Aminah"),
        ({"status": ComplaintStatus.DICABUT, "is_anonymous": True}, "Dicabut pelapor. Nama dirahasiakan"),
    ],
)
def test_what_stands_below_the_title(changes: dict[str, Any], words: str) -> None:
    assert today_entry(replace(row(1), **changes), ZoneInfo("Asia/Jakarta")).name == words
