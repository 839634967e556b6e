"""Commands of IT staff: the office's file, the API's secrets."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from desktop.domain.wording import long_date
from desktop.runtime.office_signature import PublicKey, read_public_key
from desktop.usecases.office_changes import summary
from desktop.usecases.provision_office import OfficePreview
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.files import output_file, read_secret
from ui.terminal.output import Output, pairs, table
from ui.terminal.session import signed_in, signed_in_if_accounts_exist


def show_office(tools: Tools, args: Namespace, out: Output) -> int:
    """Show what an office's file holds and would change."""
    return tell_office(tools.provision.show(Path(args.file), key_of(args)), out)


def apply_office(tools: Tools, args: Namespace, out: Output) -> int:
    """Put an office's file into force."""
    by = signed_in_if_accounts_exist(tools, args)
    preview = tools.provision.apply(
        by,
        Path(args.file),
        allow_unsigned=args.allow_unsigned,
        key=key_of(args),
        move_office=args.move_office,
    )
    code = tell_office(preview, out)
    out.note(translate("Terminal", "Berkas kantor diterapkan."))
    return code


def trust_key(tools: Tools, args: Namespace, out: Output) -> int:
    """Trust another key from now on."""
    by = signed_in(tools, args)
    key = read_public_key(Path(args.file))
    tools.provision.trust_key(by, key)
    text = translate("Terminal", "Mulai sekarang hanya berkas kantor dari kunci {fingerprint} yang diterima.")
    value = {"key": key.base64, "fingerprint": key.fingerprint}
    out.result(value, [text.format(fingerprint=key.fingerprint)])
    return ExitCode.DONE


def key_of(args: Namespace) -> PublicKey | None:
    """Return the public key that ``--key`` names, None without it; raises InvalidInput."""
    return read_public_key(Path(args.key)) if args.key else None


def set_credentials(tools: Tools, args: Namespace, out: Output) -> int:
    """Put the API's two secrets into the key store."""
    auth, token = read_secret(args.auth_file, "auth_file"), read_secret(args.token_file, "token_file")
    tools.credentials(auth, token, signed_in(tools, args) if args.user else None)
    out.result({"stored": ["auth", "token"]}, [translate("Terminal", "Kedua kunci LAPOR! disimpan.")])
    return ExitCode.DONE


def device_key(tools: Tools, args: Namespace, out: Output) -> int:
    """Tell the public key to which IT seals the API's secrets for this desk."""
    key = tools.credentials.device_key()
    value = {"device_key": key.text, "fingerprint": key.fingerprint, "path": args.output}
    lines = [
        key.text,
        translate("Terminal", "Sidik kunci perangkat: {fingerprint}").format(fingerprint=key.fingerprint),
    ]
    if args.output is not None:
        with output_file(args.output) as write:
            write(f"{key.text}\n".encode("ascii"))
        lines.append(translate("Terminal", "Ditulis ke {path}.").format(path=args.output))
    out.result(value, lines)
    return ExitCode.DONE


def tell_office(preview: OfficePreview, out: Output) -> int:
    """Tell what a file holds and changes: for scripts every value, for people the single ones and tables in a line each."""
    office = preview.office
    value = {
        "office_code": office.code,
        "device_code": office.device_code,
        "signed_by": preview.signed_by,
        "valid_until": office.valid_until.isoformat() if office.valid_until else None,
        "serial": office.serial,
        "changes": [{"name": c.name, "before": c.before, "after": c.after} for c in preview.changes],
    }
    out.result(value, [*_facts(preview), "", *_changes(preview)])
    return ExitCode.DONE


def _facts(preview: OfficePreview) -> list[str]:
    office, before = preview.office, preview.before
    name = f"{office.code}-{office.device_code}"
    if before is not None and (old := f"{before.code}-{before.device_code}") != name:
        name = f"{old} → {name}"
    until = long_date(office.valid_until) if office.valid_until else translate("Terminal", "tanpa batas")
    return pairs(
        (
            (translate("Terminal", "Kantor"), office.name),
            (translate("Terminal", "Kode"), name),
            (translate("Terminal", "Wilayah"), office.regency_name),
            (translate("Terminal", "Ditandatangani"), preview.signed_by or _no_signer(preview)),
            (translate("Terminal", "Serial"), str(office.serial) if office.serial else None),
            (translate("Terminal", "Berlaku sampai"), until),
        )
    )


def _no_signer(preview: OfficePreview) -> str:
    if preview.has_signature:
        return translate("Terminal", "belum dapat diperiksa; tambahkan --key regency.pub")
    return translate("Terminal", "tidak ditandatangani")


def _changes(preview: OfficePreview) -> list[str]:
    if not preview.changes:
        return [translate("Terminal", "Tidak ada yang berubah.")]
    single, tables = summary(preview.changes, preview.before, preview.office)
    titles = (
        translate("Terminal", "Isian"),
        translate("Terminal", "Sekarang"),
        translate("Terminal", "Menjadi"),
    )
    told = table(titles, [(c.name, c.before or "-", c.after or "-") for c in single]) if single else []
    return [*told, *([""] if told and tables else []), *(f"{t.name}: {t.in_words()}" for t in tables)]
