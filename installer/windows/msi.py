"""Loket-V.msi: the laid out folder, packed by wixl; wxs.py says what the MSI does."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from installer.plan import Plan
from installer.windows.helper import build_helper
from installer.windows.ico import write_ico
from installer.windows.layout import build_layout
from installer.windows.msi_actions import queries
from installer.windows.normalise_msi import normalise
from installer.windows.sign import sign
from installer.windows.wxs import LANGUAGE, Source, write_wxs


def file_name(plan: Plan) -> str:
    """Return the name of a plan's MSI."""
    return f"Loket-{plan.version}{plan.windows_mark}.msi"


def build(plan: Plan) -> Path:
    """Make the MSI of a plan in its folder of results and return it.

    Raises:
        SystemExit: something was not fetched, or the interpreter is refused.
        SigningProblem: the certificate cannot be used.
        ValueError, subprocess.CalledProcessError: a tool failed.
    """
    return pack(build_layout(plan), plan)


def pack(layout: Path, plan: Plan) -> Path:
    """Pack a laid out folder into the plan's MSI and return it; raises as :func:`build`."""
    work, target = plan.work / "msi", plan.out / file_name(plan)
    work.mkdir(parents=True, exist_ok=True)
    icon, helper, source = work / "loket.ico", build_helper(work / "helper.exe"), work / "loket.wxs"
    write_ico(icon)
    sign(helper, plan)
    os.utime(helper, (plan.epoch, plan.epoch))
    write_wxs(Source(work, layout, icon, helper, plan.version), source)
    target.unlink(missing_ok=True)
    environment = {**os.environ, "SOURCE_DATE_EPOCH": str(plan.epoch)}
    subprocess.run(
        ("wixl", "-a", "x64", "-o", str(target.absolute()), source.name),
        cwd=work,
        check=True,
        env=environment,
    )
    words = [word for query in queries() for word in ("-q", query)]
    summary = (
        "-s",
        f"Loket {plan.version}",
        "Loket",
        f"x64;{LANGUAGE}",
    )  # wixl writes 1033 whatever the language
    subprocess.run(("msibuild", str(target), *words, *summary), check=True)
    normalise(target, plan.epoch)
    sign(target, plan)
    return target
