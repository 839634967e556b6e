"""The papers of Laporan: how each is called, on which sheet it is printed, as which files it can be kept."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from desktop.domain.wording import short_date
from resources.i18n import translate
from ui.common.printing import Paper
from ui.reports.period import Period, ReportKind, period_words


class FileForm(StrEnum):
    """Files that a report can be saved as."""

    PDF = "pdf"
    XLSX = "xlsx"
    CSV = "csv"


def sheet_of(kind: ReportKind) -> Paper:
    """Return the sheet on which a report is laid out."""
    match kind:
        case ReportKind.DAY:
            return Paper.A4_LANDSCAPE
        case ReportKind.MONTH | ReportKind.QUARTER:
            return Paper.A4
        case ReportKind.REGISTER:
            return Paper.F4_LANDSCAPE


def tables_of(kind: ReportKind) -> tuple[FileForm, ...]:
    """Return the tables that a report can be saved as."""
    is_listing = kind in (ReportKind.DAY, ReportKind.REGISTER)
    return (FileForm.XLSX, FileForm.CSV) if is_listing else (FileForm.XLSX,)


def name_in_sentence(kind: ReportKind) -> str:
    """Return how a report is called within a sentence."""
    match kind:
        case ReportKind.DAY:
            return translate("Reports", "log harian")
        case ReportKind.MONTH | ReportKind.QUARTER:
            return translate("Reports", "rekapitulasi")
        case ReportKind.REGISTER:
            return translate("Reports", "buku register")


def title_of(kind: ReportKind, period: Period) -> str:
    """Return what stands above the preview."""
    match kind:
        case ReportKind.DAY:
            return translate("Reports", "Log harian {day}").format(day=short_date(period.first))
        case ReportKind.MONTH | ReportKind.QUARTER:
            return translate("Reports", "Rekapitulasi {period}").format(period=period_words(period))
        case ReportKind.REGISTER:
            return translate("Reports", "Buku register {period}").format(period=period_words(period))


def being_made(kind: ReportKind, period: Period) -> str:
    """Explain a longer wait."""
    if kind is ReportKind.DAY:
        return translate("Reports", "Menyiapkan log {day}…").format(day=short_date(period.first))
    return translate("Reports", "Menyiapkan {report} {period}…").format(
        report=name_in_sentence(kind), period=period_words(period)
    )


def file_name(kind: ReportKind, period: Period, form: FileForm) -> str:
    """Return the name that is proposed for a file: ``log-harian-2026-11-24.pdf``, ``rekapitulasi-2026-10.pdf``."""
    match kind:
        case ReportKind.DAY:
            name = translate("Reports", "log-harian-{day}.pdf").format(day=period.first.isoformat())
            return name.removesuffix("pdf") + form.value
        case ReportKind.MONTH:
            stem = translate("Reports", "rekapitulasi-{period}")
        case ReportKind.QUARTER:
            stem = translate("Reports", "rekapitulasi-triwulan-{period}")
        case ReportKind.REGISTER:
            stem = translate("Reports", "buku-register-{period}")
    return f"{stem.format(period=_stamp(period))}.{form.value}"


def _stamp(period: Period) -> str:
    first, last = period.first, period.last
    if period.months == 1:
        return _month(first)
    if period.months == 3 and first.month % 3 == 1:
        return f"{first.year}-{first.month // 3 + 1}"
    return f"{first.isoformat()}-{last.isoformat()}" if first != last else first.isoformat()


def _month(day: date) -> str:
    return f"{day.year}-{day.month:02d}"
