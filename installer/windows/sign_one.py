"""Signing one file while makensis runs, which alone sees the uninstaller: ``python -m installer.windows.sign_one … FILE``."""

from __future__ import annotations

import argparse
from pathlib import Path

from installer.plan import Plan, cache_folder, project_version
from installer.windows.sign import sign


def main() -> int:
    """Sign the file that the words name; raises SigningProblem."""
    parser = argparse.ArgumentParser(prog="sign_one", description="sign one file")
    parser.add_argument("--certificate", type=Path, required=True)
    parser.add_argument("--certificate-password", type=Path)
    parser.add_argument("--epoch", type=int, required=True)
    parser.add_argument("file", type=Path)
    args = parser.parse_args()
    plan = Plan(
        version=project_version(),
        epoch=args.epoch,
        cache=cache_folder(),
        out=args.file.parent,
        certificate=args.certificate,
        certificate_password=args.certificate_password,
    )
    sign(args.file, plan)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
