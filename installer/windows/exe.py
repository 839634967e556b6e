"""Loket-V-setup.exe: the laid out folder, packed by NSIS; setup.nsi says what the setup does."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from installer.plan import PROJECT, Plan
from installer.windows.banner import write_banner
from installer.windows.helper import build_helper
from installer.windows.ico import write_ico
from installer.windows.layout import build_layout
from installer.windows.sign import sign

_HERE = Path(__file__).parent


def file_name(plan: Plan) -> str:
    """Return the name of a plan's setup."""
    return f"Loket-{plan.version}-setup{plan.windows_mark}.exe"


def build(plan: Plan) -> Path:
    """Make the setup of a plan in its folder of results and return it.

    Raises:
        SystemExit: something was not fetched, or the interpreter is refused.
        SigningProblem: the certificate cannot be used.
        subprocess.CalledProcessError: a tool failed.
    """
    return pack(build_layout(plan), plan)


def pack(layout: Path, plan: Plan) -> Path:
    """Pack a laid out folder into the plan's setup and return it; raises as :func:`build`."""
    work, target = plan.work / "exe", plan.out / file_name(plan)
    work.mkdir(parents=True, exist_ok=True)
    icon, helper, files = work / "loket.ico", build_helper(work / "helper.exe"), work / "files.nsh"
    banner = work / "banner.bmp"
    write_ico(icon)
    write_banner(banner)
    sign(helper, plan)
    files.write_text("\n".join(_file_lines(layout)) + "\n", "utf-8")
    size_kb = sum(each.stat().st_size for each in layout.rglob("*") if each.is_file()) // 1024
    words = {
        "VERSION": plan.version,
        "OUT": target,
        "ICON": icon,
        "BANNER": banner,
        "HELPER": helper,
        "FILES": files,
        "SIZE": size_kb,
        "TEXTS": _HERE / "texts",
    }
    defines = [f"-D{name}={value}" for name, value in words.items()]
    if plan.is_release:
        defines.append("-DSMALL")
    if plan.certificate is not None:
        defines.append(f"-DSIGN={_sign_command(plan, plan.certificate)}")
    subprocess.run(
        ("makensis", "-V2", "-INPUTCHARSET", "UTF8", *defines, str(_HERE / "setup.nsi")),
        check=True,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(plan.epoch), "PYTHONPATH": str(PROJECT)},
    )
    sign(target, plan)
    return target


def _file_lines(layout: Path) -> Iterator[str]:
    """Name every file, in an order that does not depend on the disk."""
    folders = [layout, *sorted(each for each in layout.rglob("*") if each.is_dir())]
    for folder in folders:
        files = sorted(each for each in folder.iterdir() if each.is_file())
        if not files:
            continue
        place = "\\".join(("$INSTDIR", "new", *folder.relative_to(layout).parts))
        yield f'SetOutPath "{place}"'
        yield from (f'File "{each}"' for each in files)


def _sign_command(plan: Plan, certificate: Path) -> str:
    """Return what makensis runs on the uninstaller that it made."""
    words = [sys.executable, "-m", "installer.windows.sign_one", "--certificate", str(certificate.absolute())]
    words += ["--epoch", str(plan.epoch)]
    if plan.certificate_password is not None:
        words += ["--certificate-password", str(plan.certificate_password.absolute())]
    return " ".join((*map(shlex.quote, words), '"%1"'))
