"""Authenticode signatures on programs and setups, by osslsigncode with the key of IT's own.

Nothing secret is ever an argument, which other users of the computer could read: a password stands in a file that the plan
names, or in the environment (``LOKET_SIGN_PASSWORD``). Without a certificate nothing is signed, and the build says so.

A time-stamp keeps a signature good after its certificate has ended. One made here, without a network, needs a certificate of
IT's own for time-stamping: ``LOKET_SIGN_TSA_CERT`` and ``LOKET_SIGN_TSA_KEY`` name its two PEM files.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installer.plan import Plan

PASSWORD_VARIABLE = "LOKET_SIGN_PASSWORD"  # noqa: S105 - a name, not a password
TSA_CERTIFICATE_VARIABLE = "LOKET_SIGN_TSA_CERT"
TSA_KEY_VARIABLE = "LOKET_SIGN_TSA_KEY"
TOOL = "osslsigncode"
PKCS12_ENDINGS = (".p12", ".pfx")
NAME = "Loket"


class SigningProblem(Exception):
    """A file cannot be signed, or its signature does not hold; one sentence says which and why."""


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs.

    Attributes:
        certificate: PKCS#12 file with certificate and key, or the certificates in PEM.
        key: the key in PEM, where ``certificate`` holds none.
        password: what opens the key, as text; "" if it is open.
        time: second since 1970 (UTC) that the signature names, so that the same input gives the same bytes; None is now.
        tsa_certificate: certificate for time-stamping in PEM; None makes no time-stamp.
        tsa_key: its key in PEM.
    """

    certificate: Path
    key: Path | None = None
    password: str = ""
    time: int | None = None
    tsa_certificate: Path | None = None
    tsa_key: Path | None = None


def signer_of(plan: Plan, environment: Mapping[str, str] = os.environ) -> Signer | None:
    """Return who signs what this plan makes, None if nobody does; raises SigningProblem for what is only half given."""
    if plan.certificate is None:
        return None
    password = environment.get(PASSWORD_VARIABLE, "")
    if plan.certificate_password is not None:
        password = _read(plan.certificate_password).rstrip("\r\n")
    tsa_certificate, tsa_key = (
        environment.get(each) for each in (TSA_CERTIFICATE_VARIABLE, TSA_KEY_VARIABLE)
    )
    if bool(tsa_certificate) != bool(tsa_key):
        raise SigningProblem(f"{TSA_CERTIFICATE_VARIABLE} and {TSA_KEY_VARIABLE} are needed together.")
    return Signer(
        plan.certificate,
        password=password,
        time=plan.epoch,
        tsa_certificate=Path(tsa_certificate) if tsa_certificate else None,
        tsa_key=Path(tsa_key) if tsa_key else None,
    )


def sign(path: Path, plan: Plan) -> bool:
    """Sign ``path`` in place if the plan has a certificate and return whether; say loudly if it has none."""
    signer = signer_of(plan)
    if signer is None:
        sys.stderr.write(
            f"WARNING: {path.name} is not signed, for no certificate was given (--certificate). "
            "Windows will warn everybody who opens it.\n"
        )
        return False
    sign_by(path, signer)
    return True


def sign_by(path: Path, signer: Signer) -> None:
    """Sign a program (.exe, .dll) or package (.msi) in place, its time kept; raises SigningProblem and leaves it as it was."""
    unfinished = path.with_name(f"{path.stem}.signing{path.suffix}")
    unfinished.unlink(missing_ok=True)
    words = ["sign", *_identity(signer), "-h", "sha256", "-n", NAME]
    if signer.time is not None:
        words += ["-time", str(signer.time)]
    if signer.tsa_certificate is not None and signer.tsa_key is not None:
        words += ["-TSA-certs", str(signer.tsa_certificate), "-TSA-key", str(signer.tsa_key)]
    try:
        said = _osslsigncode(*words, "-in", str(path), "-out", str(unfinished), given=signer.password)
        if said.returncode or not unfinished.exists():
            raise SigningProblem(f"{path.name} could not be signed: {_reason(said)}")
        before = path.stat()
        unfinished.chmod(before.st_mode & 0o777)
        os.utime(unfinished, ns=(before.st_atime_ns, before.st_mtime_ns))
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def verify(path: Path, authorities: Path, tsa_authorities: Path | None = None) -> None:
    """Raise SigningProblem unless ``path`` is as it was signed, by somebody whom ``authorities`` (PEM) vouch for."""
    said = _osslsigncode(
        *("verify", "-ignore-crl", "-CAfile", str(authorities)),
        *("-TSA-CAfile", str(tsa_authorities or authorities), "-in", str(path)),
    )
    if said.returncode:
        raise SigningProblem(f"The signature of {path.name} does not hold: {_reason(said)}")


def _identity(signer: Signer) -> list[str]:
    if signer.certificate.suffix.lower() in PKCS12_ENDINGS:
        return ["-pkcs12", str(signer.certificate), "-readpass", "-"]
    if signer.key is None:
        raise SigningProblem(
            f"{signer.certificate.name} holds no key: give a .p12 file, or the key beside it."
        )
    return ["-certs", str(signer.certificate), "-key", str(signer.key), "-readpass", "-"]


def _osslsigncode(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    try:
        return subprocess.run((TOOL, *words), input=f"{given}\n", capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise SigningProblem(f"{TOOL} is not installed. Run: sh installer/installer_tools.sh") from error


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        raise SigningProblem(f"{path} cannot be read: {error.strerror}.") from error


def _reason(said: subprocess.CompletedProcess[str]) -> str:
    lines = [each.strip() for each in (said.stdout + said.stderr).splitlines() if each.strip()]
    telling = [
        each
        for each in lines
        if any(word in each.lower() for word in ("error", "mismatch", "no signature", "fail"))
    ]
    return "; ".join(telling[:3]) or (lines[-1] if lines else f"{TOOL} ended with {said.returncode}")
