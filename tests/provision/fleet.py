"""A regency's key, a list of offices to spoil, and the command lines that make their files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.runtime.office_signature import PublicKey, read_public_key
from desktop.runtime.paths import DataPaths
from installer.provision import keys, make_offices
from main import Program, open_program

EXAMPLE = Path(make_offices.__file__).parent / "example"
PASSPHRASE = "perahu biru di sungai Enim"
HEADING = [
    "office_code",
    "device_code",
    "name",
    "letterhead_1",
    "letterhead_2",
    "head_name",
    "head_nip",
    "head_title",
    "device_key",
]
Rows = list[dict[str, str]]


def rows(count: int = 2) -> Rows:
    """Return the rows of ``count`` workstations of one office."""
    return [
        {
            "office_code": "ME02",
            "device_code": f"L{place}",
            "name": "Loket Kecamatan Tanjung Agung",
            "letterhead_1": "PEMERINTAH KABUPATEN MUARA ENIM",
            "letterhead_2": "KECAMATAN TANJUNG AGUNG",
            "head_name": "Ahmad Fauzan, S.IP.",
            "head_nip": "197203031998031002",
            "head_title": "Camat Tanjung Agung",
            "device_key": "",
        }
        for place in range(1, count + 1)
    ]


def table(
    content: Rows,
    heading: Sequence[str] = HEADING,
    delimiter: str = ",",
    end: str = "\n",
    encoding: str = "utf-8",
) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, heading, delimiter=delimiter, lineterminator=end, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(content)
    return text.getvalue().encode(encoding)


@dataclass(frozen=True)
class Bench:
    """A folder with a key ``regency.key``, where files are made into ``out``."""

    folder: Path

    @property
    def out(self) -> Path:
        return self.folder / "out"

    @property
    def passphrase(self) -> Path:
        return self.folder / "pw"

    @property
    def public(self) -> PublicKey:
        return read_public_key(self.folder / "regency.pub")

    def make_key(self) -> None:
        self.passphrase.write_text(f"{PASSPHRASE}\n", "utf-8")
        assert self.keys("make", "--key", "regency.key", "--name", "Kabupaten Muara Enim") == 0

    def keys(self, *words: str) -> int:
        named = [str(self.folder / word) if word.endswith((".key", ".toml")) else word for word in words]
        return keys.main([*named, "--passphrase-file", str(self.passphrase)])

    def make(
        self, content: bytes | None = None, *words: str, key: str = "regency.key", common: str = ""
    ) -> int:
        """Make the files of a list (None: of the example) and return the exit code."""
        source, shared = EXAMPLE / "offices.csv", EXAMPLE / "common.toml"
        if content is not None:
            source = self.folder / "kantor.csv"
            source.write_bytes(content)
        if common:
            shared = self.folder / "common.toml"
            shared.write_text(common, "utf-8")
        return make_offices.main(
            [
                str(source), "--common", str(shared), "--key", str(self.folder / key),
                "--passphrase-file", str(self.passphrase), "--out", str(self.out), *words,
            ]
        )  # fmt: skip

    def office(self, desk: str) -> Path:
        return self.out / desk / "office.toml"

    @contextmanager
    def desk(self, name: str = "desk") -> Iterator[Program]:
        """Open a computer of its own, fresh the first time."""
        program = open_program(DataPaths(self.folder / name))
        try:
            yield program
        finally:
            program.close()

    def apply(self, program: Program, desk: str) -> None:
        """Apply a file as the setup does: with the public key that lies beside it."""
        file = self.office(desk)
        key = read_public_key(file.with_name("regency.pub"))
        program.tools().provision.apply(None, file, allow_unsigned=False, key=key)
