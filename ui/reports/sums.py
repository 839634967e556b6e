"""The sentences in which the register numbers of a day add up, in the language of the window; paper is Indonesian always."""

from __future__ import annotations

from desktop.domain.daily_log import DailyLog, LogSection, Tally
from desktop.domain.daily_log_totals import short_number
from desktop.domain.wording import number
from resources.i18n import translate


def sum_sentences(log: DailyLog) -> tuple[str, ...]:
    """Return a sentence for each device and one for all; in Indonesian they are those of the paper."""
    if len(log.sections) < 2:
        return (_of_all(log),)
    return (*(_of_section(section) for section in log.sections), _of_all(log))


def _of_all(log: DailyLog) -> str:
    if not log.sections:
        text = translate("Reports", "Tidak ada nomor pada hari ini: {sum}").format(sum=_sum(Tally()))
    elif len(log.sections) == 1:
        text = _of_section(log.sections[0])
    else:
        text = translate("Reports", "Seluruhnya dari {count} awalan: {sum}").format(
            count=len(log.sections), sum=_sum(log.tally)
        )
    if not log.late:
        return text
    late = translate("Reports", "susulan hari yang sudah ditutup: {count}").format(
        count=number(len(log.late))
    )
    return f"{text}; {late}"


def _of_section(section: LogSection) -> str:
    first, last = short_number(section.first), short_number(section.last)
    if first == last:
        return translate("Reports", "Nomor {first}: {sum}").format(first=first, sum=_sum(section.tally))
    return translate("Reports", "Nomor {first} sampai {last}: {sum}").format(
        first=first, last=last, sum=_sum(section.tally)
    )


def _sum(tally: Tally) -> str:
    text = translate(
        "Reports",
        "{numbers} nomor = {rows} baris ({valid} pengaduan sah + {void} batal) + {unused} nomor tidak terpakai",
    ).format(
        numbers=number(tally.numbers),
        rows=number(tally.rows),
        valid=number(tally.valid),
        void=number(tally.void),
        unused=number(tally.unused),
    )
    if not tally.other_day:
        return text
    other = translate("Reports", "{count} nomor bertanggal lain").format(count=number(tally.other_day))
    return f"{text} + {other}"
