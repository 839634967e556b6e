"""The list of components: read from wheels, complete, the same bytes each time, valid to its schema."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from installer.sbom import Shipped, canonical, missing_from, read_native, read_wheel, write_sbom

METADATA = """Metadata-Version: 2.4
Name: Loket.Sample
Version: 1.2.3
License-Expression: MIT
"""


def wheel(folder: Path, metadata: str = METADATA) -> Path:
    path = folder / "loket_sample-1.2.3-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as content:
        content.writestr("loket_sample-1.2.3.dist-info/METADATA", metadata)
        content.writestr("loket_sample/vendored.dist-info.txt", "")
    return path


def test_a_wheel_tells_what_it_is(tmp_path: Path) -> None:
    read = read_wheel(wheel(tmp_path))
    assert (read.name, read.version, read.licence) == ("loket-sample", "1.2.3", "MIT")
    assert len(read.sha256) == 64


def test_a_licence_is_found_in_older_metadata(tmp_path: Path) -> None:
    head = "Metadata-Version: 2.1\nName: a\nVersion: 1\n"
    assert read_wheel(wheel(tmp_path, head + "License: BSD-3-Clause\n")).licence == "BSD-3-Clause"
    classifier = "Classifier: License :: OSI Approved :: MIT License\n"
    assert read_wheel(wheel(tmp_path, head + classifier)).licence == "MIT License"


def test_a_wheel_without_a_version_is_no_component(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="names no version"):
        read_wheel(wheel(tmp_path, "Metadata-Version: 2.4\nName: a\n"))


def test_what_the_lock_names_and_nobody_ships_is_missing() -> None:
    shipped = [Shipped("jaraco-context", "6.1.2", "MIT", "x.whl", "0")]
    lock = 'jaraco.context==6.1.2 \\\n    --hash=sha256:00\ncolorama==0.4.6 ; sys_platform == "win32"\n'
    assert missing_from(shipped, lock) == ["colorama==0.4.6"]
    assert missing_from(shipped, "jaraco.context==6.1.3\n") == ["jaraco.context==6.1.3"]
    assert canonical("Jaraco._.Context") == "jaraco-context"


def test_the_list_is_valid_and_the_same_each_time(tmp_path: Path) -> None:
    shipped = [read_wheel(wheel(tmp_path))]
    native = read_native()
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    for path in (first, second):
        write_sbom(path, ("loket", "0.1.0"), 1_767_225_600, shipped, native)
    assert first.read_bytes() == second.read_bytes()
    text = first.read_text("utf-8")
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    names = {each["name"] for each in json.loads(text)["components"]}
    assert {"loket-sample", "SQLCipher", "SQLite", "OpenSSL", "Qt", "PDFium"} <= names
