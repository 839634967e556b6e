"""What is told of a newer version: facts in words."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from desktop.domain.update import UpdateState
from desktop.domain.wording import file_size, long_date, moment
from resources.i18n import language, translate


def announcement(state: UpdateState) -> str:
    """Return the few words at the foot of the window, "" while there is nothing new."""
    if state.release is None:
        return ""
    return translate("Update", "Versi {version} tersedia").format(version=state.release.version)


def facts(state: UpdateState, running: str, zone: ZoneInfo) -> list[tuple[str, str]]:
    """Return what is known, each with its name."""
    found = [(translate("Update", "Versi terpasang"), running)]
    if state.looked_at is None:
        return [*found, (translate("Update", "Diperiksa"), translate("Update", "belum pernah"))]
    release = state.release
    if release is None and not state.problem:
        found.append((translate("Update", "Versi baru"), translate("Update", "tidak ada")))
    elif release is not None:
        found.append((translate("Update", "Versi baru"), f"{release.version} ({file_size(release.size)})"))
    found.append((translate("Update", "Diperiksa"), moment(state.looked_at, zone)))
    if state.source:
        found.append((translate("Update", "Diambil dari"), state.source))
    if state.publisher:
        found.append((translate("Update", "Ditandatangani"), state.publisher))
        found.append((translate("Update", "Sidik kunci"), state.fingerprint))
    if state.expires_at is not None:
        found.append(
            (translate("Update", "Berlaku sampai"), long_date(state.expires_at.astimezone(zone).date()))
        )
    return found


def notes_of(state: UpdateState) -> str:
    """Return what is new, in the language in use or the publisher's own."""
    if state.release is None:
        return ""
    notes = state.release.notes
    return notes.get(language()) or notes.get("id", "")
