"""Publishing versions for offices without a network: ``python -m installer.publish init|add|refresh|rotate|sign|show``.

The repository is a folder of signed lists and installers, laid on a share or copied to a stick; the keys lie elsewhere.
docs/decisions/031-updates.md says why, docs/operations.md how it is done step by step.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop.domain.errors import LoketError
from desktop.runtime.update_source import Offered
from installer.updates import publishing, rotation
from installer.updates.installers import Description, read_installers, read_notes
from installer.updates.keys import ROLES, Passphrase, ask_passphrase, passphrase_of_file
from installer.updates.reading_back import read_back
from installer.updates.repository import Repository

DONE, WAITS, REFUSED = 0, 6, 5


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out the command line; 0 done, 2 wrong words, 5 refused, 6 done but others must sign."""
    args = _parser().parse_args(argv)
    try:
        code: int = args.run(args)
    except LoketError as problem:
        print(f"publish: {problem.message}", file=sys.stderr)
        return REFUSED
    return code


def _init(args: argparse.Namespace) -> int:
    repository = Repository(args.repository)
    wanted = publishing.NewRepository(args.publisher, args.root_keys, args.threshold)
    publishing.init(repository, args.keys, wanted, _passphrase(args), args.days)
    print(
        f"Keys in {args.keys}: give each root key to another person, on a stick of its own, and none to a desk."
    )
    print(f"Trusted root for desks (update-root.json): {repository.root_file(1)}")
    return _told(repository)


def _add(args: argparse.Namespace) -> int:
    repository = Repository(args.repository)
    installers = read_installers(args.files, allow_test=args.allow_test)
    notes = read_notes(args.notes_id, "notes_id"), read_notes(args.notes_en, "notes_en")
    description = Description(*notes, args.minimum_version)
    publishing.add(repository, args.keys, installers, description, _passphrase(args), args.days)
    return _told(repository)


def _refresh(args: argparse.Namespace) -> int:
    repository = Repository(args.repository)
    publishing.refresh(repository, args.keys, _passphrase(args), args.days, all_lists=args.all)
    return _told(repository)


def _rotate(args: argparse.Namespace) -> int:
    repository = Repository(args.repository)
    return _signed(
        repository, rotation.rotate(repository, args.keys, args.role, args.old_key, _passphrase(args))
    )


def _sign(args: argparse.Namespace) -> int:
    repository = Repository(args.repository)
    return _signed(repository, rotation.sign(repository, args.keys, _passphrase(args)))


def _show(args: argparse.Namespace) -> int:
    return _told(Repository(args.repository))


def _signed(repository: Repository, is_published: bool) -> int:
    if not is_published:
        print(
            f"The new root needs more signatures: take {rotation.PENDING} to the next key and run 'sign' there."
        )
        return WAITS
    return _told(repository)


def _told(repository: Repository) -> int:
    repository.root()
    offered = read_back(repository)
    print("Read back as a desk reads it: every signature and every file is right.")
    _print(offered)
    return DONE


def _print(offered: Offered) -> None:
    print(f"Publisher: {offered.publisher}; root keys: {offered.fingerprint}")
    print(f"Holds until {offered.expires_at:%Y-%m-%d}: refresh it before that.")
    for release in offered.releases:
        print(f"  {release.version}  {release.file_name}  {release.size} bytes  {release.sha256}")


def _passphrase(args: argparse.Namespace) -> Passphrase:
    return ask_passphrase if args.passphrase_file is None else passphrase_of_file(args.passphrase_file)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m installer.publish", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(
        name: str, run: Callable[[argparse.Namespace], int], help_: str, *, has_keys: bool = True
    ) -> argparse.ArgumentParser:
        each = commands.add_parser(name, help=help_, description=help_)
        each.set_defaults(run=run)
        each.add_argument("--repository", type=Path, required=True, metavar="DIR")
        if has_keys:
            each.add_argument("--keys", type=Path, required=True, metavar="DIR")
            each.add_argument(
                "--passphrase-file",
                type=Path,
                metavar="FILE",
                help="first line for every key here; else asked",
            )
        return each

    def days(each: argparse.ArgumentParser) -> None:
        each.add_argument(
            "--days", type=_days, default=publishing.DEFAULT_DAYS, help="for how long it holds, %(default)s"
        )

    init = command("init", _init, "make keys and an empty repository")
    init.add_argument("--publisher", required=True, help="who publishes, shown at every desk")
    init.add_argument("--root-keys", type=int, default=3)
    init.add_argument("--threshold", type=int, default=2, help="how many root keys must sign a new root")
    days(init)
    add = command("add", _add, "put a version's installers in")
    add.add_argument("files", nargs="+", type=Path, metavar="FILE")
    add.add_argument(
        "--notes-id", type=Path, required=True, metavar="FILE", help="what is new, in Indonesian"
    )
    add.add_argument("--notes-en", type=Path, metavar="FILE", help="what is new, in English")
    add.add_argument(
        "--minimum-version", default="", metavar="V", help="oldest version that may go to this one"
    )
    add.add_argument("--allow-test", action="store_true", help="also …-CITEST, for tests of ours")
    days(add)
    refresh = command("refresh", _refresh, "say again that what is there is the newest")
    refresh.add_argument(
        "--all", action="store_true", help="renew the list of installers too (key 'targets')"
    )
    days(refresh)
    rotate = command("rotate", _rotate, "give a role a new key")
    rotate.add_argument("role", choices=ROLES)
    rotate.add_argument("--old-key", type=Path, metavar="FILE", help="which root key goes")
    command("sign", _sign, "sign a new root that waits beside the keys")
    command("show", _show, "read the repository as a desk does and say what is in it", has_keys=False)
    return parser


def _days(text: str) -> int:
    days = int(text)
    if not 1 <= days <= publishing.ROOT_DAYS:
        raise argparse.ArgumentTypeError(f"choose 1 to {publishing.ROOT_DAYS} days")
    return days


if __name__ == "__main__":
    sys.exit(main())
