"""Signatures of office files: what was signed is known by its key, and nothing else is."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_public_key

from desktop.domain.errors import InvalidInput
from desktop.runtime.office_signature import PublicKey, public_key, read_public_key, sign, verify
from desktop.runtime.trusted_keys import file_of, read_public_keys
from tests.usecases.office_keys import Regency

OURS, OTHER = Regency(), Regency("Kabupaten Lain")
CONTENT = b'format = 1\nname = "Loket Pengaduan"\n'


def test_a_signature_names_its_key_among_many() -> None:
    signature = sign(CONTENT, OURS.pem)
    assert verify(CONTENT, signature, (OTHER.key, OURS.key)) == OURS.key
    assert verify(CONTENT, signature, (OTHER.key,)) is None
    assert verify(CONTENT, signature, ()) is None


def test_it_is_plain_ed25519_over_the_exact_bytes() -> None:
    """What IT checks by openssl is the same."""
    raw = base64.b64decode(sign(CONTENT, OURS.pem))
    assert len(raw) == 64
    key = load_pem_public_key(OURS.key.pem.partition(b"\n")[2])  # without the line of its name
    assert isinstance(key, Ed25519PublicKey)
    key.verify(raw, CONTENT)
    assert verify(CONTENT, raw, (OURS.key,)) == OURS.key


def test_every_flipped_bit_is_noticed() -> None:
    raw = base64.b64decode(sign(CONTENT, OURS.pem))
    for bit in range(len(raw) * 8):
        broken = bytearray(raw)
        broken[bit // 8] ^= 1 << bit % 8
        assert verify(CONTENT, bytes(broken), (OURS.key,)) is None
    for bit in range(len(CONTENT) * 8):
        changed = bytearray(CONTENT)
        changed[bit // 8] ^= 1 << bit % 8
        assert verify(bytes(changed), raw, (OURS.key,)) is None


@pytest.mark.parametrize(
    "signature",
    [
        b"",
        b"x",
        b"A" * 88,
        b"\xff" * 63,
        b"\xff" * 65,
        b"A" * 100_000,
        base64.b64encode(b"x" * 63),
        "ä".encode() * 44,
    ],
)
def test_what_is_no_signature_was_made_by_nobody(signature: bytes) -> None:
    assert verify(CONTENT, signature, (OURS.key,)) is None


def test_a_signature_has_one_spelling() -> None:
    text = sign(CONTENT, OURS.pem).strip()
    assert verify(CONTENT, text + b"\r\n", (OURS.key,)) == OURS.key
    letters = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    last = letters.index(text[-3])
    assert verify(CONTENT, text[:-3] + letters[last + 1 : last + 2] + b"==", (OURS.key,)) is None


@pytest.mark.parametrize("form", ["pem", "line", "line with a name", "windows"])
def test_public_keys_are_read_as_they_come(tmp_path: Path, form: str) -> None:
    file = tmp_path / "regency.pub"
    file.write_bytes(
        {
            "pem": PublicKey(OURS.key.raw).pem,
            "line": f"{OURS.key.base64}\n".encode(),
            "line with a name": f"{OURS.key.text}\n".encode(),
            "windows": b"\xef\xbb\xbf" + OURS.key.text.encode() + b"\r\n",
        }[form]
    )
    assert read_public_key(file) == OURS.key


def test_names_travel_with_keys(tmp_path: Path) -> None:
    file = tmp_path / "regency.pub"
    file.write_bytes(OURS.key.pem)
    assert read_public_key(file).name == OURS.name
    for keys in ((OURS.key,), (OURS.key, OTHER.key)):
        file.write_bytes(file_of(keys))
        assert [key.text for key in read_public_keys(file)] == [key.text for key in keys]


def test_what_is_no_public_key_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "regency.pub"
    other_kind = X25519PrivateKey.generate().public_key()
    pem = other_kind.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for content in (b"", b"kunci", b"A" * 5_000, b"\xff" * 40, pem, OURS.key.pem[:60], b"A" * 40):
        file.write_bytes(content)
        with pytest.raises(InvalidInput, match=r"regency\.pub tidak berisi kunci publik"):
            read_public_key(file)
    file.write_bytes(OURS.pem)
    with pytest.raises(InvalidInput, match="kunci rahasia"):
        read_public_key(file)
    with pytest.raises(InvalidInput, match="tidak ditemukan"):
        read_public_key(tmp_path / "tidak-ada.pub")


def test_a_name_is_one_short_line() -> None:
    assert public_key(f"{OURS.key.base64} {'x' * 81}") is None
    assert public_key(f"{OURS.key.base64} a\x1bb") is None
    assert public_key(OURS.key.base64) == OURS.key


def test_fingerprints_can_be_read_over_the_phone() -> None:
    assert PublicKey(bytes(32)).fingerprint == "6668 7AAD F862 BD77 6C8F"
