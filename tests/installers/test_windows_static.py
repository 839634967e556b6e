"""Setup.exe and MSI looked into on Linux: packed twice the same, complete, named so that nobody hands a rehearsal out.

Most of it tries a small folder in place of the program's, since packers do not care what they pack.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from pathlib import Path

import pytest

from installer.plan import Plan
from installer.windows import exe, msi
from installer.windows.msi_actions import ACTIONS
from installer.windows.normalise_msi import normalise
from installer.windows.sign import SigningProblem, verify
from tests.installers.signing_authority import PASSWORD, make_authority

EPOCH = 1_790_000_000
TEXTS = Path(exe.__file__).with_name("texts")
TASK = Path(exe.__file__).with_name("task.xml")
NAMES = ("Loket.exe", "loket-cli.exe", "program/main.py", "program/lib/a$b c.txt", "runtime/python313.dll")


def layout(folder: Path, *, backwards: bool = False) -> Path:
    """Lay a few files out; ``backwards`` writes them in the other order, as another disk would list them."""
    for name in reversed(NAMES) if backwards else NAMES:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{name}\n" * 50, "utf-8")
    for each in folder.rglob("*"):
        os.utime(each, (EPOCH, EPOCH))
    return folder


def plan(out: Path, version: str = "81.0.1") -> Plan:
    out.mkdir(parents=True)
    return Plan(version, EPOCH, out / "cache", out)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("msi")
    made = plan(folder / "out")
    try:
        return msi.pack(layout(folder / "layout"), made)
    finally:
        shutil.rmtree(made.work)


def rows(package: Path, table: str) -> list[list[str]]:
    """Return a table of an MSI, without its head."""
    words = ("msiinfo", "export", package, table)
    told = subprocess.run(words, capture_output=True, text=True, check=True).stdout
    return [line.split("\t") for line in told.splitlines()[3:]]


@pytest.mark.parametrize("packer", [exe, msi])
def test_packing_twice_gives_the_same_bytes(packer: object, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        each = plan(tmp_path / name)
        pack = exe.pack if packer is exe else msi.pack
        made.append(pack(layout(tmp_path / f"layout-{name}", backwards=name == "two"), each))
        shutil.rmtree(each.work)
    assert made[0].read_bytes() == made[1].read_bytes()
    assert "-CITEST" in made[0].name


def test_a_build_without_a_certificate_says_that_windows_will_warn(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    each = plan(tmp_path / "out")
    made = exe.pack(layout(tmp_path / "layout"), each)
    shutil.rmtree(each.work)
    assert f"{made.name} is not signed" in capfd.readouterr().err


def test_uninstaller_and_setup_are_signed_alike_twice(tmp_path: Path) -> None:
    authority = make_authority(tmp_path / "authority")
    password = tmp_path / "password"
    password.write_text(PASSWORD, "utf-8")
    made = []
    for name in ("one", "two"):
        unsigned = plan(tmp_path / name)
        each = replace(unsigned, certificate=authority.signer, certificate_password=password)
        made.append(exe.pack(layout(tmp_path / "layout"), each))
        shutil.rmtree(each.work)
    verify(made[0], authority.certificate)
    assert made[0].read_bytes() == made[1].read_bytes()
    wrong = replace(
        plan(tmp_path / "three"), certificate=authority.signer
    )  # no password: the uninstaller is refused
    with pytest.raises(SigningProblem):
        exe.pack(layout(tmp_path / "layout"), wrong)
    shutil.rmtree(wrong.work)


def test_a_setup_holds_both_languages_and_asks_for_an_administrator(tmp_path: Path) -> None:
    each = plan(tmp_path / "out")
    content = exe.pack(layout(tmp_path / "layout"), each).read_bytes()
    shutil.rmtree(each.work)
    assert b"requireAdministrator" in content
    assert "Pemasang Loket".encode("utf-16-le") in content


def test_every_sentence_of_the_setup_stands_in_both_languages() -> None:
    found = [
        dict(re.findall(r'^LangString (\w+) \$\{LANG_\w+\} "(.+)"$', (TEXTS / name).read_text("utf-8"), re.M))
        for name in ("id.nsh", "en.nsh")
    ]
    assert found[0].keys() == found[1].keys()
    script = Path(exe.__file__).with_name("setup.nsi").read_text("utf-8")
    assert set(re.findall(r"\$\((\w+)\)", script)) == found[0].keys()
    for indonesian, english in zip(found[0].values(), found[1].values(), strict=True):
        assert re.findall(r"\$[\w{]\w*}?", indonesian) == re.findall(r"\$[\w{]\w*}?", english)


def test_an_msi_holds_every_file_and_knows_its_version(package: Path) -> None:
    names = {row[2].split("|")[-1] for row in rows(package, "File")}
    assert names == {Path(each).name for each in NAMES}
    properties = {row[0]: row[1] for row in rows(package, "Property")}
    assert properties["ProductVersion"] == "81.0.1"
    assert properties["ProductLanguage"] == "1057"
    assert properties["ALLUSERS"] == "1"
    assert properties["REINSTALLMODE"] == "amus"
    assert {"OFFICEFILE", "KEYFILE"} <= set(properties["SecureCustomProperties"].split(";"))
    summary = subprocess.run(
        ("msiinfo", "suminfo", package), capture_output=True, text=True, check=True
    ).stdout
    assert "Template: x64;1057" in summary


def test_an_msi_tries_the_office_file_before_it_removes_and_removes_within_the_transaction(
    package: Path,
) -> None:
    order = {row[0]: int(row[2]) for row in rows(package, "InstallExecuteSequence")}
    assert order["WaitForEnd"] < order["Preflight"] < order["InstallValidate"] < order["InstallInitialize"]
    assert order["InstallInitialize"] < order["RemoveExistingProducts"] < order["ProcessComponents"]
    assert order["InstallFiles"] < order["Provision"] < order["AddTask"] < order["InstallFinalize"]
    actions = {row[0]: (int(row[1]), row[2], row[3]) for row in rows(package, "CustomAction")}
    assert actions == {each.name: (each.kind, "Helper", each.words) for each in ACTIONS}
    assert not actions["Provision"][0] & 64, "a refusal must not be ignored"


def test_ids_of_an_msi_stay_from_version_to_version(package: Path, tmp_path: Path) -> None:
    each = plan(tmp_path / "out", "81.0.2")
    newer = msi.pack(layout(tmp_path / "layout"), each)
    shutil.rmtree(each.work)
    assert rows(newer, "Component") == rows(package, "Component")
    codes = [{row[0]: row[1] for row in rows(one, "Property")} for one in (package, newer)]
    assert codes[0]["UpgradeCode"] == codes[1]["UpgradeCode"]
    assert codes[0]["ProductCode"] != codes[1]["ProductCode"]


def test_a_package_code_follows_from_the_content(package: Path, tmp_path: Path) -> None:
    again = tmp_path / package.name
    shutil.copy(package, again)
    first, second = normalise(again, EPOCH), normalise(again, EPOCH)
    assert first == second
    assert again.read_bytes() == package.read_bytes()
    assert normalise(again, EPOCH + 1) != first


def test_the_scheduled_task_runs_for_whoever_is_logged_on_and_is_never_killed() -> None:
    space = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
    text = TASK.read_text("ascii").replace('encoding="UTF-16"', 'encoding="UTF-8"')
    task = ElementTree.fromstring(text)
    told = {
        each.tag.removeprefix(space): each.text for each in task.iter() if each.text and each.text.strip()
    }
    assert told["GroupId"] == "S-1-5-32-545"
    assert told["RunLevel"] == "LeastPrivilege"
    assert (told["Interval"], told["Hidden"], told["AllowHardTerminate"]) == ("PT15M", "true", "false")
    assert (told["Command"], told["Arguments"]) == ("@PROGRAM@", "background")
