"""The way to the internet: the desk's choice, then the office's, then the computer's; no password ever shows."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import sqlalchemy as sa

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.network import HIDDEN
from desktop.domain.sync_round import LinkState
from desktop.usecases.toolbox import Tools
from main import Program
from tests.sync.tls import SERVER_NAME, Authority, Proxy, tls_server
from tests.usecases.desk import ADMIN, CLERK, OFFICE_TOML, SUPERVISOR, counts_of

WITH_LOGIN = "http://budi:r%40hasia@10.1.1.1:8080"


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    return tmp_path / "kantor.toml"


def provision(tools: Tools, file: Path, section: str, url: str = "") -> None:
    text = OFFICE_TOML.replace("http://127.0.0.1:9", url or "http://127.0.0.1:9")
    file.write_text(f"{text}\n[network]\n{section}\n", encoding="utf-8")
    tools.provision.apply(ADMIN, file, allow_unsigned=True)


@pytest.mark.parametrize("value", ["", "system", "none", "http://10.1.1.1:8080"])
def test_a_proxy_is_kept(tools: Tools, value: str) -> None:
    tools.settings.set("network.proxy", value, ADMIN)
    assert tools.settings.network().proxy == value
    assert tools.settings.all()["network.proxy"] == value


def test_the_password_of_a_proxy_is_kept_and_shown_nowhere(tools: Tools, program: Program) -> None:
    tools.settings.set("network.proxy", WITH_LOGIN, ADMIN)
    assert tools.settings.network().proxy == WITH_LOGIN
    shown = f"http://budi:{HIDDEN}@10.1.1.1:8080"
    assert tools.settings.all()["network.proxy"] == shown
    with program.database.read() as connection:
        history = connection.scalars(sa.text("SELECT detail FROM history")).all()
    assert json.loads(history[-1]) == {"name": "network.proxy", "value": shown}
    assert "hasia" not in "".join(history)


def test_a_hidden_password_means_the_one_that_is_kept(tools: Tools) -> None:
    tools.settings.set("network.proxy", WITH_LOGIN, ADMIN)
    tools.settings.set("network.proxy", f"http://budi:{HIDDEN}@10.9.9.9:3128", ADMIN)
    assert tools.settings.network().proxy == "http://budi:r%40hasia@10.9.9.9:3128"
    with pytest.raises(InvalidInput) as refused:
        tools.settings.set("network.proxy", f"http://ani:{HIDDEN}@10.9.9.9:3128", ADMIN)
    assert (refused.value.field, refused.value.code) == ("network.proxy", "password")
    tools.settings.set("network.proxy", "none", ADMIN)
    with pytest.raises(InvalidInput):
        tools.settings.set("network.proxy", f"http://budi:{HIDDEN}@10.9.9.9:3128", ADMIN)


def test_a_long_login_is_kept_whole_or_refused(tools: Tools) -> None:
    """What is stored can always be read again, also once a hidden password has been put in its place."""
    kept = f"http://budi:{'%F0%9F%9A%A7' * 70}@10.1.1.1:8080"
    tools.settings.set("network.proxy", kept, ADMIN)
    with pytest.raises(InvalidInput) as refused:
        tools.settings.set("network.proxy", f"http://budi:{HIDDEN}@{'a' * 200}.go.id:8080", ADMIN)
    assert refused.value.field == "network.proxy"
    assert tools.settings.network().proxy == kept


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("network.proxy", "proksi kantor"),
        ("network.proxy", "http://proksi"),
        ("network.proxy", "socks5://proksi:1080"),
        ("network.proxy", "SYSTEM"),
        ("network.proxy", "http://" + "a" * 1_000 + ":1"),
        ("network.ca_file", "/tidak/ada.pem"),
        ("network.ca_file", "/"),
        ("network.ca_file", "a\x00b"),
        ("network.ca", "-----BEGIN CERTIFICATE-----"),
    ],
)
def test_a_bad_value_changes_nothing(tools: Tools, program: Program, name: str, value: str) -> None:
    tools.settings.set("network.proxy", WITH_LOGIN, ADMIN)
    before, counts = tools.settings.network(), counts_of(program.database)
    with pytest.raises(InvalidInput) as refused:
        tools.settings.set(name, value, ADMIN)
    assert refused.value.field == name
    assert refused.value.message.count(".") >= 1
    assert (tools.settings.network(), counts_of(program.database)) == (before, counts)


@pytest.mark.parametrize("by", [CLERK, SUPERVISOR])
@pytest.mark.parametrize("name", ["network.proxy", "network.ca_file"])
def test_only_an_admin_changes_the_way(tools: Tools, by: Account, name: str) -> None:
    with pytest.raises(NotAllowed):
        tools.settings.set(name, "", by)


def test_certificates_are_kept_and_the_file_may_go(tools: Tools, tmp_path: Path) -> None:
    file = tmp_path / "ca kantor.crt"
    file.write_bytes(Authority().der)
    tools.settings.set("network.ca_file", str(file), ADMIN)
    file.unlink()
    kept = tools.settings.network().ca
    assert kept.startswith(b"-----BEGIN CERTIFICATE-----")
    assert tools.settings.all()["network.ca_file"] == "ca kantor.crt"
    assert "network.ca" not in tools.settings.all()
    tools.settings.set("network.ca_file", "", ADMIN)
    assert tools.settings.network().ca == b""
    assert tools.settings.all()["network.ca_file"] == ""


def test_a_file_without_certificates_leaves_the_kept_ones(tools: Tools, tmp_path: Path) -> None:
    good, bad = tmp_path / "ca.pem", tmp_path / "surat.pdf"
    good.write_bytes(Authority().pem)
    bad.write_bytes(b"%PDF-1.7")
    tools.settings.set("network.ca_file", str(good), ADMIN)
    with pytest.raises(InvalidInput) as refused:
        tools.settings.set("network.ca_file", str(bad), ADMIN)
    assert refused.value.code == "no_authority"
    assert tools.settings.network().ca == good.read_bytes()


@pytest.mark.parametrize(
    ("section", "field"),
    [
        ('proxy = "proksi"', "network.proxy"),
        ("proxy = 8080", "network.proxy"),
        ('proxy = ["http://a:1"]', "network.proxy"),
        (f'proxy = "{WITH_LOGIN}"', "network.proxy"),
        ('proxies = "http://a:1"', "network.proxies"),
        ('ca_file = "../ca.pem"', "network.ca_file"),
        ('ca_file = "tidak-ada.pem"', "file"),
        ('ca_file = "kantor.toml"', "network.ca_file"),
    ],
)
def test_a_bad_section_is_refused_by_name(
    tools: Tools, program: Program, office_file: Path, section: str, field: str
) -> None:
    before = counts_of(program.database)
    with pytest.raises(InvalidInput) as refused:
        provision(tools, office_file, section)
    assert refused.value.field == field
    assert "hasia" not in refused.value.message
    assert counts_of(program.database) == before


def test_the_way_of_the_office_is_kept_with_its_file(
    tools: Tools, program: Program, office_file: Path
) -> None:
    (office_file.parent / "ca.pem").write_bytes(Authority().pem)
    provision(tools, office_file, 'proxy = "10.1.1.1:8080"\nca_file = "ca.pem"')
    (office_file.parent / "ca.pem").unlink()
    network = program.desk().office.network
    assert network.proxy == "http://10.1.1.1:8080"
    assert network.ca.startswith(b"-----BEGIN CERTIFICATE-----")


def test_each_source_in_its_turn(
    tools: Tools, program: Program, office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real way, over TLS through real proxies: the computer's, then the office's, then the desk's."""
    authority = Authority()
    (office_file.parent / "ca.pem").write_bytes(authority.pem)
    tools.credentials("Bearer a", "{b}")
    with (
        tls_server(authority.server(office_file.parent)) as port,
        Proxy(port).running() as of_computer,
        Proxy(port).running() as of_office,
        Proxy(port).running() as of_desk,
    ):
        monkeypatch.setenv("https_proxy", of_computer.url)
        monkeypatch.delenv("no_proxy", raising=False)

        def used() -> list[int]:
            assert program.at_desk().queue.probe().state is LinkState.ONLINE
            return [len(proxy.heads) for proxy in (of_computer, of_office, of_desk)]

        url = f"https://{SERVER_NAME}/api"
        provision(tools, office_file, 'ca_file = "ca.pem"', url)
        assert used() == [1, 0, 0]
        provision(tools, office_file, f'proxy = "{of_office.url}"\nca_file = "ca.pem"', url)
        assert used() == [1, 1, 0]
        tools.settings.set("network.proxy", of_desk.url, ADMIN)
        assert used() == [1, 1, 1]
        tools.settings.set("network.proxy", "system", ADMIN)
        assert used() == [2, 1, 1]
        tools.settings.set("network.proxy", "", ADMIN)
        assert used() == [2, 2, 1]


def test_a_proxy_of_the_computer_that_cannot_be_used_is_told_as_such(
    tools: Tools, program: Program, office_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", "socks5://10.1.1.1:1080")
    monkeypatch.delenv("no_proxy", raising=False)
    tools.credentials("Bearer a", "{b}")
    provision(tools, office_file, "", f"https://{SERVER_NAME}/api")
    link = program.at_desk().queue.probe()
    assert link.state is LinkState.NOT_CONFIGURED
    assert link.message.startswith("Proksi pada pengaturan komputer")
