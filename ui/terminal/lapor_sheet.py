"""What LAPOR! says of a complaint and what was added to it, as lines for people."""

from __future__ import annotations

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from desktop.domain.errors import StorageProblem
from desktop.domain.follow_up import read_mark, thaw_follow_up
from desktop.domain.lapor_report import LaporEntry
from desktop.domain.outbox import OutboxItem
from desktop.domain.wording import label, moment
from desktop.usecases.find_complaints import ComplaintRecord
from resources.i18n import translate

Pair = tuple[str, str | None]


def lapor_pairs(record: ComplaintRecord, zone: ZoneInfo) -> Iterable[Pair]:
    """List status, agency, news from LAPOR! and our own follow-ups, each with its name."""
    if record.lapor is not None:
        status, read_at = record.lapor.status, moment(record.lapor.checked_at, zone)
        if name := status.name or status.code:
            text = translate("Terminal", "{status} (dibaca {time})")
            yield translate("Terminal", "Status di LAPOR!"), text.format(status=name, time=read_at)
        yield translate("Terminal", "Di instansi"), status.disposition_name
        yield translate("Terminal", "Catatan"), record.lapor.reason
        news = [e for e in status.entries if read_mark(e.content) is None]  # our own stand below
        yield translate("Terminal", "Kabar LAPOR!"), "\n".join(_entry(e, zone) for e in news)
    yield translate("Terminal", "Susulan"), "\n".join(_follow_up(item) for item in record.follow_ups)


def _entry(entry: LaporEntry, zone: ZoneInfo) -> str:
    at = moment(entry.at, zone) if entry.at else translate("Terminal", "tanpa waktu")
    files = "".join(f" [{name}]" for name in entry.attachments)
    author = f"{entry.author}: " if entry.author else ""
    return f"{at}  {author}{entry.content}{files}"


def _follow_up(item: OutboxItem) -> str:
    try:
        payload = thaw_follow_up(item.payload, item.payload_sha256)
    except StorageProblem as damaged:
        return f"{label(item.state)}  {damaged.message}"
    reason = f" ({item.reason})" if item.reason else ""
    words = payload.content.partition("\n")[2]  # without the line of recognition
    return f"{label(item.state)}{reason}  {words}"
