"""Commands about the people at the desk: what an admin does with accounts, and one's own password."""

from __future__ import annotations

from argparse import Namespace

from desktop.domain.access import Account, Role
from desktop.domain.wording import label
from desktop.usecases.manage_accounts import AccountStanding
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output, table
from ui.terminal.session import credentials, new_password, signed_in, signed_in_if_accounts_exist


def add_account(tools: Tools, args: Namespace, out: Output) -> int:
    """Add an account; the first one of a fresh desk needs no sign-in."""
    by = signed_in_if_accounts_exist(tools, args)
    wanted = Account(args.username, args.full_name, Role(args.role), args.nip)
    account = tools.accounts.add(by, wanted, new_password(args))
    text = translate("Terminal", "Akun {name} ({role}) ditambahkan.")
    out.result(_json(account), [text.format(name=account.username, role=label(account.role))])
    return ExitCode.DONE


def list_accounts(tools: Tools, args: Namespace, out: Output) -> int:
    """List all accounts."""
    people = tools.accounts.list(signed_in(tools, args))
    titles = (
        translate("Terminal", "Nama"),
        translate("Terminal", "Nama lengkap"),
        translate("Terminal", "Peran"),
        translate("Terminal", "NIP"),
        translate("Terminal", "Keadaan"),
    )
    rows = [
        (a.username, a.full_name, label(a.role), a.nip or "", _standing_words(each))
        for each in people
        for a in (each.account,)
    ]
    out.result([_standing_json(each) for each in people], table(titles, rows))
    return ExitCode.DONE


def change_account(tools: Tools, args: Namespace, out: Output) -> int:
    """Give a person another role, full name or NIP."""
    by = signed_in(tools, args)
    role = Role(args.role) if args.role else None
    account = tools.accounts.change(by, args.username, role=role, full_name=args.full_name, nip=args.nip)
    text = translate("Terminal", "Akun {name} ({role}) diubah.")
    out.result(_json(account), [text.format(name=account.username, role=label(account.role))])
    return ExitCode.DONE


def disable_account(tools: Tools, args: Namespace, out: Output) -> int:
    """Keep a person from signing in."""
    tools.accounts.disable(signed_in(tools, args), args.username)
    text = translate("Terminal", "Akun {name} dinonaktifkan.").format(name=args.username)
    out.result({"username": args.username, "is_active": False}, [text])
    return ExitCode.DONE


def enable_account(tools: Tools, args: Namespace, out: Output) -> int:
    """Let a person sign in again."""
    tools.accounts.enable(signed_in(tools, args), args.username)
    text = translate("Terminal", "Akun {name} diaktifkan lagi.").format(name=args.username)
    out.result({"username": args.username, "is_active": True}, [text])
    return ExitCode.DONE


def reset_password(tools: Tools, args: Namespace, out: Output) -> int:
    """Give a person a new password."""
    by = signed_in(tools, args)
    tools.accounts.reset_password(by, args.username, new_password(args))
    text = translate("Terminal", "Kata sandi {name} diganti.").format(name=args.username)
    out.result({"username": args.username}, [text])
    return ExitCode.DONE


def change_password(tools: Tools, args: Namespace, out: Output) -> int:
    """Choose one's own password."""
    username, old = credentials(args)
    by = tools.sign_in(username, old)
    tools.change_password(by, old, new_password(args))
    text = translate("Terminal", "Kata sandi Anda, {name}, diganti.").format(name=by.username)
    out.result({"username": by.username}, [text])
    return ExitCode.DONE


def _json(account: Account) -> dict[str, str | bool | None]:
    return {
        "username": account.username,
        "full_name": account.full_name,
        "role": account.role.value,
        "nip": account.nip,
        "is_active": account.is_active,
    }


def _standing_json(standing: AccountStanding) -> dict[str, str | bool | None]:
    until = standing.locked_until
    return {
        **_json(standing.account),
        "must_change_password": standing.must_change_password,
        "locked_until": until.isoformat(timespec="seconds") if until else None,
    }


def _standing_words(standing: AccountStanding) -> str:
    if not standing.account.is_active:
        return translate("Terminal", "nonaktif")
    if standing.locked_until is not None:
        return translate("Terminal", "terkunci sementara")
    return translate("Terminal", "aktif")
