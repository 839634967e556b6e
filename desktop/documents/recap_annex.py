"""The annex for PEKPPP: proofs of indicators 25 to 28 of form F01, aspect V, with room for what the office adds by hand."""

from __future__ import annotations

from collections import Counter

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper
from desktop.documents.recap_facts import Facts
from desktop.documents.recap_flow import Flow
from desktop.documents.recap_parts import LEFT, MEASURE, Column, percent, whole
from desktop.documents.recap_words import period_of
from desktop.documents.spreadsheet import Sheet, SheetColumn
from desktop.documents.structure import Tag
from desktop.documents.typesetting import wrap
from desktop.domain.outbox import SyncState
from desktop.domain.recap_annex import AnnexOfficer, RecapAnnex
from desktop.domain.wording import label, long_date, month_name, nip, short_date

MOST_NUMBERS = 60
"""So many numbers of LAPOR! stand on paper; the workbook has all."""
_MOST_PAPERS = 14
_EVIDENCE = (
    ("25", "Foto ruang, meja, dan petugas layanan konsultasi dan pengaduan tatap muka"),
    ("25", "Salinan SK petugas khusus pengelola pengaduan"),
    ("26", "Foto atau tangkapan layar tiap media pengaduan yang terbuka bagi semua orang"),
    ("26", "Tangkapan layar SP4N-LAPOR! dengan nomor laporan seperti di atas, dan SK admin penghubung"),
    ("27", "Rekapitulasi dan laporan berkala di atas yang sudah ditandatangani"),
    ("27", "Dokumentasi dan tangkapan layar hasil penanganan pengaduan"),
    ("28", "Contoh tindak lanjut instansi dan jawaban kepada pengadu"),
)


def annex_pages(facts: Facts, annex: RecapAnnex) -> Flow:
    """Lay out the annex."""
    flow = Flow()
    intro = (
        "Bukti dukung Pemantauan dan Evaluasi Kinerja Penyelenggaraan Pelayanan Publik, formulir F01, aspek V Konsultasi "
        "dan Pengaduan, indikator 25 sampai 28. Angka sama dengan rekapitulasi ini; kolom kosong diisi tangan."
    )
    lines = wrap(intro, Face.REGULAR, 8, MEASURE)
    flow.heading("Lampiran PEKPPP: aspek V, Konsultasi dan Pengaduan")
    flow.put(len(lines) * 3.9 + 8, lambda paper, y: paper.lines(LEFT, y + 0.8, lines, Face.REGULAR, 8, 3.9))
    _face_to_face(flow, facts, annex)
    _media(flow, facts, annex)
    _reports(flow, annex)
    _follow_ups(flow, facts)
    _evidence(flow)
    return flow


def _face_to_face(flow: Flow, facts: Facts, annex: RecapAnnex) -> None:
    columns = (
        Column("No", 8),
        Column("Nama petugas", 46),
        Column("NIP", 40),
        Column("Peran", 16),
        Column("Diterima", 15, Align.RIGHT),
        Column("", 5),
        Column("Nomor dan tanggal SK", 40),
    )
    rows = [
        [str(n), o.name, nip(o.nip) if o.nip else "–", _role(o), whole(o.received), "", ""]
        for n, o in enumerate(annex.officers, 1)
    ]
    count = len(facts.recap.counters)
    flow.heading(
        "25  Sarana tatap muka: petugas dan loket",
        f"{whole(len(rows))} petugas, {whole(count)} loket; jumlah laporan yang diterima pada masa ini",
    )
    flow.table(columns, rows, row=6.2)
    flow.gap(5)
    counters = (
        Column("Loket", MEASURE - 36),
        Column("Diterima", 18, Align.RIGHT),
        Column("Persen", 18, Align.RIGHT),
    )
    total = facts.recap.received
    shares = [[c.label, whole(c.count), percent(c.count, total)] for c in facts.recap.counters]
    flow.table(counters, shares, ["Jumlah", whole(total), percent(total, total)])
    flow.gap(11)


def _role(officer: AnnexOfficer) -> str:
    return label(officer.role, "id") if officer.role else "–"


def _media(flow: Flow, facts: Facts, annex: RecapAnnex) -> None:
    recap, total = facts.recap, facts.recap.received
    columns = (
        Column("Media", MEASURE - 36),
        Column("Diterima", 18, Align.RIGHT),
        Column("Persen", 18, Align.RIGHT),
    )
    channels = sorted(recap.channels, key=lambda each: -each.count)
    rows = [[c.label, whole(c.count), percent(c.count, total)] for c in channels]
    confirmed = sum(c.count for c in recap.deliveries if c.key == SyncState.CONFIRMED.value)
    flow.heading(
        "26  Media pengaduan",
        f"Terkirim ke SP4N-LAPOR!: {whole(confirmed)} dari {whole(total)}; bernomor LAPOR!: {whole(len(annex.sent))}",
    )
    flow.table(columns, rows, ["Jumlah", whole(total), percent(total, total)])
    numbers = [f"#{each.lapor_no}" for each in annex.sent[:MOST_NUMBERS]]
    more = len(annex.sent) - len(numbers)
    said = ", ".join(numbers) + (f", dan {whole(more)} nomor lain pada lembar kerja XLSX" if more else "")
    lines = wrap(f"Nomor LAPOR!: {said or 'belum ada'}.", Face.REGULAR, 7.2, MEASURE)
    flow.gap(4)
    flow.put(len(lines) * 3.4 + 10, lambda paper, y: paper.lines(LEFT, y, lines, Face.REGULAR, 7.2, 3.4))


