"""Reports carried from a desk without a link to a connected one, and their results carried back: nothing twice, nothing lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.errors import Conflict, InvalidInput, LoketError, NotAllowed, NotFound, StorageProblem
from desktop.domain.opening_code import new_code
from desktop.domain.outbox import OutboxTotals, SyncState
from desktop.runtime.attached_file import read_attached_file
from desktop.runtime.sealed_file import seal
from desktop.store.history import Action
from desktop.usecases import carry_out
from desktop.usecases.carry_in import TakenIn
from desktop.usecases.carry_out import CarriedOut
from desktop.usecases.carry_results import Results
from sync.sandbox import SandboxServer
from tests.usecases.desk import CLERK, SUPERVISOR, form
from tests.usecases.two_desks import CarryDesk, carry_desk, make_linked_desk, two_desks

Pair = tuple[CarryDesk, CarryDesk]


@pytest.fixture
def server() -> Iterator[SandboxServer]:
    with SandboxServer() as running:
        yield running


@pytest.fixture
def pair(tmp_path: Path, server: SandboxServer) -> Iterator[Pair]:
    with two_desks(tmp_path, server) as desks:
        yield desks


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def pdf(tmp_path: Path, name: str, size: int = 0) -> str:
    path = tmp_path / name
    path.write_bytes(b"%PDF-1.4\n" + name.encode() + bytes(size))
    return str(path)


def take_in(desk: CarryDesk, path: Path, code: str) -> TakenIn:
    taken = desk.carry.import_file(SUPERVISOR, path, lambda: code)
    assert isinstance(taken, TakenIn)
    return taken


def read_results(desk: CarryDesk, path: Path) -> Results:
    results = desk.carry.import_file(SUPERVISOR, path, lambda: pytest.fail("results need no code"))
    assert isinstance(results, Results)
    return results


def over(a: CarryDesk, b: CarryDesk, stick: Path, name: str = "bawaan.loket") -> CarriedOut:
    """Carry everything that waits at ``a`` over to ``b``."""
    out = a.carry.export(SUPERVISOR, stick / name, "ME01-L2")
    take_in(b, stick / name, out.carry.code)
    return out


def back(a: CarryDesk, b: CarryDesk, stick: Path, name: str = "hasil.loket") -> Results:
    """Carry the results of ``a``'s reports back from ``b``."""
    b.carry.export_results(SUPERVISOR, stick / name)
    return read_results(a, stick / name)


def refusal(desk: CarryDesk, path: Path, code: str) -> LoketError:
    before = desk.tools.outbox.totals()
    with pytest.raises(LoketError) as caught:
        desk.carry.import_file(SUPERVISOR, path, lambda: code)
    assert desk.tools.outbox.totals() == before
    return caught.value


def arrived(server: SandboxServer) -> list[str]:
    assert server.arrivals.duplicates() == {}
    return sorted(report.register_no or "" for report in server.arrived)


def history(desk: CarryDesk, number: str) -> list[Action]:
    return [entry.action for entry in desk.tools.find.show(SUPERVISOR, number).history]


def test_there_and_back(pair: Pair, stick: Path, server: SandboxServer, tmp_path: Path) -> None:
    a, b = pair
    plain = a.log(2)
    file = read_attached_file(Path(pdf(tmp_path, "surat.pdf", 3_000)))
    with_file = a.tools.log_complaint(CLERK, form(), [file]).register_no
    numbers = [*plain, with_file]
    out = a.carry.export(SUPERVISOR, stick / "bawaan.loket", "me01-l2 ")
    assert (out.carry.items, out.left, out.carry.peer) == (3, 0, "ME01-L2")
    assert a.states(*numbers) == [SyncState.UNKNOWN] * 3
    assert a.item(plain[0]).reason == (
        "Dibawa keluar ke ME01-L2 dengan berkas bawaan.loket. Tunggu hasilnya, lalu impor di sini."
    )
    assert a.sync().delivered == 0  # A has a link by now: what is on its way is not sent from here
    assert server.arrived == []

    assert take_in(b, stick / "bawaan.loket", out.carry.code).already_here == 0
    assert [path.name for path in stick.iterdir()] == ["bawaan.loket.diimpor-ME01-L2"]
    assert b.tools.outbox.totals().logged == 0
    assert b.tools.outbox.totals().others.waiting == 3
    assert b.sync().delivered == 3
    assert arrived(server) == sorted(numbers)
    sent = next(report for report in server.arrived if report.register_no == with_file)
    assert [(f.name, f.size, f.sha256) for f in sent.files] == [
        (file.name, len(file.content), a.item(with_file).steps[0].attachment_sha256)
    ]

    assert back(a, b, stick) == Results("ME01-L2", confirmed=3)
    assert a.states(*numbers) == [SyncState.CONFIRMED] * 3
    for report in server.arrived:
        assert a.item(report.register_no or "").lapor_no == str(report.complaint_id)
    assert history(a, with_file) == [Action.LOGGED, Action.CARRIED_OUT, Action.CONFIRMED]
    assert all(f.finished_at for desk in pair for f in desk.carry.files(SUPERVISOR))
    assert a.sync().delivered == b.sync().delivered == 0
    assert arrived(server) == sorted(numbers)


