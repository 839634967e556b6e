"""Who runs a command: name and password file from the options, or asked on a terminal; never asked in a pipe."""

from __future__ import annotations

import sys
from argparse import Namespace
from getpass import getpass
from typing import TYPE_CHECKING

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, NotAllowed, NotSignedIn
from resources.i18n import translate
from ui.terminal.files import read_secret

if TYPE_CHECKING:
    from desktop.usecases.toolbox import Tools


def signed_in(tools: Tools, args: Namespace) -> Account:
    """Return the account that carries out the command.

    Whoever types a password that somebody else gave them must choose one of their own first; a password file belongs to a
    script, which nobody can ask.

    Raises:
        NotSignedIn: nobody is named and nobody can be asked, or name and password do not fit.
        NotAllowed: the password is to be changed.
        StorageProblem: the password file cannot be read.
    """
    account = tools.sign_in(*credentials(args))
    if not args.password_file and tools.change_password.is_due(account):
        raise NotAllowed(
            translate("Terminal", "Kata sandi ini hanya sementara. Ganti dulu: loket user change-password."),
            code="must_change_password",
            field="user",
        )
    return account


def credentials(args: Namespace) -> tuple[str, str]:
    """Return name and password from the options, or as they are typed.

    Raises:
        NotSignedIn: nobody is named and nobody can be asked.
        StorageProblem: the password file cannot be read.
    """
    username, password_file = args.user, args.password_file
    if (not username or not password_file) and not is_terminal():
        raise NotSignedIn(
            translate("Terminal", "Perintah ini perlu --user dan --password-file sebelum nama perintah."),
            field="password_file" if username else "user",
        )
    name = username or ask(translate("Terminal", "Nama pengguna: "))
    password = (
        read_secret(password_file, "password_file")
        if password_file
        else getpass(translate("Terminal", "Kata sandi: "))
    )
    return name, password


def signed_in_if_accounts_exist(tools: Tools, args: Namespace) -> Account | None:
    """Return the account, None on a fresh desk without any; raises as :func:`signed_in`."""
    return signed_in(tools, args) if tools.accounts.any_exists() else None


def new_password(args: Namespace) -> str:
    """Return the new password of the command's option, or ask for it twice.

    Raises:
        InvalidInput: there is no option and nobody can be asked, or both answers differ.
        StorageProblem: the file cannot be read.
    """
    if args.new_password_file:
        return read_secret(args.new_password_file, "new_password_file")
    if not is_terminal():
        raise InvalidInput.of(
            "new_password_file",
            "required",
            translate("Terminal", "Tulis --new-password-file BERKAS dengan kata sandi baru."),
        )
    first = getpass(translate("Terminal", "Kata sandi baru: "))
    if first != getpass(translate("Terminal", "Ulangi kata sandi baru: ")):
        raise InvalidInput.of(
            "password", "differs", translate("Terminal", "Kedua kata sandi berbeda. Ulangi.")
        )
    return first


def is_terminal() -> bool:
    """Tell whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: str) -> str:
    """Ask for a line that need not be hidden."""
    sys.stderr.write(question)
    sys.stderr.flush()
    return sys.stdin.readline().strip()
