"""The fields of a receipt's main column, set into rows; what does not fit its share of lines runs on to a later page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.documents.fonts import Face, printable
from desktop.documents.receipt_content import NOTHING, Copy, Person, ReceiptContent
from desktop.documents.receipt_frame import GROUP_GAP, LEAD, MAIN_RIGHT, SIZE, VALUE, VALUE_WIDTH
from desktop.documents.typesetting import Line, bind, break_lines, width, wrap
from desktop.domain.wording import NBSP, clock_time_with_zone, label, weekday_date

PAIR_LABEL, PAIR_VALUE = VALUE + 38, VALUE + 54
PAIR_ROOMS = (38 - 2.0, MAIN_RIGHT - PAIR_VALUE)
_RUNS_ON = f"→{NBSP}hal.{NBSP}2"


@dataclass(frozen=True, slots=True)
class Style:
    """Type of the values; ``lines`` limits fields other than narrative and remedy, so that they always fit."""

    size: float = SIZE
    lead: float = LEAD
    is_limited: bool = False

    def limit(self, lines: int) -> int:
        """Return how many lines a field may take."""
        return lines if self.is_limited else 1_000


@dataclass(frozen=True, slots=True)
class Row:
    """A label and the lines of its value; ``gap`` follows it. ``aside`` stands in italics at the right."""

    label: str
    lines: tuple[str, ...]
    face: Face = Face.REGULAR
    size: float = SIZE
    lead: float = LEAD
    gap: float = 0.0
    aside: str = ""
    pair: tuple[str, str] | None = None

    @property
    def height(self) -> float:
        """Return the height in millimetres."""
        return len(self.lines) * self.lead + self.gap


@dataclass(frozen=True, slots=True)
class Continued:
    """The part of a field that goes on later pages."""

    label: str
    text: str


def run_on(
    text: str, lines: Sequence[Line], most: int, style: Style, last_room: float, face: Face = Face.REGULAR
) -> tuple[list[str], str]:
    """Return at most ``most`` lines, the last with a mark if the text runs on, and the rest of the text."""
    if len(lines) <= most:
        return [line.text for line in lines], ""
    mark = width(f" {_RUNS_ON}", face, style.size)
    start = lines[most - 1].start
    last = break_lines(text[start:], face, style.size, last_room - mark)[0]
    shown = [line.text for line in lines[: most - 1]]
    return [*shown, f"{last.text} {_RUNS_ON}"], text[start + last.end :].lstrip(" \n")


def set_row(name: str, lines: Sequence[str], style: Style, face: Face = Face.REGULAR, gap: float = 0) -> Row:
    """Return a row in the given style."""
    return Row(name, tuple(lines), face, style.size, style.lead, gap)


class _Rows:
    """Collects rows and what of them runs on."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.rows: list[Row] = []
        self.continued: list[Continued] = []

    def field(
        self,
        name: str,
        text: str,
        most: int,
        *,
        face: Face = Face.REGULAR,
        bigger: float = 0,
        aside: str = "",
        gap: float = 0,
    ) -> None:
        text, style = printable(text), replace(self.style, size=self.style.size + bigger)
        first = VALUE_WIDTH - (width(aside, Face.ITALIC, 7) + 2 if aside else 0)
        lines = break_lines(text, face, style.size, VALUE_WIDTH, first)
        limit = self.style.limit(most)
        shown, rest = run_on(text, lines, limit, style, first if limit == 1 else VALUE_WIDTH, face)
        if rest:
            self.continued.append(Continued(name, rest))
        self.rows.append(replace(set_row(name, shown, style, face, gap), aside=aside))

    def pair(self, name: str, text: str, other: str, other_text: str) -> None:
        """Set two short fields on one line, or below each other if they are not short."""
        text, other_text, size = printable(text), printable(other_text), self.style.size
        rooms = zip((text, other_text), PAIR_ROOMS, strict=True)
        if all(width(value, Face.REGULAR, size) <= room for value, room in rooms):
            row = set_row(name, [text], self.style)
            self.rows.append(replace(row, pair=(other, other_text)))
        else:
            self.field(name, text, 1)
            self.field(other, other_text, 1)


