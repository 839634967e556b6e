"""update: look for a newer version, say what was found, and start its installer. Only the last needs somebody."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop import VERSION
from desktop.domain.errors import StorageProblem
from desktop.domain.update import UpdateState
from desktop.domain.wording import file_size
from desktop.runtime.update_installer import install_now
from desktop.usecases.toolbox import Tools
from resources.i18n import language, translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output, pairs
from ui.terminal.session import signed_in


def check(tools: Tools, args: Namespace, out: Output) -> int:
    """Look now."""
    folder = None if args.folder is None else Path(args.folder)
    return _told(tools, tools.updates(folder), out)


def show(tools: Tools, _args: Namespace, out: Output) -> int:
    """Say what the last look found; a look that failed needs somebody's attention."""
    return _told(tools, tools.updates.state(), out)


def install(tools: Tools, args: Namespace, out: Output) -> int:
    """Copy and verify the installer that was found, and run it with an administrator's right that the system asks for."""
    by = signed_in(tools, args)
    ready = tools.updates.prepare(by)
    code = install_now(tools.updates.notes)
    if code != 0:
        raise StorageProblem(
            translate(
                "Update", "Pemasang {name} berakhir dengan kode {code}. Lihat pesannya, lalu ulangi."
            ).format(name=ready.path.name, code=code),
            code="update_not_installed",
        )
    value = {"version": ready.version, "path": str(ready.path), "sha256": ready.sha256}
    out.result(
        value, [translate("Update", "Pemasang versi {version} dijalankan.").format(version=ready.version)]
    )
    return ExitCode.DONE


def _told(tools: Tools, state: UpdateState, out: Output) -> int:
    release = state.release
    value = {
        "current": VERSION,
        "available": None if release is None else release.version,
        "file": None if release is None else release.file_name,
        "sha256": None if release is None else release.sha256,
        "notes": None if release is None else dict(release.notes),
        "minimum_version": None if release is None else release.minimum_version or None,
        "may_start_installer": tools.updates.settings().may_start_installer,
        "source": state.source or None,
        "publisher": state.publisher or None,
        "key": state.fingerprint or None,
        "valid_until": state.expires_at.isoformat() if state.expires_at else None,
        "looked_at": state.looked_at.isoformat() if state.looked_at else None,
        "problem": state.problem or None,
    }
    out.result(value, _lines(state))
    if state.problem:
        out.note(state.problem)
    return ExitCode.ATTENTION if state.problem else ExitCode.DONE


def _lines(state: UpdateState) -> list[str]:
    release = state.release
    facts: list[tuple[str, str | None]] = [(translate("Update", "Versi terpasang"), VERSION)]
    if state.looked_at is None:
        return [*pairs(facts), translate("Update", "Belum pernah diperiksa.")]
    if release is None:
        facts.append((translate("Update", "Versi baru"), translate("Update", "tidak ada")))
    else:
        what = f"{release.version}, {release.file_name} ({file_size(release.size)})"
        facts.append((translate("Update", "Versi baru"), what))
    facts.append((translate("Update", "Diambil dari"), state.source))
    if state.publisher:
        facts.append((translate("Update", "Ditandatangani"), f"{state.publisher}, {state.fingerprint}"))
    notes = [] if release is None else [release.notes.get(language()) or release.notes.get("id", "")]
    return [*pairs(facts), *notes]
