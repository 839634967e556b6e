"""The page of the practice server and the list for programs: what arrived, and in red what must not be."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import requests

from sync.sandbox import SandboxServer
from tests.sync.sandbox_calls import create, follow_up, read, signed_in, upload


@pytest.fixture
def client(server: SandboxServer) -> Iterator[requests.Session]:
    with signed_in(server) as session:
        yield session


def test_the_page(server: SandboxServer, client: requests.Session) -> None:
    empty = client.get(server.url).text
    assert "Belum ada laporan" in empty
    file_id = upload(client, server, "foto <x>.jpg").json()["results"]["images"][0]["id"]
    create(client, server, attachments=f"[{file_id}]", is_secret=True)
    create(client, server)
    server.faults.replace({"drop_after_commit": 0.3})
    answer = client.get(server.url)
    page = answer.text
    assert answer.headers["Content-Type"].startswith("text/html")
    for shown in (
        "ME01-L1-26-00042-7",
        "2 kali masuk",
        "Jalan &lt;b&gt;berlubang&lt;/b&gt;",
        "foto &lt;x&gt;.jpg",
        server.arrived[0].files[0].sha256,
        "rahasia",
        "drop_after_commit",
        'http-equiv="refresh"',
    ):
        assert shown in page
    assert "<script" not in page


def test_nothing_is_red_while_all_is_well(server: SandboxServer, client: requests.Session) -> None:
    number = create(client, server).json()["complaint_id"]
    follow_up(client, server, complaint_id=number)
    page = words(client, server)
    assert "Kembar 0" in page
    assert 'class="alarm"' not in client.get(server.url).text
    assert 'class="wrong"' not in client.get(server.url).text


def test_what_must_not_be_stands_on_top(server: SandboxServer, client: requests.Session) -> None:
    numbers = [create(client, server).json()["complaint_id"] for _ in range(3)]
    for _ in range(2):
        follow_up(client, server, complaint_id=numbers[0], content="Lubang <i>dua</i>")
    create(client, server, nik="1")
    page = words(client, server)
    alarm, _, rest = page.partition("Laporan kembar")
    assert "2 laporan kembar: nomor register yang sama masuk lebih dari sekali." in alarm
    assert "1 tindak lanjut kembar: isi yang sama pada laporan yang sama." in alarm
    assert "1 pelanggaran format: kiriman tidak seperti yang diketahui." in alarm
    assert "Kembar 3" in alarm
    assert "ME01-L1-26-00042-7 #9165816, #9165817, #9165818" in rest
    assert "E2 buat laporan nik The field nik is not known." in rest
    assert rest.count("dari Loket 2 kali masuk") == 2
    assert "Lubang &lt;i&gt;dua&lt;/i&gt;" in client.get(server.url).text


def test_what_is_in_force_and_what_was_called(server: SandboxServer, client: requests.Session) -> None:
    upload(client, server, "a.jpg")
    create(client, server)
    read(client, server, "/masters/institutions/external?page_size=1")
    read(client, server, "/lapor")
    script = ["ok@create", "drop_after_commit@create"]
    changes = {
        "error_503@reads": 0.25,
        "script": script,
        "latency_ms": 300,
        "bandwidth_bps": 64_000,
        "clock_offset_s": -600,
        "strict": False,
    }
    client.post(f"{server.url}/_faults", json=changes)
    page = words(client, server)
    assert (
        "error_503@reads 25%, naskah: ok@create → drop_after_commit@create, jeda 300 ms, "
        "lebar jalur 64 kbit/s, jam server bergeser -600 detik, format tidak diperiksa" in page
    )
    assert (
        "Panggilan Jumlah E1 unggah berkas 1 E2 buat laporan 1 E7 daftar instansi 1 "
        "alamat yang tidak ada 1" in page
    )


def test_a_duplicate_is_named_however_old_it_is(server: SandboxServer) -> None:
    body = {"title": "Lampu mati", "content": "[No. Register: ME01-L1-26-00001-0]\nx"}
    for _ in range(2):
        server.arrivals.add_report(body, [])
    for number in range(201):
        server.arrivals.add_report({**body, "content": f"[No. Register: {number}]\nx"}, [])
    with signed_in(server) as client:
        page = words(client, server)
    assert "ME01-L1-26-00001-0 #9165816, #9165817" in page
    assert "dan 3 laporan sebelumnya." in page


def test_the_list_for_programs(server: SandboxServer, client: requests.Session) -> None:
    create(client, server)
    arrived = client.get(f"{server.url}/_arrived").json()
    assert arrived["reports"][0]["register_no"] == "ME01-L1-26-00042-7"
    assert (arrived["duplicates"], arrived["calls"]) == ({}, 1)
    assert arrived["calls_by_endpoint"] == {"create": 1}
    assert (arrived["violations"], arrived["duplicate_follow_ups"]) == ([], [])


def words(client: requests.Session, server: SandboxServer) -> str:
    """Return the text of the page as it is read."""
    text = re.sub(r"<style>.*?</style>|<[^>]+>", " ", client.get(server.url).text, flags=re.DOTALL)
    return " ".join(text.split())
