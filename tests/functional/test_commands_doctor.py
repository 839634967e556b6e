"""doctor --sp4n over the wire: what it says, what it never does, and its exit code."""

from __future__ import annotations

import json
import os
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.domain.lock_out import Attempts
from desktop.runtime import disk_room, printer_names
from desktop.runtime.clock import SystemClock
from desktop.runtime.key_store import KeyStore
from desktop.store import accounts
from desktop.usecases import check_desk, check_machine, check_work
from sync.sandbox import SandboxServer
from tests.functional.conftest import Loket
from tests.sync.canned import CannedServer, http
from tests.usecases.desk import OFFICE_TOML, form, open_desk

NAMES = [
    "server_reachable",
    "clock",
    "secrets_accepted",
    "institutions_shape",
    "institutions_new_keys",
    "institution_ids",
]
Link = Callable[..., Loket]


@pytest.fixture
def link(loket: Loket, tmp_path: Path) -> Link:
    """Return a function that leads the command line's desk to a server."""

    def to(url: str, bearer: str = "Bearer a", token: str = "{b}", **ids: str) -> Loket:
        text = OFFICE_TOML.replace("http://127.0.0.1:9", url)
        times = 'connect_timeout_s = 2\nsubmit_timeout_s = 2\nread_timeout_s = 2\nuser_id = "151345"'
        text = text.replace('user_id = "151345"', times)
        text = text.replace(
            'PUPR = "12838"', "\n".join(f'{k} = "{v}"' for k, v in (ids or {"PUPR": "12838"}).items())
        )
        (tmp_path / "kantor.toml").write_text(text, encoding="utf-8")
        (tmp_path / "auth").write_text(bearer, encoding="ascii")
        (tmp_path / "token").write_text(token, encoding="ascii")
        assert (
            loket("provision", "apply", str(tmp_path / "kantor.toml"), "--allow-unsigned", user="ani").code
            == 0
        )
        secrets = ("--auth-file", str(tmp_path / "auth"), "--token-file", str(tmp_path / "token"))
        assert loket("credentials", "set", *secrets, user=None).code == 0
        KeyStore(loket.folder / "keys.json").make_recovery_key()
        return loket

    return to


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


def checks(result: Any) -> dict[str, dict[str, Any]]:
    assert set(result.json) == {"checks"}
    assert all(set(check) == {"name", "ok", "detail"} and check["detail"] for check in result.json["checks"])
    return {check["name"]: check for check in result.json["checks"]}


def bad(result: Any) -> list[str]:
    return [name for name, check in checks(result).items() if not check["ok"]]


def test_a_server_as_the_contract_knows_it(link: Link, server: SandboxServer) -> None:
    loket = link(server.url, server.secrets.bearer, server.secrets.braced, PUPR="12838", Dishub="12842")
    result = loket.json("doctor", "--sp4n", user=None)
    assert (result.code, bad(result)) == (0, [])
    assert list(checks(result)) == NAMES
    assert checks(result)["institution_ids"]["detail"].startswith("2 id instansi")
    assert server.arrived == []
    people = loket("doctor", "--sp4n", user=None)
    assert people.code == 0
    assert "institutions_shape" in people.out


def test_ids_that_the_server_does_not_list(link: Link, server: SandboxServer) -> None:
    loket = link(server.url, server.secrets.bearer, server.secrets.braced, PUPR="99999", Dishub="12842")
    result = loket.json("doctor", "--sp4n", user=None)
    assert (result.code, bad(result)) == (6, ["institution_ids"])
    assert "PUPR (99999)" in checks(result)["institution_ids"]["detail"]
    assert "Dishub" not in checks(result)["institution_ids"]["detail"]


def test_refused_secrets(link: Link, server: SandboxServer) -> None:
    result = link(server.url).json("doctor", "--sp4n", user=None)
    assert (result.code, bad(result)) == (6, ["secrets_accepted"])
    assert list(checks(result)) == NAMES[:3]


def test_a_clock_that_is_wrong(link: Link, server: SandboxServer, monkeypatch: pytest.MonkeyPatch) -> None:
    loket = link(server.url, server.secrets.bearer, server.secrets.braced)
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime.now(UTC) - timedelta(minutes=9))
    result = loket.json("doctor", "--sp4n", user=None)
    assert (result.code, bad(result)) == (6, ["clock"])


def test_offline(link: Link) -> None:
    result = link("http://127.0.0.1:9").json("doctor", "--sp4n", user=None)
    assert (result.code, bad(result)) == (7, ["server_reachable"])


def test_not_set_up(loket: Loket, fresh_loket: Loket) -> None:
    result = loket.json("doctor", "--sp4n", user=None)
    assert (result.code, result.error["field"]) == (2, "credentials")
    assert fresh_loket.json("doctor", "--sp4n", user=None).code == 3


