"""A signed file for every workstation: ``python -m installer.provision.make_offices offices.csv --common common.toml …``.

Each file is read back as a desk reads it before anything is laid into the folder. What is wrong with the list is told at
once, with line and column, and then nothing is written.
"""

from __future__ import annotations

import argparse
import csv
import io
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from desktop.domain.errors import LoketError
from desktop.domain.office import Office
from desktop.runtime.durable_file import replace_durably
from desktop.runtime.sealed_credentials import Credentials
from desktop.usecases.set_credentials import header_values
from installer.provision.cards import cards_pdf
from installer.provision.common import Common, read_common
from installer.provision.device_file import Making, read_back, shared_files, write_device
from installer.provision.faults import Fault, Refused
from installer.provision.fleet import Device, read_fleet
from installer.provision.keys import read_rotation
from installer.provision.ledger import Ledger
from installer.provision.regency_key import open_regency_key
from installer.updates.keys import ask_passphrase, passphrase_of_file

DONE, REFUSED = 0, 5
CARDS, SUMMARY, LEDGER = "kartu-loket.pdf", "daftar.csv", "serial.json"
_STAGING = ".sedang-dibuat"
_LARGEST_SECRET = 16_384


@dataclass(frozen=True, slots=True)
class Made:
    """A workstation's file that was read back, with the office that it describes."""

    device: Device
    office: Office
    serial: int
    is_sealed: bool


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command line; 0 done, 2 wrong words, 5 refused and nothing written."""
    args = _parser().parse_args(argv)
    try:
        _make(args)
    except Refused as refused:
        print(*refused.lines, "Tidak ada yang ditulis.", sep="\n", file=sys.stderr)
        return REFUSED
    except LoketError as problem:
        print(problem.message, "Tidak ada yang ditulis.", sep="\n", file=sys.stderr)
        return REFUSED
    except OSError as error:
        print(f"{error.filename or args.out}: {error.strerror}", file=sys.stderr)
        return REFUSED
    return DONE


def _make(args: argparse.Namespace) -> None:
    now = datetime.now(UTC)
    common = read_common(args.common, args.valid_until)
    devices, faults = read_fleet(args.csv, common)
    _refuse(args.csv, faults)
    credentials = _credentials(args.auth_file, args.token_file)
    passphrase = ask_passphrase if args.passphrase_file is None else passphrase_of_file(args.passphrase_file)
    key = open_regency_key(args.key, passphrase)
    trust = read_rotation(args.rotation, key.public) if args.rotation else ()
    making = Making(key, trust, credentials)
    with _staging(args.out) as staging:
        ledger = Ledger.read(args.ledger or args.out / LEDGER, args.serial_from)
        made = _write_all(_chosen(devices, args.only), common, making, ledger, args, staging, now.date())
        (staging / CARDS).write_bytes(
            cards_pdf([(each.office, each.device.cells) for each in made], key.public, common.it_contact, now)
        )
        (staging / SUMMARY).write_bytes(_summary(made, key.public.fingerprint))
        ledger.keep()  # first: a serial that was given once is never given again, whatever happens below
        for each in made:
            _put(staging / each.device.desk, args.out / each.device.desk)
        for name in (CARDS, SUMMARY):
            replace_durably(args.out / name, (staging / name).read_bytes())
    _tell(args.out, made, key.public.text, key.public.fingerprint, has_secrets=credentials is not None)


def _write_all(
    devices: list[Device],
    common: Common,
    making: Making,
    ledger: Ledger,
    args: argparse.Namespace,
    staging: Path,
    today: date,
) -> list[Made]:
    beside, made, faults, shared = shared_files(common), [], [], set()
    for device in devices:
        serial, folder = ledger.next(device.desk, args.out / device.desk), staging / device.desk
        write_device(folder, device, common, beside, serial, making)
        office, fault = read_back(folder, device, making, today)
        if office is not None:
            made.append(Made(device, office, serial, bool(office.sp4n.sealed_credentials)))
        if fault is not None and device.cells.get(fault.column):
            faults.append(fault)
        elif fault is not None:  # no cell says it, so it comes from what all share
            shared.add(f"{args.common.name}: {fault.message}")
    if shared:
        raise Refused(*sorted(shared), *(fault.told(args.csv.name) for fault in faults))
    _refuse(args.csv, faults)
    return made


def _refuse(file: Path, faults: list[Fault]) -> None:
    if faults:
        raise Refused(*(fault.told(file.name) for fault in faults))


def _chosen(devices: list[Device], only: list[str]) -> list[Device]:
    missing = sorted(set(only) - {device.desk for device in devices})
    if missing:
        raise Refused(f"--only: {', '.join(missing)} tidak ada di daftar")
    return [device for device in devices if not only or device.desk in only]


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    """Make the folder in which everything stands until all of it is right; only one run at a time has it."""
    out.mkdir(parents=True, exist_ok=True)
    staging = out / _STAGING
    try:
        staging.mkdir()
    except FileExistsError:
        raise Refused(
            f"{staging} sudah ada: proses lain sedang berjalan, atau terputus. Bila terputus, hapus."
        ) from None
    try:
        yield staging
    finally:
        shutil.rmtree(staging)


def _put(made: Path, target: Path) -> None:
    """Put a finished folder in the place of an older one."""
    old = made.with_name(f"{made.name}.lama")
    if target.exists():
        target.rename(old)
    made.rename(target)


def _credentials(auth: Path | None, token: Path | None) -> Credentials | None:
    if auth is None and token is None:
        return None
    if auth is None or token is None:
        raise Refused("--auth-file dan --token-file harus ditulis bersama")
    found = Credentials(_first_line(auth), _first_line(token))
    header_values(found.auth, found.token)
    return found


def _first_line(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            content = opened.read(_LARGEST_SECRET)
        return content.decode("utf-8-sig").partition("\n")[0].strip()
    except (OSError, ValueError) as error:
        raise Refused(f"{file} tidak dapat dibaca sebagai satu baris teks") from error


def _summary(made: list[Made], fingerprint: str) -> bytes:
    """Return the table that a spreadsheet opens by a double click: semicolons, with the mark of UTF-8."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(
        [
            "folder",
            "kantor",
            "loket",
            "nama",
            "serial",
            "berlaku_sampai",
            "kunci_lapor",
            "sidik_kunci_kabupaten",
        ]
    )
    for each in made:
        office = each.office
        until = office.valid_until.isoformat() if office.valid_until else ""
        secrets = "disegel" if each.is_sealed else "dipasang sendiri"
        name = office.name if office.name[:1] not in "=+-@" else f"'{office.name}"
        writer.writerow(
            [
                each.device.desk,
                office.code,
                office.device_code,
                name,
                each.serial,
                until,
                secrets,
                fingerprint,
            ]
        )
    return text.getvalue().encode("utf-8-sig")


