"""The card that travels with each computer of a roll-out: which office and workstation, how to install, what to do first.

Two cards of A5 stand on a sheet of A4. No secret is on it: it may lie in the box and hang beside the computer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize, Tag
from desktop.documents.qr import QUIET_MODULES, draw_qr, qr_runs
from desktop.documents.receipt_frame import laser_module
from desktop.documents.typesetting import squeezed, width, wrap
from desktop.domain.office import Office
from desktop.domain.wording import NBSP, long_date

_LEFT, _RIGHT = 14.0, 196.0
_ROOM = _RIGHT - _LEFT
_LABEL, _SIZE, _LEAD = 33.0, 9.0, 4.3
_FACTS_ROOM = 132.0
_COMMAND_SIZE = 8.0
_LONG = ("Kunci kabupaten", "Bantuan TI")
"""Facts that may run over two lines."""
_CUT_DASH = (2.5, 2.5)
_STEPS = (
    "Sebelum memasang, cocokkan sidik kunci di atas lewat telepon dengan petugas TI kabupaten.",
    "Pasang dengan salah satu perintah di atas, lalu buka Loket dan buat akun admin pertama.",
    "Buat kunci pemulihan, cetak lembarnya, segel dalam amplop, dan simpan di brankas, bukan di dekat komputer ini.",
    "Pilih pencetak di Pengaturan, cetak halaman uji, dan pilih folder kedua untuk cadangan.",
    "Jalankan loket doctor; semua barisnya harus baik sebelum warga pertama dilayani.",
)


@dataclass(frozen=True, slots=True)
class FleetCard:
    """What one card tells; ``version`` is that of the program, ``fingerprint`` that of the key which signed the file."""

    office: Office
    version: str
    key_name: str
    fingerprint: str
    it_contact: str

    @property
    def desk(self) -> str:
        """Return the workstation, such as ``ME01-L1``."""
        return f"{self.office.code}-{self.office.device_code}"

    @property
    def qr_text(self) -> str:
        """Return what the code says: kind of paper, office, workstation, serial, fingerprint."""
        sides = ("LOKET-KARTU-1", self.office.code, self.office.device_code, str(self.office.serial or 0))
        return ";".join((*sides, self.fingerprint.replace(" ", "")))

    @property
    def commands(self) -> tuple[tuple[str, str], ...]:
        """Return what to type for an installation without questions, by system."""
        folder = f"E:\\{self.desk}"
        files = rf"OFFICEFILE={folder}\office.toml KEYFILE={folder}\regency.pub"
        return (
            (
                "Windows",
                rf"Loket-{self.version}-setup.exe /S /OFFICE={folder}\office.toml /KEY={folder}\regency.pub",
            ),
            ("Windows, GPO", f"msiexec /i Loket-{self.version}.msi /qn {files}"),
            ("Linux", f"sudo sh install.sh {self.desk}/office.toml --key {self.desk}/regency.pub"),
        )


def render_fleet_cards(cards: Sequence[FleetCard], made_at: datetime) -> bytes:
    """Return the cards as PDF, two on each sheet of A4, to be cut in the middle.

    Args:
        cards: at least one.
        made_at: aware; stands on the cards and is the date of the file.
    """
    paper = Paper(
        PaperSize.A4,
        title="Kartu Loket",
        subject="Kartu pemasangan tiap komputer loket",
        author=cards[0].office.regency_name,
        made_at=made_at,
        is_sample=cards[0].office.is_sample,
    )
    half = paper.height / 2
    for place, card in enumerate(cards):
        if place and place % 2 == 0:
            paper.new_page()
        paper.origin = (0.0, half * (place % 2))
        _draw(paper, card, made_at)
        if place % 2 == 0:
            paper.bookmark(card.desk)
            with paper.artifact():
                paper.rule(0, half, paper.width, half, 0.5, _CUT_DASH)
    paper.origin = (0.0, 0.0)
    return paper.finish()


def _draw(paper: Paper, card: FleetCard, made_at: datetime) -> None:
    y = _head(paper, card)
    below_code = _code(paper, card, y + 5)
    y = max(_facts(paper, card, y + 7), below_code)
    y = _commands(paper, card, y + 2)
    _steps(paper, y + 6.5)
    _signed(paper, 136.8)
    _foot(paper, card, made_at)


def _head(paper: Paper, card: FleetCard) -> float:
    """Draw who and which; return the rule below."""
    office, y = card.office, 14.0
    wide = width(card.desk, Face.CODE, 24)
    with paper.tag(Tag.H1):
        paper.text(_LEFT, y, "KARTU LOKET", Face.BOLD, 15)
        paper.text(_RIGHT, y + 3.4, card.desk, Face.CODE, 24, Align.RIGHT)
    room = _ROOM - wide - 6
    text = f"{office.name} · {office.regency_name}"
    with paper.tag(Tag.P):
        paper.text(_LEFT, y + 5.6, text, Face.MEDIUM, squeezed(text, Face.MEDIUM, 9.5, room), room=room)
    paper.rule(_LEFT, y + 8.6, _RIGHT, y + 8.6, 1.2)
    return y + 8.6


def _facts(paper: Paper, card: FleetCard, y: float) -> float:
    office = card.office
    until = long_date(office.valid_until, "id") if office.valid_until else "tanpa batas"
    facts = (
        (
            "Loket",
            f"{office.counter_name} (kode {office.device_code}) di kantor {office.code}",
            Face.SEMIBOLD,
        ),
        ("Tempat", office.place, Face.SEMIBOLD),
        ("Serial berkas", str(office.serial or "–"), Face.SEMIBOLD),
        ("Berlaku sampai", until, Face.SEMIBOLD),
        ("Kunci kabupaten", card.key_name or "–", Face.SEMIBOLD),
        ("Sidik kunci", card.fingerprint.replace(" ", NBSP * 2), Face.CODE),
        ("Bantuan TI", card.it_contact or "–", Face.SEMIBOLD),
    )
    room = _FACTS_ROOM - _LABEL
    for label, value, face in facts:
        size = 11.0 if face is Face.CODE else _fitting(value, 2 if label in _LONG else 1, room)
        with paper.tag(Tag.P):
            paper.text(_LEFT, y, label, Face.REGULAR, 8)
            lines = wrap(value, face, size, room)
            y = paper.lines(_LEFT + _LABEL, y, lines, face, size, _LEAD, room=room) + 0.9
    return y


def _fitting(text: str, lines: int, room: float) -> float:
    """Return the largest size at which a value stands on so many lines."""
    size = _SIZE
    while len(wrap(text, Face.SEMIBOLD, size, room)) > lines:
        size *= 0.97
    return size


def _code(paper: Paper, card: FleetCard, y: float) -> float:
    modules, _runs = qr_runs(card.qr_text)
    module = laser_module(modules) * 1.4
    with paper.tag(Tag.FIGURE, alt="Kode QR berisi kantor, loket, serial berkas, dan sidik kunci"):
        side = draw_qr(paper, _RIGHT - modules * module, y, card.qr_text, module)
    return y + side + QUIET_MODULES * module


def _commands(paper: Paper, card: FleetCard, y: float) -> float:
    """Draw the box with what to type; return its lower edge."""
    with paper.tag(Tag.H2):
        paper.text(_LEFT, y, "Memasang tanpa pertanyaan, sebagai administrator", Face.BOLD, _SIZE)
    top = y + 2.2
    y = top + 4.6
    room = _ROOM - 30
    for label, command in card.commands:
        with paper.tag(Tag.P):
            paper.text(_LEFT + 3, y, label, Face.REGULAR, 8)
            lines = wrap(command, Face.MEDIUM, _COMMAND_SIZE, room)
            y = paper.lines(_LEFT + 27, y, lines, Face.MEDIUM, _COMMAND_SIZE, 3.5, room=room) + 1.3
    with paper.tag(Tag.P):
        note = "E:\\ ialah huruf stik USB atau folder bersama; ganti sesuai komputernya."
        paper.text(_LEFT + 27, y, note, Face.ITALIC, 7.4)
    paper.box(_LEFT, top, _ROOM, y + 2.2 - top, 0.6)
    return y + 2.2


def _steps(paper: Paper, y: float) -> None:
    with paper.tag(Tag.H2):
        paper.text(_LEFT, y, "Lima langkah pertama", Face.BOLD, _SIZE)
    y += _LEAD + 0.6
    for place, step in enumerate(_STEPS, 1):
        with paper.tag(Tag.P):
            paper.text(_LEFT + 1, y, str(place), Face.SEMIBOLD, 8.4)
            lines = wrap(step, Face.REGULAR, 8.4, _ROOM - 6)
            y = paper.lines(_LEFT + 6, y, lines, Face.REGULAR, 8.4, 3.7, room=_ROOM - 6) + 0.5


def _signed(paper: Paper, y: float) -> None:
    """Draw the line on which whoever installed it says so."""
    for x, wide, label in (
        (_LEFT, 62.0, "Dipasang oleh"),
        (82.0, 45.0, "Tanggal"),
        (133.0, 63.0, "Sidik kunci cocok, paraf"),
    ):
        with paper.tag(Tag.P):
            paper.text(x, y, label, Face.REGULAR, 8)
        paper.rule(x + width(label, Face.REGULAR, 8) + 2, y + 0.7, x + wide, y + 0.7, 0.5, (0.5, 1.6))


def _foot(paper: Paper, card: FleetCard, made_at: datetime) -> None:
    y = 140.0
    with paper.artifact():
        paper.rule(_LEFT, y, _RIGHT, y, 0.35)
        made = long_date(made_at.astimezone(card.office.zone).date(), "id")
        paper.text(_LEFT, y + 3.2, f"Dibuat {made} untuk Loket {card.version}", Face.REGULAR, 6.6)
        end = "Tidak ada rahasia di kartu ini."
        paper.text(_RIGHT, y + 3.2, end, Face.REGULAR, 6.6, Align.RIGHT)
