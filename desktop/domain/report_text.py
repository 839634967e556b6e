"""The text of a report as people at LAPOR! read it: what is sent, and what a person types in who enters it by hand."""

from __future__ import annotations

from datetime import date

from desktop.domain.outbox_payload import ReportPayload
from desktop.domain.wording import NBSP, label, long_date


def report_text(report: ReportPayload) -> str:
    """Return the text of the report, Indonesian whatever the interface speaks.

    Its first line holds our register number: the only handle for finding a report whose answer was lost (sp4n-api.md
    rule 1).
    """
    parts = [f"[No. Register: {report.register_no}]\n{report.narrative}"]
    lines = (
        ("Permintaan penyelesaian", report.remedy_sought),
        ("Waktu kejadian", _plain_date(report.incident_date)),
        ("Tempat kejadian", report.incident_place),
        ("Pihak yang dilaporkan", report.respondent),
        ("Terkait No. Register", report.related_to),
        ("Disampaikan melalui", label(report.channel, "id")),
    )
    parts.append("\n".join(f"{name}: {value}" for name, value in lines if value))
    return "\n\n".join(parts)


def _plain_date(day: date | None) -> str | None:
    return long_date(day, "id").replace(NBSP, " ") if day else None
