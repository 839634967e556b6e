"""Everything that is wrong with a list of offices is told at once, with line and column, and nothing is written."""

from __future__ import annotations

import base64

import pytest

from desktop.runtime.sealed_credentials import DeviceKey
from tests.provision.fleet import HEADING, Bench, rows, table

FAULTS = {
    "office code": ({"office_code": "MUARA"}, "baris 3, kolom office_code: harus berbentuk seperti ME01"),
    "device code": ({"device_code": "LL"}, "baris 3, kolom device_code: harus berbentuk seperti L1"),
    "twice": ({"device_code": "l1"}, "baris 3, kolom device_code: ME02-L1 sudah ada di baris 2"),
    "no name": ({"name": " "}, "baris 3, kolom name: belum diisi"),
    "another name": ({"name": "Loket Lain"}, "baris 3, kolom name: kantor ME02 bernama lain di baris 2"),
    "long name": ({"name": "Loket " + "Wadah " * 25}, "baris 3, kolom name: terlalu panjang untuk resi gulungan"),
    "letterhead": ({"letterhead_2": "KECAMATAN " * 19}, "baris 3, kolom letterhead_2: terlalu panjang untuk kop"),
    "address": ({"letterhead_3": "Jalan Lintas " * 15, "letterhead_4": "Jalan Lintas " * 15}, "kolom letterhead_3: alamat"),
    "letters": ({"contact": "telepon \u6f22"}, "baris 3, kolom contact: memuat huruf yang tidak dapat dicetak"),
    "contact": ({"contact": "Kantor camat " * 14}, "baris 3, kolom contact: terlalu panjang untuk resi"),
    "short nip": ({"head_nip": "19720303"}, "baris 3, kolom head_nip: harus 18 angka"),
    "rounded nip": ({"head_nip": "1,97203E+17"}, "baris 3, kolom head_nip: harus 18 angka (Excel membulatkannya"),
    "nip of nobody": ({"head_name": ""}, "baris 3, kolom head_name: belum diisi"),
    "regency": ({"regency_code": "99.99"}, "baris 3, kolom regency_code: "),
    "time zone": ({"time_zone": "Asia/Palembang"}, "baris 3, kolom time_zone: "),
    "no logo": ({"logo": "tidak-ada.png"}, "baris 3, kolom logo: berkas tidak-ada.png tidak dapat dibaca"),
    "no picture": ({"logo": "kantor.csv"}, "baris 3, kolom logo: berkas kantor.csv bukan gambar"),
    "device key": ({"device_key": "ME02-L2"}, "baris 3, kolom device_key: bukan kunci perangkat"),
    "weak device key": ({"device_key": DeviceKey(bytes(32)).text}, "baris 3, kolom device_key: bukan kunci perangkat"),
    "it": ({"it_contact": "x" * 121}, "baris 3, kolom it_contact: lebih dari 120 huruf"),
}  # fmt: skip


@pytest.mark.parametrize("name", FAULTS)
def test_one_fault(bench: Bench, capsys: pytest.CaptureFixture[str], name: str) -> None:
    change, told = FAULTS[name]
    heading = [*HEADING, *(column for column in change if column not in HEADING)]
    first, second = rows()
    assert bench.make(table([first, {**second, **change}], heading)) == 5
    error = capsys.readouterr().err
    assert f"kantor.csv {told}" in error or told in error
    assert not bench.out.exists() or not any(bench.out.iterdir())


