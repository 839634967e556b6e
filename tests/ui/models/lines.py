"""Lines of the register made of nothing, for tests of lists."""

from __future__ import annotations

from datetime import UTC, date, datetime

from desktop.domain.complaint import Channel, Classification, ComplaintStatus
from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from desktop.domain.register_number import RegisterNumber
from desktop.usecases.find_complaints import PAGE_SIZE, ComplaintRow, Outline
from ui.models.complaint_lines import ComplaintLine, short_number
from ui.models.paged_lines import PagedLines

_STATES, _BANDS = tuple(SyncState), tuple(Band)


def row(seq: int) -> ComplaintRow:
    """Return an ordinary row with this key."""
    return ComplaintRow(
        seq=seq,
        id=f"id-{seq}",
        register_no=str(RegisterNumber("ME01", "L1", 26, seq)),
        received_at=datetime(2026, 11, 24, 4, 20, tzinfo=UTC),
        received_on=date(2026, 11, 24),
        due_on=date(2026, 12, 14),
        status=ComplaintStatus.DITERIMA,
        channel=Channel.TATAP_MUKA,
        classification=Classification.TIDAK_BERKADAR_PENGAWASAN,
        is_anonymous=False,
        is_secret=False,
        name="Siti Aminah",
        village_code="16.03.25.2006",
        title=f"Jalan berlubang di depan SDN {seq}, motor sering jatuh",
        category=None,
        target_agency="PUPR",
        sync_state=_STATES[seq % len(_STATES)],
        lapor_no=None,
    )


def line(seq: int) -> ComplaintLine:
    """Return a line with this key, as the register would word it."""
    made = row(seq)
    prefix, number = short_number(made.register_no)
    return ComplaintLine(
        row=made,
        prefix=prefix,
        number=number,
        when="24 Nov, 11.20",
        title=made.title,
        who="Siti Aminah",
        is_locked=seq % 7 == 0,
        where="Pagar Dewa, Kec. Lubai Ulu",
        agency="Dinas PUPR",
        has_agency=True,
        due="14 Des",
        band=_BANDS[seq % len(_BANDS)],
        spoken=f"{made.register_no}; {made.title}",
    )


def lines_between(newest: int, oldest: int) -> list[ComplaintLine]:
    """Return the lines from one key down to another, both included."""
    return [line(seq) for seq in range(newest, oldest - 1, -1)]


def whole_list(count: int) -> PagedLines:
    """Return a list of ``count`` lines, all of it in memory."""
    outline = Outline(count, range(count, 0, -PAGE_SIZE))
    pages = {
        page: lines_between(first, max(1, first - PAGE_SIZE + 1)) for page, first in enumerate(outline.firsts)
    }
    return PagedLines(outline, pages)
