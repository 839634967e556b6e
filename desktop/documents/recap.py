"""The recap of a period as a paper to sign, A4 portrait: figures first, then groups, tables, formulas and signatures."""

from __future__ import annotations

from datetime import datetime

from desktop.documents.fonts import Face
from desktop.documents.layout import Align, Paper, PaperSize
from desktop.documents.recap_annex import annex_pages
from desktop.documents.recap_facts import Facts
from desktop.documents.recap_flow import Draw, Flow
from desktop.documents.recap_groups import groups, people
from desktop.documents.recap_overview import all_late, draw_overview
from desktop.documents.recap_parts import (
    BOTTOM,
    LEFT,
    MEASURE,
    RIGHT,
    TOP,
    fitted,
)
from desktop.documents.recap_tables import tables
from desktop.documents.recap_words import period_name
from desktop.domain.complaint import Officer
from desktop.domain.office import Office
from desktop.domain.recap import Recap
from desktop.domain.recap_annex import RecapAnnex
from desktop.domain.recap_content import content_hash
from desktop.domain.wording import long_date, moment


def render_recap(
    recap: Recap,
    office: Office,
    *,
    printed_at: datetime,
    printed_by: Officer,
    annex: RecapAnnex | None = None,
) -> bytes:
    """Return the recap as PDF; ``printed_by`` signs as who compiled it, the office's head beside. The annex comes last."""
    facts = Facts(recap, office, printed_at, printed_by, content_hash(recap))
    paper = Paper(
        PaperSize.A4,
        title=f"Rekapitulasi Penanganan Pengaduan {period_name(recap)}",
        subject=f"{office.name}, SHA-256 isi {facts.sha256}",
        author=office.name,
        made_at=printed_at,
        is_sample=office.is_sample,
    )
    paper.bookmark("Ikhtisar")
    shown = draw_overview(paper, facts)
    pages = [
        *_named("Kategori dan kecamatan", groups(facts)),
        *_named("Instansi, petugas dan loket", people(facts)),
        *_named("Tabel, cara menghitung dan tanda tangan", tables(facts)),
    ]
    if shown < len(recap.late):
        pages += _named("Lampiran: laporan lewat batas", all_late(facts))
    if annex is not None:
        pages += _named("Lampiran PEKPPP", annex_pages(facts, annex))
    _footer(paper, facts, 1, len(pages) + 1)
    before = ""
    for place, (name, draws) in enumerate(pages, 2):
        paper.new_page()
        if name != before:
            paper.bookmark(name)
        before = name
        _running_head(paper, facts)
        for draw in draws:
            draw(paper)
        _footer(paper, facts, place, len(pages) + 1)
    return paper.finish()


def _named(name: str, flow: Flow) -> list[tuple[str, list[Draw]]]:
    return [(name, draws) for draws in flow.pages]


def _footer(paper: Paper, facts: Facts, page: int, pages: int) -> None:
    with paper.artifact():
        zone = facts.office.zone
        sha = " ".join(facts.sha256[at : at + 8] for at in range(0, 16, 8))
        text = (
            f"Dicetak {moment(facts.printed_at, zone, 'id')} oleh {facts.printed_by.full_name.split(',')[0]} · "
            f"keadaan {long_date(facts.recap.as_on, 'id')} · SHA-256 isi {sha} …"
        )
        paper.rule(LEFT, BOTTOM - 2.6, RIGHT, BOTTOM - 2.6, 0.35)
        fitted(paper, LEFT, BOTTOM + 1, text, Face.REGULAR, 6.6, MEASURE - 24)
        paper.text(RIGHT, BOTTOM + 1, f"Halaman {page} dari {pages}", Face.REGULAR, 6.6, Align.RIGHT)
        paper.rule(6, paper.height / 2, 9, paper.height / 2, 0.35)


def _running_head(paper: Paper, facts: Facts) -> None:
    with paper.artifact():
        paper.text(LEFT, TOP + 4, "Rekapitulasi Penanganan Pengaduan", Face.SEMIBOLD, 9)
        name = period_name(facts.recap).removeprefix("Bulan ")
        fitted(paper, RIGHT, TOP + 4, name, Face.SEMIBOLD, 9, 90, Align.RIGHT)
        paper.rule(LEFT, TOP + 6.6, RIGHT, TOP + 6.6, 0.8)
