"""Finding a complaint: by everything that is known of it, inside a filter and outside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.complaint import Classification
from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import DESIGN, IN_NOVEMBER, SARI, TOTAL, Entry

KTP = "KTP elektronik belum jadi sejak September"


def title_for_clerks(entry: Entry) -> str:
    return "Laporan rahasia" if (entry.more or {}).get("is_secret") else entry.title


def everything(desktop: Desktop) -> None:
    desktop.open()
    desktop.screen.browsing.filter_by(ComplaintFilter())
    desktop.calm()
    desktop.screen.list.bar.edit.setFocus()


def test_it_begins_with_this_month_newest_first(desktop: Desktop) -> None:
    desktop.open()
    assert desktop.note == f"{IN_NOVEMBER} dari {TOTAL} pengaduan"
    assert desktop.screen.model.rowCount() == IN_NOVEMBER
    assert desktop.titles[: len(DESIGN)] == [title_for_clerks(entry) for entry in reversed(DESIGN)]
    assert [chip.accessibleName() for chip in desktop.screen.list.bar.chips] == ["November 2026"]
    assert QApplication.focusWidget() is desktop.screen.list.bar.edit


@pytest.mark.parametrize(
    "text",
    [
        "ME01-L1-26-00410",
        "me01 l1 26 410",
        "L1/2026/410",
        "00410",
        "410",
        "1603024107900003",
        "1603 0241 0790 0003",
        "0811 2345 4410",
        "6281123454410",
        "+62 811-2345-4410",
        "Yulia Fit",
        "fitriani yul",
        "rekam data blangko",
        "elektro",
        "lektronik",
        "KTP september",
    ],
)
def test_a_complaint_is_found_by_everything_known_of_it(desktop: Desktop, text: str) -> None:
    everything(desktop)
    desktop.type(text)
    assert KTP in desktop.titles
    assert desktop.note.endswith(f"dari {TOTAL} pengaduan")


def test_one_hit_is_chosen_and_shown_at_once(desktop: Desktop) -> None:
    everything(desktop)
    desktop.type("1603024107900003")
    desktop.until(lambda: desktop.screen.pane.title.text() == KTP)
    assert QApplication.focusWidget() is desktop.screen.list.bar.edit


def test_nothing_found_says_so_and_offers_one_way_on(desktop: Desktop) -> None:
    desktop.open()
    desktop.type("jembtanxx")
    shown = desktop.screen.list
    assert shown.sentence.text() == (
        "Tidak ada yang cocok dengan “jembtanxx”. Coba satu kata saja, atau lepaskan saringan November 2026."
    )
    assert shown.button.text() == "Lepaskan saringan"
    desktop.press(Qt.Key.Key_Return)
    assert shown.sentence.text().startswith("Tidak ada yang cocok")
    assert shown.button.text() == "Kosongkan pencarian"
    desktop.press(Qt.Key.Key_Return)
    assert shown.emptiness is None
    assert desktop.note == f"{TOTAL} pengaduan"
    assert QApplication.focusWidget() is shown.bar.edit


def test_what_the_filter_hides_is_never_called_missing(desktop: Desktop) -> None:
    """Failure 25: a person comes with an old receipt while the list shows this month."""
    desktop.open()
    desktop.type("00042")
    assert desktop.screen.list.sentence.text() == (
        "“00042” tidak ada di November 2026, tetapi 1 cocok di luar saringan itu."
    )
    desktop.press(Qt.Key.Key_Return)
    assert desktop.screen.model.rowCount() == 1
    assert desktop.screen.list.bar.chips == []
    line = desktop.screen.list.table.line
    assert line is not None
    assert line.number.startswith("00042-")


def test_the_search_stays_inside_the_filter(desktop: Desktop) -> None:
    desktop.open()
    desktop.type("jalan")
    inside = desktop.screen.model.rowCount()
    desktop.screen.list.bar.chips[0].button.click()
    desktop.calm()
    assert 0 < inside < desktop.screen.model.rowCount()
    assert desktop.screen.list.bar.text == "jalan"


def test_enter_waits_for_no_pause_and_leads_into_the_list(desktop: Desktop) -> None:
    everything(desktop)
    QTest.keyClicks(desktop.screen.list.bar.edit, "bantuan beras")
    QTest.keyClick(desktop.screen.list.bar.edit, Qt.Key.Key_Return)
    desktop.until(lambda: desktop.listed_for == "bantuan beras")
    desktop.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is desktop.screen.list.table
    assert "Bantuan beras tidak sampai ke dusun IV" in desktop.titles


def test_escape_empties_the_search(desktop: Desktop) -> None:
    desktop.open()
    desktop.type("pupuk")
    desktop.press(Qt.Key.Key_Escape)
    assert desktop.screen.list.bar.text == ""
    assert desktop.note == f"{IN_NOVEMBER} dari {TOTAL} pengaduan"


def test_ctrl_f_finds_then_filters(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose(0)
    desktop.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is screen.list.bar.edit
    assert not screen.filter_panel.isVisible()
    desktop.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.filter_panel.isVisible()
    assert QApplication.focusWidget() is screen.filter_panel.time
    desktop.press(Qt.Key.Key_Escape)
    assert not screen.filter_panel.isVisible()
    assert QApplication.focusWidget() is screen.list.bar.edit


def test_filters_by_keyboard_say_what_they_are(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.list.bar.filter_button.click()
    for _ in range(2):
        desktop.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is screen.filter_panel.classification
    desktop.press(Qt.Key.Key_Down)
    desktop.press(Qt.Key.Key_Down)
    assert screen.browsing.wanted.classification is Classification.BERKADAR_PENGAWASAN
    words = [chip.accessibleName() for chip in screen.list.bar.chips]
    assert words == ["November 2026", "Berkadar pengawasan"]
    listed = [screen.model.line(row) for row in range(screen.model.rowCount())]
    assert listed
    assert all(line and line.row.classification is Classification.BERKADAR_PENGAWASAN for line in listed)


def test_filter_by_state_of_sending(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.filter_panel.open_with(screen.browsing.wanted)
    screen.filter_panel.sync_state.set_key(SyncState.UNKNOWN.value)
    screen.filter_panel.sync_state.chosen.emit(SyncState.UNKNOWN.value)
    desktop.calm()
    assert desktop.titles == ["Laporan rahasia"]
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["November 2026", "Perlu dicek"]
    screen.filter_panel.clear_button.click()
    desktop.calm()
    assert desktop.note == f"{TOTAL} pengaduan"
    assert screen.list.bar.chips == []


def test_days_of_ones_own(desktop: Desktop) -> None:
    screen = desktop.open()
    panel = screen.filter_panel
    panel.open_with(screen.browsing.wanted)
    panel.time.set_key("own")
    panel.time.chosen.emit("own")
    desktop.calm()
    assert panel.first.isVisible()
    panel.first.setFocus()
    panel.first.selectAll()
    QTest.keyClicks(panel.first, "23/11/2026")
    panel.last.setFocus()
    desktop.calm()
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == [
        "23\N{NO-BREAK SPACE}Nov – 30\N{NO-BREAK SPACE}Nov\N{NO-BREAK SPACE}2026"
    ]
    assert desktop.screen.model.rowCount() == sum(entry.day >= 23 for entry in DESIGN)
    panel.last.selectAll()
    QTest.keyClicks(panel.last, "1/11/2026")
    panel.first.setFocus()
    assert panel.first.has_error
    assert panel.last.has_error


def test_leaving_the_filter_panel_closes_it(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.list.bar.filter_button.click()
    screen.list.table.setFocus()
    assert not screen.filter_panel.isVisible()


def test_chips_that_have_no_room_stand_below(desktop: Desktop) -> None:
    screen = desktop.open()
    first = screen.list.bar.height()
    wanted = ComplaintFilter(
        screen.browsing.wanted.received_from,
        screen.browsing.wanted.received_to,
        SyncState.CONFIRMED,
        None,
        Classification.BERKADAR_PENGAWASAN,
    )
    screen.browsing.filter_by(wanted)
    desktop.calm()
    assert len(screen.list.bar.chips) == 3
    assert screen.list.bar.height() > first
    assert screen.list.bar.edit.width() >= 260
    assert all(chip.width() >= chip.sizeHint().width() for chip in screen.list.bar.chips)


def test_an_old_answer_never_replaces_a_newer_one(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    answers: list[str] = []
    screen.browsing.feed.listed.connect(lambda listing, _is_new: answers.append(listing.question.text))
    for text in ("jalan", "air", "pupuk"):
        screen.list.bar.set_text(text)
    desktop.until(lambda: desktop.listed_for == "pupuk")
    assert answers == ["pupuk"]
    assert any("Pupuk" in title for title in desktop.titles)
    assert not any("Air PDAM" in title for title in desktop.titles)
