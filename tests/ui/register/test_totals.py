"""The sums under the list: of exactly what is listed, adding up, and a way to list one of them."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import IN_NOVEMBER, TOTAL


def said(desktop: Desktop) -> list[str]:
    return [button.accessibleName() for button in desktop.screen.list.totals.buttons]


def sums(desktop: Desktop) -> int:
    return sum(
        int(button.accessibleName().rsplit(" ", 1)[1].replace(".", ""))
        for button in desktop.screen.list.totals.buttons
        if button.state is not None
    )


def press(desktop: Desktop, words: str) -> None:
    (button,) = (
        each for each in desktop.screen.list.totals.buttons if each.accessibleName().startswith(words)
    )
    button.click()
    desktop.calm()


def test_the_sums_are_those_of_what_is_listed(desktop: Desktop) -> None:
    desktop.open()
    assert said(desktop) == [
        "Menunggu 3",
        "Perlu dicek 1",
        "Terkirim 50",
        "Perlu tindakan 1",
        "Dicatat manual 1",
        "Tidak dikirim 1",
        "Lewat tenggat 10",
    ]
    assert sums(desktop) == IN_NOVEMBER
    desktop.screen.browsing.filter_by(ComplaintFilter())
    desktop.calm()
    assert sums(desktop) == TOTAL
    assert said(desktop)[-1].startswith("Lewat tenggat ")


def test_the_sums_of_a_search(desktop: Desktop) -> None:
    desktop.open()
    desktop.type("jalan")
    assert sums(desktop) == desktop.screen.model.rowCount() > 0
    desktop.type("xyzzy")
    assert said(desktop) == []
    assert not desktop.screen.list.totals.isVisible()


def test_pressing_a_sum_lists_it_and_pressing_again_lists_all(desktop: Desktop) -> None:
    screen = desktop.open()
    press(desktop, "Perlu tindakan")
    assert desktop.titles == ["Jembatan gantung putus satu tali"]
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["November 2026", "Perlu tindakan"]
    assert said(desktop) == ["Perlu tindakan 1"]
    press(desktop, "Perlu tindakan")
    assert screen.model.rowCount() == IN_NOVEMBER


def test_what_is_late_is_open_and_past_its_time_limit(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.browsing.filter_by(ComplaintFilter())
    desktop.calm()
    late = int(said(desktop)[-1].rsplit(" ", 1)[1])
    press(desktop, "Lewat tenggat")
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["Lewat tenggat"]
    assert screen.model.rowCount() == late == sums(desktop)
    lines = [line for row in range(late) if (line := screen.model.line(row)) is not None]
    assert lines
    assert all(line.is_late for line in lines)
    press(desktop, "Lewat tenggat")
    assert screen.model.rowCount() == TOTAL


def test_the_sums_follow_what_changes(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.office.log(title="Jembatan baru")
    screen.refresh()
    desktop.until(lambda: "Menunggu 4" in said(desktop))
    assert sums(desktop) == IN_NOVEMBER + 1


def test_the_sums_are_reached_and_worked_by_keyboard(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.list.table.setFocus()
    desktop.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is screen.list.totals.buttons[0]
    desktop.press(Qt.Key.Key_Space)
    assert screen.browsing.wanted.sync_state is SyncState.WAITING
    assert QApplication.focusWidget() is screen.list.totals.buttons[0]


def test_tomorrow_more_may_be_late(desktop: Desktop) -> None:
    screen = desktop.open()
    screen.browsing.filter_by(ComplaintFilter())
    desktop.calm()
    before = int(said(desktop)[-1].rsplit(" ", 1)[1])
    desktop.office.clock.at += timedelta(days=30)
    screen.refresh()
    desktop.until(lambda: int(said(desktop)[-1].rsplit(" ", 1)[1]) > before)
