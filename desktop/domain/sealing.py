"""Sealing the content of secret reports to one officer's key (decision 026): what stands in its place, and by whom."""

from __future__ import annotations

from desktop.domain.lapor_report import EntryKind

SEALING_OFFICER = "sealing_officer"
"""The setting that names the officer (user name) to whose key secret reports are sealed; "" for nobody."""
SEALED_TITLE = "Laporan rahasia"
SEALED_TEXT = "(disegel)"
"""Stand where words were, in every language: they are stored and printed."""
SHORTEST_PASSPHRASE = 12
"""Letters. Nothing but this phrase keeps the key from whoever has the desk, so it is longer than a password."""


def covered(kind: EntryKind, content: str) -> str:
    """Return what is kept of an entry that was read at LAPOR!; the register counts from the day of the hand-over (disposisi)."""
    is_handover = kind is EntryKind.STATUS and "disposisi" in content.lower()
    return f"Disposisi {SEALED_TEXT}" if is_handover else SEALED_TEXT
