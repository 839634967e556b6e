"""What the end of a day says: what is left, and what came of printing it."""

from __future__ import annotations

from desktop.domain.wording import number
from desktop.usecases.end_of_day import DayEnd
from resources.i18n import translate


def wants_log(end: DayEnd, *, may_print_log: bool) -> bool:
    """Tell whether this person should print the log: something was received that no print of it holds."""
    return may_print_log and end.received > 0 and not end.is_log_printed


def left_words(end: DayEnd, *, with_log: bool) -> str:
    """Return what is left of the day in one line, "" if nothing is."""
    papers = []
    if end.unprinted:
        papers.append(translate("DayEnd", "{count} tanda terima").format(count=number(len(end.unprinted))))
    if with_log:
        papers.append(translate("DayEnd", "log hari ini"))
    parts = []
    if papers:
        parts.append(translate("DayEnd", "Belum dicetak: {papers}").format(papers=", ".join(papers)))
    for count, words in (
        (end.unsent, translate("DayEnd", "Belum terkirim: {count}")),
        (end.unknown, translate("DayEnd", "Perlu dicek: {count}")),
        (end.attention, translate("DayEnd", "Perlu tindakan: {count}")),
    ):
        if count:
            parts.append(words.format(count=number(count)))
    return " · ".join(parts)


def printed_words(receipts: int, *, with_log: bool) -> str:
    """Return what was printed, in a sentence."""
    many = number(receipts)
    if receipts and with_log:
        return translate("DayEnd", "{count} tanda terima dan log hari ini sudah dicetak.").format(count=many)
    if receipts:
        return translate("DayEnd", "{count} tanda terima sudah dicetak.").format(count=many)
    if with_log:
        return translate("DayEnd", "Log hari ini sudah dicetak.")
    return translate("DayEnd", "Tidak ada yang perlu dicetak: semua kertas hari ini sudah keluar.")
