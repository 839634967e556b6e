"""What LAPOR! says of a complaint and what we add to it, in the pane: words as they are, in the order of their times."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt

from desktop.domain.follow_up import FollowUpPayload, FollowUpPurpose, freeze_follow_up, marked
from desktop.domain.lapor_report import EntryKind, LaporEntry, LaporState, LaporStatus
from desktop.domain.outbox import ItemKind, OutboxItem, SyncState
from desktop.domain.outbox_payload import payload_sha256
from desktop.domain.reading_back import ReadReport
from desktop.runtime.attached_file import AttachedFile
from desktop.runtime.reference_data import load_reference
from desktop.store.lapor_reports import LaporReports
from desktop.usecases.find_complaints import Action, HistoryEntry
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA
from ui.common import theme
from ui.register.step import Step
from ui.register.timeline import newest_day, steps

ZONE, TODAY = ZoneInfo("Asia/Jakarta"), date(2026, 11, 24)
REFERENCE = load_reference("16.03")
NUMBER = "ME01-L1-26-00042-7"
NBSP = "\N{NO-BREAK SPACE}"
KTP_ROW = 2
NOON = datetime(2026, 11, 24, 5, 0, tzinfo=UTC)
REPLY = (
    "Yth. Ibu Yulia,\n\nBlangko KTP elektronik sudah tersedia. Silakan mengambil KTP di kantor Dinas Dukcapil, loket 3, "
    "mulai Kamis 26 November 2026 dengan membawa resi.\n\nTerima kasih."
)
ENTRIES = (
    LaporEntry(EntryKind.STATUS, "Laporan diterima", datetime(2026, 11, 24, 4, 25, tzinfo=UTC)),
    LaporEntry(EntryKind.STATUS, "Terdisposisi ke Disdukcapil", datetime(2026, 11, 24, 5, 2, tzinfo=UTC)),
    LaporEntry(
        EntryKind.FOLLOW_UP,
        REPLY,
        datetime(2026, 11, 24, 6, 31, tzinfo=UTC),
        "Dinas Kependudukan dan Pencatatan Sipil Kab. Muara Enim",
        ("jadwal-pengambilan.pdf", "foto-blangko.jpg"),
    ),
)


def history(*entries: tuple[Action, datetime, dict[str, object]]) -> list[HistoryEntry]:
    return [HistoryEntry(at, "rina", "Rina Marlina", action, detail) for action, at, detail in entries]


def follow_up(state: SyncState, ordinal: int = 1, text: str = "Masih mati.", **values: str) -> OutboxItem:
    content = marked(NUMBER, ordinal, 1, 1, text)
    frozen = freeze_follow_up(FollowUpPayload(NUMBER, ordinal, FollowUpPurpose.NOTE, content))
    return OutboxItem(
        f"f{ordinal}",
        "c1",
        NUMBER,
        "x",
        frozen,
        payload_sha256(frozen),
        state,
        (),
        kind=ItemKind.FOLLOW_UP,
        **values,  # type: ignore[arg-type]
    )


def shown(
    entries: Sequence[LaporEntry] = (),
    done: Sequence[HistoryEntry] = (),
    follow_ups: Sequence[OutboxItem] = (),
) -> list[Step]:
    state = LaporState(LaporStatus(name="Tertunda", entries=tuple(entries)), NOON, NOON)
    return steps(done, REFERENCE, ZONE, TODAY, state, follow_ups)


def test_what_lapor_says_stands_between_what_the_desk_did() -> None:
    done = history(
        (Action.CONFIRMED, datetime(2026, 11, 24, 4, 24, tzinfo=UTC), {"lapor_no": "9"}),
        (Action.STATUS_READ, datetime(2026, 11, 24, 6, 0, tzinfo=UTC), {"status": "Tertunda"}),
        (Action.FOLLOW_UP_READ, datetime(2026, 11, 24, 7, 0, tzinfo=UTC), {"author": "x"}),
    )
    late = LaporEntry(EntryKind.FOLLOW_UP, "Kemarin", NOON - timedelta(days=1), "PUPR")
    undated = LaporEntry(EntryKind.STATUS, "Entah kapan")
    found = shown([undated, late, *ENTRIES], done)
    assert [(s.title, s.by or s.detail, s.when) for s in found] == [
        ("Tindak lanjut", "Dinas Kependudukan dan Pencatatan Sipil Kab. Muara Enim", "13.31"),
        ("Status di LAPOR!", "Tertunda", "13.00"),
        ("Catatan LAPOR!", "Terdisposisi ke Disdukcapil", "12.02"),
        ("Catatan LAPOR!", "Laporan diterima", "11.25"),
        ("Terkirim ke LAPOR!", "Nomor #9", "11.24"),
        ("Tindak lanjut", "PUPR", f"23{NBSP}Nov, 12.00"),
        ("Catatan LAPOR!", "Entah kapan", ""),
    ]
    assert found[0].detail.startswith("Yth. Ibu Yulia,\nBlangko")
    assert found[0].detail.endswith("Lampiran: jadwal-pengambilan.pdf, foto-blangko.jpg")
    assert newest_day(found, ZONE) == TODAY


def test_a_clock_set_back_mixes_up_nothing_that_the_desk_did() -> None:
    done = history(
        (Action.LOGGED, NOON, {"channel": "tatap_muka", "counter": "Loket 1"}),
        (Action.CONFIRMED, NOON - timedelta(days=900), {"lapor_no": "9"}),
    )
    assert [s.title for s in shown(ENTRIES[:1], done)] == [
        "Catatan LAPOR!",
        "Terkirim ke LAPOR!",
        "Dicatat di Loket 1",
    ]


def test_our_own_follow_ups_are_not_told_twice() -> None:
    ours = LaporEntry(EntryKind.FOLLOW_UP, marked(NUMBER, 1, 1, 1, "Masih mati."), NOON, "Diskominfo")
    assert shown([ours]) == []


@pytest.mark.parametrize(
    ("item", "title", "detail"),
    [
        (follow_up(SyncState.WAITING), "Susulan 1: menunggu", "Dikirim begitu laporan punya nomor LAPOR!."),
        (follow_up(SyncState.WAITING, lapor_no="9"), "Susulan 1: menunggu", "Masih mati."),
        (
            follow_up(SyncState.WAITING, 2, "ab " * 80, lapor_no="9"),
            "Susulan 2: menunggu",
            "ab " * 15 + "ab…",
        ),
        (follow_up(SyncState.UNKNOWN, reason="Putus."), "Susulan 1: perlu dicek", "Putus."),
        (follow_up(SyncState.ATTENTION, reason="Ditolak."), "Susulan 1: perlu tindakan", "Ditolak."),
    ],
)
def test_what_is_open_comes_first(item: OutboxItem, title: str, detail: str) -> None:
    found = shown(ENTRIES, follow_ups=[item])
    assert (found[0].title, found[0].detail, found[0].when) == (title, detail, "")
    assert found[1].when == "13.31"


@pytest.mark.parametrize("state", [SyncState.CONFIRMED, SyncState.WITHHELD])
def test_what_is_settled_is_told_by_the_history(state: SyncState) -> None:
    assert shown(follow_ups=[follow_up(state)]) == []


@pytest.mark.parametrize(
    ("action", "title"),
    [
        (Action.CONFIRMED, "Susulan terkirim ke LAPOR!"),
        (Action.UNKNOWN, "Susulan belum pasti sampai"),
        (Action.REJECTED, "Susulan ditolak LAPOR!"),
        (Action.RESOLVED_SENT, "Susulan dipastikan sudah ada"),
        (Action.RESOLVED_NOT_SENT, "Susulan dipastikan belum ada, dikirim ulang"),
        (Action.RETRIED, "Susulan dikirim ulang"),
        (Action.WITHHELD, "Susulan tidak dikirim"),
        (Action.RESOLVED_BY_READING, "Susulan terbaca di LAPOR!, jadi sudah terkirim"),
    ],
)
def test_what_becomes_of_a_follow_up_has_its_own_words(action: Action, title: str) -> None:
    detail: dict[str, object] = {"kind": "follow_up", "lapor_no": "9", "reason": "Sebab."}
    (step,) = shown(done=history((action, NOON, detail)))
    assert step.title == title


# In the pane


def _read(desktop: Desktop, status: LaporStatus, reason: str | None = None) -> None:
    reports = LaporReports(desktop.office.program.database)
    now = desktop.office.desk.desk.now()
    number = desktop.office.number_of("KTP elektronik belum jadi")
    due = next(d for d in reports.due(now, 1_000) if d.register_no == number)
    followed = [e for e in status.entries if e.kind is EntryKind.FOLLOW_UP]
    logged = tuple(e for e in status.entries if e.kind is EntryKind.STATUS)
    shown_status = LaporStatus(status.code, status.name, "70116", status.disposition_name, logged)
    reports.keep(ReadReport(due, shown_status, followed, reason=reason), now)


STATUS = LaporStatus("x", "Terdisposisi Sedang Diproses", "70116", "Dinas Dukcapil", ENTRIES)


def test_the_pane_says_where_the_report_stands(desktop: Desktop) -> None:
    _read(desktop, STATUS, "Tindak lanjut tidak terbaca.")
    desktop.open()
    desktop.choose(KTP_ROW)
    facts = {name: label.text() for name, label in desktop.screen.pane.facts.values.items()}
    assert next(iter(facts)) == "Status di LAPOR!"
    assert facts["Status di LAPOR!"].replace(NBSP, " ") == (
        "Terdisposisi Sedang Diproses (dibaca 24 Nov 2026, 14.12 WIB)"
    )
    assert facts["Ditangani"] == "Dinas Dukcapil"
    assert facts["Catatan"] == "Tindak lanjut tidak terbaca."
    titles = [step.title for step in desktop.screen.pane.timeline.steps]
    assert titles[:3] == ["Status di LAPOR!", "Tindak lanjut", "Catatan LAPOR!"]


def test_a_status_nobody_knows_is_shown_as_it_is_and_never_as_markup(desktop: Desktop) -> None:
    _read(desktop, LaporStatus(name="<b>Ditelaah</b> & lain", entries=(ENTRIES[0],)))
    desktop.open()
    desktop.choose(KTP_ROW)
    label = desktop.screen.pane.facts.values["Status di LAPOR!"]
    assert label.text().startswith("<b>Ditelaah</b> & lain (dibaca ")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_before_the_first_look_nothing_is_claimed(desktop: Desktop) -> None:
    desktop.open()
    desktop.choose(KTP_ROW)
    assert "Status di LAPOR!" not in desktop.screen.pane.facts.values


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (1024, 768), (911, 512), (1366, 1400)])
@pytest.mark.parametrize("mode", [theme.Mode.LIGHT, theme.Mode.DARK])
def test_news_at_every_size(desktop: Desktop, mode: theme.Mode, width: int, height: int) -> None:
    _read(desktop, STATUS)
    number = desktop.office.number_of("KTP elektronik belum jadi")
    photo = AttachedFile("resi.png", b"\x89PNG\r\n\x1a\n" + b"0" * 40, "image/png")
    words = "Ibu Yulia bertanya apakah boleh diwakili suaminya karena bekerja sampai pukul lima sore."
    desktop.office.desk.add_follow_up(RINA, number, words, [photo])
    screen = desktop.open(RINA, width, height)
    theme.set_mode(mode)
    settle()
    desktop.choose(KTP_ROW)
    root = screen.window()
    assert [*clipped_texts(root), *nameless_controls(root), *overflowing(root)] == []
    keep_picture(root, f"kabar-{width}-{height}-{mode.value}")
    timeline = screen.pane.timeline
    assert timeline.steps[0].title == "Susulan 1: menunggu"
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    screen.pane.scrolled.ensureWidgetVisible(timeline)
    screen.pane.scrolled.verticalScrollBar().setValue(screen.pane.scrolled.verticalScrollBar().maximum())
    settle()
    keep_picture(root, f"kabar-{width}-{height}-{mode.value}-bawah")
