"""``outbox export``, ``import`` and ``carries`` as two desks use them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.domain.opening_code import read_opening_code
from sync.sandbox import SandboxServer
from tests.functional.conftest import Loket
from tests.usecases.desk import PASSWORD, form
from tests.usecases.two_desks import make_linked_desk

Open = Callable[[str], Loket]


@pytest.fixture
def open_desk(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, server: SandboxServer
) -> Open:
    def make(device: str) -> Loket:
        make_linked_desk(tmp_path / device, device, server)
        return Loket(tmp_path / device, capsys, monkeypatch)

    return make


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


@pytest.fixture
def a(open_desk: Open) -> Loket:
    return open_desk("L1")


@pytest.fixture
def b(open_desk: Open) -> Loket:
    return open_desk("L2")


def test_there_and_back(a: Loket, b: Loket, tmp_path: Path, server: SandboxServer) -> None:
    numbers = [entry["register_no"] for entry in a.add([form(), form(target_agency="DINKES")]).json]
    file, results, code_file = (str(tmp_path / name) for name in ("bawaan", "hasil", "kode"))
    out = a.json("outbox", "export", file, "--for", "ME01-L2", user="sari")
    assert out.code == 0
    assert set(out.json) == {"path", "carry_id", "items", "left", "code", "for"}
    assert (out.json["items"], out.json["left"], out.json["for"]) == (2, 0, "ME01-L2")
    assert read_opening_code(out.json["code"]) == out.json["code"]
    (listed,) = a.json("outbox", "carries", user="sari").json
    assert (listed["carry_id"], listed["code"], listed["direction"]) == (
        out.json["carry_id"], out.json["code"], "out",
    )  # fmt: skip

    Path(code_file).write_text(out.json["code"].lower() + "\n", encoding="ascii")
    taken = b.json("outbox", "import", file, "--code-file", code_file, user="sari")
    assert (taken.code, taken.json["items"], taken.json["from"]) == (0, 2, "ME01-L1")
    b.json("sync", user=None)
    kinds = {item["register_no"]: item["kind"] for item in b.json("outbox", "list").json}
    assert kinds == dict.fromkeys(numbers, "carried")
    again = b.json("outbox", "import", f"{file}.diimpor-ME01-L2", "--code-file", code_file, user="sari")
    assert (again.code, again.error["code"]) == (2, "already_imported")

    told = b.json("outbox", "export", results, "--results", user="sari")
    assert (told.code, told.json["confirmed"], told.json["returned"]) == (6, 1, 1)
    read = a.json("outbox", "import", results, user="sari")
    assert (read.code, read.json["confirmed"], read.json["returned"]) == (6, 1, 1)
    assert a.json("outbox", "totals", user=None).json["confirmed"] == 1
    assert len(server.arrived) == 1


def test_words_for_people(a: Loket, tmp_path: Path) -> None:
    a.add(form())
    out = a("outbox", "export", str(tmp_path / "bawaan"), user="sari")
    assert "1 pengaduan dibawa" in out.out
    assert "Impor berkas ini di satu loket saja." in out.out
    listed = a("outbox", "carries", user="sari").out
    assert "bawaan" in listed
    assert "keluar" in listed


def test_what_goes_wrong_says_why(a: Loket, b: Loket, tmp_path: Path) -> None:
    file = str(tmp_path / "bawaan")
    assert a.json("outbox", "export", file, user="sari").error["code"] == "conflict"
    a.add(form())
    assert a.json("outbox", "export", file).code == 4
    refused = a.json("outbox", "export", file, "--for", "L2", user="sari")
    assert (refused.code, refused.error["field"]) == (2, "for")
    assert a.json("outbox", "export", str(tmp_path / "none" / "x"), user="sari").code == 5
    code = a.json("outbox", "export", file, user="sari").json["code"]
    assert a.json("outbox", "export", file, "--again", "x", "--for", "ME01-L2", user="sari").code == 2
    assert a.json("outbox", "export", file, "--again", "x", user="sari").code == 3
    assert a.json("outbox", "export", file, "--again", "x", "--results", user="sari").code == 2
    unasked = b.json("outbox", "import", file, user="sari")
    assert (unasked.code, unasked.error["field"]) == (2, "code_file")
    (tmp_path / "kode").write_text(PASSWORD, encoding="ascii")
    wrong = b.json("outbox", "import", file, "--code-file", str(tmp_path / "kode"), user="sari")
    assert (wrong.code, wrong.error["code"]) == (2, "mistyped")
    assert code not in wrong.out + wrong.err
    (tmp_path / "kode").write_text(code, encoding="ascii")
    own = a.json("outbox", "import", file, "--code-file", str(tmp_path / "kode"), user="sari")
    assert (own.code, own.error["code"]) == (2, "own_file")
    other = a.json("outbox", "import", str(tmp_path / "kode"), user="sari")
    assert (other.code, other.error["code"]) == (5, "not_sealed")
