"""Addresses of proxies as people type them, and what is shown of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.network import (
    HIDDEN,
    NetworkSettings,
    ProxyAddress,
    is_safe_url,
    read_proxy,
    shown_proxy,
)


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("http://10.1.1.1:8080", "http://10.1.1.1:8080"),
        ("10.1.1.1:8080", "http://10.1.1.1:8080"),
        (" proksi.muaraenimkab.go.id:3128/ ", "http://proksi.muaraenimkab.go.id:3128"),
        ("https://proksi:443", "https://proksi:443"),
        ("HTTP://Proksi:8080", "http://proksi:8080"),
        ("[fe80::1]:8080", "http://[fe80::1]:8080"),
        ("http://budi:r%40hasia@proksi:8080", "http://budi:r%40hasia@proksi:8080"),
        ("http://kominfo%5Cbudi@proksi:8080", "http://kominfo%5Cbudi@proksi:8080"),
    ],
)
def test_addresses_that_are_taken(typed: str, url: str) -> None:
    address = read_proxy(typed)
    assert address is not None
    assert address.url == url


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "proksi",
        "http://proksi",
        "http://:8080",
        "http://proksi:0",
        "http://proksi:99999",
        "http://proksi:delapan",
        "http://[::1",
        "socks5://proksi:1080",
        "ftp://proksi:21",
        "http://proksi:8080/wpad.dat",
        "http://proksi:8080?a=1",
        "http://proksi:8080#a",
        "http://pro ksi:8080",
        "http://proksi:8080\r\nX: y",
        "http://prøksi:8080",
        "http://:sandi@proksi:8080",
        "http://" + "a" * 1_000 + ":8080",
    ],
)
def test_addresses_that_are_refused(typed: str) -> None:
    assert read_proxy(typed) is None


@given(st.text(min_size=1, max_size=20), st.text(max_size=20))
def test_a_login_of_any_letters_survives_and_does_not_show(user: str, password: str) -> None:
    try:
        address = ProxyAddress("http://proksi:8080", user, password)
        url = address.url
    except UnicodeEncodeError:  # half a surrogate pair is no text that anybody can type
        return
    assert read_proxy(url) == address
    assert address.shown.endswith(f":{HIDDEN}@proksi:8080") is bool(password)
    assert repr(address).count("proksi") == 1
    assert "password" not in repr(address)


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("", ""),
        ("system", "system"),
        ("none", "none"),
        ("http://proksi:8080", "http://proksi:8080"),
        ("http://budi@proksi:8080", "http://budi@proksi:8080"),
        ("http://budi:rahasia@proksi:8080", f"http://budi:{HIDDEN}@proksi:8080"),
    ],
)
def test_what_is_shown(kept: str, shown: str) -> None:
    assert shown_proxy(kept) == shown


def test_the_desk_comes_before_the_office_and_the_office_before_the_computer() -> None:
    office = NetworkSettings("http://proksi:8080", b"office")
    assert NetworkSettings().or_else(office) == office
    assert NetworkSettings("none", b"desk").or_else(office) == NetworkSettings("none", b"desk")
    assert NetworkSettings("system").or_else(office) == NetworkSettings("system", b"office")
    assert NetworkSettings().or_else(NetworkSettings()) == NetworkSettings("system")
    assert "rahasia" not in repr(NetworkSettings("http://budi:rahasia@proksi:8080"))


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://lapor.go.id", True),
        ("https://", False),
        ("http://lapor.go.id", False),
        ("http://localhost:9", True),
        ("http://127.8.9.1:9", True),
        ("http://[::1]:9", True),
        ("http://[::1", False),
        ("ftp://127.0.0.1", False),
    ],
)
def test_where_secrets_may_go(url: str, safe: bool) -> None:
    assert is_safe_url(url) is safe