def _tell(out: Path, made: list[Made], key: str, fingerprint: str, *, has_secrets: bool) -> None:
    offices = len({each.office.code for each in made})
    print(f"{len(made)} loket di {offices} kantor ditulis ke {out} dan dibaca kembali: semuanya benar.")
    print(f"Kunci: {key.partition(' ')[2] or 'tanpa nama'}, sidik {fingerprint}")
    print(f"Cetak {out / CARDS} dan sertakan satu kartu ke tiap komputer; ringkasan: {out / SUMMARY}.")
    unsealed = [each.device.desk for each in made if not each.is_sealed]
    if has_secrets and unsealed:
        print(f"Tanpa kunci LAPOR!, karena kolom device_key kosong: {', '.join(unsealed)}")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer.provision.make_offices", description=__doc__)
    add = parser.add_argument
    add("csv", type=Path, metavar="offices.csv", help="a row for each workstation")
    add("--common", type=Path, required=True, metavar="FILE", help="what all have in common (TOML)")
    add("--key", type=Path, required=True, metavar="FILE", help="the regency's private key")
    add("--passphrase-file", type=Path, metavar="FILE", help="its first line opens the key; else asked")
    add(
        "--out", type=Path, required=True, metavar="DIR", help="a folder for each workstation, cards, summary"
    )
    add(
        "--only",
        action="append",
        default=[],
        metavar="ME01-L1",
        help="only this workstation; may be repeated",
    )
    add("--valid-until", type=_day, metavar="DATE", help="goes before valid_until of the common file")
    add("--auth-file", type=Path, metavar="FILE", help="the API's first secret, sealed to each device_key")
    add("--token-file", type=Path, metavar="FILE", help="the API's second secret")
    add(
        "--rotation",
        type=Path,
        metavar="FILE",
        help="from 'keys rotate': desks trust the new key from then on",
    )
    add("--ledger", type=Path, metavar="FILE", help=f"where serials are kept ({LEDGER} in DIR)")
    add("--serial-from", type=int, default=1, metavar="N", help="lowest serial, if the ledger is lost")
    return parser


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("write it like 2027-12-31") from None


if __name__ == "__main__":
    sys.exit(main())
