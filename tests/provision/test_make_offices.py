"""From the example's list to 44 signed files: all verified as desks do it, some applied to real desks, serials counted up."""

from __future__ import annotations

import base64
import csv
import errno
import json
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput
from desktop.runtime.office_bundle import read_bundle
from desktop.usecases.office_rules import files_of
from desktop.usecases.office_setting import open_office
from installer.provision import make_offices
from installer.provision.faults import Refused
from installer.provision.ledger import Ledger
from tests.documents.reading import pages
from tests.provision.fleet import EXAMPLE, Bench, rows, table
from tests.usecases.office_keys import contents


@pytest.fixture(scope="module")
def fleet(tmp_path_factory: pytest.TempPathFactory, key_folder: Path) -> Bench:
    """Return where the example's 44 files were made; nobody changes them."""
    bench = Bench(tmp_path_factory.mktemp("fleet"))
    bench.make_key()
    assert bench.make() == 0
    return bench


def test_every_workstation_has_a_file_that_a_desk_takes(fleet: Bench) -> None:
    found = sorted(folder.name for folder in fleet.out.iterdir() if folder.is_dir())
    assert len(found) == 44
    assert len({name.partition("-")[0] for name in found}) == 22
    for name in found:
        assert {file.name for file in (fleet.out / name).iterdir()} == {
            "office.toml", "office.toml.sig", "logo.png", "regency.pub",
        }  # fmt: skip
        bundle = read_bundle(fleet.office(name))
        assert bundle.signer((fleet.public,), None) == fleet.public
        office = open_office(files_of(bundle), datetime.now(UTC).date()).office
        assert f"{office.code}-{office.device_code}" == name
        assert (office.serial, office.regency_name) == (1, "Kabupaten Muara Enim")
        assert office.letterhead.logo == (EXAMPLE / "logo.png").read_bytes()
        assert office.head is not None
        assert office.head.title == f"Camat {office.place}"


def test_the_papers_and_the_summary_name_every_workstation(fleet: Bench) -> None:
    read = pages((fleet.out / "kartu-loket.pdf").read_bytes())
    assert len(read) == 22
    text = (fleet.out / "daftar.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbf")
    listed = list(csv.DictReader(text.decode("utf-8-sig").splitlines(), delimiter=";"))
    assert len(listed) == 44
    assert all(row["folder"] in "".join(read) for row in listed)
    assert {row["sidik_kunci_kabupaten"] for row in listed} == {fleet.public.fingerprint}


@pytest.mark.parametrize("name", ["ME02-L1", "ME13-L2", "ME23-L2"])
def test_a_desk_applies_its_file(fleet: Bench, tmp_path: Path, name: str) -> None:
    with Bench(tmp_path).desk() as program:
        fleet.apply(program, name)
        setting = program.tools().provision.current()
        assert setting is not None
        assert f"{setting.office.code}-{setting.office.device_code}" == name


@pytest.mark.parametrize("file", ["office.toml", "office.toml.sig", "logo.png"])
def test_a_byte_changed_on_the_way_is_refused(bench: Bench, file: str) -> None:
    assert bench.make(table(rows(1))) == 0
    target = bench.out / "ME02-L1" / file
    content = bytearray(target.read_bytes())
    content[len(content) // 2] ^= 1
    target.write_bytes(bytes(content))
    with bench.desk() as program:
        with pytest.raises(InvalidInput):
            bench.apply(program, "ME02-L1")
        assert program.tools().provision.current() is None


def test_serials_count_up_and_a_desk_goes_forward_only(bench: Bench) -> None:
    assert bench.make(table(rows())) == 0
    first = bench.office("ME02-L1")
    with bench.desk() as program:
        bench.apply(program, "ME02-L1")
        old = bench.folder / "old"
        first.parent.rename(old)
        assert bench.make(table([{**row, "name": "Loket Baru"} for row in rows()])) == 0
        bench.apply(program, "ME02-L1")
        setting = program.tools().provision.current()
        assert setting is not None
        assert (setting.office.serial, setting.office.name) == (2, "Loket Baru")
        with pytest.raises(InvalidInput) as caught:
            program.tools().provision.apply(None, old / "office.toml", allow_unsigned=False)
    assert caught.value.code == "older"
    assert json.loads((bench.out / "serial.json").read_text("ascii")) == {"ME02-L1": 2, "ME02-L2": 2}


def test_a_lost_ledger_does_not_begin_anew(bench: Bench) -> None:
    assert bench.make(table(rows(1))) == 0
    assert bench.make(table(rows(1))) == 0
    (bench.out / "serial.json").unlink()
    assert bench.make(table(rows(1))) == 0  # told by the file that was made before
    assert "serial = 3\n" in bench.office("ME02-L1").read_text("utf-8")
    assert bench.make(table(rows(1)), "--serial-from", "50") == 0
    assert "serial = 50\n" in bench.office("ME02-L1").read_text("utf-8")


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"ME02-L1": 0}', '{"ME02-L1": true}', '{"ME02-L1": 1e9}']
)
def test_a_broken_ledger_is_not_written_over(tmp_path: Path, content: str) -> None:
    file = tmp_path / "serial.json"
    file.write_text(content, "ascii")
    with pytest.raises(Refused):
        Ledger.read(file, 1)


