"""The recap of a period as a paper to sign, A4 portrait: figures first, then groups, tables, formulas and signatures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize
from desktop.documents.letterhead import draw_letterhead, draw_signature
from desktop.documents.recap_parts import (
    BOTTOM,
    LEFT,
    MEASURE,
    RIGHT,
    TOP,
    draw_bars,
    draw_columns,
    draw_standings,
    draw_table,
    fitted,
    heading,
    percent,
    whole,
)
from desktop.documents.recap_words import columns, late_row, notes, period_name, summary
from desktop.documents.structure import Tag
from desktop.documents.typesetting import wrap
from desktop.domain.complaint import Officer
from desktop.domain.office import Office, Signatory
from desktop.domain.recap import Recap, RecapCount, Standing
from desktop.domain.recap_content import content_hash
from desktop.domain.wording import NBSP, label, long_date, moment, number, sentence_case

FIRST_LATE = 10
_LATE_A_PAGE = 45
_MOST_LINES = 18
_LATE_COLUMNS = (
    ("Nomor", 34.0, Align.LEFT),
    ("Pokok laporan", 74.0, Align.LEFT),
    ("Instansi", 32.0, Align.LEFT),
    ("Batas", 18.0, Align.RIGHT),
    ("Lewat", 12.0, Align.RIGHT),
)


@dataclass(frozen=True, slots=True)
class _Sheet:
    recap: Recap
    office: Office
    printed_at: datetime
    printed_by: Officer
    sha256: str


def render_recap(recap: Recap, office: Office, *, printed_at: datetime, printed_by: Officer) -> bytes:
    """Return the recap as PDF; ``printed_by`` signs as who compiled it, the office's head beside."""
    sheet = _Sheet(recap, office, printed_at, printed_by, content_hash(recap))
    paper = Paper(
        PaperSize.A4,
        title=f"Rekapitulasi Penanganan Pengaduan {period_name(recap)}",
        subject=f"{office.name}, SHA-256 isi {sheet.sha256}",
        author=office.name,
        made_at=printed_at,
        is_sample=office.is_sample,
    )
    pages: list[tuple[str, Callable[[Paper, _Sheet], None]]] = [
        ("Ikhtisar", _overview),
        ("Kategori dan kecamatan", _groups),
        ("Instansi, petugas dan loket", _people),
        ("Tabel, cara menghitung dan tanda tangan", _tables),
    ]
    if len(recap.late) > FIRST_LATE:
        for start in range(0, len(recap.late), _LATE_A_PAGE):
            pages.append(("Lampiran: laporan lewat batas", _late_page(start)))
    for place, (name, draw) in enumerate(pages, 1):
        if place > 1:
            paper.new_page()
        paper.bookmark(name)
        draw(paper, sheet)
        _footer(paper, sheet, place, len(pages))
    return paper.finish()


def _footer(paper: Paper, sheet: _Sheet, page: int, pages: int) -> None:
    with paper.artifact():
        zone = sheet.office.zone
        sha = " ".join(sheet.sha256[at : at + 8] for at in range(0, 16, 8))
        text = (
            f"Dicetak {moment(sheet.printed_at, zone, 'id')} oleh {sheet.printed_by.full_name.split(',')[0]} · "
            f"keadaan {long_date(sheet.recap.as_on, 'id')} · SHA-256 isi {sha} …"
        )
        paper.rule(LEFT, BOTTOM - 2.6, RIGHT, BOTTOM - 2.6, 0.35)
        fitted(paper, LEFT, BOTTOM + 1, text, Face.REGULAR, 6.6, MEASURE - 24)
        paper.text(RIGHT, BOTTOM + 1, f"Halaman {page} dari {pages}", Face.REGULAR, 6.6, Align.RIGHT)
        paper.rule(6, paper.height / 2, 9, paper.height / 2, 0.35)


def _running_head(paper: Paper, sheet: _Sheet) -> float:
    with paper.artifact():
        paper.text(LEFT, TOP + 4, "Rekapitulasi Penanganan Pengaduan", Face.SEMIBOLD, 9)
        fitted(paper, RIGHT, TOP + 4, period_name(sheet.recap), Face.SEMIBOLD, 9, 90, Align.RIGHT)
        paper.rule(LEFT, TOP + 6.6, RIGHT, TOP + 6.6, 0.8)
    return TOP + 17


