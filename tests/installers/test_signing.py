"""Signatures on Windows programs and packages: made by a key of IT's own, and broken by a single bit."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from installer.plan import Plan
from installer.windows.sign import (
    PASSWORD_VARIABLE,
    TSA_CERTIFICATE_VARIABLE,
    TSA_KEY_VARIABLE,
    Signer,
    SigningProblem,
    sign,
    sign_by,
    signer_of,
    verify,
)
from tests.installers.signing_authority import PASSWORD, Authority, make_authority

EPOCH = 1_790_000_000
PACKAGE = """<?xml version="1.0"?>
<Wix xmlns="http://schemas.microsoft.com/wix/2006/wi">
  <Product Id="*" Name="Uji" Language="1057" Version="1.0.0" Manufacturer="Uji" UpgradeCode="2f1e9d4c-7c5b-4d55-9b1e-0f4a2ad1c001">
    <Package InstallerVersion="200" Compressed="yes" Platform="x64"/>
    <Media Id="1" Cabinet="uji.cab" EmbedCab="yes"/>
    <Directory Id="TARGETDIR" Name="SourceDir"><Directory Id="ProgramFiles64Folder"><Directory Id="UJI" Name="Uji">
      <Component Id="One" Guid="2f1e9d4c-7c5b-4d55-9b1e-0f4a2ad1c002" Win64="yes"><File Id="one" Source="uji.exe" KeyPath="yes"/></Component>
    </Directory></Directory></Directory>
    <Feature Id="All" Level="1"><ComponentRef Id="One"/></Feature>
  </Product>
</Wix>"""


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="module")
def unsigned(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return a Windows program and a package around it, as our own tools make them."""
    folder = tmp_path_factory.mktemp("unsigned")
    (folder / "uji.c").write_text("int main(void) { return 0; }\n", "utf-8")
    compiler = ("x86_64-w64-mingw32-gcc", "-Wl,--no-insert-timestamp", "-o", "uji.exe", "uji.c")
    subprocess.run(compiler, cwd=folder, check=True)
    (folder / "uji.wxs").write_text(PACKAGE, "utf-8")
    subprocess.run(("wixl", "--arch", "x64", "-o", "uji.msi", "uji.wxs"), cwd=folder, check=True)
    return {"exe": folder / "uji.exe", "msi": folder / "uji.msi"}


def _copy(unsigned: dict[str, Path], kind: str, folder: Path) -> Path:
    return Path(shutil.copy(unsigned[kind], folder / f"Loket.{kind}"))


def _plan(folder: Path, certificate: Path | None, password: Path | None = None) -> Plan:
    return Plan("0.2.0", EPOCH, folder, folder, certificate=certificate, certificate_password=password)


@pytest.mark.parametrize("kind", ["exe", "msi"])
def test_what_is_signed_holds_until_a_bit_of_it_changes(
    kind: str, authority: Authority, unsigned: dict[str, Path], tmp_path: Path
) -> None:
    file = _copy(unsigned, kind, tmp_path)
    content = bytearray(file.read_bytes())
    os.utime(file, (EPOCH, EPOCH))
    password = tmp_path / "password"
    password.write_text(PASSWORD + "\n", "utf-8")

    assert sign(file, _plan(tmp_path, authority.signer, password))

    verify(file, authority.certificate)
    assert file.stat().st_mtime == EPOCH  # packers store it
    signed = file.read_bytes()
    # a bit of the program itself: some stretch of it lies in the signed file as it was
    needle = bytes(content[len(content) // 2 :][:64])
    at = signed.index(needle)
    file.write_bytes(signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :])
    with pytest.raises(SigningProblem, match=rf"Loket\.{kind} does not hold"):
        verify(file, authority.certificate)
    # and a bit of what the signer said: the digest stands in the signature
    at = signed.rindex(b"Loket UJI signer")
    file.write_bytes(signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :])
    with pytest.raises(SigningProblem, match="does not hold"):
        verify(file, authority.certificate)


