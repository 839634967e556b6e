"""How backups stand, in words: facts for the page, and what is wrong in one sentence."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop.domain.backup import DUE_AFTER, BackupRun, BackupState, RunKind, RunOutcome
from desktop.domain.wording import file_size, moment, number
from resources.i18n import translate

Fact = tuple[str, str]


def backup_facts(state: BackupState, zone: ZoneInfo, now: datetime) -> list[Fact]:
    """Return what is known of the backups, the newest first."""
    good, never = state.last_good, translate("Safety", "Belum pernah")
    facts = [(translate("Safety", "Cadangan terakhir"), never if good is None else run_words(good, zone))]
    if good is not None:
        due = good.at + DUE_AFTER
        soon = translate("Safety", "Segera, dengan sendirinya")
        after = translate("Safety", "Sesudah {at}, dengan sendirinya")
        facts += [
            (translate("Safety", "Tersimpan di"), str(Path(good.path).parent)),
            (
                translate("Safety", "Berikutnya"),
                soon if state.is_due or due <= now else after.format(at=moment(due, zone)),
            ),
        ]
    facts.append((translate("Safety", "Latihan pemulihan"), _drill_words(state.last_drill, zone)))
    return facts


def second_facts(state: BackupState, zone: ZoneInfo) -> list[Fact]:
    """Return what is known of the second copy; nothing where none is wanted."""
    if not state.second_folder:
        return []
    last = state.last_second
    return [
        (translate("Safety", "Disalin ke"), state.second_folder),
        (
            translate("Safety", "Salinan terakhir"),
            translate("Safety", "Belum pernah") if last is None else run_words(last, zone),
        ),
    ]


def trouble(state: BackupState) -> str:
    """Return what is wrong with the backups as sentences, "" if nothing is."""
    wrong = []
    if state.last_failure is not None:
        wrong.append(_because(translate("Safety", "Cadangan terakhir gagal."), state.last_failure))
    if state.is_late:
        wrong.append(
            translate("Safety", "Belum ada cadangan sama sekali.")
            if state.last_good is None
            else translate("Safety", "Cadangan terakhir lebih dari dua hari yang lalu.")
        )
    if state.last_drill is not None and state.last_drill.outcome is RunOutcome.FAILED:
        wrong.append(_because(translate("Safety", "Latihan pemulihan terakhir gagal."), state.last_drill))
    elif state.is_drill_late:
        wrong.append(translate("Safety", "Pemulihan belum dilatih selama sebulan."))
    if state.second_failure is not None:
        wrong.append(_because(translate("Safety", "Salinan kedua tidak dibuat."), state.second_failure))
    return " ".join(wrong)


def run_words(run: BackupRun, zone: ZoneInfo) -> str:
    """Return when a backup was made, what is in it and how large it is."""
    parts = [moment(run.at, zone)]
    if run.complaints is not None:
        parts.append(translate("Safety", "{count} pengaduan").format(count=number(run.complaints)))
    if run.size is not None:
        parts.append(file_size(run.size))
    if run.outcome is RunOutcome.INCOMPLETE:
        parts.append(translate("Safety", "ada lampiran yang hilang"))
    return ", ".join(parts)


def kept_words(run: BackupRun, zone: ZoneInfo) -> str:
    """Return :func:`run_words`, and whether it is the copy on the second disk."""
    words = run_words(run, zone)
    if run.kind is RunKind.SECOND_COPY:
        return translate("Safety", "{backup}, salinan kedua").format(backup=words)
    return words


def _drill_words(drill: BackupRun | None, zone: ZoneInfo) -> str:
    if drill is None:
        return translate("Safety", "Belum pernah")
    words = (
        translate("Safety", "Berhasil, {at}")
        if drill.outcome is RunOutcome.GOOD
        else translate("Safety", "Gagal, {at}")
    )
    return words.format(at=moment(drill.at, zone))


def _because(words: str, run: BackupRun) -> str:
    return f"{words} {run.reason}" if run.reason else words