def _overview(paper: Paper, sheet: _Sheet) -> None:
    recap = sheet.recap
    y = draw_letterhead(paper, sheet.office.letterhead, LEFT, TOP, MEASURE, 1.12) + 10.5
    middle = (LEFT + RIGHT) / 2
    with paper.tag(Tag.H1):
        paper.text(middle, y, "REKAPITULASI PENANGANAN PENGADUAN MASYARAKAT", Face.BOLD, 13, Align.CENTRE)
    fitted(paper, middle, y + 5.8, period_name(recap), Face.MEDIUM, 10.5, MEASURE, Align.CENTRE)
    y = _figures(paper, y + 16, sheet)
    y = paper.lines(LEFT, y, wrap(summary(recap), Face.REGULAR, 9, MEASURE), Face.REGULAR, 9, 4.5) + 6.5
    shown = recap.late[:FIRST_LATE]
    more = len(recap.late) - len(shown)
    squeeze = max(0, len(shown) - 7) * 4.75 + (4 if more else 0)
    unit, steps = columns(recap)
    y = heading(paper, y, f"Laporan diterima per {unit}", "Jumlah laporan menurut tanggal terima")
    y = draw_columns(paper, y + 1, 35 - squeeze, steps) + 14.5
    y = heading(
        paper,
        y,
        "Ketepatan waktu menurut klasifikasi",
        "Bagian dari seluruh laporan yang diterima; batas dihitung dalam hari kerja",
    )
    y = draw_standings(paper, y, recap.classes) + 5.5
    y = heading(
        paper,
        y,
        f"Perlu perhatian: {whole(len(recap.late))} laporan berjalan melewati batas waktu",
        f"Keadaan {long_date(recap.as_on, 'id')}, terlama di atas; lewat dalam hari kerja",
    )
    if shown:
        y = draw_table(paper, LEFT, y, _LATE_COLUMNS, [late_row(r, recap) for r in shown], row=4.75)
    if more:
        paper.text(RIGHT, y + 3.6, f"{whole(more)} lainnya pada lampiran", Face.ITALIC, 7.6, Align.RIGHT)


def _figures(paper: Paper, y: float, sheet: _Sheet) -> float:
    recap, total = sheet.recap, sheet.recap.received
    days = recap.mean_follow_up_days
    in_time = recap.of(Standing.DONE_IN_TIME)
    shown = (
        (whole(total), "diterima", f"{recap.service_days} hari layanan"),
        (_share(recap.followed_up, total), "ditindaklanjuti", _of(recap.followed_up, total)),
        (_share(recap.done, total), "selesai", _of(recap.done, total)),
        (_share(in_time, recap.done), "selesai tepat waktu", f"{_of(in_time, recap.done)} selesai"),
        (
            "–" if days is None else f"{number(days, 1, 'id')}{NBSP}hari",
            "rata-rata tindak lanjut I",
            f"hari kerja, batas {sheet.office.limits.first_follow_up}",
        ),
    )
    wide = MEASURE / len(shown)
    paper.rule(LEFT, y - 5, RIGHT, y - 5, 1.2)
    for place, (value, name, below) in enumerate(shown):
        x = LEFT + place * wide + (2.5 if place else 0)
        if place:
            paper.rule(LEFT + place * wide, y - 2.6, LEFT + place * wide, y + 14, 0.35)
        fitted(paper, x, y + 4.6, value, Face.BOLD, 17, wide - 4)
        fitted(paper, x, y + 9.2, name, Face.MEDIUM, 8, wide - 3.5)
        fitted(paper, x, y + 13, below, Face.REGULAR, 7.2, wide - 3.5)
    paper.rule(LEFT, y + 17.4, RIGHT, y + 17.4, 0.6)
    return y + 23.6


def _share(part: int, of: int) -> str:
    return f"{percent(part, of)}{NBSP}%" if of else "–"


def _of(part: int, of: int) -> str:
    return f"{whole(part)} dari {whole(of)}"


def _groups(paper: Paper, sheet: _Sheet) -> None:
    recap, y = sheet.recap, _running_head(paper, sheet)
    y = heading(paper, y, "Menurut kategori", f"{len(recap.categories)} kelompok, terbanyak di atas")
    y = draw_bars(paper, y, recap.categories, recap.received, 5.6) + 9
    kecamatan = len(recap.districts) - 1
    sub = f"{kecamatan} kecamatan {sheet.office.regency_name}, terbanyak di atas"
    y = heading(paper, y, "Menurut kecamatan lokasi kejadian", sub)
    row = min(4.95, (BOTTOM - 11 - y) / max(len(recap.districts), 1))
    draw_bars(paper, y, recap.districts, recap.received, row)


