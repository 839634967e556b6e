"""The regency's key: made once, read out over the phone, replaced by one that the old key vouches for; secrets sealed."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput
from desktop.runtime.key_store import SP4N_AUTH, SP4N_TOKEN
from desktop.runtime.office_signature import read_public_key
from tests.provision.fleet import PASSPHRASE, Bench, rows, table

AUTH, TOKEN = "Bearer rahasia-satu", "{rahasia-dua}"


def test_a_key_is_made_once_and_told_in_words(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    private = bench.folder / "regency.key"
    assert private.stat().st_mode & 0o777 == 0o600
    assert b"ENCRYPTED PRIVATE KEY" in private.read_bytes()
    before = private.read_bytes()
    assert bench.keys("make", "--key", "regency.key", "--name", "Lain") == 5
    assert private.read_bytes() == before
    capsys.readouterr()
    from installer.provision import keys

    assert keys.main(["show", str(bench.folder / "regency.pub")]) == 0
    told = capsys.readouterr().out
    assert bench.public.fingerprint in told
    assert "Kabupaten Muara Enim" in told
    spoken = {"0": "nol", "9": "sembilan", "A": "Alfa", "F": "Foxtrot"}
    assert all(word in told for digit, word in spoken.items() if digit in bench.public.fingerprint)


def test_a_private_key_is_never_taken_for_a_public_one(bench: Bench) -> None:
    with pytest.raises(InvalidInput, match="rahasia"):
        read_public_key(bench.folder / "regency.key")


def test_a_short_passphrase_makes_no_key(bench: Bench) -> None:
    bench.passphrase.write_text("pendek\n", "utf-8")
    assert bench.keys("make", "--key", "other.key", "--name", "Lain") == 5
    assert not (bench.folder / "other.key").exists()
    assert not (bench.folder / "other.pub").exists()


def test_another_public_key_beside_it_is_noticed(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench.keys("make", "--key", "other.key", "--name", "Lain") == 0
    (bench.folder / "regency.pub").write_bytes((bench.folder / "other.pub").read_bytes())
    assert bench.make(table(rows())) == 5
    assert "bukan kunci publik dari" in capsys.readouterr().err


def test_rotation_takes_the_desks_along(bench: Bench) -> None:
    with bench.desk() as program:
        assert bench.make(table(rows(1))) == 0
        bench.apply(program, "ME02-L1")
        rotation = bench.folder / "rotation.toml"
        words = (
            "--key",
            "regency.key",
            "--new-key",
            "new.key",
            "--name",
            "Muara Enim 2028",
            "--out",
            "rotation.toml",
        )
        assert bench.keys("rotate", *words) == 0
        assert bench.make(table(rows(1)), key="new.key") == 0
        with pytest.raises(InvalidInput):  # not before the old key has vouched for the new one
            bench.apply(program, "ME02-L1")
        assert bench.make(table(rows(1)), "--rotation", str(rotation)) == 0
        bench.apply(program, "ME02-L1")
        assert bench.make(table(rows(1)), key="new.key") == 0
        bench.apply(program, "ME02-L1")
        assert bench.make(table(rows(1))) == 0
        with pytest.raises(InvalidInput):  # the old one counts no longer
            bench.apply(program, "ME02-L1")


@pytest.mark.parametrize("what", ["rotation.toml", "rotation.toml.sig", "signer", "gone"])
def test_a_rotation_that_the_key_did_not_sign(
    bench: Bench, capsys: pytest.CaptureFixture[str], what: str
) -> None:
    words = ("--key", "regency.key", "--new-key", "new.key", "--name", "Baru", "--out", "rotation.toml")
    assert bench.keys("rotate", *words) == 0
    rotation, key = bench.folder / "rotation.toml", "regency.key"
    if what == "signer":
        key = "new.key"
    elif what == "gone":
        rotation.with_name("rotation.toml.sig").unlink()
    else:
        file = bench.folder / what
        file.write_bytes(file.read_bytes().replace(b"A", b"B", 1).replace(b"=", b" =", 1))
    assert bench.make(table(rows()), "--rotation", str(rotation), key=key) == 5
    assert "rotation.toml" in capsys.readouterr().err
    assert not bench.out.exists()


def test_secrets_travel_sealed_to_one_device(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    auth, token = _secrets(bench.folder)
    with bench.desk("L1") as first, bench.desk("L2") as second:
        key = first.tools().credentials.device_key()
        with_key = [{**row, "device_key": key.text if row["device_code"] == "L1" else ""} for row in rows()]
        assert bench.make(table(with_key), "--auth-file", str(auth), "--token-file", str(token)) == 0
        told = capsys.readouterr()
        assert "Tanpa kunci LAPOR!, karena kolom device_key kosong: ME02-L2" in told.out
        bench.apply(first, "ME02-L1")
        assert (first.keys.get(SP4N_AUTH), first.keys.get(SP4N_TOKEN)) == (AUTH.encode(), TOKEN.encode())
        with pytest.raises(InvalidInput) as caught:
            bench.apply(second, "ME02-L1")
        assert caught.value.code == "other_device"
        bench.apply(second, "ME02-L2")
        assert not second.tools().credentials.are_set()
    written = b"".join(file.read_bytes() for file in bench.out.rglob("*") if file.is_file())
    for secret in (AUTH, TOKEN, PASSPHRASE):
        assert secret not in told.out + told.err
        assert secret.encode() not in written


def test_two_rows_with_one_device_key(bench: Bench, capsys: pytest.CaptureFixture[str]) -> None:
    with bench.desk() as program:
        text = program.tools().credentials.device_key().text
    assert bench.make(table([{**row, "device_key": text} for row in rows()])) == 5
    assert "baris 3, kolom device_key: sama dengan baris 2" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff", b"Bearer \x01"])
def test_a_file_that_holds_no_secret(bench: Bench, content: bytes) -> None:
    auth, token = _secrets(bench.folder)
    auth.write_bytes(content)
    assert bench.make(table(rows()), "--auth-file", str(auth), "--token-file", str(token)) == 5
    assert not bench.out.exists()


def _secrets(folder: Path) -> tuple[Path, Path]:
    auth, token = folder / "auth", folder / "token"
    auth.write_text(f"{AUTH}\n", "utf-8")
    token.write_text(f"{TOKEN}\n", "utf-8")
    return auth, token
