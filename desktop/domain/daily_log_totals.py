"""The totals below the daily log: four tables with one common sum, and the sentence that reconciles the numbers.

They stand on paper and so are Indonesian whatever the interface speaks. Lines that are zero are listed too: their absence
would be a question.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass

from desktop.domain.complaint import Channel, Classification
from desktop.domain.daily_log import DailyLog, LogDoesNotAddUp, LogRow, LogSection, Tally
from desktop.domain.outbox import SyncState
from desktop.domain.wording import label, number, sentence_case
from resources.i18n import translate

SUM_LABEL = "Jumlah pengaduan sah"
_MOST_LINES = 10


@dataclass(frozen=True, slots=True)
class TotalLine:
    """One line of a table of totals; ``key`` is stable for scripts, ``label`` is for people."""

    key: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class TotalTable:
    """A table of totals whose lines add up to ``total``."""

    key: str
    title: str
    lines: tuple[TotalLine, ...]
    total: int


def totals(log: DailyLog) -> tuple[TotalTable, ...]:
    """Return the four tables: classification, channel, officer (or device, if there are several), delivery.

    Raises:
        LogDoesNotAddUp: a table does not end in the number of valid complaints.
    """
    valid = [row for row in log.rows if row.void is None]
    tables = (
        _table(
            "classification",
            "Klasifikasi",
            {c: sentence_case(label(c, "id")) for c in Classification},
            (row.classification for row in valid),
        ),
        _table("channel", "Media", {c: label(c, "id") for c in Channel}, (row.channel for row in valid)),
        _by_device(log) if len(log.sections) > 1 else _by_officer(log),
        _table(
            "delivery",
            "Pengiriman ke SP4N-LAPOR!",
            {s: label(s, "id") for s in DELIVERY_ORDER},
            (row.sync_state for row in valid),
        ),
    )
    return _checked(tables, len(valid))


def details(log: DailyLog) -> tuple[TotalTable, ...]:
    """Return what else is counted, the largest first: category, agency, kecamatan, and device or officer.

    Only what occurs is listed. Raises as :func:`totals` does.
    """
    valid = [row for row in log.rows if row.void is None]
    tables = (
        _counted("category", "Kategori", (_hidden(row) or row.category or "tanpa kategori" for row in valid)),
        _counted("agency", "Instansi", (row.agency or "belum ditentukan" for row in valid)),
        _counted(
            "district", "Kecamatan", (_hidden(row) or row.district or "tidak diketahui" for row in valid)
        ),
        _by_officer(log) if len(log.sections) > 1 else _by_device(log),
    )
    return _checked(tables, len(valid))


def _hidden(row: LogRow) -> str | None:
    return "dirahasiakan" if row.is_secret else None


def _counted(key: str, title: str, values: Iterable[str]) -> TotalTable:
    counts = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    lines = tuple(TotalLine(value, value, count) for value, count in counts)
    return TotalTable(key, title, lines, sum(line.count for line in lines))


def _checked(tables: tuple[TotalTable, ...], valid: int) -> tuple[TotalTable, ...]:
    for table in tables:
        if table.total != valid or sum(line.count for line in table.lines) != valid:
            raise LogDoesNotAddUp(
                translate(
                    "DailyLog",
                    "Log harian tidak dicetak: tabel {table} berjumlah {total}, pengaduan sah berjumlah {valid}.",
                ).format(table=table.title, total=table.total, valid=valid)
            )
    return tables


DELIVERY_ORDER = (
    SyncState.CONFIRMED,
    SyncState.WAITING,
    SyncState.UNKNOWN,
    SyncState.ATTENTION,
    SyncState.BY_HAND,
    SyncState.WITHHELD,
)


def _table(key: str, title: str, terms: dict[str, str], values: Iterable[Hashable]) -> TotalTable:
    counts = Counter(values)
    lines = tuple(TotalLine(str(term), text, counts[term]) for term, text in terms.items())
    return TotalTable(key, title, lines, sum(line.count for line in lines))


def _by_officer(log: DailyLog) -> TotalTable:
    names = {row.officer: f"{row.officer.split(',')[0]} ({row.initials})" for row in log.rows}
    counts = Counter(row.officer for row in log.rows if row.void is None)
    lines = [TotalLine(officer, text, counts[officer]) for officer, text in names.items()]
    return _shortened("officer", "Petugas", lines, "petugas lain")


def _by_device(log: DailyLog) -> TotalTable:
    lines = [TotalLine(s.first.prefix, _device_name(s), s.tally.valid) for s in log.sections]
    return _shortened("counter", "Loket", lines, "loket lain")


def _device_name(section: LogSection) -> str:
    return f"{section.counter_name} ({section.first.prefix.rstrip('-')})"


def _shortened(key: str, title: str, lines: list[TotalLine], others: str) -> TotalTable:
    """Gather the smallest lines in one, so that the totals stay on a page."""
    total = sum(line.count for line in lines)
    if len(lines) > _MOST_LINES:
        lines = sorted(lines, key=lambda line: -line.count)
        rest = lines[_MOST_LINES - 1 :]
        lines = lines[: _MOST_LINES - 1]
        lines.append(TotalLine("others", f"{len(rest)} {others}", sum(line.count for line in rest)))
    return TotalTable(key, title, tuple(lines), total)


def reconciliation(log: DailyLog) -> str:
    """Return the sentence in which all numbers of the day add up."""
    late = f"; susulan hari yang sudah ditutup: {number(len(log.late), lang='id')}" if log.late else ""
    if not log.sections:
        return f"Tidak ada nomor pada hari ini: {_sum(Tally())}{late}"
    if len(log.sections) == 1:
        return f"{section_reconciliation(log.sections[0])}{late}"
    return f"Seluruhnya dari {len(log.sections)} awalan: {_sum(log.tally)}{late}"


def section_reconciliation(section: LogSection) -> str:
    """Return the sentence in which the numbers of one device add up."""
    first, last = short_number(section.first), short_number(section.last)
    span = f"Nomor {first}" if first == last else f"Nomor {first} sampai {last}"
    return f"{span}: {_sum(section.tally)}"


def _sum(tally: Tally) -> str:
    numbers, rows, valid, void, unused, other = (
        number(n, lang="id")
        for n in (tally.numbers, tally.rows, tally.valid, tally.void, tally.unused, tally.other_day)
    )
    text = f"{numbers} nomor = {rows} baris ({valid} pengaduan sah + {void} batal) + {unused} nomor tidak terpakai"
    return f"{text} + {other} nomor bertanggal lain" if tally.other_day else text


def short_number(register_no: object) -> str:
    """Return counter and check digit, ``00439-6``: the part that changes within a section."""
    return "-".join(str(register_no).rsplit("-", 2)[1:])
