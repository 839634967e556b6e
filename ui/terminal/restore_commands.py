"""backup verify and restore: what works before anything of a desk can be opened. Nobody can sign in."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Mapping
from getpass import getpass
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from desktop.domain.backup_note import BackupNote, Manifest
from desktop.domain.errors import InvalidInput
from desktop.domain.wording import file_size, moment
from desktop.usecases.restore_backup import RestoreBackup
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import read_secret
from ui.terminal.output import Output, pairs
from ui.terminal.session import is_terminal

T = TypeVar("T")

ZONE = ZoneInfo("Asia/Jakarta")
"""Of the times of backups, which may be told before any desk is open: their head does not say the office's zone."""


def verify(restoring: RestoreBackup, args: Namespace, out: Output) -> int:
    """Unpack a backup in a scratch folder and check everything in it."""
    file = Path(args.file).absolute()
    found = _with_key(args, lambda code: restoring.verify(file, code))
    value = _json(file, found.note, found.manifest) | {"sha256": found.sha256, "size": found.size}
    head = translate("Terminal", "Cadangan {name} utuh.").format(name=file.name)
    out.result(value, [head, *_lines(found.note, found.manifest, found.size)])
    if found.manifest.missing:
        out.note(_missing(found.manifest))
    return ExitCode.ATTENTION if found.manifest.missing else ExitCode.DONE


def restore(restoring: RestoreBackup, args: Namespace, out: Output) -> int:
    """Restore a desk; what stood in the data folder is moved aside."""
    file = Path(args.file).absolute()
    done = _with_key(args, lambda code: restoring(file, code))
    value = _json(file, done.note, done.manifest) | {
        "folder": str(done.folder),
        "aside": None if done.aside is None else str(done.aside),
        "device_code": done.device_code,
        "put_aside": done.put_aside,
    }
    lines = [
        translate("Terminal", "Loket dipulihkan di {folder}.").format(folder=done.folder),
        *_lines(done.note, done.manifest),
        translate(
            "Terminal", "Yang dicatat sesudah {day} tidak ada di dalamnya: cari tanda terima dan log harian."
        ).format(day=moment(done.note.made_at, ZONE)),
    ]
    if done.device_code is not None:
        lines.append(
            translate("Terminal", "Nomor register berikutnya memakai kode loket {code}.").format(
                code=done.device_code
            )
        )
    if done.put_aside:
        lines.append(
            translate(
                "Terminal", "{count} laporan perlu dicek: mungkin sudah terkirim sesudah cadangan dibuat."
            ).format(count=done.put_aside)
        )
    if done.aside is not None:
        lines.append(
            translate(
                "Terminal", "Data yang tadinya ada dipindahkan ke {folder}; tidak ada yang dihapus."
            ).format(folder=done.aside)
        )
    out.result(value, lines)
    if done.manifest.missing:
        out.note(_missing(done.manifest))
    return ExitCode.DONE


BACKUP_FILES: Mapping[str, Callable[[RestoreBackup, Namespace, Output], int]] = {
    "backup verify": verify,
    "backup restore": restore,
}
"""Commands that need no desk."""


def _with_key(args: Namespace, work: Callable[[str | None], T]) -> T:
    """Do something with the recovery key of the option, or without one, or, if it is needed, with one that is typed."""
    if args.recovery_key_file:
        return work(read_secret(args.recovery_key_file, "recovery_key_file"))
    try:
        return work(None)
    except InvalidInput as problem:
        if problem.field != "recovery_key" or not is_terminal():
            raise
    return work(getpass(translate("Terminal", "Kunci pemulihan: ")))


def _json(file: Path, note: BackupNote, manifest: Manifest) -> dict[str, object]:
    return {
        "path": str(file),
        "rows": sum(manifest.contents.rows.values()),
        "attachments": len(manifest.attachments),
        "complaints": note.complaints,
        "last_number": manifest.contents.last_number,
        "made_at": note.made_at.isoformat(timespec="seconds"),
        "office": note.office,
        "device": note.device,
        "missing": list(manifest.missing),
    }


def _lines(note: BackupNote, manifest: Manifest, size: int | None = None) -> list[str]:
    return pairs(
        [
            (translate("Terminal", "Kantor"), f"{note.office}-{note.device} {note.name}".strip(" -")),
            (translate("Terminal", "Dibuat"), moment(note.made_at, ZONE)),
            (translate("Terminal", "Pengaduan"), str(note.complaints)),
            (translate("Terminal", "Nomor terakhir"), manifest.contents.last_number),
            (translate("Terminal", "Lampiran"), str(len(manifest.attachments))),
            (translate("Terminal", "Ukuran"), None if size is None else file_size(size)),
        ]
    )


def _missing(manifest: Manifest) -> str:
    return translate(
        "Backup", "{count} lampiran sudah hilang di komputer asalnya, jadi tidak ada di dalam cadangan."
    ).format(count=len(manifest.missing))