def _people(paper: Paper, sheet: _Sheet) -> None:
    recap, y = sheet.recap, _running_head(paper, sheet)
    parts = (("instansi", recap.agencies), ("petugas", recap.officers), ("loket", recap.counters))
    for name, counts in parts:
        y = heading(paper, y, f"Menurut {name}", f"{len(counts)} {name}, terbanyak di atas")
        y = draw_bars(paper, y, _shortened(counts, name), recap.received, 4.6) + 9


def _shortened(counts: Sequence[RecapCount], name: str) -> Sequence[RecapCount]:
    most = _MOST_LINES if name == "instansi" else 8
    if len(counts) <= most:
        return counts
    rest = counts[most - 1 :]
    gathered = RecapCount("rest", f"{len(rest)} {name} lain", sum(c.count for c in rest), is_rest=True)
    return (*counts[: most - 1], gathered)


def _tables(paper: Paper, sheet: _Sheet) -> None:
    recap, y = sheet.recap, _running_head(paper, sheet)
    y = heading(paper, y, "Keadaan laporan menurut klasifikasi", f"Keadaan {long_date(recap.as_on, 'id')}")
    widths = (("Klasifikasi", 60.0), ("Diterima", 16.0), ("Selesai|tepat waktu", 19.0), ("Selesai|terlambat", 17.0),
              ("Berjalan,|dalam batas", 19.0), ("Berjalan,|lewat batas", 19.0), ("Rata-rata|selesai (hari)", 20.0))  # fmt: skip
    heads = [(h, w, Align.RIGHT if i else Align.LEFT) for i, (h, w) in enumerate(widths)]
    rows = [
        [sentence_case(label(c.classification, "id")), whole(c.received), *(whole(c.of(s)) for s in Standing),
         _days(c.mean_days)]
        for c in recap.classes
    ]  # fmt: skip
    total = ["Jumlah", whole(recap.received), *(whole(recap.of(s)) for s in Standing), _days(recap.mean_days)]
    y = draw_table(paper, LEFT, y, heads, rows, total, 5.6) + 12
    y = heading(paper, y, "Menurut media dan pengiriman ke SP4N-LAPOR!", "Pengiriman menurut saat dicetak")
    half = (MEASURE - 10) / 2
    ends = [
        _count_table(paper, x, y, half, name, counts, recap.received)
        for x, name, counts in (
            (LEFT, "Media", recap.channels),
            (LEFT + half + 10, "Pengiriman", recap.deliveries),
        )
    ]
    y = heading(paper, max(ends) + 11, "Cara menghitung")
    for name, text in (*notes(recap), ("SHA-256 isi", sheet.sha256)):
        paper.text(LEFT, y, name, Face.BOLD, 8)
        y = paper.lines(LEFT + 30, y, wrap(text, Face.REGULAR, 8, MEASURE - 30), Face.REGULAR, 8, 3.8) + 0.8
    day = long_date(sheet.printed_at.astimezone(sheet.office.zone).date(), "id")
    head, by = sheet.office.head, sheet.printed_by
    style = {"size": 9.0, "lead": 4.3, "gap": 22.0}
    role = wrap(head.title if head else "", Face.REGULAR, 9, 72)
    draw_signature(paper, LEFT, y + 16, 72, ["Disusun oleh", *[""] * len(role)],
                   Signatory(by.full_name, by.nip), **style)  # fmt: skip
    draw_signature(paper, RIGHT - 72, y + 16, 72, [f"{sheet.office.place}, {day}", *role], head, **style)


def _count_table(
    paper: Paper, x: float, y: float, wide: float, name: str, counts: Sequence[RecapCount], total: int
) -> float:
    heads = [(name, wide - 36, Align.LEFT), ("Jumlah", 18, Align.RIGHT), ("Persen", 18, Align.RIGHT)]
    rows = [[c.label, whole(c.count), percent(c.count, total)] for c in counts]
    return draw_table(paper, x, y, heads, rows, ["Jumlah", whole(total), percent(total, total)])


def _days(mean: float | None) -> str:
    return "–" if mean is None else number(mean, 1, "id")


def _late_page(start: int) -> Callable[[Paper, _Sheet], None]:
    def draw(paper: Paper, sheet: _Sheet) -> None:
        late = sheet.recap.late
        y = heading(paper, _running_head(paper, sheet), "Lampiran: laporan berjalan melewati batas waktu",
                    f"{whole(len(late))} laporan, terlama di atas; lewat dalam hari kerja")  # fmt: skip
        rows = [late_row(each, sheet.recap) for each in late[start : start + _LATE_A_PAGE]]
        draw_table(paper, LEFT, y, _LATE_COLUMNS, rows, row=4.9)

    return draw
