"""The screen worked by keyboard: bands, folding, the way to the register, a new day, and what changes meanwhile."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.deadlines import Band
from desktop.domain.errors import StorageProblem
from desktop.usecases.list_deadlines import PAGE_SIZE, DeadlineCounts, DeadlineList
from tests.ui.deadlines.conftest import Desktop
from tests.ui.deadlines.office import DESIGN, GREEN, RINA, SARI, Entry, log
from ui.common.shortcuts import ShortcutClash
from ui.deadlines.lines import DeadlineLine
from ui.deadlines.watch import DeadlineWatch

FOLDED = [
    "Lewat, 1",
    "Sampah menumpuk di TPS Tanjung Enim dekat Pasar Baru",
    "Mendesak, 3",
    "Saluran irigasi bocor di Sugih Waras",
    "Syarat akta kelahiran terlambat",
    "Trayek angkutan desa berhenti",
    "Segera, 4",
    "Cara mengurus pindah domisili",
    "Atap ruang kelas bocor di SDN 7",
    "Laporan rahasia",
    "Parkir liar di depan RSUD",
    f"Aman, {GREEN}, Tampilkan",
]
LONG = "Laporan berkadar pengawasan"  # as a clerk sees it
ALT = Qt.KeyboardModifier.AltModifier


def current(desktop: Desktop) -> str:
    entry = desktop.screen.page.list.entry
    assert entry is not None
    return entry.title if isinstance(entry, DeadlineLine) else entry.spoken


def test_bands_stand_in_the_order_of_need_and_what_is_safe_is_folded(desktop: Desktop) -> None:
    screen = desktop.open()
    assert desktop.rows == FOLDED
    assert screen.page.header.note.text() == "Selasa, 24\xa0November 2026"
    assert current(desktop) == FOLDED[1]
    assert screen.pane.question.text() == "Mengapa 23 November?"
    assert screen.pane.title.text() == FOLDED[1]


def test_the_arrows_pass_over_heads_and_the_pane_follows(desktop: Desktop) -> None:
    screen = desktop.open()
    visited = [current(desktop)]
    for _ in range(8):
        desktop.press(Qt.Key.Key_Down)
        visited.append(current(desktop))
        line = screen.page.list.line
        assert line is None or screen.pane.title.text() == line.title
    assert visited == [row for row in FOLDED if not row.startswith(("Lewat", "Mendesak", "Segera"))]
    assert screen.pane.title.text() != FOLDED[-1]
    desktop.press(Qt.Key.Key_Home)
    assert current(desktop) == FOLDED[1]
    desktop.press(Qt.Key.Key_Up)
    assert current(desktop) == FOLDED[1]
    desktop.press(Qt.Key.Key_End)
    assert current(desktop) == FOLDED[-1]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_what_is_safe_unfolds_and_folds_by_key(desktop: Desktop, key: Qt.Key) -> None:
    desktop.open()
    desktop.press(Qt.Key.Key_End)
    desktop.press(key)
    assert desktop.rows[: len(FOLDED) - 1] == FOLDED[:-1]
    assert desktop.rows[len(FOLDED) - 1] == f"Aman, {GREEN}, Sembunyikan"
    assert len(desktop.rows) == len(FOLDED) + GREEN
    assert current(desktop) == f"Aman, {GREEN}, Sembunyikan"
    desktop.press(key)
    assert desktop.rows == FOLDED
    assert desktop.asked == []


def test_a_key_folds_from_anywhere_and_the_choice_stays(desktop: Desktop) -> None:
    desktop.open()
    desktop.choose("Saluran")
    desktop.press(Qt.Key.Key_A)
    assert len(desktop.rows) == len(FOLDED) + GREEN
    assert current(desktop).startswith("Saluran")
    desktop.press(Qt.Key.Key_A)
    assert desktop.rows == FOLDED


def test_a_click_on_the_head_unfolds(desktop: Desktop) -> None:
    screen = desktop.open()
    shown = screen.page.list
    place = shown.visualRect(screen.model.index(len(FOLDED) - 1, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desktop.calm()
    assert len(desktop.rows) == len(FOLDED) + GREEN
    place = shown.visualRect(screen.model.index(0, 0)).center()
    QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    desktop.calm()
    assert not current(desktop).startswith("Lewat")


def test_enter_and_r_lead_to_the_register(desktop: Desktop) -> None:
    screen = desktop.open()
    number = desktop.choose("Saluran").row.complaint.register_no
    desktop.press(Qt.Key.Key_Return)
    desktop.press(Qt.Key.Key_R)
    screen.pane.open_button.click()
    assert desktop.asked == [number] * 3
    desktop.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == number


def test_in_a_narrow_window_the_pane_opens_over_the_list(desktop: Desktop) -> None:
    screen = desktop.open(width=1024)
    number = desktop.choose("Saluran").row.complaint.register_no
    assert not screen.pane.isVisible()
    desktop.press(Qt.Key.Key_Return)
    assert screen.pane.isVisible()
    assert QApplication.focusWidget() is screen.pane.open_button
    assert desktop.asked == []
    desktop.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is screen.pane.close_button
    desktop.press(Qt.Key.Key_Tab)
    desktop.press(Qt.Key.Key_Return)
    assert desktop.asked == [number]
    desktop.press(Qt.Key.Key_Escape)
    assert not screen.pane.isVisible()
    assert QApplication.focusWidget() is screen.page.list
    assert current(desktop).startswith("Saluran")
    desktop.press(Qt.Key.Key_R)
    assert desktop.asked == [number] * 2


def test_a_low_pane_scrolls_by_key(desktop: Desktop) -> None:
    screen = desktop.open(width=911, height=512)
    desktop.choose("Saluran")
    desktop.press(Qt.Key.Key_Return)
    bar = screen.pane.scrolled.verticalScrollBar()
    assert bar.maximum() > 0
    desktop.press(Qt.Key.Key_PageDown)
    assert bar.value() > 0
    desktop.press(Qt.Key.Key_PageUp)
    assert bar.value() == 0


def test_weeks_are_turned_by_key_and_stay_where_they_are_when_read_again(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.press(Qt.Key.Key_A)
    desktop.choose(LONG)
    pane = screen.pane
    assert pane.months.text() == "Januari – Februari 2027"
    assert not pane.later.isEnabled()
    desktop.press(Qt.Key.Key_Left, ALT)
    assert pane.months.text() == "November 2026 – Januari 2027"
    screen.refresh()
    desktop.calm()
    assert pane.months.text() == "November 2026 – Januari 2027"
    desktop.press(Qt.Key.Key_Left, ALT)
    desktop.press(Qt.Key.Key_Left, ALT)
    assert pane.months.text() == "November 2026"
    assert not pane.earlier.isEnabled()
    desktop.press(Qt.Key.Key_Right, ALT)
    assert pane.months.text() == "November 2026 – Januari 2027"
    pane.later.setFocus()
    desktop.press(Qt.Key.Key_Return)
    assert pane.months.text() == "Januari – Februari 2027"
    assert QApplication.focusWidget() is pane.earlier
    desktop.choose("Saluran")
    assert not pane.earlier.isVisible()


def test_the_day_under_the_pointer_is_known_and_the_calendar_can_be_read_out(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose("Saluran")
    calendar = screen.pane.calendar
    assert calendar.accessibleName() == "Kalender November 2026"
    read = calendar.accessibleDescription()
    assert "Selasa, 24\xa0November 2026: hari kerja ke-14, tenggat" in read
    assert "Jumat, 20\xa0November 2026: libur daerah, Hari jadi kabupaten" in read
    found = [
        cell.day
        for y in range(0, calendar.height(), 10)
        for x in range(0, calendar.width(), 10)
        if (cell := calendar.cell_at(QPointF(x, y))) is not None
    ]
    assert len(set(found)) == 35
    assert calendar.cell_at(QPointF(-5, -5)) is None


def test_the_rows_say_everything_to_a_screen_reader(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    desktop.choose("Data PKH")
    index = screen.page.list.currentIndex()
    spoken = screen.model.data(index, int(Qt.ItemDataRole.AccessibleTextRole))
    number = screen.model.data(index, int(Qt.ItemDataRole.DisplayRole))
    assert spoken == (
        f"{number}; Data PKH tidak sesuai keadaan; Dinsos · Ujan Mas Lama, Kec. Ujan Mas · Hendra Gunawan; "
        "tenggat 26\xa0Nov\xa02026; Sisa 2 hari; hari kerja ke-12 dari 14; Segera"
    )


def test_the_place_of_a_secret_report_is_not_told_to_a_clerk(desktop: Desktop) -> None:
    desktop.open(RINA)
    line = desktop.choose("Laporan rahasia")
    assert line.facts == "instansi dan tempat dirahasiakan · Hendra Gunawan"
    assert "Ujan Mas" not in line.spoken
    assert line.is_locked


def test_what_is_shortened_is_shown_whole(desktop: Desktop) -> None:
    screen = desktop.open()
    line = desktop.choose("Sampah")
    assert screen.page.list.delegate.shortened(line) == [line.title, line.whole]


def test_a_logged_complaint_appears_and_what_is_chosen_stays(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.choose("Saluran")
    log(desktop.office.desk, desktop.office.clock, Entry(2, "Jembatan putus", "16.03.02.1007", "PUPR"))
    screen.refresh()
    desktop.calm()
    assert desktop.rows[:3] == ["Lewat, 2", FOLDED[1], "Jembatan putus"]
    assert current(desktop).startswith("Saluran")


def test_what_was_ended_gives_its_place_to_the_next(desktop: Desktop) -> None:
    screen = desktop.open(SARI)
    line = desktop.choose("Saluran")
    desktop.office.desk.void(SARI, line.row.complaint.register_no, "Salah catat")
    screen.refresh()
    desktop.calm()
    assert desktop.rows[2] == "Mendesak, 2"
    assert current(desktop) == "Syarat akta kelahiran terlambat"
    assert screen.pane.title.text() == "Syarat akta kelahiran terlambat"


def test_coming_back_reads_again(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.hide()
    log(desktop.office.desk, desktop.office.clock, Entry(2, "Jembatan putus", "16.03.02.1007", "PUPR"))
    screen.show()
    desktop.calm()
    assert "Jembatan putus" in desktop.rows


def test_a_focus_that_comes_after_the_reading_is_not_lost(desktop: Desktop) -> None:
    desktop.office.close_all()
    screen = desktop.open()
    screen.page.button.clearFocus()
    screen.setFocus()
    assert QApplication.focusWidget() is screen.page.button


def test_nothing_open_says_so_and_leads_to_intake(desktop: Desktop) -> None:
    desktop.office.close_all()
    screen = desktop.open()
    asked: list[bool] = []
    screen.intake_asked.connect(lambda: asked.append(True))
    assert screen.page.is_empty
    assert screen.page.sentence.text().startswith("Tidak ada tenggat yang berjalan.")
    assert QApplication.focusWidget() is screen.page.button
    assert screen.pane.hint.text() == ""
    screen.page.button.click()
    assert asked == [True]


def test_what_is_safe_stands_open_when_there_is_nothing_else(desktop: Desktop) -> None:
    for entry in DESIGN[:-1]:
        number = desktop.office.desk.find.search(SARI, entry.title)[0].register_no
        desktop.office.desk.void(SARI, number, "Salah catat")
    desktop.open()
    assert len(desktop.rows) == 1 + GREEN
    assert desktop.rows[0] == f"Aman, {GREEN}, Sembunyikan"


def test_a_long_band_is_read_page_by_page(desktop: Desktop) -> None:
    for number in range(PAGE_SIZE):
        log(desktop.office.desk, desktop.office.clock, Entry(2, f"Aduan {number}", "16.03.02.1007", "PUPR"))
    desktop.open()
    more = "Tampilkan 1 berikutnya, masih ada 1"
    assert desktop.rows[0] == f"Lewat, {PAGE_SIZE + 1}"
    assert desktop.rows[PAGE_SIZE + 1] == more
    for _ in range(PAGE_SIZE):
        desktop.press(Qt.Key.Key_Down)
    assert current(desktop) == more
    desktop.press(Qt.Key.Key_Return)
    assert more not in desktop.rows
    assert current(desktop) == f"Aduan {PAGE_SIZE - 1}"
    assert desktop.rows[PAGE_SIZE + 2] == "Mendesak, 3"


def test_paging_by_key_lands_on_complaints(desktop: Desktop) -> None:
    desktop.open()
    desktop.press(Qt.Key.Key_A)
    for _ in range(6):
        desktop.press(Qt.Key.Key_PageDown)
    assert current(desktop) == desktop.rows[-1]
    for _ in range(6):
        desktop.press(Qt.Key.Key_PageUp)
    assert current(desktop) == FOLDED[1]


def test_trouble_with_the_store_is_said_in_place(desktop: Desktop, monkeypatch: pytest.MonkeyPatch) -> None:
    screen = desktop.open()

    def broken(_wanted: Mapping[Band, int]) -> DeadlineList:
        raise StorageProblem("Basis data tidak dapat dipakai: disk I/O error.")

    monkeypatch.setattr(screen.feed, "_tools", replace(desktop.office.tools(), overview=broken))
    screen.refresh()
    desktop.calm()
    assert screen.page.sentence.text() == "Basis data tidak dapat dipakai: disk I/O error."
    monkeypatch.undo()
    screen.page.button.click()
    desktop.calm()
    assert not screen.page.is_empty
    assert desktop.rows == FOLDED


def test_readings_asked_for_while_reading_come_to_one_more(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = desktop.open()
    tools = desktop.office.tools()
    read: list[Mapping[Band, int]] = []

    def counted(wanted: Mapping[Band, int]) -> DeadlineList:
        read.append(wanted)
        return tools.overview(wanted)

    monkeypatch.setattr(screen.feed, "_tools", replace(tools, overview=counted))
    for _ in range(5):
        screen.refresh()
    desktop.calm()
    desktop.calm()
    assert len(read) == 2


def test_a_new_day_is_noticed_and_counted(desktop: Desktop) -> None:
    desktop.open()
    counted: list[DeadlineCounts] = []
    days: list[bool] = []
    watch = DeadlineWatch(desktop.office.tools(), desktop.jobs, desktop.screen)
    watch.counted.connect(counted.append)
    watch.day_began.connect(lambda: days.append(True))
    watch.recount()
    desktop.calm()
    assert [(each.late, each.pressing) for each in counted] == [(1, 4)]
    desktop.office.clock.forward(hours=9, minutes=47)  # 23.59
    watch.look_at_clock()
    desktop.calm()
    assert len(counted) == 1
    desktop.office.clock.forward(minutes=1)
    watch.look_at_clock()
    watch.look_at_clock()
    desktop.calm()
    assert [(each.late, each.pressing) for each in counted] == [(1, 4), (3, 7)]
    assert days == [True]
    desktop.screen.refresh()
    desktop.calm()
    assert desktop.screen.page.header.note.text() == "Rabu, 25\xa0November 2026"
    assert desktop.rows[0] == "Lewat, 3"


def test_keys_are_in_the_table_and_clash_with_none(desktop: Desktop) -> None:
    screen = desktop.open()
    keys = [entry.key for entry in desktop.keys.entries("deadlines")]
    assert keys == ["Enter", "Esc", "Ctrl+C", "R", "A", "Alt+Left", "Alt+Right"]
    with pytest.raises(ShortcutClash):
        desktop.keys.note("deadlines", "R", "lain")
    assert screen.page.list.accessibleName() == "Tenggat menurut mendesaknya"


def test_tab_goes_from_the_list_to_the_pane(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.press(Qt.Key.Key_A)
    desktop.choose(LONG)
    reached = []
    for _ in range(3):
        reached.append(QApplication.focusWidget())
        desktop.press(Qt.Key.Key_Tab)
    assert reached == [screen.page.list, screen.pane.earlier, screen.pane.open_button]


def test_the_bar_is_as_long_as_the_share_that_is_used(desktop: Desktop) -> None:
    screen = desktop.open()
    shown, model = screen.page.list, screen.model
    desktop.press(Qt.Key.Key_Home)
    row = next(
        n
        for n, entry in enumerate(model.entries)
        if isinstance(entry, DeadlineLine) and entry.title[:4] == "Atap"
    )
    area = shown.visualRect(model.index(row, 0))
    picture = shown.viewport().grab(area).toImage()
    from ui.common.theme import colour
    from ui.deadlines.columns import BAR, columns

    left = round(columns(area.width()).used.left)
    middle = 17
    line = [picture.pixelColor(left + x, middle).name() for x in range(2, BAR - 2)]
    filled = line.count(colour("check").name())
    assert filled == pytest.approx(BAR * 12 / 14, abs=5)
    assert colour("track").name() in line
