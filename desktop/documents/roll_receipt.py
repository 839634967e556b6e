"""The receipt on a roll of 80 or 58 mm: all that the sheet says, in one column, the label above its value."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.documents.fonts import Face, printable
from desktop.documents.layout import PaperSize, Tag
from desktop.documents.receipt_content import NOTHING, Copy, ReceiptContent
from desktop.documents.receipt_fields import identity_choice, received
from desktop.documents.roll import COLUMNS, HEAVY, LIGHT, Roll, packed
from desktop.documents.roll_foot import office_part, signatures
from desktop.documents.typesetting import bind, bound
from desktop.domain.wording import label, long_date, moment, weekday_date

TITLE = "TANDA TERIMA PENGADUAN"
SUBTITLES = {Copy.CITIZEN: "Lembar untuk pengadu", Copy.OFFICE: "Lembar untuk kantor"}
_CODE_DOTS = 8


@dataclass(frozen=True, slots=True)
class Type:
    """Sizes in points and distances of lines in millimetres for one width of roll."""

    text: float
    lead: float
    label: float
    government: float
    office: float
    office_lead: float
    address: float
    title: float
    number: float
    number_lead: float
    code: float
    due: float = 14.0


WIDE = Type(9, 4.0, 7.2, 8.4, 12.5, 5, 7.4, 12.5, 18, 6.6, 10.5)
NARROW = Type(8, 3.6, 6.6, 6.6, 11, 4.6, 6.4, 9.6, 13, 5, 9)


def compose_roll(content: ReceiptContent, size: PaperSize) -> Roll:
    """Set a receipt on a roll."""
    roll, kind = Roll(COLUMNS[size]), WIDE if size is PaperSize.ROLL_80 else NARROW
    _head(roll, content, kind)
    _fields(roll, content, kind)
    roll.rule(HEAVY, before=1.4)
    if content.copy is Copy.CITIZEN:
        _what_follows(roll, content, kind)
    else:
        office_part(roll, content, kind.text, kind.label)
    roll.rule(LIGHT, before=2)
    signatures(roll, content, kind.text, kind.lead, kind.label, is_narrow=kind is NARROW)
    roll.y += 1.4
    if content.copy is Copy.CITIZEN:
        roll.centred(content.privacy, Face.MEDIUM, kind.label - 0.3, 3)
        roll.y += 1.2
    printed = (
        f"Dicetak {moment(content.printed_at, content.zone, 'id')} oleh {content.printed_by.split(',')[0]}"
    )
    if content.copy_no > 1:
        printed += f" · cetakan ke-{content.copy_no}"
    roll.centred(bound_times(printed), Face.MEDIUM, kind.label - 0.3, 3)
    return roll


def bound_times(text: str) -> str:
    """Keep the pieces of a sentence about a print together."""
    return " oleh ".join(bound(part) for part in text.split(" oleh ", 1))


def _head(roll: Roll, content: ReceiptContent, kind: Type) -> None:
    lines = [printable(line) for line in content.letterhead.lines]
    roll.one_line(lines[0] if lines else "", Face.SEMIBOLD, kind.government, 3.2)
    name = content.short_office_name or (lines[1] if len(lines) > 1 else "")
    roll.centred(name, Face.BOLD, kind.office, kind.office_lead)
    parts = [bind(part.strip()) for line in lines[2:] for part in line.split(" · ")]
    for line in packed(parts, Face.MEDIUM, kind.address, roll.column.width):
        roll.centred(line, Face.MEDIUM, kind.address, 3.0)
    roll.rule(HEAVY)
    roll.one_line(TITLE, Face.BOLD, kind.title, 4.6, tag=Tag.H1)
    roll.centred(SUBTITLES[content.copy], Face.MEDIUM, kind.text - 1, 3.5)
    for mark in (*(["CONTOH"] if content.is_sample else []), *content.marks):
        roll.mark(mark)  # the grey word across a sample page is too light for a head that knows black only
    roll.y += 1.2
    roll.one_line(content.register_no, Face.CODE, kind.number, kind.number_lead)
    roll.qr(content.code.qr_text, _CODE_DOTS, content.code_alt)
    roll.y -= 1.0
    roll.centred("-".join(content.code.groups), Face.CODE, kind.code, 3.6)
    roll.y += 0.8
    roll.rule(LIGHT)


def _fields(roll: Roll, content: ReceiptContent, kind: Type) -> None:
    person = content.person()
    _field(roll, kind, "Diterima", received(content, separator=", "))
    if content.end_mark:
        _field(roll, kind, content.end_mark.capitalize(), content.ended_why, Face.BOLD)
    _field(roll, kind, "Pengadu", person.name, Face.BOLD)
    roll.y -= 1.5
    office = content.copy is Copy.OFFICE
    lines = [
        f"{person.id_label} {person.id_number}",
        f"Telepon {person.phone}",
        f"Email {person.email}" if person.email else "",
        person.address,
        f"{content.occupation or NOTHING}, {label(content.acting_as, 'id').lower()}" if office else "",
    ]
    for line in filter(None, lines):
        roll.left(line, Face.MEDIUM, kind.text, kind.lead)
    roll.y += 1.5
    _field(roll, kind, "Klasifikasi", label(content.classification, "id"))
    _field(roll, kind, "Kategori", content.category)
    _field(roll, kind, "Pokok pengaduan", content.title, Face.BOLD)
    if content.respondent:
        _field(roll, kind, "Terlapor", content.respondent)
    _field(roll, kind, "Kejadian", content.incident)
    if content.related_to:
        _field(roll, kind, "Terkait", f"laporan {content.related_to}")
    _field(roll, kind, "Uraian", content.narrative)
    _field(roll, kind, "Permintaan", content.remedy)
    _field(roll, kind, "Instansi tujuan", content.agency)
    files = ", ".join(content.attachments)
    _field(roll, kind, "Lampiran", f"{len(content.attachments)} berkas: {files}" if files else "Tidak ada")
    _field(roll, kind, "Media, identitas", f"{content.channel}, {identity_choice(content)}")


def _field(roll: Roll, kind: Type, name: str, value: str, face: Face = Face.MEDIUM) -> None:
    """Set a value nearer to its label than to what stands before."""
    roll.left(name, Face.MEDIUM, kind.label, 3.2)
    roll.y -= 0.6
    roll.left(value, face, kind.text, kind.lead)
    roll.y += 1.5


def _what_follows(roll: Roll, content: ReceiptContent, kind: Type) -> None:
    dates, wording, small = content.deadlines, content.wording, kind.text - 0.6
    if content.ended:
        roll.centred(wording.ended, Face.BOLD, small, 3.5)
        roll.y += 0.6
        _asking(roll, content, small)
        return
    roll.centred("BATAS WAKTU PENYELESAIAN", Face.SEMIBOLD, kind.text - 1, 3.2)
    roll.one_line(weekday_date(dates.finish_by, "id"), Face.BOLD, kind.due, 5.4)
    roll.y += 0.9
    first = long_date(dates.first_counted_day, "id")
    counting = wording.counting.format(days=dates.working_days, first=first)
    if content.is_provisional:
        counting += f" {wording.provisional}"
    roll.centred(counting, Face.MEDIUM, kind.text - 1.2, 3.3)
    roll.y += 1
    roll.rule(LIGHT)
    roll.y += 0.6
    for sentence in (
        wording.first_step.format(date=long_date(dates.verify_by, "id")),
        wording.second_step.format(date=long_date(dates.first_follow_up_by, "id")),
        wording.third_step,
    ):
        roll.centred(sentence, Face.MEDIUM, small, 3.5)
        roll.y += 0.9
    _asking(roll, content, small)
    roll.one_line(f"GRATIS. {wording.free}", Face.BOLD, kind.text, 4)


def _asking(roll: Roll, content: ReceiptContent, small: float) -> None:
    wording = content.wording
    asking = wording.asking.format(contact=content.contact) if content.contact else wording.asking_here
    roll.centred(asking, Face.MEDIUM, small, 3.5)
    roll.y += 0.9
    shown = f"#{content.lapor_no.lstrip('#')}" if content.lapor_no else "menyusul"
    roll.centred(f"{bound(f'Nomor LAPOR! {shown}')} · lapor.go.id", Face.SEMIBOLD, small, 3.5)
    roll.y += 1.6
