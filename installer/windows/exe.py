"""The setup for Windows: one silent or guided installer per machine, made by makensis."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path

from installer.plan import Plan
from installer.windows.ico import write_ico
from installer.windows.layout import build_layout
from installer.windows.sign import sign

_HERE = Path(__file__).parent


def build(plan: Plan) -> Path:
    """Build ``Loket-V-setup.exe`` and return it; a rehearsal's name says CITEST.

    Raises:
        SystemExit: something was not fetched, makensis refused, or the interpreter is not the pinned one.
    """
    tree = build_layout(plan)
    target = plan.out.resolve() / f"Loket-{plan.version}-setup{plan.windows_mark}.exe"
    with tempfile.TemporaryDirectory() as work:
        icon = Path(work) / "loket.ico"
        write_ico(icon)
        defines = {
            "VERSION": plan.version,
            "NUMBERS": f"{plan.version}.0",
            "TREE": str(tree),
            "OUT": str(target),
            "ICON": str(icon),
            "COMPRESSOR": "lzma" if plan.is_release else "zlib",
        }
        words = [
            "makensis",
            "-V2",
            "-WX",
            *(f"-D{name}={value}" for name, value in defines.items()),
            "setup.nsi",
        ]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(plan.epoch)}
        told = subprocess.run(words, cwd=_HERE, env=environment, capture_output=True, text=True, check=False)
    if told.returncode != 0:
        raise SystemExit(f"makensis refused: {(told.stdout + told.stderr).strip()[-2000:]}")
    sign(target, plan)
    return target