def test_all_faults_at_once_in_their_order(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    spoilt = [
        {**row, **change} for row, (change, _told) in zip(rows(8), list(FAULTS.values())[:8], strict=True)
    ]
    spoilt[2] = {**spoilt[2], "device_code": "L1", "head_nip": "1"}
    assert bench.make(table([*rows(1), *spoilt])) == 5
    lines = [line for line in capsys.readouterr().err.splitlines() if line.startswith("kantor.csv")]
    assert len(lines) >= 7
    assert lines == sorted(lines, key=lambda line: int(line.split()[2].rstrip(",:")))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "kolom office_code tidak ada"),
        (table([], HEADING), "tidak ada satu loket pun"),
        (table(rows(), [*HEADING, "gaji"]), "baris 1, kolom gaji: kolom tidak dikenal"),
        (table(rows()) + b"ME02;L3\n", "baris 4: ada 1 kolom"),
        (b'office_code,device_code,name\nME02,L1,"Loket\n', "tanda kutip"),
        (base64.b64decode("gY2PkJ0=") * 20, "CSV"),
    ],
)
def test_what_is_no_such_list(
    bench: Bench, capsys: pytest.CaptureFixture[str], content: bytes, told: str
) -> None:
    assert bench.make(content) == 5
    assert told in capsys.readouterr().err
    assert not bench.out.exists()


@pytest.mark.parametrize(
    "look",
    [
        {"delimiter": ";", "end": "\r\n", "encoding": "cp1252"},
        {"delimiter": ";", "end": "\r\n", "encoding": "utf-8-sig"},
        {"end": "\r\n"},
    ],
)
def test_what_spreadsheets_write_is_read(bench: Bench, look: dict[str, str]) -> None:
    named = [{**row, "head_name": "Réza Müller – Šarif"} for row in rows()]
    assert bench.make(table(named, **look)) == 0
    text = bench.office("ME02-L2").read_text("utf-8")
    assert 'name = "Réza Müller – Šarif"' in text
    assert "\r" not in text


@pytest.mark.parametrize(
    ("common", "told"),
    [
        ("x", "tidak dapat dibaca"),
        ('[office]\nregency_code = "16.03"\n', "valid_until belum diisi"),
        ('valid_until = 2099-12-31\nserial = 3\n[office]\ncode = "ME01"\n', "office.code tidak boleh"),
        ("valid_until = 2099-12-31\n[trust]\nkeys = []\n", "trust tidak boleh"),
        (
            'valid_until = 2099-12-31\n[sp4n]\nsealed_credentials = "AAAA"\n',
            "sp4n.sealed_credentials tidak boleh",
        ),
        ("valid_until = 2099-12-31\nlimits = 3\n", "[limits] harus berupa bagian"),
        ('valid_until = 2099-12-31\n[office]\nregency_code = "16.03"\n[gaji]\nx = 1\n', "gaji"),
        (
            'valid_until = 2099-12-31\n[office]\nregency_code = "16.03"\n[limits]\nverify = 0\n',
            "limits.verify",
        ),
        (
            'valid_until = 2099-12-31\n[office]\nregency_code = "16.03"\n[files]\nagencies = "x.csv"\n',
            "files.agencies",
        ),
        (
            'valid_until = 2099-12-31\n[office]\nregency_code = "16.03"\nplace = 12:00:00\n',
            "nilai yang tidak dikenal",
        ),
        (
            "valid_until = 2099-12-31\n[office]\n",
            "kolom regency_code: belum diisi (juga tidak di berkas bersama)",
        ),
    ],
)
def test_what_the_common_file_may_not_say(
    bench: Bench, capsys: pytest.CaptureFixture[str], common: str, told: str
) -> None:
    assert bench.make(table(rows()), common=common) == 5
    assert told in capsys.readouterr().err
    assert not bench.out.exists() or not any(bench.out.iterdir())


def test_a_fault_of_what_all_share_is_told_once(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    common = 'valid_until = 2099-12-31\n[office]\nregency_code = "16.03"\n[limits]\nverify = 0\n'
    spoilt = [{**row, "time_zone": "Asia/Palembang"} for row in rows(3)[:1]] + rows(3)[1:]
    assert bench.make(table(spoilt, [*HEADING, "time_zone"]), common=common) == 5
    lines = capsys.readouterr().err.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == [
        "common.toml",
        "kantor.csv baris 2, kolom time_zone",
    ]
