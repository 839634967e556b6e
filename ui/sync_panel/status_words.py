"""What the status bar says of sending."""

from __future__ import annotations

from desktop.domain.sync_round import LinkState
from resources.i18n import translate
from ui.sync_panel.activity import SyncStatus


def sending_words(status: SyncStatus) -> str | None:
    """Return what is being sent, None between two rounds: ``Mengirim 5 dari 7``."""
    if not status.is_sending:
        return None
    if status.progress is None:
        return translate("SyncStatus", "Menyiapkan pengiriman")
    return translate("SyncStatus", "Mengirim {item} dari {items}").format(
        item=status.progress.item, items=status.progress.items
    )


def trouble_words(status: SyncStatus) -> str | None:
    """Return the sentence about what a person must put right, None if nothing needs it."""
    if status.trouble is not None:
        return status.trouble
    link = status.link
    if link is None:
        return None
    if link.state in (LinkState.CREDENTIALS, LinkState.NOT_CONFIGURED, LinkState.PORTAL):
        return link.message
    return link.clock_warning