def _reports(flow: Flow, annex: RecapAnnex) -> None:
    columns = (
        Column("Laporan berkala", 40),
        Column("Masa", 78),
        Column("Kali dibuat", 22, Align.RIGHT),
        Column("Terakhir dibuat", 30, Align.RIGHT),
    )
    counts = Counter(each.kind for each in annex.papers)
    rows: list[list[str]] = []
    for kind, count in counts.items():
        own = [each for each in annex.papers if each.kind == kind]
        times, latest = sum(p.times for p in own), max(p.last_on for p in own)
        if count > _MOST_PAPERS:
            whole_period = f"{whole(count)} masa, {period_of(own[0].first, own[-1].last)}"
            rows.append([kind, whole_period, whole(times), short_date(latest, "id")])
        else:
            rows += [
                [kind, period_of(p.first, p.last), whole(p.times), short_date(p.last_on, "id")] for p in own
            ]
    flow.heading(
        "27  Akuntabilitas hasil: laporan berkala",
        "Dibuat pada masa ini atau tentang masa ini, dicetak atau disimpan",
    )
    flow.table(columns, rows or [["–", "belum ada laporan berkala", "0", "–"]])
    flow.gap(11)


def _follow_ups(flow: Flow, facts: Facts) -> None:
    recap = facts.recap
    columns = (
        Column("Bulan", MEASURE - 90),
        Column("Diterima", 30, Align.RIGHT),
        Column("Ditindaklanjuti", 30, Align.RIGHT),
        Column("Persen", 30, Align.RIGHT),
    )
    rows = [
        [
            f"{month_name(m.first.month, 'id')} {m.first.year}",
            whole(m.received),
            whole(m.followed_up),
            percent(m.followed_up, m.received),
        ]
        for m in recap.months
    ]
    total = [
        "Jumlah",
        whole(recap.received),
        whole(recap.followed_up),
        percent(recap.followed_up, recap.received),
    ]
    flow.heading(
        "28  Tindak lanjut pengaduan",
        f"Menurut bulan diterima, keadaan {long_date(recap.as_on, 'id')}",
        keeps=30,
    )
    flow.table(columns, rows, total)
    flow.gap(11)


def _evidence(flow: Flow) -> None:
    flow.heading(
        "Bukti yang dilampirkan", "Beri tanda pada kotak bila sudah dilampirkan", keeps=7 * len(_EVIDENCE)
    )
    flow.put(5.6 * len(_EVIDENCE), _draw_evidence)


def _draw_evidence(paper: Paper, y: float) -> None:
    with paper.tag(Tag.L):
        for indicator, text in _EVIDENCE:
            paper.box(LEFT, y, 3.4, 3.4, 0.6)
            with paper.tag(Tag.LI):
                paper.text(LEFT + 6, y + 2.8, indicator, Face.SEMIBOLD, 8)
                paper.text(LEFT + 13, y + 2.8, text, Face.REGULAR, 8, room=MEASURE - 13)
            y += 5.6


def annex_sheets(annex: RecapAnnex) -> list[Sheet]:
    """Return the annex as sheets of the workbook; its tables by group are there already."""
    officers = tuple(SheetColumn(t, w) for t, w in (("Nama petugas", 34), ("NIP", 22), ("Peran", 14), ("Diterima", 10),
                                                    ("Nomor SK", 24), ("Tanggal SK", 14)))  # fmt: skip
    papers = tuple(SheetColumn(t, w) for t, w in (("Laporan berkala", 20), ("Dari", 12), ("Sampai", 12),
                                                  ("Kali dibuat", 12), ("Terakhir dibuat", 14)))  # fmt: skip
    return [
        Sheet(
            "PEKPPP 25 petugas",
            officers,
            [(o.name, o.nip, _role(o), o.received, None, None) for o in annex.officers],
        ),
        Sheet(
            "PEKPPP 26 nomor LAPOR!",
            (SheetColumn("Nomor register", 20), SheetColumn("Nomor LAPOR!", 16)),
            [(each.register_no, each.lapor_no) for each in annex.sent],
        ),
        Sheet(
            "PEKPPP 27 laporan berkala",
            papers,
            [(p.kind, p.first, p.last, p.times, p.last_on) for p in annex.papers],
        ),
        Sheet(
            "PEKPPP bukti",
            (SheetColumn("Indikator", 10), SheetColumn("Bukti", 80), SheetColumn("Dilampirkan", 14)),
            [(indicator, text, None) for indicator, text in _EVIDENCE],
        ),
    ]