def test_one_workstation_alone(bench: Bench) -> None:
    assert bench.make(table(rows())) == 0
    other = bench.office("ME02-L1").read_bytes()
    assert bench.make(table(rows()), "--only", "ME02-L2") == 0
    assert bench.office("ME02-L1").read_bytes() == other
    assert "serial = 2\n" in bench.office("ME02-L2").read_text("utf-8")
    assert bench.make(table(rows()), "--only", "ME02-L9") == 5


def test_a_file_of_the_common_part_is_bound_by_its_sum(bench: Bench) -> None:
    (bench.folder / "opd.csv").write_text("code,short,name\nPUPR,PUPR,Dinas Pekerjaan Umum\n", "utf-8")
    common = 'valid_until = 2099-12-31\n[office]\nregency_code = "16.03"\n[files]\nagencies = "opd.csv"\n'
    assert bench.make(table(rows(1)), common=common) == 0
    assert "agencies_sha256 = " in bench.office("ME02-L1").read_text("utf-8")
    beside = bench.out / "ME02-L1" / "agencies.csv"
    beside.write_bytes(beside.read_bytes().replace(b"Dinas", b"Dinar"))
    with bench.desk() as program, pytest.raises(InvalidInput) as caught:
        bench.apply(program, "ME02-L1")
    assert caught.value.field == "files.agencies_sha256"


@pytest.mark.parametrize(
    ("why", "words"),
    [
        ("passphrase", ()),
        ("running", ()),
        ("half", ("--auth-file", "x")),
        ("expired", ("--valid-until", "2020-01-01")),
    ],
)
def test_what_is_refused_leaves_everything_as_it_was(
    bench: Bench, capsys: pytest.CaptureFixture[str], why: str, words: tuple[str, ...]
) -> None:
    assert bench.make(table(rows())) == 0
    if why == "passphrase":
        bench.passphrase.write_text("lain sekali ini\n", "utf-8")
    if why == "running":
        (bench.out / ".sedang-dibuat").mkdir()
    before = contents(bench.out)
    capsys.readouterr()
    assert bench.make(table(rows()), *words) == 5
    assert contents(bench.out) == before
    assert "Tidak ada yang ditulis." in capsys.readouterr().err


def test_a_serial_that_was_given_is_never_given_again(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_made: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "penuh")

    with monkeypatch.context() as patch:
        patch.setattr(make_offices, "_put", full)
        assert bench.make(table(rows(1))) == 5
    assert not bench.office("ME02-L1").exists()
    assert bench.make(table(rows(1))) == 0
    assert "serial = 2\n" in bench.office("ME02-L1").read_text("utf-8")


def test_openssl_checks_a_signature(bench: Bench) -> None:
    assert bench.make(table(rows(1))) == 0
    raw = bench.folder / "s"
    raw.write_bytes(base64.b64decode(bench.office("ME02-L1").with_name("office.toml.sig").read_bytes()))
    words = [
        "-pubin",
        "-inkey",
        str(bench.folder / "regency.pub"),
        "-rawin",
        "-in",
        str(bench.office("ME02-L1")),
    ]
    done = subprocess.run(
        ["openssl", "pkeyutl", "-verify", *words, "-sigfile", str(raw)], capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr
