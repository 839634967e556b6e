"""backup: make one, look through one, rehearse a restore, list what there is. Nobody need sign in; all of it is recorded."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.domain.access import Account
from desktop.domain.backup import BackupRun, BackupState, Occasion, RunKind, RunOutcome
from desktop.domain.wording import file_size, moment
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output, table
from ui.terminal.restore_commands import ZONE
from ui.terminal.session import signed_in


def create(tools: Tools, args: Namespace, out: Output) -> int:
    """Make a backup; one that lacks what the desk has lost needs somebody's attention."""
    folder = None if args.output is None else Path(args.output).absolute()
    made = tools.backups(_whoever(tools, args), Occasion.BY_HAND, folder)
    run, second = made.run, made.second
    value = {
        "path": str(made.path),
        "rows": made.rows,
        "attachments": run.attachments,
        "sha256": run.sha256,
        "complaints": run.complaints,
        "size": run.size,
        "missing": list(made.missing),
        "removed": list(made.removed),
        "second_copy": None if second is None else _run_json(second),
    }
    lines = [
        translate(
            "Terminal",
            "Cadangan dibuat dan diperiksa: {path} ({size}, {complaints} pengaduan, {files} lampiran).",
        ).format(
            path=made.path,
            size=file_size(run.size or 0),
            complaints=run.complaints,
            files=run.attachments,
        )
    ]
    if second is not None:
        if second.outcome is RunOutcome.GOOD:
            lines.append(translate("Terminal", "Salinan kedua: {path}").format(path=second.path))
        if second.reason is not None:
            lines.append(second.reason)
    out.result(value, lines)
    if run.reason is not None:
        out.note(run.reason)
    is_well = run.outcome is RunOutcome.GOOD and (second is None or second.outcome is RunOutcome.GOOD)
    return ExitCode.DONE if is_well else ExitCode.ATTENTION


def rehearse(tools: Tools, args: Namespace, out: Output) -> int:
    """Rehearse a restore with a backup, by default the newest."""
    done = tools.rehearse(_whoever(tools, args), None if args.file is None else Path(args.file).absolute())
    run = done.run
    out.result(
        {
            "path": run.path,
            "complaints": run.complaints,
            "attachments": run.attachments,
            "sample": done.sample,
        },
        [
            translate(
                "Terminal",
                "Latihan memulihkan berhasil dari {name}: {complaints} pengaduan, {files} lampiran.",
            ).format(name=Path(run.path).name, complaints=run.complaints, files=run.attachments)
        ],
    )
    return ExitCode.DONE


def list_backups(tools: Tools, _args: Namespace, out: Output) -> int:
    """List the backups that are there, and say what is late or failed."""
    state, kept = tools.backups.state(), tools.backups.kept()
    value = {
        "backups": [_run_json(run) for run in kept],
        "last_failure": None if state.last_failure is None else _run_json(state.last_failure),
        "last_rehearsal": None if state.last_drill is None else _run_json(state.last_drill),
        "second_folder": state.second_folder,
        "is_late": state.is_late,
        "is_rehearsal_late": state.is_drill_late,
    }
    titles = (
        translate("Terminal", "Dibuat"),
        translate("Terminal", "Ukuran"),
        translate("Terminal", "Pengaduan"),
        translate("Terminal", "Berkas"),
    )
    rows = [(_day_and_time(run), file_size(run.size or 0), str(run.complaints), run.path) for run in kept]
    out.result(value, [*table(titles, rows), *_warnings(state)])
    return ExitCode.ATTENTION if _warnings(state) else ExitCode.DONE


def _warnings(state: BackupState) -> list[str]:
    found = []
    if state.last_failure is not None and state.last_failure.reason is not None:
        found.append(state.last_failure.reason)
    if state.second_failure is not None and state.second_failure.reason is not None:
        found.append(state.second_failure.reason)
    if state.is_late:
        found.append(
            translate("Backup", "Cadangan terakhir sudah lebih dari 2 hari. Buat cadangan sekarang.")
        )
    if state.is_drill_late:
        found.append(
            translate("Backup", "Sudah lebih dari 31 hari tidak ada latihan memulihkan. Jalankan latihan.")
        )
    return found


def _whoever(tools: Tools, args: Namespace) -> Account | None:
    """Return who is named, None where nobody is: scripts make backups, too."""
    return signed_in(tools, args) if args.user else None


def _run_json(run: BackupRun) -> dict[str, object]:
    return {
        "at": run.at.isoformat(timespec="seconds"),
        "kind": run.kind,
        "path": run.path,
        "outcome": run.outcome,
        "size": run.size,
        "complaints": run.complaints,
        "attachments": run.attachments,
        "sha256": run.sha256,
        "reason": run.reason,
    }


def _day_and_time(run: BackupRun) -> str:
    when = moment(run.at, ZONE)
    if run.kind is RunKind.BACKUP:
        return when
    return translate("Terminal", "{when} (salinan kedua)").format(when=when)
