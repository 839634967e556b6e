"""The command that lists what must be finished when: late, due today and soon."""

from __future__ import annotations

import re
from argparse import Namespace
from collections.abc import Sequence
from datetime import date

from desktop.domain.access import Account
from desktop.domain.deadlines import Band
from desktop.domain.errors import InvalidInput
from desktop.domain.wording import label, number, short_date
from desktop.usecases.list_deadlines import (
    IN_ORDER_OF_NEED,
    DeadlineCounts,
    DeadlineRow,
    ListDeadlines,
    NeedKey,
)
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.terminal.exit_code import ExitCode
from ui.terminal.output import Output, table
from ui.terminal.session import signed_in

_PRESSING = IN_ORDER_OF_NEED[:-1]
_CURSOR = re.compile(r"(late|red|yellow|green)(?:,(\d{4}-\d\d-\d\d),(\d{4}-\d\d-\d\d),(\d{1,18}))?")
_Place = tuple[Band, NeedKey | None]


def list_deadlines(tools: Tools, args: Namespace, out: Output) -> int:
    """List open complaints in the order of need: what is late first; what is safe only if asked for."""
    by, desk = signed_in(tools, args), tools.at_desk()
    bands = (Band(args.band),) if args.band else _PRESSING
    start = _place(args.after, bands)
    counts = desk.deadlines.counts(by)
    rows, following = _read(desk.deadlines, by, bands, start, counts, args.limit)
    lines = _lines(rows) if rows else [translate("Terminal", "Tidak ada tenggat seperti itu.")]
    lines += ["", _counts_line(counts)]
    if following is not None:
        lines.append(
            translate("Terminal", "Halaman berikut: --after {cursor}").format(cursor=_cursor(following))
        )
    value = {
        "today": counts.today.isoformat(),
        "counts": {band.value: counts.of(band) for band in IN_ORDER_OF_NEED},
        "items": [_row_json(row) for row in rows],
        "next": None if following is None else _cursor(following),
    }
    out.result(value, lines)
    return ExitCode.DONE


def _read(
    deadlines: ListDeadlines,
    by: Account,
    bands: Sequence[Band],
    start: _Place,
    counts: DeadlineCounts,
    limit: int,
) -> tuple[list[DeadlineRow], _Place | None]:
    """Return up to ``limit`` rows from ``start`` on, and where the rest begins, None at the end."""
    rows: list[DeadlineRow] = []
    for band in bands[bands.index(start[0]) :]:
        if len(rows) == limit:
            if counts.of(band):
                return rows, (band, None)
            continue
        page = deadlines.page(by, band, limit - len(rows), start[1] if band is start[0] else None)
        rows += page.rows
        if page.next_after is not None:
            return rows, (band, page.next_after)
    return rows, None


def _cursor(place: _Place) -> str:
    band, key = place
    return band.value if key is None else f"{band.value},{key.due_on},{key.received_on},{key.seq}"


def _place(text: str | None, bands: Sequence[Band]) -> _Place:
    """Return where a page begins; raises InvalidInput for what no page before has named."""
    if text is None:
        return bands[0], None
    match = _CURSOR.fullmatch(text)
    try:
        if match and (band := Band(match[1])) in bands:
            if match[2] is None:
                return band, None
            days = date.fromisoformat(match[2]), date.fromisoformat(match[3])
            return band, NeedKey(*days, int(match[4]))
    except ValueError:
        pass  # a day that no calendar has
    raise InvalidInput.of(
        "after", "invalid", translate("Terminal", '--after harus nilai "next" dari halaman sebelumnya.')
    )


def _row_json(row: DeadlineRow) -> dict[str, object]:
    seen, stands = row.complaint, row.elapsed
    return {
        "register_no": seen.register_no,
        "title": seen.title,
        "classification": seen.classification.value,
        "target_agency": seen.target_agency,
        "village_code": seen.village_code,
        "is_secret": seen.is_secret,
        "is_identity_hidden": row.is_hidden,
        "received_on": seen.received_on.isoformat(),
        "received_by": seen.received_by_name,
        "due_on": seen.due_on.isoformat(),
        "band": stands.band.value,
        "working_days": {"used": stands.used, "total": stands.total, "left": stands.left},
    }


def _lines(rows: Sequence[DeadlineRow]) -> list[str]:
    titles = (
        translate("Terminal", "Nomor"),
        translate("Terminal", "Batas"),
        translate("Terminal", "Sisa hari kerja"),
        translate("Terminal", "Keadaan"),
        translate("Terminal", "Instansi"),
        translate("Terminal", "Judul"),
    )
    cells = [
        (
            row.complaint.register_no,
            short_date(row.complaint.due_on),
            number(row.elapsed.left),
            label(row.elapsed.band),
            row.complaint.target_agency or "-",
            row.complaint.title,
        )
        for row in rows
    ]
    return table(titles, cells)


def _counts_line(counts: DeadlineCounts) -> str:
    words = ", ".join(f"{label(band)} {number(counts.of(band))}" for band in IN_ORDER_OF_NEED)
    return translate("Terminal", "Terbuka {total}: {words}.").format(total=number(counts.total), words=words)