def test_taken_in_once_only(pair: Pair, stick: Path, tmp_path: Path, server: SandboxServer) -> None:
    a, b = pair
    a.log()
    out = over(a, b, stick)
    copy = Path(shutil.copy(stick / "bawaan.loket.diimpor-ME01-L2", stick / "salinan.loket"))
    again = refusal(b, copy, out.carry.code)
    assert again.code == "already_imported"
    b.program.database.close()
    with carry_desk(tmp_path / "L2") as restarted:
        assert refusal(restarted, copy, out.carry.code).code == "already_imported"
        restarted.sync()
    assert len(arrived(server)) == 1


def test_refused_where_it_comes_from_and_elsewhere(
    pair: Pair, stick: Path, tmp_path: Path, server: SandboxServer
) -> None:
    a, b = pair
    a.log()
    path = stick / "bawaan.loket"
    code = a.carry.export(SUPERVISOR, path, "ME01-L2").carry.code
    assert refusal(a, path, code).code == "own_file"
    make_linked_desk(tmp_path / "L3", "L3", server)
    with carry_desk(tmp_path / "L3") as third:
        assert refusal(third, path, code).code == "other_desk"
    make_linked_desk(tmp_path / "other", "L2", server, **{"16.03": "16.01"})
    with carry_desk(tmp_path / "other") as other:
        assert refusal(other, path, code).code == "other_regency"
    take_in(b, path, code)


def test_refused_with_another_code_or_damaged(pair: Pair, stick: Path) -> None:
    a, b = pair
    a.log()
    path = stick / "bawaan.loket"
    code = a.carry.export(SUPERVISOR, path).carry.code
    wrong = refusal(b, path, new_code())
    assert (wrong.code, wrong.field) == ("wrong_code", "code")
    assert refusal(b, path, code[:-1]).code == "mistyped"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert refusal(b, path, code).code == "damaged"
    path.write_bytes(whole)
    take_in(b, path, code)


def test_what_the_other_desk_may_not_do(pair: Pair, stick: Path) -> None:
    a, b = pair
    a.log()
    path = stick / "bawaan.loket"
    for forbidden in (
        lambda: a.carry.export(CLERK, path),
        lambda: a.carry.export_again(CLERK, path, "x"),
        lambda: a.carry.export_results(CLERK, path),
        lambda: b.carry.import_file(CLERK, path, str),
        lambda: b.carry.files(CLERK),
    ):
        with pytest.raises(NotAllowed):
            forbidden()
    assert not path.exists()


@pytest.mark.parametrize("name", ["L2", "ME01", "ME01-L1", "ME01-L1-26", "", "ME01/L2"])
def test_names_of_desks(pair: Pair, stick: Path, name: str) -> None:
    a, _b = pair
    number = a.log()[0]
    with pytest.raises(InvalidInput) as caught:
        a.carry.export(SUPERVISOR, stick / "x", name)
    assert caught.value.field == "for"
    assert a.states(number) == [SyncState.WAITING]


def test_nothing_to_carry(pair: Pair, stick: Path) -> None:
    a, b = pair
    with pytest.raises(Conflict):
        a.carry.export(SUPERVISOR, stick / "x")
    a.log()
    a.sync()
    with pytest.raises(Conflict):
        a.carry.export(SUPERVISOR, stick / "x")
    with pytest.raises(InvalidInput):
        b.carry.export_results(SUPERVISOR, stick / "x")
    assert list(stick.iterdir()) == []


