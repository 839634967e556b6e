"""Filters under a name: kept, chosen again, renamed and removed without leaving the panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.outbox import SyncState
from desktop.usecases.find_complaints import ComplaintFilter
from tests.ui.looking import keep_picture
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import IN_NOVEMBER, SARI
from ui.register.saved_filters_view import SavedFiltersView

GIVEN = ["Perlu tindakan", "Lewat tenggat", "Hari ini"]


def opened(desktop: Desktop) -> SavedFiltersView:
    screen = desktop.screen
    if not screen.filter_panel.isVisible():
        screen.list.bar.filter_button.click()
    desktop.calm()
    return screen.filter_panel.saved


def offered(view: SavedFiltersView) -> list[str]:
    return [view.box.itemText(row) for row in range(1, view.box.count())]


def choose(desktop: Desktop, name: str) -> None:
    view = opened(desktop)
    view.box.set_key(name)
    view.box.chosen.emit(name)
    desktop.calm()


def keep(desktop: Desktop, name: str) -> None:
    view = opened(desktop)
    view.save_button.click()
    QTest.keyClicks(view.name, name)
    desktop.press(Qt.Key.Key_Return)


def test_three_are_offered_from_the_beginning(desktop: Desktop) -> None:
    desktop.open()
    assert offered(opened(desktop)) == GIVEN


def test_one_that_is_chosen_is_listed_and_said(desktop: Desktop) -> None:
    screen = desktop.open()
    choose(desktop, "Perlu tindakan")
    assert desktop.titles == ["Jembatan gantung putus satu tali"]
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["Perlu tindakan"]
    assert screen.filter_panel.sync_state.key == SyncState.ATTENTION.value
    choose(desktop, "Hari ini")
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["Hari ini"]
    choose(desktop, "Lewat tenggat")
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["Lewat tenggat"]
    keep_picture(screen.window(), "register-saved-filters")


def test_filter_and_words_are_kept_under_a_name(desktop: Desktop) -> None:
    screen = desktop.open()
    desktop.type("jalan")
    found = desktop.titles
    keep(desktop, "Jalan bulan ini")
    view = screen.filter_panel.saved
    assert offered(view) == [*GIVEN, "Jalan bulan ini"]
    assert view.box.key == "Jalan bulan ini"
    assert not view.save_button.isVisible()
    choose(desktop, "Hari ini")
    assert screen.list.bar.text == ""
    choose(desktop, "Jalan bulan ini")
    assert (screen.list.bar.text, desktop.titles) == ("jalan", found)


def test_they_are_there_when_the_person_comes_back(desktop: Desktop) -> None:
    desktop.open()
    keep(desktop, "Bulan ini")
    desktop.screen.close_files()
    desktop.open()
    assert offered(opened(desktop)) == [*GIVEN, "Bulan ini"]
    desktop.screen.close_files()
    desktop.open(SARI)
    assert offered(opened(desktop)) == GIVEN


def test_rename_and_remove(desktop: Desktop) -> None:
    screen = desktop.open()
    choose(desktop, "Hari ini")
    view = screen.filter_panel.saved
    view.rename_button.click()
    assert view.name.text() == "Hari ini"
    QTest.keyClicks(view.name, "Masuk hari ini")
    view.keep_button.click()
    desktop.calm()
    assert offered(view) == ["Perlu tindakan", "Lewat tenggat", "Masuk hari ini"]
    assert view.box.key == "Masuk hari ini"
    view.remove_button.click()
    desktop.calm()
    assert offered(view) == ["Perlu tindakan", "Lewat tenggat"]
    assert view.box.key == ""
    assert QApplication.focusWidget() is view.box
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["Hari ini"]


def test_a_name_that_is_taken_is_refused_in_place(desktop: Desktop) -> None:
    screen = desktop.open()
    keep(desktop, "hari ini")
    view = screen.filter_panel.saved
    assert QApplication.focusWidget() is view.name
    assert view.name.has_error
    assert view.name_field.message == "Nama hari ini sudah dipakai. Pilih nama lain."
    keep_picture(screen.window(), "register-saved-filters-taken")
    desktop.press(Qt.Key.Key_Escape)
    assert screen.filter_panel.isVisible()
    assert not view.name.isVisible()
    assert not view.name.has_error
    desktop.press(Qt.Key.Key_Escape)
    assert not screen.filter_panel.isVisible()


def test_a_filter_changed_by_hand_is_no_longer_the_kept_one(desktop: Desktop) -> None:
    screen = desktop.open()
    choose(desktop, "Perlu tindakan")
    panel = screen.filter_panel
    panel.sync_state.set_key("")
    panel.sync_state.chosen.emit("")
    desktop.calm()
    assert panel.saved.box.key == ""
    assert panel.saved.save_button.isVisible()
    assert screen.browsing.wanted == ComplaintFilter()


def test_late_can_be_asked_for_by_hand(desktop: Desktop) -> None:
    screen = desktop.open()
    opened(desktop)
    panel = screen.filter_panel
    panel.limit.set_key("late")
    panel.limit.chosen.emit("late")
    desktop.calm()
    assert [chip.accessibleName() for chip in screen.list.bar.chips] == ["November 2026", "Lewat tenggat"]
    assert 0 < screen.model.rowCount() < IN_NOVEMBER
