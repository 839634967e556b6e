"""The list of components (CycloneDX 1.6, JSON): every wheel that the installers carry, and the libraries compiled into them.

What is listed is read from the wheels themselves, name, version, licence and SHA-256, so that it says what is shipped and not
what was meant; :func:`missing_from` holds it against the lock file.
"""

from __future__ import annotations

import json
import re
import tomllib
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import Message
from email.parser import HeaderParser
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from installer.plan import PROJECT, Plan

if TYPE_CHECKING:
    from cyclonedx.model.component import Component

_NATIVE = Path(__file__).with_name("sbom_native.toml")


@dataclass(frozen=True, slots=True)
class Shipped:
    """One wheel that an installer carries."""

    name: str
    version: str
    licence: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Native:
    """A library without metadata of its own; ``inside`` names the wheel or the runtime that carries it."""

    name: str
    version: str
    licence: str
    inside: str


def build(plan: Plan) -> Path:
    """Write ``loket-V.cdx.json`` for what a plan ships and return it.

    Raises:
        SystemExit: the lock names something that no wheel brings, or what is shipped was not fetched yet.
    """
    from installer.tree.wheels import TARGETS, wheels_of
    from installer.windows.runtime_source import read_lock

    wheels = {wheel.name: wheel for target in TARGETS.values() for wheel in wheels_of(target, plan.cache)}
    shipped = [read_wheel(wheel) for _name, wheel in sorted(wheels.items())]
    missing = missing_from(shipped, (PROJECT / "requirements.lock").read_text("utf-8"))
    if missing:
        raise SystemExit(f"No wheel was fetched for {', '.join(missing)}, which the lock names.")
    python = Native("CPython", read_lock().python, "Python-2.0", "Loket for Windows")
    path = plan.out / f"loket-{plan.version}.cdx.json"
    write_sbom(path, ("loket", plan.version), plan.epoch, shipped, [*read_native(), python])
    return path


def canonical(name: str) -> str:
    """Return a distribution's name as the index compares it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def read_wheel(path: Path) -> Shipped:
    """Read what a wheel says of itself.

    Raises:
        ValueError: it holds no METADATA, or that names no version.
    """
    with zipfile.ZipFile(path) as wheel:
        names = [name for name in wheel.namelist() if re.fullmatch(r"[^/]+\.dist-info/METADATA", name)]
        if len(names) != 1:
            raise ValueError(f"{path.name} has no METADATA of its own.")
        head = HeaderParser().parsestr(wheel.read(names[0]).decode("utf-8"))
    if not head["Version"]:
        raise ValueError(f"{path.name}: METADATA names no version.")
    digest = sha256(path.read_bytes()).hexdigest()
    return Shipped(canonical(head["Name"]), head["Version"], read_licence(head), path.name, digest)


def read_licence(head: Message) -> str:
    """Return the licence that METADATA names, as it names it."""
    expression = str(head["License-Expression"] or "").strip()
    if expression:
        return expression
    plain = str(head["License"] or "").strip().splitlines()
    if plain and len(plain[0]) <= 60:
        return plain[0]
    classifiers = [
        each.split(" :: ")[-1] for each in head.get_all("Classifier", []) if each.startswith("License")
    ]
    return " AND ".join(classifiers) or "see the licence files in the wheel"


def native_versions() -> dict[str, str]:
    """Ask the installed libraries, of the versions in the lock, what is compiled into them."""
    import pypdfium2.version
    import sqlcipher3.dbapi2
    from cryptography.hazmat.backends.openssl.backend import backend
    from PIL import features
    from PySide6.QtCore import qVersion

    connection = sqlcipher3.dbapi2.connect(":memory:")
    try:
        cipher = str(connection.execute("PRAGMA cipher_version").fetchone()[0]).split()[0]
    finally:
        connection.close()
    pillow = {
        name: str(features.version(name)) for name in ("freetype2", "libjpeg_turbo", "jpg_2000", "libtiff")
    }
    return {
        "qt": qVersion(),
        "sqlcipher": cipher,
        "sqlite": sqlcipher3.dbapi2.sqlite_version,
        "openssl": backend.openssl_version_text().split()[1],
        "pdfium": str(pypdfium2.version.PDFIUM_INFO.version),
        **pillow,
    }


def read_native() -> list[Native]:
    """Return the libraries of sbom_native.toml with their versions."""
    asked = native_versions()
    return [
        Native(
            each["name"],
            asked[each["asked"]] if "asked" in each else each["version"],
            each["licence"],
            each["inside"],
        )
        for each in tomllib.loads(_NATIVE.read_text("utf-8"))["component"]
    ]


def missing_from(shipped: Iterable[Shipped], lock: str) -> list[str]:
    """Return ``name==version`` of everything the lock names and no wheel brings, whatever the platform it is for."""
    there = {(each.name, each.version) for each in shipped}
    wanted = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", lock, re.MULTILINE)
    return [f"{name}=={version}" for name, version in wanted if (canonical(name), version) not in there]


def write_sbom(
    path: Path, program: tuple[str, str], epoch: int, shipped: Sequence[Shipped], native: Sequence[Native]
) -> None:
    """Write the list. ``program`` is its name and version, ``epoch`` the second of its version since 1970 (UTC).

    The same content gives the same bytes: the serial number follows from what is listed.
    """
    from cyclonedx.model.bom import Bom, BomMetaData
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.output.json import JsonV1Dot6

    name, version = program
    whole = Component(name=name, version=version, type=ComponentType.APPLICATION, bom_ref=f"{name}@{version}")
    parts = [_wheel_component(each) for each in _by_wheel(shipped)]
    parts += [_native_component(each) for each in native]
    content = repr((program, sorted(map(repr, shipped)), sorted(map(repr, native))))
    bom = Bom(
        metadata=BomMetaData(component=whole, timestamp=datetime.fromtimestamp(epoch, UTC)),
        components=parts,
        serial_number=uuid5(NAMESPACE_URL, content),
    )
    bom.register_dependency(whole, parts)
    value = json.loads(JsonV1Dot6(bom).output_as_string())
    path.write_text(json.dumps(value, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


def _by_wheel(shipped: Sequence[Shipped]) -> list[list[Shipped]]:
    groups: dict[tuple[str, str], list[Shipped]] = {}
    for each in sorted(shipped, key=lambda one: (one.name, one.version, one.file)):
        groups.setdefault((each.name, each.version), []).append(each)
    return list(groups.values())


def _wheel_component(files: Sequence[Shipped]) -> Component:
    from cyclonedx.model import HashAlgorithm, HashType, Property
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import DisjunctiveLicense
    from packageurl import PackageURL

    first = files[0]
    return Component(
        name=first.name,
        version=first.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"{first.name}@{first.version}",
        purl=PackageURL("pypi", None, first.name, first.version),
        licenses=[DisjunctiveLicense(name=first.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=first.sha256)] if len(files) == 1 else [],
        properties=[Property(name=f"loket:wheel:{each.file}", value=each.sha256) for each in files],
    )


def _native_component(part: Native) -> Component:
    from cyclonedx.model import Property
    from cyclonedx.model.component import Component, ComponentType
    from cyclonedx.model.license import DisjunctiveLicense

    return Component(
        name=part.name,
        version=part.version,
        type=ComponentType.LIBRARY,
        bom_ref=f"{part.name}@{part.version}+{part.inside}",
        licenses=[DisjunctiveLicense(name=part.licence)],
        properties=[Property(name="loket:inside", value=part.inside)],
    )
