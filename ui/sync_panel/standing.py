"""How sending stands, in one sign: what the status bar and the screen may show green, and what they say otherwise.

Green means proven: the last round that asked the server brought everything it had, nothing waits for a person, and the
server still answers. Everything else that is not trouble is neutral (failures.md 9, "false green").
"""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.clock_skew import is_skewed
from desktop.domain.outbox import OutboxTotals
from desktop.domain.sync_round import LinkState, RoundEnd, RoundReport
from resources.i18n import translate
from ui.common.tokens import Colour
from ui.sync_panel.activity import SyncStatus


@dataclass(frozen=True, slots=True)
class Standing:
    """Sign, its colour and a word or two; ``is_loud`` when a person should look, ``is_proven`` when it may be green."""

    icon: str
    tone: Colour
    words: str
    is_loud: bool = False
    is_proven: bool = False


def is_proven(link: LinkState | None, totals: OutboxTotals, last_word: RoundReport | None) -> bool:
    """Tell whether the last word from the server was that all is well.

    True only if the server answers now, its last round ended by itself and confirmed something, left nothing behind and
    put nothing aside, and no item of any kind waits for a person.
    """
    if link is not LinkState.ONLINE or last_word is None:
        return False
    others = totals.others
    needs_person = totals.unknown or totals.attention or others.unknown or others.attention
    left_over = last_word.unknown or last_word.attention or last_word.waiting
    return (
        last_word.end is RoundEnd.FINISHED and last_word.delivered > 0 and not needs_person and not left_over
    )


def standing(status: SyncStatus) -> Standing:
    """Return how sending stands."""
    link = status.link
    if status.is_paused:
        return Standing("pause", "check", translate("SyncStatus", "Dijeda"), is_loud=True)
    if link is None:
        return Standing("wifi", "text2", translate("SyncStatus", "Memeriksa sambungan"))
    match link.state:
        case LinkState.ONLINE:
            has_trouble = status.trouble is not None or is_skewed(link.clock_skew_s)
            proven = not has_trouble and is_proven(link.state, status.totals, status.last_word)
            words = translate("SyncStatus", "Terhubung")
            return Standing("wifi", "ok" if proven else "text2", words, is_proven=proven)
        case LinkState.OFFLINE:
            return Standing("wifi-off", "check", translate("SyncStatus", "Luring"))
        case LinkState.PORTAL:
            return Standing(
                "wifi-off", "check", translate("SyncStatus", "Jaringan minta masuk"), is_loud=True
            )
        case LinkState.CREDENTIALS:
            return Standing(
                "triangle-alert", "check", translate("SyncStatus", "Kata sandi ditolak"), is_loud=True
            )
        case LinkState.SERVER_TROUBLE:
            return Standing("wifi-off", "check", translate("SyncStatus", "Server terganggu"))
        case LinkState.NOT_CONFIGURED:
            return Standing(
                "triangle-alert", "check", translate("SyncStatus", "Sambungan belum diatur"), is_loud=True
            )
