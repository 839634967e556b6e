"""What the status bar says of sending."""

from __future__ import annotations

from desktop.domain.clock_skew import is_skewed
from desktop.domain.sync_round import LinkState
from desktop.domain.wording import number
from resources.i18n import translate
from ui.sync_panel.activity import SyncStatus


def sending_words(status: SyncStatus) -> str | None:
    """Return what is being sent, None between two rounds: ``Mengirim 5 dari 7``."""
    if not status.is_sending:
        return None
    if status.progress is None:
        return translate("SyncStatus", "Menyiapkan pengiriman")
    return translate("SyncStatus", "Mengirim {item} dari {items}").format(
        item=number(status.progress.item), items=number(status.progress.items)
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
    if link.clock_skew_s is not None and is_skewed(link.clock_skew_s):
        return translate("SyncStatus", "Jam komputer berbeda {minutes} menit dari server").format(
            minutes=number(round(abs(link.clock_skew_s) / 60))
        )
    return None


def is_for_settings(status: SyncStatus) -> bool:
    """Tell whether what must be put right is put right in the settings, not on the screen Sinkronisasi."""
    states = (LinkState.CREDENTIALS, LinkState.NOT_CONFIGURED)
    return status.trouble is None and status.link is not None and status.link.state in states