def rows_before(content: ReceiptContent, style: Style) -> tuple[list[Row], list[Continued]]:
    """Return the rows above the narrative."""
    person, rows = content.person(), _Rows(style)
    rows.field("Diterima", received(content), 2, face=Face.MEDIUM, gap=0 if content.ended else GROUP_GAP)
    if content.end_mark:
        rows.field(content.end_mark.capitalize(), content.ended_why, 1, face=Face.SEMIBOLD, gap=GROUP_GAP)
    rows.field(
        "Nama pengadu",
        person.name,
        2,
        face=Face.SEMIBOLD,
        bigger=0.8,
        aside=identity_choice(content),
        gap=0.1,
    )
    _identity(rows, content, person)
    notice = content.agency_notice if content.copy is Copy.AGENCY else ""
    rows.field("Alamat", person.address, 2, gap=0 if notice else GROUP_GAP)
    if notice:
        rows.field("Perhatian", notice, 2, face=Face.SEMIBOLD, gap=GROUP_GAP)
    rows.field("Klasifikasi", label(content.classification, "id"), 1, aside=content.channel.lower())
    rows.field("Kategori", content.category, 1)
    rows.field("Instansi tujuan", content.agency, 1, gap=GROUP_GAP)
    rows.field("Pokok pengaduan", content.title, 2, face=Face.SEMIBOLD)
    if content.respondent:
        rows.field("Terlapor", content.respondent, 1)
    rows.field("Kejadian", content.incident, 1)
    if content.related_to:
        rows.field("Terkait", f"laporan {content.related_to}", 1)
    return rows.rows, rows.continued


def _identity(rows: _Rows, content: ReceiptContent, person: Person) -> None:
    rows.pair(person.id_label, person.id_number, "Telepon", person.phone)
    match content.copy:
        case Copy.OFFICE:
            if person.email:
                rows.field("Email", person.email, 1)
            rows.pair("Pekerjaan", person.occupation, "Kedudukan", label(content.acting_as, "id"))
        case Copy.AGENCY:
            rows.pair("Email", person.email or NOTHING, "Kedudukan", label(content.acting_as, "id"))
            rows.pair("Jenis kelamin", person.gender, "Pekerjaan", person.occupation)


def received(content: ReceiptContent, separator: str = " · ") -> str:
    """Return day, time and place of receipt."""
    day, time = (
        weekday_date(content.received_on, "id"),
        clock_time_with_zone(content.received_at, content.zone),
    )
    late = " · dicatat susulan" if content.is_backdated else ""
    return f"{day}, {time}{separator}{bind(content.counter)}, {content.place}{late}"


def identity_choice(content: ReceiptContent) -> str:
    """Return what the complainant chose about their identity."""
    if content.is_secret:
        return "anonim dan rahasia" if content.is_anonymous else "rahasia"
    return "anonim: nama dirahasiakan" if content.is_anonymous else "identitas tidak dirahasiakan"


def attachments_row(content: ReceiptContent, style: Style) -> Row:
    """Return the list of files on two lines at most; those that do not fit are counted."""
    names = content.attachments
    if not names:
        return set_row("Lampiran", ["Tidak ada"], style)
    for shown in range(len(names), -1, -1):
        text = f"{len(names)} berkas" + (": " if shown else "") + ", ".join(names[:shown])
        rest = f" dan {len(names) - shown} lagi" if 0 < shown < len(names) else ""
        lines = wrap(text + rest, Face.REGULAR, style.size, VALUE_WIDTH)
        if len(lines) <= style.limit(1) and len(lines) <= 2:
            return set_row("Lampiran", lines, style)
    raise AssertionError("the bare number of files fits a line")
