"""Parts of the Debian package that can be tried without building one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from installer.debian.deb import fill, pythons
from installer.debian.needs import Libraries, Needs, depends
from installer.debian.papers import Part, changelog, copyrights
from installer.plan import PROJECT

FILES = PROJECT / "installer" / "debian" / "files"
SCRIPTS = (
    "preinst.in",
    "postinst.in",
    "prerm.in",
    "postrm.in",
    "install.sh.in",
    "show-office",
    "loket.rtupdate.in",
)
TABLE = Libraries({"libc.so.6": "libc6", "libA.so.1": "liba1t64 | liba1"}, {"fonts": "fontconfig-config"}, {})


def test_a_library_that_no_package_is_known_for_stops_the_build() -> None:
    needs = Needs({"libNew.so.2": Path("lib/new.so")}, (2, 28))
    with pytest.raises(ValueError, match=r"libNew\.so\.2 \(for lib/new\.so\)"):
        depends(needs, TABLE)


def test_dependencies_name_the_oldest_libc_that_will_do() -> None:
    needs = Needs({"libc.so.6": Path("a.so"), "libA.so.1": Path("a.so")}, (2, 34))
    assert depends(needs, TABLE) == "fontconfig-config, liba1t64 | liba1, libc6 (>= 2.34)"


def test_only_pythons_with_compiled_modules_are_allowed() -> None:
    assert pythons().startswith("python3 (>= 3.11), python3 (<< 3.")


def test_the_changelog_is_one_that_debian_reads() -> None:
    text = changelog("0.2.0", 0, "# Changes\n\n## 0.2.0\n- New " + "and wide " * 20 + ".\n- Newer.\n")
    assert text.startswith("loket (0.2.0) stable; urgency=medium\n\n  * New and wide")
    assert text.endswith("\n\n -- Loket <it@loket.invalid>  Thu, 01 Jan 1970 00:00:00 +0000\n")
    assert max(map(len, text.splitlines())) <= 80
    assert "  * Newer." in text


def test_a_licence_keeps_its_empty_lines() -> None:
    part = Part("thing", "1.0", ("usr/lib/thing/*",), "Somebody", "Expat", "First.\n\n.dot\n\tSecond.")
    assert "License: Expat\n First.\n .\n  .dot\n     Second.\nComment: thing 1.0\n" in copyrights([part])


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_are_read_by_a_plain_shell(name: str) -> None:
    text = fill(name, "0.2.0", 0).replace("@PACKAGE@", "loket.deb")
    assert "@" not in text.replace('"$@"', "")
    subprocess.run(["sh", "-n"], input=text, text=True, check=True)


def test_no_script_of_the_package_knows_where_complaints_are() -> None:
    for name in ("preinst.in", "postinst.in", "prerm.in", "postrm.in"):
        code = [
            line
            for line in (FILES / name).read_text("utf-8").splitlines()
            if not line.lstrip().startswith("#")
        ]
        assert not [line for line in code if ".local" in line or "/home" in line or "HOME" in line], name
