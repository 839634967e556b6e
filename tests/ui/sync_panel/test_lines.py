"""What the lists say, without a window."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.outbox import OutboxItem, OutboxTotals, StepKind, SyncState
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundProgress, RoundReport
from resources import i18n
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.equation import terms
from ui.sync_panel.lines import MOST_QUEUED, queue_lines, round_lines
from ui.sync_panel.pane import clock_words, link_words
from ui.sync_panel.progress_line import RoundPace, idle_words, progress_words, share_done, time_left_words

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 24, 7, 10, tzinfo=UTC)


def report(minutes_ago: int, end: RoundEnd = RoundEnd.FINISHED, **counts: int) -> RoundReport:
    at = NOW - timedelta(minutes=minutes_ago)
    return RoundReport(end, at, at, **counts)  # type: ignore[arg-type]


def item(counter: int, next_try_at: datetime | None = None) -> OutboxItem:
    number = f"ME01-L1-26-{counter:05d}-0"
    return OutboxItem(
        number, number, number, f"Judul {counter}", "{}", "", SyncState.WAITING, (), next_try_at=next_try_at
    )


def progress(
    number: int, items: int = 7, step: int = 1, steps: int = 1, kind: StepKind = StepKind.CREATE
) -> RoundProgress:
    return RoundProgress(number, items, f"ME01-L1-26-{number:05d}-0", f"Judul {number}", step, steps, kind)


def test_the_days_rounds_as_they_are_told() -> None:
    rounds = [
        report(20, delivered=5),
        report(50, RoundEnd.OFFLINE),
        report(80, RoundEnd.OFFLINE),
        report(110, delivered=2, unknown=1),
        report(160, delivered=4, attention=1),
        report(200, RoundEnd.NOTHING_DUE),
        report(230, RoundEnd.CANCELLED, delivered=1),
        report(240, RoundEnd.SERVER_TROUBLE, delivered=3),
    ]
    lines = round_lines(rounds, (NOW, progress(5)), NOW, WIB)
    assert [(line.lead, line.text, line.icon, line.tone) for line in lines] == [
        ("14.10", "7 item, sedang berjalan", "refresh-cw", "accent"),
        ("13.50", "5 terkirim", "circle-check", "ok"),
        ("13.20", "Server tidak menjawab, 2 kali", "wifi-off", "check"),
        ("12.20", "2 terkirim, 1 perlu dicek", "circle-help", "check"),
        ("11.30", "4 terkirim, 1 ditolak", "circle-alert", "act"),
        ("10.50", "Tidak ada yang perlu dikirim", "circle-check", "none"),
        ("10.20", "1 terkirim, dihentikan", "square", "none"),
        ("10.10", "3 terkirim, server terganggu", "triangle-alert", "check"),
    ]


def test_yesterdays_rounds_are_not_todays() -> None:
    before_midnight = report(14 * 60 + 11, delivered=1)  # 23.59 at the office
    after_midnight = report(14 * 60 + 9, delivered=2)
    lines = round_lines([after_midnight, before_midnight], None, NOW, WIB)
    assert [line.text for line in lines] == ["2 terkirim"]


@pytest.mark.parametrize("end", list(RoundEnd))
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_end_has_words(end: RoundEnd, language: str) -> None:
    i18n.set_language(language)
    line = round_lines([report(5, end)], None, NOW, WIB)[0]
    assert line.text[:1].isupper()


def test_the_queue_says_what_comes_next() -> None:
    later = NOW + timedelta(minutes=12)
    status = SyncStatus(next_try_at=NOW, progress=progress(1), is_sending=True)
    lines = queue_lines([item(1), item(2), item(3, later), item(4)], status, WIB)
    assert [(line.lead, line.note) for line in lines] == [
        ("L1-26-00001-0", "sedang dikirim"),
        ("L1-26-00002-0", "berikutnya"),
        ("L1-26-00003-0", "dicoba lagi 14.22"),
        ("L1-26-00004-0", "sesudahnya"),
    ]


def test_a_long_queue_is_shown_in_part() -> None:
    assert len(queue_lines([item(n) for n in range(400)], SyncStatus(), WIB)) == MOST_QUEUED


def test_the_sum_is_written_as_it_adds_up() -> None:
    totals = OutboxTotals(confirmed=1403, waiting=3, unknown=1, by_hand=3, withheld=1)
    written = terms(totals)
    assert [f"{term.sign}{term.count}" for term in written] == [
        "1.411",
        "=1.403",
        "+3",
        "+1",
        "+0",
        "+3",
        "+1",
    ]
    assert [term.word for term in written if term.is_loud] == ["Perlu dicek"]


def test_progress_in_words_and_share() -> None:
    assert progress_words(progress(5)) == "Judul 5"
    assert progress_words(progress(5, step=1, steps=3, kind=StepKind.FILE)) == "Judul 5, lampiran 1 dari 2"
    assert progress_words(progress(5, step=3, steps=3)) == "Judul 5, isi laporan"
    shares = [share_done(progress(n, 2, s, 2)) for n in (1, 2) for s in (1, 2)]
    assert shares == [0, 0.25, 0.5, 0.75]


def test_the_time_left_is_only_guessed_when_it_can_be_known() -> None:
    pace = RoundPace()
    assert pace.left(progress(1), NOW) is None
    assert pace.left(progress(2), NOW + timedelta(seconds=40)) is None
    left = pace.left(progress(3), NOW + timedelta(seconds=80))
    assert left == timedelta(seconds=200)
    assert time_left_words(left) == "kira-kira 3 menit lagi"
    assert time_left_words(timedelta(seconds=10)) == "kurang dari 1 menit lagi"
    assert time_left_words(None) == ""
    assert pace.left(progress(1), NOW + timedelta(hours=1)) is None, "the next round begins anew"


def test_between_two_rounds() -> None:
    waiting = OutboxTotals(waiting=3)
    offline = Link(LinkState.OFFLINE, NOW, "Luring: LAPOR! tidak terjangkau.")
    assert idle_words(SyncStatus(waiting, next_try_at=NOW), WIB) == (
        "3 menunggu dikirim",
        "Berikutnya pukul 14.10.",
    )
    assert idle_words(SyncStatus(waiting, link=offline), WIB)[1] == offline.message
    assert idle_words(SyncStatus(), WIB)[0] == "Tidak ada yang menunggu"
    assert idle_words(SyncStatus(waiting, is_paused=True), WIB)[0] == "Dijeda"
    assert idle_words(SyncStatus(waiting, trouble="Ruang disk habis."), WIB)[1] == "Ruang disk habis."


def test_link_and_clock() -> None:
    good = Link(LinkState.ONLINE, NOW, "Terhubung.", 1.23, 0.4)
    assert link_words(good) == ("wifi", "ok", "Terhubung, jawaban 1,2 detik")
    assert clock_words(good)[2] == "Jam komputer cocok dengan server"
    wrong = Link(LinkState.ONLINE, NOW, "", 0.01, 420, "Jam komputer berbeda 7 menit dari server.")
    assert link_words(wrong)[2] == "Terhubung, jawaban 0,1 detik"
    assert clock_words(wrong) == ("triangle-alert", "check", "Jam komputer berbeda 7 menit dari server.")
    assert clock_words(None)[2] == "Jam komputer belum dicocokkan"
