"""Files of private authorities: what is read of them, what is refused."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidInput
from desktop.runtime.certificate_file import LARGEST_CA_FILE, authorities, read_authorities
from tests.sync.tls import Authority

OFFICE = Authority("CA Kantor Muara Enim")
OTHER = Authority("CA Provinsi")


def test_who_is_trusted() -> None:
    (found,) = authorities(read_authorities(OFFICE.pem))
    assert found.name == "CA Kantor Muara Enim"
    assert abs(found.valid_until - datetime.now(UTC) - timedelta(days=30)) < timedelta(hours=1)


def test_several_with_words_between_them_and_one_in_der() -> None:
    both = b"# CA kantor\r\n" + OFFICE.pem.replace(b"\n", b"\r\n") + b"\nBerikutnya:\n" + OTHER.pem
    assert [a.name for a in authorities(read_authorities(both))] == ["CA Kantor Muara Enim", "CA Provinsi"]
    assert read_authorities(OFFICE.der) == read_authorities(read_authorities(OFFICE.der))
    assert [a.name for a in authorities(read_authorities(OFFICE.der))] == ["CA Kantor Muara Enim"]


def test_nothing_is_trusted_where_nothing_was_read() -> None:
    assert authorities(b"") == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"halo",
        b"\x89PNG\r\n\x1a\n",
        b"-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
        OFFICE.pem[:-60],
        OFFICE.pem.replace(b"MII", b"MIX"),
        OFFICE.der[:-1],
        OFFICE.pem + "sertifikat é".encode(),
        OFFICE.pem + b" " * LARGEST_CA_FILE,
    ],
)
def test_what_is_no_certificate_of_an_authority(content: bytes) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_authorities(content)
    assert (refused.value.field, refused.value.code) == ("network.ca_file", "no_authority")


def test_the_certificate_of_a_server_is_none_of_an_authority(tmp_path: Path) -> None:
    OFFICE.server(tmp_path)
    (file,) = tmp_path.iterdir()
    with_key = file.read_bytes()
    with pytest.raises(InvalidInput) as refused:
        read_authorities(with_key)
    assert refused.value.code == "private_key"
    alone = with_key[with_key.index(b"-----BEGIN CERTIFICATE") :]
    with pytest.raises(InvalidInput) as refused:
        read_authorities(alone)
    assert refused.value.code == "no_authority"


@given(st.binary(max_size=300))
def test_junk_never_breaks_anything(content: bytes) -> None:
    for junk in (content, b"-----BEGIN CERTIFICATE-----\n" + content, OFFICE.der[:40] + content):
        with pytest.raises(InvalidInput):
            read_authorities(junk)
