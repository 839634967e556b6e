"""Commands of IT staff: the office's file, the API's secrets."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.domain.wording import long_date
from desktop.usecases.provision_office import OfficePreview
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import read_secret
from ui.terminal.output import Output, pairs, table
from ui.terminal.session import signed_in, signed_in_if_accounts_exist


def show_office(tools: Tools, args: Namespace, out: Output) -> int:
    """Show what an office's file holds and would change."""
    return _told(tools.provision.show(Path(args.file)), out)


def apply_office(tools: Tools, args: Namespace, out: Output) -> int:
    """Put an office's file into force."""
    by = signed_in_if_accounts_exist(tools, args)
    preview = tools.provision.apply(by, Path(args.file), allow_unsigned=args.allow_unsigned)
    code = _told(preview, out)
    out.note(translate("Terminal", "Berkas kantor diterapkan."))
    return code


def set_credentials(tools: Tools, args: Namespace, out: Output) -> int:
    """Put the API's two secrets into the key store."""
    auth, token = read_secret(args.auth_file, "auth_file"), read_secret(args.token_file, "token_file")
    tools.credentials(auth, token, signed_in(tools, args) if args.user else None)
    out.result({"stored": ["auth", "token"]}, [translate("Terminal", "Kedua kunci LAPOR! disimpan.")])
    return ExitCode.DONE


def _told(preview: OfficePreview, out: Output) -> int:
    office = preview.office
    value = {
        "office_code": office.code,
        "device_code": office.device_code,
        "signed_by": preview.signed_by,
        "valid_until": office.valid_until.isoformat() if office.valid_until else None,
        "changes": [{"name": c.name, "before": c.before, "after": c.after} for c in preview.changes],
    }
    head = pairs(
        (
            (translate("Terminal", "Kantor"), office.name),
            (translate("Terminal", "Kode"), f"{office.code}-{office.device_code}"),
            (translate("Terminal", "Wilayah"), office.regency_name),
            (
                translate("Terminal", "Ditandatangani"),
                preview.signed_by or translate("Terminal", "tidak ditandatangani"),
            ),
            (
                translate("Terminal", "Berlaku sampai"),
                long_date(office.valid_until) if office.valid_until else translate("Terminal", "tanpa batas"),
            ),
        )
    )
    titles = (
        translate("Terminal", "Isian"),
        translate("Terminal", "Sekarang"),
        translate("Terminal", "Menjadi"),
    )
    changes = table(titles, [(c.name, c.before or "-", c.after) for c in preview.changes])
    unchanged = [translate("Terminal", "Tidak ada yang berubah.")]
    out.result(value, [*head, "", *(changes if preview.changes else unchanged)])
    return ExitCode.DONE
