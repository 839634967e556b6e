"""A desk with 412 complaints, 57 of them in November: the dozen of the design pictures on top, invented ones below."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from desktop.domain.access import Account, Role
from desktop.domain.outbox import SyncState
from desktop.runtime.attached_file import AttachedFile
from desktop.store import outbox
from desktop.store.history import Action, record
from desktop.usecases.issue_receipt import ReceiptCopy
from desktop.usecases.keep_answers import KeepAnswers
from desktop.usecases.reveal_identity import RevealIdentity
from desktop.usecases.sample_complaints.generator import sample_complaints
from desktop.usecases.toolbox import DeskTools
from desktop.usecases.write_letter import LetterPaper, WrittenLetter
from main import Program
from tests.usecases.desk import DeskClock, form, make_desk, open_desk
from ui.common.print_job import PrintOutcome, PrintResult
from ui.register.letter_tools import letter_tools
from ui.register.tools import RegisterTools, register_tools

RINA = Account("rina", "Rina Marlina", Role.CLERK)
SARI = Account("sari", "Sari Dewi", Role.SUPERVISOR)
NOW = datetime(2026, 11, 24, 7, 12, tzinfo=UTC)  # 14.12 WIB, a Tuesday
TOTAL, IN_NOVEMBER, IN_DESIGN = 412, 57, 13
_OLDEST = datetime(2026, 2, 2, 1, 30, tzinfo=UTC)
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f"
    "0005fe02fea735819d0000000049454e44ae426082"
)


@dataclass(frozen=True)
class Entry:
    """A complaint of the design pictures."""

    day: int
    time: tuple[int, int]
    title: str
    name: str
    village: str
    agency: str | None
    state: SyncState
    classification: str = "tidak_berkadar_pengawasan"
    more: dict[str, Any] | None = None


_W, _C, _U = SyncState.WAITING, SyncState.CONFIRMED, SyncState.UNKNOWN
# fmt: off
DESIGN = (
    Entry(17, (8, 22), "Pupuk bersubsidi tidak tersedia di kios", "Zainal Abidin", "16.03.14.2014", "TPHP", _C),
    Entry(17, (8, 57), "Cara mengurus pindah domisili", "Lina Marlina", "16.03.07.2005", "Disdukcapil", _C,
          "permintaan_informasi"),
    Entry(18, (14, 50), "Bau limbah di parit belakang pasar", "Edi Kurniawan", "16.03.06.2015", "DLH", _C),
    Entry(19, (10, 33), "Puskesmas pembantu tutup hari Senin", "Nurhayati", "16.03.11.2002", "Dinkes", _C),
    Entry(19, (11, 5), "Jembatan gantung putus satu tali", "Darmawan", "16.03.10.2010", None, SyncState.ATTENTION),
    Entry(23, (9, 48), "Sapi warga masuk ke kebun tetangga", "Sukirno", "16.03.04.2017", "Satpol PP",
          SyncState.WITHHELD),
    Entry(23, (14, 15), "Usul tambahan bak sampah di Pasar Inpres", "Ahmad Fauzi", "16.03.02.1007", "DLH",
          SyncState.BY_HAND, "aspirasi"),
    Entry(23, (15, 32), "Bantuan beras tidak sampai ke dusun IV", "Rosmala Dewi", "16.03.08.2004", "Dinsos", _C),
    Entry(24, (10, 7), "Lampu jalan mati sepanjang 400 meter", "M. Ridwan", "16.03.02.2002", "Dishub", _W),
    Entry(24, (10, 52), "Pungutan uang perpisahan di sekolah", "Asmawati", "16.03.06.2025", "Inspektorat", _U,
          "berkadar_pengawasan", {"is_secret": True}),
    Entry(24, (11, 20), "KTP elektronik belum jadi sejak September", "Yulia Fitriani", "16.03.02.2002", "Disdukcapil",
          _C, more={
              "narrative": "Rekam data di kantor kecamatan 9 September. Sudah tiga kali datang, jawabannya blangko "
                           "habis. Anak harus mendaftar sekolah bulan depan.",
              "remedy_sought": "KTP jadi sebelum pendaftaran sekolah", "category": "KTP (KARTU TANDA PENDUDUK)",
              "complainant__address": "Dusun II RT 04", "complainant__id_number": "1603024107900003",
              "complainant__phone": "0811 2345 4410", "incident_date": "2026-09-09", "incident_place": None,
          }),
    Entry(24, (13, 41), "Air PDAM mati tiga hari di RT 05", "Herman Saputra", "16.03.02.1016", "Setda", _W),
    Entry(24, (14, 8), "Jalan berlubang di depan SDN 3, motor sering jatuh", "Siti Aminah", "16.03.25.2006", "PUPR", _W),
)
# fmt: on


def make_office(folder: Path) -> None:
    """Fill an empty data folder."""
    make_desk(folder)
    clock = DeskClock(_OLDEST)
    with open_desk(folder, clock) as program:
        # A template need not survive a power cut.
        sa.event.listen(program.database.engine, "connect", _do_not_flush)
        program.database.close()  # so that every connection is a new one
        desk = program.at_desk()
        _log_invented(desk, clock)
        for entry in DESIGN:
            _log_entry(program, desk, clock, entry)


def _do_not_flush(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF").close()


def _log_invented(desk: DeskTools, clock: DeskClock) -> None:
    before = TOTAL - IN_NOVEMBER
    days = [_OLDEST + timedelta(hours=n * (268 * 24) / before) for n in range(before)]
    first = datetime(2026, 11, 2, 2, 0, tzinfo=UTC)
    in_november = IN_NOVEMBER - IN_DESIGN
    days += [first + timedelta(hours=n * 8) for n in range(in_november)]
    samples = sample_complaints(7, len(days), desk.desk.reference, [at.date() for at in days])
    for at, sample in zip(days, samples, strict=True):
        clock.at = at
        desk.log_complaint(RINA, sample.form)
    with (
        desk.desk.database.write() as connection
    ):  # in one go: a commit each would take as long as logging them
        for item in outbox.in_state(connection, SyncState.WAITING, len(days)):
            number = str(9_100_000 + int(item.register_no[-7:-2]))
            outbox.settle(connection, item, SyncState.CONFIRMED, clock.at, lapor_no=number)
            record(connection, Action.CONFIRMED, clock.at, None, item.complaint_id, lapor_no=number)


def _log_entry(program: Program, desk: DeskTools, clock: DeskClock, entry: Entry) -> None:
    clock.at = datetime(2026, 11, entry.day, entry.time[0] - 7, entry.time[1], tzinfo=UTC)
    changes = {
        "complainant__name": entry.name,
        "complainant__village_code": entry.village,
        "title": entry.title,
        "target_agency": entry.agency,
        "classification": entry.classification,
    } | (entry.more or {})
    has_photo = entry.title.startswith("KTP")
    files = [AttachedFile("foto-resi-lama.png", PNG, "image/png")] if has_photo else []
    logged = desk.log_complaint(RINA, form(**changes), files)
    clock.forward(minutes=1)
    if has_photo:
        desk.issue_receipt(RINA, logged.register_no)
    clock.forward(minutes=3)
    _settle(
        desk,
        logged.id,
        entry.state,
        "9214387" if has_photo else logged.register_no[-7:-2].lstrip("0") + "0000",
    )


_REASONS = {
    SyncState.UNKNOWN: "Sambungan putus setelah dikirim pukul 10.53. Cari judulnya di LAPOR! lalu pilih: sudah ada atau belum ada.",
    SyncState.ATTENTION: "LAPOR! menolak: instansi tujuan kosong. Pilih instansinya, lalu kirim ulang.",
    SyncState.WITHHELD: "Bukan urusan layanan publik",
}
_ACTIONS = {
    SyncState.CONFIRMED: Action.CONFIRMED,
    SyncState.UNKNOWN: Action.UNKNOWN,
    SyncState.ATTENTION: Action.REJECTED,
    SyncState.BY_HAND: Action.ENTERED_BY_HAND,
    SyncState.WITHHELD: Action.WITHHELD,
}


def _settle(desk: DeskTools, complaint_id: str, state: SyncState, lapor_no: str) -> None:
    if state is SyncState.WAITING:
        return
    now, reason = desk.desk.now(), _REASONS.get(state)
    number = lapor_no if state in (SyncState.CONFIRMED, SyncState.BY_HAND) else None
    by_person = RINA if state in (SyncState.BY_HAND, SyncState.WITHHELD) else None
    detail = {"reason": reason} if reason else {"lapor_no": number}
    with desk.desk.database.write() as connection:
        item = outbox.of_complaint(connection, complaint_id)
        assert item is not None
        outbox.settle(connection, item, state, now, lapor_no=number, reason=reason)
        record(connection, _ACTIONS[state], now, by_person, complaint_id, **detail)


class Printer:
    """Stands for the printing system: issues the receipt for real and says that it came out, or what ``outcome`` says."""

    def __init__(self, desk: DeskTools, by: Account) -> None:
        self.desk, self.by = desk, by
        self.outcome = PrintOutcome(PrintResult.PRINTED, "Tanda terima sudah dicetak.")
        self.printed: list[tuple[str, int]] = []

    def __call__(self, number: str, copy: ReceiptCopy, done: Callable[[PrintOutcome], None]) -> None:
        issued = self.desk.issue_receipt(self.by, number, copy=copy)
        self.printed.append((copy.value, issued.copy_no))
        done(self.outcome)


class LetterPrinter:
    """Stands for the printing system: keeps what would have been printed, says what ``outcome`` says."""

    def __init__(self) -> None:
        self.outcome = PrintOutcome(PrintResult.PRINTED, "Surat jawaban sudah dicetak.")
        self.printed: list[tuple[WrittenLetter, LetterPaper]] = []

    def __call__(
        self, letter: WrittenLetter, paper: LetterPaper, done: Callable[[PrintOutcome], None]
    ) -> None:
        self.printed.append((letter, paper))
        done(self.outcome)


@dataclass
class OpenOffice:
    """The open desk of one test."""

    program: Program
    desk: DeskTools
    clock: DeskClock

    def tools(self, by: Account = RINA) -> RegisterTools:
        """Return the screen's tools for a person; ``printer`` of the last call prints for it."""
        self.printer = Printer(self.desk, by)
        self.letter_printer = LetterPrinter()
        letters = letter_tools(
            by, self.desk, KeepAnswers(self.program.database, self.clock), self.letter_printer
        )
        return register_tools(by, self.desk, RevealIdentity(self.desk.desk), self.printer, letters)

    def log(self, **changes: Any) -> str:
        """Log one more complaint now; return its number."""
        return self.desk.log_complaint(RINA, form(**changes)).register_no

    def actions(self, number: str) -> list[str]:
        """Return what happened to a complaint, oldest first."""
        return [entry.action.value for entry in self.desk.find.show(SARI, number).history]

    def number_of(self, title: str) -> str:
        """Return the register number of the newest complaint with these words."""
        return self.desk.find.search(SARI, title)[0].register_no
