"""The way to the server: proxies and a private authority, over real TLS and a real proxy on loopback."""

from __future__ import annotations

import logging
import socket
from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.errors import InvalidInput
from desktop.domain.sync_round import LinkState
from sync.connectivity import LinkWatch
from sync.gateway import Answer, AnswerKind, ApiSecrets
from sync.lapor_v3 import LaporV3
from sync.proxies import proxies_for
from tests.sync.desk import FakeClock, settings
from tests.sync.test_wire import FILE, PAGE, REPORT
from tests.sync.tls import SERVER_NAME, Authority, Proxy, tls_server

NOTHING_LEFT = (AnswerKind.TLS_FAILED, AnswerKind.PROXY_FAILED)
URL = f"https://{SERVER_NAME}/api"


@pytest.fixture(scope="module")
def authority() -> Authority:
    return Authority()


@pytest.fixture(autouse=True)
def _computer_without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture
def proxy(authority: Authority, tmp_path: Path) -> Iterator[Proxy]:
    with tls_server(authority.server(tmp_path)) as port, Proxy(port).running() as running:
        yield running


def gateway(proxy: str, ca: bytes = b"", url: str = URL) -> LaporV3:
    return LaporV3(settings(url), ApiSecrets("Bearer a", "{b}"), proxies_for(url, proxy), ca)


def probe(proxy: str, ca: bytes = b"", url: str = URL) -> Answer:
    made = gateway(proxy, ca, url)
    try:
        return made.probe()
    finally:
        made.close()


def test_a_server_behind_the_proxy_with_a_private_certificate(proxy: Proxy, authority: Authority) -> None:
    assert probe(proxy.url, authority.pem).kind is AnswerKind.ACCEPTED
    assert proxy.heads[0].startswith(f"CONNECT {SERVER_NAME}:443 ".encode())
    assert b"token" not in proxy.heads[0], "the secrets are for the server, not for the proxy"


def test_without_the_private_authority_nothing_is_sent(proxy: Proxy) -> None:
    assert probe(proxy.url).kind is AnswerKind.TLS_FAILED
    assert probe(proxy.url, Authority("CA lain").pem).kind is AnswerKind.TLS_FAILED


@pytest.mark.parametrize(("name", "days"), [("lain.uji.invalid", 10), (SERVER_NAME, -1)])
def test_a_wrong_name_or_an_old_certificate_is_refused(
    authority: Authority, tmp_path: Path, name: str, days: int
) -> None:
    with (
        tls_server(authority.server(tmp_path, name, days)) as port,
        Proxy(port).running() as proxy,
    ):
        made = gateway(proxy.url, authority.pem)
        assert made.create_report(REPORT, []).kind is AnswerKind.TLS_FAILED
        assert made.upload_file(FILE).kind is AnswerKind.TLS_FAILED
        made.close()


def test_the_private_authority_is_added_to_the_public_ones(proxy: Proxy, authority: Authority) -> None:
    made = gateway(proxy.url, authority.pem)
    assert made.probe().kind is AnswerKind.ACCEPTED
    adapter: Any = made._session.get_adapter(URL)
    known = adapter.poolmanager.connection_pool_kw["ssl_context"].get_ca_certs()
    made.close()
    names = [value for c in known for part in c["subject"] for key, value in part if key == "commonName"]
    assert names[0] == "CA Kantor Muara Enim"
    assert "ISRG Root X1" in names