@pytest.mark.parametrize(
    ("body", "failing", "words"),
    [
        ({"results": {"data": []}}, ["institution_ids"], "PUPR (12838)"),
        ({"data": []}, ["institutions_shape"], "results tidak ada"),
        ({"results": []}, ["institutions_shape"], "results tidak ada"),
        ({"results": {"rows": []}}, ["institutions_shape"], "results.data tidak ada"),
        ({"results": {"data": {"0": {}}}}, ["institutions_shape"], "results.data tidak ada"),
        (
            {"results": {"data": [{"id": 12838, "name": "PUPR"}, {"id": None, "name": "x"}, {"id": 7}, 5]}},
            ["institutions_shape"],
            "3 dari 4 entri",
        ),
        (
            {"results": {"data": [{"id": "12838", "name": "PUPR", "parent_id": 3}]}, "meta": 1},
            [],
            "parent_id",
        ),
    ],
)
def test_shapes_that_differ(link: Link, body: object, failing: list[str], words: str) -> None:
    answer = http("200 OK", json.dumps(body), "application/json")
    with CannedServer(b"", probe=answer) as server:
        result = link(server.url).json("doctor", "--sp4n", user=None)
        assert all(request.startswith(b"GET /masters/institutions/external?") for request in server.requests)
    assert bad(result) == failing
    assert result.code == (6 if failing else 0)
    assert any(words in check["detail"] for check in checks(result).values())


def test_all_pages_are_read_and_no_foreign_address_followed(link: Link) -> None:
    """next_page_url only tells that there is more: the secrets go nowhere else."""
    page = {"results": {"data": [{"id": 1, "name": "A"}], "next_page_url": "http://10.0.0.1/steal"}}
    last = {"results": {"data": [{"id": 12838, "name": "PUPR"}], "next_page_url": None}}
    with PagedServer([page, page, last]) as server:
        result = link(server.url).json("doctor", "--sp4n", user=None)
        asked = [request.split(b" ")[1].decode() for request in server.requests]
    assert (result.code, bad(result)) == (0, [])
    e7 = "/masters/institutions/external?page_size="
    assert asked == [f"{e7}1", f"{e7}1000", f"{e7}1000&page=2", f"{e7}1000&page=3"]


OF_DESK = [
    "version",
    "program_before",
    "update",
    "libraries",
    "installation",
    "data_folder",
    "folder_kind",
    "free_disk",
    "log_files",
    "schema",
    "integrity",
    "audit_log",
    "key_store",
    "key_place",
    "recovery_key",
    "backup",
    "second_copy",
    "restore_drill",
    "accounts",
    "office",
    "office_signature",
    "machine_office",
    "device",
    "device_code",
    "holidays",
    "secrets",
    "queue",
    "unsettled",
    "retention",
    "local_clock",
    "printers",
]


def test_a_sound_installation(link: Link, server: SandboxServer) -> None:
    loket = link(server.url, server.secrets.bearer, server.secrets.braced)
    result = loket.json("doctor", user=None)
    assert (result.code, bad(result)) == (0, [])
    assert list(checks(result)) == [*OF_DESK, "server_reachable", "clock"]
    assert checks(result)["data_folder"]["detail"] == str(loket.folder)
    assert server.arrived == []
    assert "integrity" in loket("doctor", user=None).out


def test_a_fresh_folder(fresh_loket: Loket) -> None:
    result = fresh_loket.json("doctor", user=None)
    assert (result.code, bad(result)) == (6, ["recovery_key", "accounts", "office", "secrets"])
    assert list(checks(result)) == OF_DESK


def test_nothing_of_citizens_is_told(link: Link, server: SandboxServer) -> None:
    loket = link(server.url, server.secrets.bearer, server.secrets.braced)
    loket.add(form())
    result = loket.json("doctor", user=None)
    assert not any(word in result.out for word in ("Siti", "1603025708900001", "Pasar Inpres", "Bearer"))


def test_what_waits_for_more_than_a_day(link: Link, monkeypatch: pytest.MonkeyPatch) -> None:
    loket = link("http://127.0.0.1:9")
    loket.add(form())
    assert bad(loket.json("doctor", user=None)) == ["server_reachable"]
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime.now(UTC) + timedelta(hours=25))
    result = loket.json("doctor", user=None)
    assert (result.code, bad(result)) == (6, ["queue", "server_reachable"])


@pytest.mark.parametrize(
    ("later", "failing"), [(timedelta(days=3), "backup"), (timedelta(days=32), "restore_drill")]
)
def test_backups_and_drills_that_are_late(
    loket: Loket, monkeypatch: pytest.MonkeyPatch, later: timedelta, failing: str
) -> None:
    assert failing not in bad(loket.json("doctor", user=None))
    now = datetime.now(UTC) + later
    monkeypatch.setattr(SystemClock, "now", lambda _self: now)
    assert failing in bad(loket.json("doctor", user=None))


def test_a_clock_that_went_back(loket: Loket, monkeypatch: pytest.MonkeyPatch) -> None:
    loket.add(form())
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime(2026, 1, 1, tzinfo=UTC))
    assert "local_clock" in bad(loket.json("doctor", user=None))


def test_a_log_that_was_changed(loket: Loket) -> None:
    with open_desk(loket.folder) as program, program.database.write() as connection:
        connection.exec_driver_sql("DROP TRIGGER history_no_update")
        connection.exec_driver_sql("UPDATE history SET actor = 'x' WHERE seq = 1")
    assert "audit_log" in bad(loket.json("doctor", user=None))


