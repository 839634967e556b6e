"""What the lists and the head say, without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.outbox import ItemKind, OtherTotals, OutboxItem, OutboxTotals, StepKind, SyncState
from desktop.domain.sync_round import Link, LinkState, RoundEnd, RoundProgress, RoundReport
from resources import i18n
from ui.sync_panel.activity import SyncStatus
from ui.sync_panel.equation import terms
from ui.sync_panel.headline import headline, progress_words
from ui.sync_panel.lines import queue_lines
from ui.sync_panel.page import others_words
from ui.sync_panel.pane import clock_words, link_words
from ui.sync_panel.progress_line import share_done
from ui.sync_panel.round_lines import duration_words, round_lines
from ui.sync_panel.time_left import TimeLeft

WIB = ZoneInfo("Asia/Jakarta")
NOW = datetime(2026, 11, 24, 7, 10, tzinfo=UTC)
WAITING = OutboxTotals(waiting=3)
ONLINE = Link(LinkState.ONLINE, NOW, "Terhubung.", 1.23, 0.4)


def report(
    minutes_ago: float, end: RoundEnd = RoundEnd.FINISHED, took_s: float = 18, **counts: int
) -> RoundReport:
    at = NOW - timedelta(minutes=minutes_ago)
    return RoundReport(end, at, at + timedelta(seconds=took_s), **counts)  # type: ignore[arg-type]


def item(counter: int, next_try_at: datetime | None = None, kind: ItemKind = ItemKind.REPORT) -> OutboxItem:
    number = f"ME01-L1-26-{counter:05d}-0"
    return OutboxItem(
        number,
        number,
        number,
        f"Judul {counter}",
        "{}",
        "",
        SyncState.WAITING,
        (),
        next_try_at=next_try_at,
        kind=kind,
    )


def progress(
    number: int, items: int = 7, step: int = 1, steps: int = 1, kind: StepKind = StepKind.CREATE
) -> RoundProgress:
    return RoundProgress(number, items, f"ME01-L1-26-{number:05d}-0", f"Judul {number}", step, steps, kind)


def test_the_rounds_as_they_are_told() -> None:
    rounds = [
        report(20, delivered=5),
        report(50, RoundEnd.OFFLINE),
        report(65, RoundEnd.OFFLINE),
        report(80, RoundEnd.OFFLINE),
        report(110, took_s=125, delivered=2, unknown=1),
        report(160, delivered=4, attention=1),
        report(200, RoundEnd.NOTHING_DUE, took_s=0.2),
        report(220, RoundEnd.TOLD_TO_WAIT),
        report(225, RoundEnd.TOLD_TO_WAIT),
        report(230, RoundEnd.CANCELLED, delivered=1),
        report(240, RoundEnd.SERVER_TROUBLE, delivered=3),
    ]
    lines = round_lines(rounds, (NOW, progress(5)), NOW, WIB)
    assert [(line.lead, line.text, line.below, line.icon, line.tone) for line in lines] == [
        ("14.10", "7 item, sedang berjalan", "", "refresh-cw", "accent"),
        ("13.50", "5 terkirim", "18 detik", "circle-check", "ok"),
        ("13.20", "3 percobaan luring", "12.50–13.20", "wifi-off", "check"),
        ("12.20", "2 terkirim, 1 perlu dicek", "2 menit 5 detik", "circle-help", "check"),
        ("11.30", "4 terkirim, 1 ditolak", "18 detik", "circle-alert", "act"),
        ("10.50", "Tidak ada yang perlu dikirim", "kurang dari 1 detik", "circle-check", "none"),
        ("10.30", "Server minta menunggu, 2 kali", "10.25–10.30", "triangle-alert", "check"),
        ("10.20", "1 terkirim", "dihentikan, 18 detik", "square", "none"),
        ("10.10", "3 terkirim", "server terganggu, 18 detik", "triangle-alert", "check"),
    ]


def test_a_stop_says_why_and_how_long_it_took() -> None:
    why = "Proksi kantor tidak meneruskan sambungan."
    line = round_lines([replace(report(5, RoundEnd.OFFLINE), message=why)], None, NOW, WIB)[0]
    assert (line.text, line.below, line.hint) == (
        "Server tidak menjawab",
        why,
        f"Server tidak menjawab, 18 detik. {why}",
    )


def test_each_day_has_its_heading_and_quiet_hours_end_with_it() -> None:
    rounds = [
        report(14 * 60 + 9, RoundEnd.OFFLINE),  # 00.01 at the office
        report(14 * 60 + 11, RoundEnd.OFFLINE),  # 23.59 the day before
        report(30 * 60, delivered=1),
        report(50 * 60, delivered=2),
    ]
    lines = round_lines(rounds, None, NOW, WIB)
    assert [line.text for line in lines] == [
        "Server tidak menjawab",
        "Kemarin, 23\N{NO-BREAK SPACE}Nov",
        "Server tidak menjawab",
        "1 terkirim",
        "22\N{NO-BREAK SPACE}Nov",
        "2 terkirim",
    ]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.4, "kurang dari 1 detik"),
        (18, "18 detik"),
        (60, "1 menit"),
        (125, "2 menit 5 detik"),
        (3_900, "1 jam 5 menit"),
    ],
)
def test_durations(seconds: float, words: str) -> None:
    assert duration_words(timedelta(seconds=seconds)) == words


@pytest.mark.parametrize("end", list(RoundEnd))
@pytest.mark.parametrize("language", ["id", "en"])
def test_every_end_has_words(end: RoundEnd, language: str) -> None:
    i18n.set_language(language)
    line = round_lines([report(5, end)], None, NOW, WIB)[0]
    assert line.text[:1].isupper()


def test_the_queue_says_what_comes_next() -> None:
    later = NOW + timedelta(minutes=12)
    status = SyncStatus(next_try_at=NOW, progress=progress(1), is_sending=True)
    waiting = [item(1), item(2), item(3, later), item(4, kind=ItemKind.FOLLOW_UP)]
    lines = queue_lines(waiting, status, NOW, WIB, is_first_page=True)
    assert [(line.lead, line.text, line.note) for line in lines] == [
        ("L1-26-00001-0", "Judul 1", "sedang dikirim"),
        ("L1-26-00002-0", "Judul 2", "berikutnya"),
        ("L1-26-00003-0", "Judul 3", "dicoba lagi pukul 14.22"),
        ("L1-26-00004-0", "Susulan: Judul 4", "sesudahnya"),
    ]
    assert queue_lines([item(9)], status, NOW, WIB, is_first_page=False)[0].note == "sesudahnya"


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


def test_what_is_beside_the_sum_is_said_apart() -> None:
    assert others_words(OtherTotals()) == ""
    assert others_words(OtherTotals(2, 0, 1)) == (
        "Susulan dan titipan, di luar hitungan di atas: 2 menunggu, 1 perlu tindakan."
    )
    assert others_words(OtherTotals(), 12) == "Dari yang perlu dicek, 12 dibawa keluar dan menunggu hasilnya."


@pytest.mark.parametrize(
    ("kind", "changes", "words"),
    [
        (StepKind.CREATE, {}, "Laporan: Judul 5"),
        (StepKind.FILE, {"step": 2, "steps": 3, "attachment_name": "jalan.jpg"}, "Berkas 2 dari 2 (jalan.jpg): Judul 5"),
        (StepKind.HANDOVER, {}, "Penerusan ke instansi: Judul 5"),
        (StepKind.FOLLOW_UP, {"item_kind": ItemKind.FOLLOW_UP}, "Susulan: Judul 5"),
        (StepKind.CREATE, {"item_kind": ItemKind.CARRIED}, "Titipan, laporan: Judul 5"),
    ],
)  # fmt: skip
def test_what_is_under_way(kind: StepKind, changes: dict[str, object], words: str) -> None:
    assert progress_words(replace(progress(5, kind=kind), **changes)) == words  # type: ignore[arg-type]


def test_how_much_is_done() -> None:
    shares = [share_done(progress(n, 2, s, 2)) for n in (1, 2) for s in (1, 2)]
    assert shares == [0, 0.25, 0.5, 0.75]


class Ticking:
    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


def test_the_time_left_is_shown_only_once_it_has_been_known_for_two_seconds() -> None:
    clock = Ticking()
    left = TimeLeft(clock)
    left.note(None)
    assert left.words() == ""
    left.note(180)
    clock.at += 1.9
    assert left.words() == ""
    clock.at += 0.2
    assert left.words() == "kira-kira 3 menit lagi"
    left.forget()
    left.note(30)
    assert left.words() == "", "the next round begins anew"


def test_the_time_left_never_jumps_wildly() -> None:
    clock = Ticking()
    left = TimeLeft(clock)
    shown: list[str] = []
    for tick in range(60):  # guesses that swing between two and six minutes, twice a second
        left.note(120 if tick % 2 else 360)
        clock.at += 0.5
        shown.append(left.words())
    words = [each for each in shown if each]
    changes = sum(before != after for before, after in pairwise(words))
    assert changes <= 2, words
    for _ in range(40):  # and then the truth
        left.note(20)
        clock.at += 1
    assert left.words() == "kurang dari 1 menit lagi"


@pytest.mark.parametrize(
    ("status", "words", "sentence"),
    [
        (SyncStatus(), "Tidak ada yang menunggu", ""),
        (SyncStatus(WAITING, ONLINE, next_try_at=NOW), "3 menunggu dikirim", "Segera dikirim."),
        (
            SyncStatus(WAITING, ONLINE, next_try_at=NOW + timedelta(minutes=7)),
            "3 menunggu dikirim",
            "Coba berikutnya pukul 14.17.",
        ),
        (
            SyncStatus(WAITING, ONLINE, latest=report(1, RoundEnd.CANCELLED), next_try_at=NOW + timedelta(days=1)),
            "3 menunggu dikirim",
            "Dihentikan; sisanya dikirim lagi sendiri. Coba berikutnya 25\N{NO-BREAK SPACE}Nov pukul 14.10.",
        ),
        (
            SyncStatus(WAITING, Link(LinkState.OFFLINE, NOW, "Luring."), next_try_at=NOW + timedelta(minutes=7)),
            "3 menunggu dikirim",
            "Luring. Coba berikutnya pukul 14.17.",
        ),
        (
            SyncStatus(OutboxTotals(), Link(LinkState.CREDENTIALS, NOW, "LAPOR! menolak kata sandi kantor.")),
            "Kata sandi ditolak",
            "LAPOR! menolak kata sandi kantor.",
        ),
        (
            SyncStatus(WAITING, ONLINE, paused_at=NOW - timedelta(days=1)),
            "Pengiriman dijeda",
            "Sejak 23\N{NO-BREAK SPACE}Nov pukul 14.10. Tidak ada yang dikirim sampai Anda menekan Lanjutkan.",
        ),
        (SyncStatus(WAITING, trouble="Ruang disk habis."), "Pengiriman terhenti", "Ruang disk habis."),
        (
            SyncStatus(WAITING, ONLINE, is_sending=True, is_stopping=True, progress=progress(2)),
            "Mengirim 2 dari 7",
            "Berhenti setelah langkah ini selesai.",
        ),
        (
            SyncStatus(OutboxTotals(others=OtherTotals(waiting=1)), ONLINE, next_try_at=NOW),
            "1 menunggu dikirim",
            "Segera dikirim.",
        ),
    ],
)  # fmt: skip
def test_how_things_stand(status: SyncStatus, words: str, sentence: str) -> None:
    found = headline(status, NOW, WIB)
    assert (found.words, found.sentence) == (words, sentence)
    assert found.icon


def test_link_and_clock() -> None:
    assert link_words(ONLINE, True) == ("wifi", "ok", "Terhubung, jawaban 1,2 detik")
    assert link_words(ONLINE, False)[1] == "text2"
    assert clock_words(ONLINE)[2] == "Jam komputer cocok dengan server"
    wrong = Link(LinkState.ONLINE, NOW, "", 0.01, 420, "Jam komputer berbeda 7 menit dari server.")
    assert link_words(wrong, False)[2] == "Terhubung, jawaban 0,1 detik"
    assert clock_words(wrong) == ("triangle-alert", "check", "Jam komputer berbeda 7 menit dari server.")
    assert clock_words(None)[2] == "Jam komputer belum dicocokkan"
