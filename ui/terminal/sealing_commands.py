"""seal: the content of secret reports, sealed to one officer's key.

Passphrase and recovery key are never arguments, which every process of the computer could read.
"""

from __future__ import annotations

from argparse import Namespace
from getpass import getpass
from pathlib import Path

from desktop.domain.errors import InvalidInput
from desktop.domain.wording import number
from desktop.usecases.seal_secrets import OpenedContent
from desktop.usecases.sealed_words import told_words
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode, UsageProblem
from ui.terminal.files import output_file, read_secret
from ui.terminal.output import Output, pairs
from ui.terminal.session import is_terminal, signed_in


def make_key(tools: Tools, args: Namespace, out: Output) -> int:
    """Make a key for the person who runs the command."""
    by, desk = signed_in(tools, args), tools.at_desk()
    code = read_secret(args.recovery_key_file, "recovery_key_file") if args.recovery_key_file else None
    desk.secrets.make_key(by, _new_passphrase(args), code)
    warning = translate("Sealing", "Kalau kalimat sandinya hilang, isinya tidak dapat dibuka lagi.")
    out.result(
        {"officer": by.username, "with_recovery_key": code is not None},
        [
            translate("Sealing", "Kunci segel {name} sudah dibuat.").format(name=by.username),
            *([] if code is not None else [warning]),
        ],
    )
    return ExitCode.DONE


def name_officer(tools: Tools, args: Namespace, out: Output) -> int:
    """Name the officer to whom secret reports are sealed, or nobody."""
    if args.off == (args.officer is not None):
        raise UsageProblem(translate("Sealing", "Pilih satu: nama petugas atau --off."), field="officer")
    by, desk = signed_in(tools, args), tools.at_desk()
    desk.secrets.name_officer(by, args.officer or "")
    text = (
        translate("Sealing", "Isi laporan rahasia tidak disegel lagi.")
        if args.off
        else translate("Sealing", "Isi laporan rahasia mulai sekarang disegel untuk {name}.")
    )
    out.result({"officer": args.officer or ""}, [text.format(name=args.officer)])
    return ExitCode.DONE


def show(tools: Tools, args: Namespace, out: Output) -> int:
    """Tell for whom it is sealed, who has a key, and how many are sealed and due."""
    by, desk = signed_in(tools, args), tools.at_desk()
    state = desk.secrets.state(by)
    value = {
        "officer": state.officer,
        "holders": list(state.holders),
        "sealed": state.sealed,
        "due": state.due,
    }
    lines = pairs(
        (
            (
                translate("Sealing", "Disegel untuk"),
                state.officer or translate("Sealing", "tidak ada (tidak dipakai)"),
            ),
            (translate("Sealing", "Punya kunci"), ", ".join(state.holders) or "-"),
            (translate("Sealing", "Sudah disegel"), number(state.sealed)),
            (translate("Sealing", "Menunggu disegel"), number(state.due)),
        )
    )
    out.result(value, lines)
    return ExitCode.DONE


def run(tools: Tools, args: Namespace, out: Output) -> int:
    """Seal what is due; nobody need be signed in, for nothing can be read by it."""
    del args
    sealed = tools.at_desk().secrets.seal_due()
    out.result(
        {"sealed": sealed},
        [translate("Sealing", "{count} laporan rahasia disegel.").format(count=number(sealed))],
    )
    return ExitCode.DONE


def open_sealed(tools: Tools, args: Namespace, out: Output) -> int:
    """Show what a sealed report says to its officer."""
    by, desk = signed_in(tools, args), tools.at_desk()
    is_recovery_key = args.recovery_key_file is not None
    secret = (
        read_secret(args.recovery_key_file, "recovery_key_file") if is_recovery_key else _passphrase(args)
    )
    opened = desk.secrets.open(by, args.number, secret, args.reason, is_recovery_key=is_recovery_key)
    paths = _written(opened, args.files) if args.files else []
    out.result(
        {"register_no": opened.register_no, **opened.told, "paths": paths},
        pairs([(translate("Terminal", "Nomor"), opened.register_no), *told_words(opened, paths)]),
    )
    return ExitCode.DONE


def _written(opened: OpenedContent, folder: str) -> list[str]:
    paths = []
    for place, (name, content) in enumerate(opened.files, 1):
        path = str(Path(folder, f"{place}-{Path(name).name}"))
        with output_file(path, is_private=True) as write:
            write(content)
        paths.append(path)
    return paths


def _passphrase(args: Namespace) -> str:
    if args.passphrase_file:
        return read_secret(args.passphrase_file, "passphrase_file")
    if not is_terminal():
        raise InvalidInput.of(
            "passphrase_file",
            "required",
            translate("Sealing", "Tulis --passphrase-file BERKAS dengan kalimat sandi."),
        )
    return getpass(translate("Sealing", "Kalimat sandi: "))


def _new_passphrase(args: Namespace) -> str:
    first = _passphrase(args)
    if not args.passphrase_file and first != getpass(translate("Sealing", "Ulangi kalimat sandi: ")):
        raise InvalidInput.of("passphrase", "differs", translate("Sealing", "Kedua kalimat sandi berbeda."))
    return first