def test_somebody_shut_out_and_no_admin(loket: Loket) -> None:
    with open_desk(loket.folder) as program, program.database.write() as connection:
        accounts.set_attempts(connection, "budi", Attempts(9, datetime(2099, 1, 1, tzinfo=UTC)))
    assert "1 akun" in checks(loket.json("doctor", user=None))["accounts"]["detail"]
    with open_desk(loket.folder) as program, program.database.write() as connection:
        accounts.set_active(connection, "ani", False)
    found = checks(loket.json("doctor", user=None))["accounts"]
    assert (found["ok"], "admin" in found["detail"]) == (False, True)


def test_a_check_that_breaks_says_so_and_the_others_go_on(
    loket: Loket, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_database: object) -> None:
        raise RuntimeError("Siti Aminah")

    monkeypatch.setattr(check_work, "waiting_since", broken)
    result = loket.json("doctor", user=None)
    assert "queue" in bad(result)
    assert list(checks(result)) == [*OF_DESK, "server_reachable"]
    assert "Siti" not in result.out + (loket.folder / "loket.log").read_text("utf-8")


def test_a_printing_system_that_does_not_answer(
    loket: Loket, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    command = tmp_path / "bin" / "lpstat"
    command.parent.mkdir()
    command.write_text("#!/bin/sh\nexec sleep 60\n")
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}:{os.environ['PATH']}")
    monkeypatch.setattr(printer_names, "LONGEST_ANSWER_S", 0.2)
    assert "tidak menjawab" in checks(loket.json("doctor", user=None))["printers"]["detail"]


def test_files_of_the_program_that_are_missing(
    loket: Loket, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(check_machine, "NEEDED", (("calendar", "holidays.csv"), ("fonts", "gone")))
    found = checks(loket.json("doctor", user=None))["installation"]
    assert (found["ok"], "fonts/gone" in found["detail"], "holidays" in found["detail"]) == (
        False,
        True,
        False,
    )


def test_a_disk_that_is_nearly_full(loket: Loket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(disk_room, "LITTLE", 10**18)
    assert "free_disk" in bad(loket.json("doctor", user=None))


@pytest.mark.skipif(os.name != "posix", reason="permissions of files as POSIX knows them")
def test_keys_that_others_can_read(loket: Loket) -> None:
    (loket.folder / "keys.json").chmod(0o644)
    assert "key_store" in bad(loket.json("doctor", user=None))


def test_a_damaged_database(folder: Path) -> None:
    """Pages are overwritten while the desk is open: the check says so, and the other checks are still answered."""
    with open_desk(folder) as program:
        path = program.paths.database
        with path.open("r+b") as file:
            file.seek(4096 * 10)
            file.write(b"\xff" * (path.stat().st_size - 4096 * 10))
        found = {check.name: check for check in program.tools().check()}
    assert list(found) == OF_DESK
    assert not found["integrity"].ok
    assert found["integrity"].detail.endswith(".")
    assert found["key_store"].ok


def test_what_sqlite_finds_wrong_is_told(loket: Loket, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(check_desk, "quick_check", lambda _database: "row 7 missing from index x")
    result = loket.json("doctor", user=None)
    assert "integrity" in bad(result)
    assert "row 7 missing" in checks(result)["integrity"]["detail"]


def test_an_office_file_that_has_expired(link: Link, monkeypatch: pytest.MonkeyPatch) -> None:
    loket = link("http://127.0.0.1:9")
    monkeypatch.setattr(SystemClock, "now", lambda _self: datetime(2100, 1, 2, tzinfo=UTC))
    assert "office" in bad(loket.json("doctor", user=None))


def test_the_bundle_is_one_file_of_what_it_tells(loket: Loket, tmp_path: Path) -> None:
    loket.add(form())
    result = loket.json("doctor", "--bundle", str(tmp_path / "paket.zip"), user=None)
    assert result.code == 0
    with zipfile.ZipFile(tmp_path / "paket.zip") as bundle:
        assert bundle.namelist() == result.json["files"]
        assert bundle.testzip() is None
        content = b"".join(bundle.read(name) for name in bundle.namelist())
    assert b"server_reachable" in content
    assert not any(word in content for word in (b"Siti", b"1603025708900001", b"Pasar Inpres"))
    people = loket("doctor", "--bundle", str(tmp_path / "paket.zip"), user=None)
    assert "pemeriksaan.json" in people.out
    refused = loket.json("doctor", "--bundle", str(tmp_path / "tidak-ada" / "paket.zip"), user=None)
    assert refused.code == 5


class PagedServer(CannedServer):
    """Answers the reading calls one after the other, the first one (the probe) with the first page too."""

    def __init__(self, pages: list[object]) -> None:
        super().__init__(b"")
        self._pages = [pages[0], *pages]

    def _converse(self, connection: Any) -> None:
        self.probe = http("200 OK", json.dumps(self._pages[min(len(self.requests), len(self._pages) - 1)]))
        super()._converse(connection)
