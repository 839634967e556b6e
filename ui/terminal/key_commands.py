"""recovery-key: the key on paper that opens the data when their computer is gone.

The key itself is never an argument, which every process of the computer could read, and is never shown in the terminal.
"""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.errors import InvalidInput
from desktop.domain.wording import long_date
from desktop.runtime.device_key import KeyPlace, Protection
from desktop.usecases.keep_recovery_key import OpenWithRecoveryKey
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import output_file, read_secret
from ui.terminal.output import Output
from ui.terminal.session import ask, is_terminal, signed_in


def make(tools: Tools, args: Namespace, out: Output) -> int:
    """Make a recovery key and write its sheet."""
    by = signed_in(tools, args)
    with output_file(args.output, is_private=True) as write:
        made = tools.recovery_key.make(by)
        write(made.sheet_pdf)
    out.result(
        {"path": args.output, "mark": made.mark, "made_on": made.made_on.isoformat()},
        [
            translate("Terminal", "Lembar kunci pemulihan {mark} ditulis ke {path}.").format(
                mark=made.mark, path=args.output
            ),
            translate(
                "Terminal",
                "Cetak, simpan di brankas, lalu hapus berkasnya. Kunci yang lebih lama tidak berlaku lagi.",
            ),
        ],
    )
    return ExitCode.DONE


def check(tools: Tools, args: Namespace, out: Output) -> int:
    """Tell whether a sheet still opens these data."""
    by = signed_in(tools, args)
    fits, state = tools.recovery_key.check(by, _code(args)), tools.recovery_key.state()
    made_on = state.made_on
    if fits:
        line = translate("Terminal", "Kunci ini cocok: lembar {mark} membuka data loket ini.")
    elif made_on is None:
        line = translate(
            "Terminal", "Belum ada kunci pemulihan untuk data ini. Buat: loket recovery-key make."
        )
    else:
        line = translate("Terminal", "Kunci ini tidak cocok. Yang berlaku: lembar {mark} tanggal {day}.")
    out.result(
        {"fits": fits, "mark": state.mark, "made_on": made_on.isoformat() if made_on else None},
        [line.format(mark=state.mark, day=long_date(made_on) if made_on else "")],
    )
    return ExitCode.DONE if fits else ExitCode.ATTENTION


def protect(tools: Tools, args: Namespace, out: Output) -> int:
    """Move the key of this computer."""
    by = signed_in(tools, args)
    protection = tools.recovery_key.move_device_key(by, KeyPlace(args.place))
    out.result(protection_json(protection), [protection.sentence])
    return ExitCode.DONE


def open_data(opening: OpenWithRecoveryKey, args: Namespace, out: Output) -> int:
    """Give this computer a key of its own to the data; nobody can be signed in before."""
    mark = opening.state().mark
    opening(_code(args))
    out.result(
        {"opened": True, "mark": mark},
        [translate("Terminal", "Data loket dapat dibuka di komputer ini. Jalankan Loket seperti biasa.")],
    )
    return ExitCode.DONE


def protection_json(protection: Protection) -> dict[str, str | None]:
    """Return where this computer keeps its key."""
    return {
        "place": protection.place.value,
        "file": None if protection.file is None else str(protection.file),
    }


def _code(args: Namespace) -> str:
    if args.key_file is not None:
        return read_secret(args.key_file, "key_file")
    if not is_terminal():
        raise InvalidInput.of(
            "key_file", "required", translate("Terminal", "Tulis --key-file BERKAS dengan kunci pemulihan.")
        )
    return ask(translate("Terminal", "Kunci pemulihan: "))
