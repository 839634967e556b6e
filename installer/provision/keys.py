"""The regency's key: ``python -m installer.provision.keys make|show|rotate``.

The private key stays with two people, never on a desk and never on the stick that travels. The public key is handed out
(``regency.pub``), and its fingerprint is compared over the phone when the first desk takes it.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.errors import LoketError, StorageProblem
from desktop.runtime.office_signature import SUFFIX, PublicKey, read_public_key, verify
from desktop.runtime.rollout_sections import read_trust
from installer.provision.faults import Refused
from installer.provision.regency_key import make_regency_key, open_regency_key, public_file, spoken
from installer.provision.toml_text import write_toml
from installer.updates.keys import Passphrase, ask_passphrase, passphrase_of_file

DONE, REFUSED = 0, 5


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command line; 0 done, 2 wrong words, 5 refused."""
    args = _parser().parse_args(argv)
    try:
        args.run(args)
    except Refused as refused:
        print(*refused.lines, sep="\n", file=sys.stderr)
        return REFUSED
    except LoketError as problem:
        print(f"keys: {problem.message}", file=sys.stderr)
        return REFUSED
    return DONE


def read_rotation(file: Path, signer: PublicKey) -> tuple[str, ...]:
    """Return the keys that a rotation names, if the key in use until now signed it.

    Raises:
        Refused: it is not there, was changed, or another key signed it.
        InvalidInput: what it names are no keys.
    """
    try:
        content, signature = file.read_bytes(), file.with_name(file.name + SUFFIX).read_bytes()
        values = tomllib.loads(content.decode("utf-8"))
    except (OSError, ValueError) as error:
        raise Refused(f"{file} dan {file.name}{SUFFIX} tidak dapat dibaca: {error}") from error
    if verify(content, signature, (signer,)) is None:
        raise Refused(f"{file} tidak ditandatangani kunci {signer.fingerprint}")
    trust = values.get("trust")
    keys = read_trust(trust if isinstance(trust, dict) else {})
    if not keys:
        raise Refused(f"{file} tidak menyebut kunci baru ([trust] keys)")
    return keys


def _make(args: argparse.Namespace) -> None:
    _tell(public_file(args.key), make_regency_key(args.key, args.name, _new_passphrase(args, args.key)))


def _show(args: argparse.Namespace) -> None:
    _tell(args.file, read_public_key(args.file))


def _rotate(args: argparse.Namespace) -> None:
    old = open_regency_key(args.key, _passphrase(args))
    for file in (args.out, args.out.with_name(args.out.name + SUFFIX)):
        if file.exists():
            raise Refused(f"{file} sudah ada")
    new = make_regency_key(args.new_key, args.name, _new_passphrase(args, args.new_key))
    kept = (old.public.text,) if args.keep_old else ()
    content = write_toml({"trust": {"keys": (new.text, *kept)}}).encode("utf-8")
    try:
        args.out.write_bytes(content)
        args.out.with_name(args.out.name + SUFFIX).write_bytes(old.sign(content))
    except OSError as error:
        raise StorageProblem(f"{args.out} cannot be written: {error.strerror}") from error
    _tell(public_file(args.new_key), new)
    print(
        f"Edarkan sekali lagi dengan kunci lama: make_offices … --key {args.key} --rotation {args.out}\n"
        f"Sesudah semua loket menerapkannya, pakai --key {args.new_key} dan simpan kunci lama sebagai arsip."
    )


def _tell(file: Path, key: PublicKey) -> None:
    print(f"{file}: {key.name}\nSidik kunci: {key.fingerprint}\nDibaca di telepon:")
    for group in spoken(key.fingerprint):
        print(f"  {group}")


def _passphrase(args: argparse.Namespace) -> Passphrase:
    return ask_passphrase if args.passphrase_file is None else passphrase_of_file(args.passphrase_file)


def _new_passphrase(args: argparse.Namespace, key: Path) -> bytes:
    """Return the passphrase for a new key; one that is typed is typed twice."""
    ask = _passphrase(args)
    passphrase = ask(key)
    if args.passphrase_file is None and ask(key) != passphrase:
        raise Refused("Kedua kata sandi tidak sama; tidak ada kunci yang dibuat.")
    return passphrase


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer.provision.keys", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    make = commands.add_parser("make", help="make the regency's key")
    make.set_defaults(run=_make)
    show = commands.add_parser("show", help="tell a public key's fingerprint")
    show.set_defaults(run=_show)
    show.add_argument("file", type=Path, metavar="FILE.pub")
    rotate = commands.add_parser("rotate", help="make a new key and let the old one vouch for it")
    rotate.set_defaults(run=_rotate)
    rotate.add_argument("--new-key", type=Path, required=True, metavar="FILE")
    rotate.add_argument(
        "--out", type=Path, default=Path("rotation.toml"), metavar="FILE", help="%(default)s and its .sig"
    )
    rotate.add_argument("--keep-old", action="store_true", help="desks go on trusting the old key, too")
    for each in (make, rotate):
        each.add_argument("--key", type=Path, required=True, metavar="FILE", help="the private key's file")
        each.add_argument("--name", required=True, help="whose key it is, shown at every desk")
        each.add_argument("--passphrase-file", type=Path, metavar="FILE", help="its first line; else asked")
    return parser


if __name__ == "__main__":
    sys.exit(main())