def test_a_proxy_with_a_login(authority: Authority, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    login = "Basic " + b64encode("budi:r@hasia:1/é".encode("latin-1")).decode()
    with (
        tls_server(authority.server(tmp_path)) as port,
        Proxy(port, login=login).running() as proxy,
    ):
        place = proxy.url.removeprefix("http://")
        assert probe(f"http://budi:r%40hasia%3A1%2F%C3%A9@{place}", authority.pem).kind is AnswerKind.ACCEPTED
        assert probe(f"http://budi:salah@{place}", authority.pem).kind is AnswerKind.PROXY_FAILED
        assert probe(proxy.url, authority.pem).kind is AnswerKind.PROXY_FAILED
    assert "hasia" not in caplog.text
    assert "salah" not in caplog.text


PROXY_ANSWERS = {
    "407": b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
    "403": b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
    "502": b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
    "511": b"HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n",
    "portal": b"HTTP/1.1 302 Found\r\nLocation: http://10.0.0.1/login\r\nContent-Length: 0\r\n\r\n",
    "garbage": b"SSH-2.0-OpenSSH_9.2\r\n",
}


@pytest.mark.parametrize("name", PROXY_ANSWERS)
def test_a_proxy_that_does_not_let_us_through(name: str) -> None:
    with Proxy(1, says=PROXY_ANSWERS[name]).running() as proxy:
        made = gateway(proxy.url)
        assert made.create_report(REPORT, []).kind is AnswerKind.PROXY_FAILED
        link, _ = LinkWatch(lambda: made, FakeClock().now).check()
        assert (link.state, link.message) == (
            LinkState.OFFLINE,
            "Proksi kantor tidak meneruskan sambungan. Minta admin memeriksanya.",
        )
    assert all(head.startswith(b"CONNECT") for head in proxy.heads), "no report went to the proxy"


def test_a_proxy_that_is_down() -> None:
    assert probe(f"http://127.0.0.1:{_closed_port()}").kind is AnswerKind.PROXY_FAILED


def test_a_sign_in_page_behind_the_proxy(authority: Authority, tmp_path: Path) -> None:
    page = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(PAGE)}\r\nConnection: close\r\n\r\n{PAGE}"
    with (
        tls_server(authority.server(tmp_path), page.encode()) as port,
        Proxy(port).running() as proxy,
    ):
        made = gateway(proxy.url, authority.pem)
        assert made.create_report(REPORT, []).kind is AnswerKind.PORTAL
        assert made.probe().kind is AnswerKind.PORTAL
        made.close()


def test_the_environment_names_no_authority(
    proxy: Proxy, authority: Authority, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever may set a variable must not thereby choose whom reports are sent to."""
    bundle = tmp_path / "bundle.pem"
    bundle.write_bytes(authority.pem)
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, str(bundle))
    assert probe(proxy.url).kind is AnswerKind.TLS_FAILED
    for name in ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE"):
        monkeypatch.setenv(name, "/tidak/ada")
    assert probe(proxy.url, authority.pem).kind is AnswerKind.ACCEPTED


def test_the_proxy_of_this_computer(
    proxy: Proxy, authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy.url)
    assert probe("system", authority.pem).kind is AnswerKind.ACCEPTED
    assert probe("none", authority.pem).kind is AnswerKind.NOT_RESOLVED


@pytest.mark.parametrize(
    ("environment", "url", "choice", "proxies"),
    [
        ({}, URL, "system", {}),
        ({}, URL, "", {}),
        ({"https_proxy": "http://10.1.1.1:8080"}, URL, "system", {"https": "http://10.1.1.1:8080"}),
        ({"https_proxy": "10.1.1.1:8080"}, URL, "", {"https": "http://10.1.1.1:8080"}),
        ({"https_proxy": "http://proksi"}, URL, "system", {"https": "http://proksi:80"}),
        ({"https_proxy": "https://proksi/"}, URL, "system", {"https": "https://proksi:443"}),
        ({"all_proxy": "http://10.1.1.1:8080"}, URL, "system", {"https": "http://10.1.1.1:8080"}),
        ({"http_proxy": "http://10.1.1.1:8080"}, URL, "system", {}),
        ({"https_proxy": "http://a:1", "no_proxy": ".uji.invalid"}, URL, "system", {}),
        ({"https_proxy": "http://a:1", "no_proxy": "*"}, URL, "system", {}),
        ({"https_proxy": "http://a:1", "no_proxy": "*"}, URL, "http://b:2", {"https": "http://b:2"}),
        ({"https_proxy": "http://a:1"}, URL, "none", {}),
        ({"https_proxy": "http://a:1"}, URL, "http://b:2", {"https": "http://b:2"}),
        ({"https_proxy": "http://a:1"}, "https://127.0.0.1:9", "system", {}),
        ({"http_proxy": "http://a:1"}, "http://localhost:9", "http://b:2", {}),
        ({"http_proxy": "http://a:1"}, "http://[::1]:9", "http://b:2", {}),
    ],
)
def test_which_proxy(
    environment: dict[str, str],
    url: str,
    choice: str,
    proxies: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert proxies_for(url, choice) == proxies


@pytest.mark.parametrize("address", ["socks5://10.1.1.1:1080", "http://[::1", "ftp://a:1"])
def test_a_proxy_of_this_computer_that_cannot_be_used_is_told(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", address)
    with pytest.raises(InvalidInput) as refused:
        proxies_for(URL, "system")
    assert refused.value.field == "network.proxy"
    assert "pengaturan komputer" in refused.value.message


def _closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port