@pytest.mark.parametrize("kind", ["exe", "msi"])
def test_what_nobody_or_a_stranger_signed_is_refused(
    kind: str, authority: Authority, unsigned: dict[str, Path], tmp_path: Path
) -> None:
    file = _copy(unsigned, kind, tmp_path)
    with pytest.raises(SigningProblem, match="does not hold"):
        verify(file, authority.certificate)
    stranger = make_authority(tmp_path / "stranger", "Orang lain")
    sign_by(file, Signer(stranger.signer, password=PASSWORD))
    verify(file, stranger.certificate)
    with pytest.raises(SigningProblem, match="does not hold"):
        verify(file, authority.certificate)


def test_signing_twice_gives_the_same_bytes(
    authority: Authority, unsigned: dict[str, Path], tmp_path: Path
) -> None:
    results = []
    for second in (EPOCH, EPOCH, EPOCH + 1):
        file = _copy(unsigned, "exe", tmp_path)
        sign_by(file, Signer(authority.signer, password=PASSWORD, time=second))
        results.append(file.read_bytes())
        file.unlink()
    assert results[0] == results[1]
    assert results[0] != results[2]  # the second is the one that was given


def test_a_time_stamp_is_made_without_a_network(
    authority: Authority, unsigned: dict[str, Path], tmp_path: Path
) -> None:
    file = _copy(unsigned, "exe", tmp_path)
    environment = {
        PASSWORD_VARIABLE: PASSWORD,
        TSA_CERTIFICATE_VARIABLE: str(authority.tsa_certificate),
        TSA_KEY_VARIABLE: str(authority.tsa_key),
    }
    signer = signer_of(_plan(tmp_path, authority.signer), environment)
    assert signer is not None

    sign_by(file, signer)

    verify(file, authority.certificate)
    assert b"Loket UJI tsa" in file.read_bytes()


def test_a_key_in_pem_will_do(authority: Authority, unsigned: dict[str, Path], tmp_path: Path) -> None:
    file = _copy(unsigned, "msi", tmp_path)
    sign_by(file, Signer(authority.signer_pem, authority.signer_key))
    verify(file, authority.certificate)
    with pytest.raises(SigningProblem, match=r"signer\.pem holds no key"):
        sign_by(file, Signer(authority.signer_pem))


def test_what_cannot_be_signed_stays_as_it_was(
    authority: Authority, unsigned: dict[str, Path], tmp_path: Path
) -> None:
    file = _copy(unsigned, "exe", tmp_path)
    before = file.read_bytes()
    with pytest.raises(SigningProblem, match=r"Loket\.exe could not be signed: .*password"):
        sign_by(file, Signer(authority.signer, password="salah"))
    assert file.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["Loket.exe"]


def test_without_a_certificate_the_build_says_so_loudly(
    unsigned: dict[str, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = _copy(unsigned, "exe", tmp_path)
    before = file.read_bytes()
    assert not sign(file, _plan(tmp_path, None))
    assert file.read_bytes() == before
    assert "WARNING: Loket.exe is not signed" in capsys.readouterr().err


def test_half_a_time_stamper_is_refused(authority: Authority, tmp_path: Path) -> None:
    with pytest.raises(SigningProblem, match="needed together"):
        signer_of(_plan(tmp_path, authority.signer), {TSA_KEY_VARIABLE: "tsa.key"})


def test_a_password_file_that_is_missing_is_named(authority: Authority, tmp_path: Path) -> None:
    with pytest.raises(SigningProblem, match=r"hilang.* cannot be read"):
        signer_of(_plan(tmp_path, authority.signer, tmp_path / "hilang"), {})


def test_no_secret_is_ever_an_argument(
    authority: Authority, unsigned: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tool, seen = shutil.which("osslsigncode"), tmp_path / "seen"
    assert tool is not None
    watching = tmp_path / "bin/osslsigncode"
    watching.parent.mkdir()
    watching.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >>"{seen}"\nexec "{tool}" "$@"\n', "utf-8")
    watching.chmod(0o755)
    monkeypatch.setenv("PATH", f"{watching.parent}{os.pathsep}{os.environ['PATH']}")
    file = _copy(unsigned, "exe", tmp_path)

    sign_by(file, Signer(authority.signer, password=PASSWORD))

    said = seen.read_text("utf-8")
    assert "-pkcs12" in said
    assert PASSWORD not in said