def test_not_while_a_round_runs(pair: Pair, stick: Path) -> None:
    a, _b = pair
    number = a.log()[0]
    with a.program.take_sending(), pytest.raises(Conflict) as caught:
        a.carry.export(SUPERVISOR, stick / "x")
    assert caught.value.code == "sending"
    assert a.states(number) == [SyncState.WAITING]
    assert list(stick.iterdir()) == []


def test_what_changes_meanwhile_stops_it(pair: Pair, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody strikes a report out while the file is written: no file, and the others still wait."""
    a, b = pair
    first, second = a.log(2)

    def slow(*words: object) -> None:
        seal(*words)  # type: ignore[arg-type]
        a.tools.void(SUPERVISOR, second, "Salah ketik")

    monkeypatch.setattr(carry_out, "seal", slow)
    with pytest.raises(Conflict, match=second):
        a.carry.export(SUPERVISOR, stick / "x")
    monkeypatch.undo()
    assert a.states(first, second) == [SyncState.WAITING, SyncState.WITHHELD]
    assert list(stick.iterdir()) == []
    assert a.carry.files(SUPERVISOR) == []
    assert over(a, b, stick).carry.items == 1


def test_a_lost_attachment_keeps_only_its_own_report(pair: Pair, stick: Path, tmp_path: Path) -> None:
    a, _b = pair
    file = read_attached_file(Path(pdf(tmp_path, "surat.pdf")))
    lost = a.tools.log_complaint(CLERK, form(), [file]).register_no
    whole = a.log()[0]
    sha256 = a.item(lost).steps[0].attachment_sha256 or ""
    a.tools.desk.attachments.path(sha256).unlink()
    out = a.carry.export(SUPERVISOR, stick / "x")
    assert (out.carry.items, out.left) == (1, 1)
    assert a.states(lost, whole) == [SyncState.WAITING, SyncState.UNKNOWN]


def test_what_does_not_fit_waits(
    pair: Pair, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a, _b = pair
    monkeypatch.setattr(carry_out, "LARGEST_LOAD", 12_000)
    heavy = []
    for name in ("satu.pdf", "dua.pdf"):
        file = read_attached_file(Path(pdf(tmp_path, name, 8_000)))
        heavy.append(a.tools.log_complaint(CLERK, form(), [file]).register_no)
    light = a.log()[0]
    out = a.carry.export(SUPERVISOR, stick / "x")
    assert (out.carry.items, out.left) == (2, 1)
    assert a.states(*heavy, light) == [SyncState.UNKNOWN, SyncState.WAITING, SyncState.UNKNOWN]


def test_a_place_that_cannot_be_written(pair: Pair, stick: Path) -> None:
    a, _b = pair
    number = a.log()[0]
    (stick / "x").write_bytes(b"somebody's")
    for path in (stick / "none" / "x", stick / "x"):
        with pytest.raises(StorageProblem):
            a.carry.export(SUPERVISOR, path)
    assert a.states(number) == [SyncState.WAITING]
    assert (stick / "x").read_bytes() == b"somebody's"


def test_partly_settled_results(pair: Pair, stick: Path, server: SandboxServer) -> None:
    """One sent, one refused, one unknown, one not tried: each is told as it is, and told again later as it became."""
    a, b = pair
    sent = a.log()[0]
    refused = a.log(target_agency="DINKES")[0]  # the office's file has no LAPOR! id for it
    over(a, b, stick)
    b.sync()
    assert b.states(sent, refused) == [SyncState.CONFIRMED, SyncState.ATTENTION]
    server.faults.replace({"drop_after_commit": 1.0})
    unknown = a.log()[0]
    over(a, b, stick, "dua.loket")
    b.sync()
    server.faults.replace({})
    waiting = a.log()[0]
    over(a, b, stick, "tiga.loket")
    numbers = [sent, refused, unknown, waiting]

    assert back(a, b, stick) == Results("ME01-L2", confirmed=1, returned=1, open=2)
    assert a.states(*numbers) == [
        SyncState.CONFIRMED, SyncState.ATTENTION, SyncState.UNKNOWN, SyncState.UNKNOWN,
    ]  # fmt: skip
    assert (a.item(refused).reason or "").startswith("Dikembalikan oleh ME01-L2: ")
    assert a.item(refused).field == "target_agency"
    assert b.states(refused) == [SyncState.WITHHELD]

    lapor_no = next(str(r.complaint_id) for r in server.arrived if r.register_no == unknown)
    b.tools.outbox.sent(SUPERVISOR, unknown, lapor_no)
    b.sync()
    assert back(a, b, stick, "hasil2.loket") == Results("ME01-L2", confirmed=3, returned=1)
    assert a.states(*numbers) == [
        SyncState.CONFIRMED, SyncState.ATTENTION, SyncState.CONFIRMED, SyncState.CONFIRMED,
    ]  # fmt: skip
    assert arrived(server) == sorted([sent, unknown, waiting])


def test_returned_reports_are_corrected_and_sent_from_where_they_were_logged(
    pair: Pair, stick: Path, server: SandboxServer
) -> None:
    a, b = pair
    number = a.log(target_agency="DINKES")[0]
    over(a, b, stick)
    b.sync()
    back(a, b, stick)
    old = Path(shutil.copy(stick / "hasil.loket", stick / "lama.loket"))
    with pytest.raises(Conflict):
        b.tools.outbox.retry(SUPERVISOR, number)  # given back: not sent from there any more
    a.tools.redirect(SUPERVISOR, number, "PUPR")
    assert read_results(a, old).returned == 1
    assert a.states(number) == [SyncState.WAITING]  # the old answer is not applied again
    over(a, b, stick, "lagi.loket")
    assert read_results(a, old).returned == 1
    assert a.states(number) == [SyncState.UNKNOWN]
    assert b.sync().delivered == 1
    assert back(a, b, stick, "hasil2.loket").confirmed == 1
    assert a.states(number) == [SyncState.CONFIRMED]
    assert arrived(server) == [number]


def test_struck_out_while_it_travelled(pair: Pair, stick: Path, server: SandboxServer) -> None:
    """What came back is not sent any more; what arrived is there, and both are told as they are."""
    a, b = pair
    refused, sent = a.log(target_agency="DINKES")[0], a.log()[0]
    over(a, b, stick)
    for number in (refused, sent):
        a.tools.void(SUPERVISOR, number, "Dicatat dua kali")
    assert a.states(refused, sent) == [SyncState.UNKNOWN] * 2
    b.sync()
    back(a, b, stick)
    assert a.states(refused, sent) == [SyncState.WITHHELD, SyncState.CONFIRMED]
    assert arrived(server) == [sent]


def test_results_in_any_order_and_as_often_as_one_likes(
    pair: Pair, stick: Path, server: SandboxServer
) -> None:
    a, b = pair
    numbers = a.log(2)
    over(a, b, stick)
    b.carry.export_results(SUPERVISOR, stick / "early")
    b.sync()
    b.carry.export_results(SUPERVISOR, stick / "late")
    for name in ("late", "early", "late", "early"):
        read_results(a, stick / name)
        assert a.states(*numbers) == [SyncState.CONFIRMED] * 2
    assert [history(a, number).count(Action.CONFIRMED) for number in numbers] == [1, 1]
    assert a.sync().delivered == 0
    assert arrived(server) == sorted(numbers)


def test_results_of_others_are_refused(
    pair: Pair, stick: Path, tmp_path: Path, server: SandboxServer
) -> None:
    a, b = pair
    a.log()
    over(a, b, stick)
    b.sync()
    b.carry.export_results(SUPERVISOR, stick / "hasil")
    assert refusal(b, stick / "hasil", "").code == "not_ours"
    make_linked_desk(tmp_path / "L3", "L3", server)
    with carry_desk(tmp_path / "L3") as third:
        assert refusal(third, stick / "hasil", "").code == "not_ours"
    whole = (stick / "hasil").read_bytes()
    (stick / "hasil").write_bytes(whole[:-3])
    assert refusal(a, stick / "hasil", "").code == "damaged"


def test_a_person_said_not_there_and_was_right(pair: Pair, stick: Path, server: SandboxServer) -> None:
    """The stick was lost: the report is queued again, sent from A, and nothing is there twice."""
    a, _b = pair
    number = a.log()[0]
    a.carry.export(SUPERVISOR, stick / "lost", "ME01-L2")
    (stick / "lost").unlink()
    a.tools.outbox.not_sent(SUPERVISOR, number)
    assert a.states(number) == [SyncState.WAITING]
    assert a.sync().delivered == 1
    assert arrived(server) == [number]


def test_a_person_said_not_there_and_results_prevent_the_second(
    pair: Pair, stick: Path, server: SandboxServer
) -> None:
    a, b = pair
    number = a.log()[0]
    over(a, b, stick)
    b.sync()
    a.tools.outbox.not_sent(SUPERVISOR, number)
    assert back(a, b, stick).conflicts == ()
    assert a.states(number) == [SyncState.CONFIRMED]
    a.sync()
    assert arrived(server) == [number]


def test_a_person_said_not_there_wrongly_and_both_were_sent(
    pair: Pair, stick: Path, server: SandboxServer
) -> None:
    """What A knows is kept; that the other desk names another number is told each time and noted once."""
    a, b = pair
    number = a.log()[0]
    over(a, b, stick)
    b.sync()
    a.tools.outbox.not_sent(SUPERVISOR, number)
    a.sync()
    own = a.item(number).lapor_no
    for name in ("hasil", "hasil2"):
        results = back(a, b, stick, name)
        assert results.conflicts == (number,)
    assert a.item(number).lapor_no == own
    assert a.states(number) == [SyncState.CONFIRMED]
    assert history(a, number).count(Action.CARRY_CONFLICT) == 1


def test_carried_out_again_after_not_there(pair: Pair, stick: Path, server: SandboxServer) -> None:
    """The same report comes in two files: the desk that sends it knows it and takes it once."""
    a, b = pair
    number = a.log()[0]
    over(a, b, stick)
    a.tools.outbox.not_sent(SUPERVISOR, number)
    out = a.carry.export(SUPERVISOR, stick / "dua", "ME01-L2")
    assert take_in(b, stick / "dua", out.carry.code).already_here == 1
    assert b.sync().delivered == 1
    assert arrived(server) == [number]
    assert back(a, b, stick).confirmed == 1
    assert a.states(number) == [SyncState.CONFIRMED]


def test_a_lost_file_written_again(pair: Pair, stick: Path, server: SandboxServer) -> None:
    a, b = pair
    numbers = a.log(2)
    out = a.carry.export(SUPERVISOR, stick / "satu", "ME01-L2")
    again = a.carry.export_again(SUPERVISOR, stick / "dua", out.carry.id)
    assert again.carry == out.carry
    take_in(b, stick / "dua", out.carry.code)
    assert refusal(b, stick / "satu", out.carry.code).code == "already_imported"
    b.sync()
    assert arrived(server) == sorted(numbers)
    back(a, b, stick)
    with pytest.raises(Conflict):
        a.carry.export_again(SUPERVISOR, stick / "tiga", out.carry.id)
    with pytest.raises(NotFound):
        a.carry.export_again(SUPERVISOR, stick / "tiga", "another")


def test_entered_by_hand_at_the_other_desk(pair: Pair, stick: Path) -> None:
    a, b = pair
    number = a.log()[0]
    over(a, b, stick)
    with pytest.raises(NotFound):
        b.tools.outbox.entered_by_hand(SUPERVISOR, "ME01-L1-26-00009", "9165816")
    b.tools.outbox.entered_by_hand(SUPERVISOR, "me01 l1 2026 00001", "9165816")
    assert [item.register_no for item in b.tools.outbox.list(SUPERVISOR)] == [number]
    assert back(a, b, stick).by_hand == 1
    assert a.states(number) == [SyncState.BY_HAND]
    assert a.item(number).lapor_no == "9165816"


def test_reports_of_several_desks(pair: Pair, stick: Path, tmp_path: Path, server: SandboxServer) -> None:
    a, b = pair
    a.log()
    over(a, b, stick)
    make_linked_desk(tmp_path / "L3", "L3", server)
    with carry_desk(tmp_path / "L3") as third:
        number = third.log()[0]
        over(third, b, stick, "tiga.loket")
        b.sync()
        with pytest.raises(InvalidInput, match="ME01-L1, ME01-L3"):
            b.carry.export_results(SUPERVISOR, stick / "hasil")
        assert b.carry.export_results(SUPERVISOR, stick / "hasil", "me01-l3").confirmed == 1
        assert read_results(third, stick / "hasil") == Results("ME01-L2", confirmed=1)
        assert third.states(number) == [SyncState.CONFIRMED]


def test_the_totals_add_up_all_the_way(pair: Pair, stick: Path, server: SandboxServer) -> None:
    a, b = pair
    a.log(3)
    own = b.log()[0]
    over(a, b, stick)
    b.sync()
    assert b.tools.outbox.totals() == OutboxTotals(confirmed=1)
    assert a.tools.outbox.totals() == OutboxTotals(unknown=3)
    back(a, b, stick)
    assert a.tools.outbox.totals() == OutboxTotals(confirmed=3)
    assert len(arrived(server)) == 4
    assert own in arrived(server)
