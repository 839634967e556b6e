from __future__ import annotations

from collections.abc import Callable

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QSizeF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from resources import i18n
from tests.fuzz.samples import pdf_with_a_missing_page
from tests.ui.common.papers import make_pdf
from tests.ui.looking import keep_picture
from ui.common import theme
from ui.common.jobs import JobRunner
from ui.common.page_column import EDGE, GAP, PageColumn
from ui.common.pdf_pages import PdfPages
from ui.common.pdf_view import PdfView
from ui.common.print_job import Paper

Show = Callable[..., None]


def shown_view(
    qtbot: QtBot, jobs: JobRunner, shown: Show, pages: int, *, width: int = 360, height: int = 400
) -> PdfView:
    view = PdfView(jobs, "Log harian")
    shown(view, width, height)
    view.show_pdf(make_pdf(Paper.A4_LANDSCAPE, pages))
    qtbot.waitUntil(lambda: view.is_rendered)
    return view


def test_the_page_is_seen_as_it_will_be_printed(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    view = shown_view(qtbot, jobs, shown, 1)
    qtbot.waitUntil(lambda: view.is_rendered)
    picture = view.viewport().grab().toImage()
    scale = (view.width() - 2 * EDGE) / 297
    black, white = QColor("black"), QColor("white")
    assert picture.pixelColor(round(20 * scale), round(20 * scale)) == black
    assert picture.pixelColor(round(40 * scale), round(20 * scale)) == white
    keep_picture(view, "pdf-view")


def test_only_pages_in_sight_are_rendered(
    qtbot: QtBot, jobs: JobRunner, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.common.pdf_pages import PdfPages

    rendered: list[int] = []
    original = PdfPages.render

    def counting(self: PdfPages, index: int, scale: float, **rest: bool) -> object:
        rendered.append(index)
        return original(self, index, scale, **rest)

    monkeypatch.setattr(PdfPages, "render", counting)
    view = shown_view(qtbot, jobs, shown, 40)
    assert set(rendered) == {0, 1}
    view.go_to(20)
    qtbot.waitUntil(lambda: view.is_rendered)
    assert set(rendered) - {0, 1} == {19, 20}


def test_it_is_rendered_at_the_screens_ratio(
    qtbot: QtBot, jobs: JobRunner, shown: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PdfView, "devicePixelRatioF", lambda _self: 2.0)
    view = shown_view(qtbot, jobs, shown, 1)
    assert abs(view._pictures[1].width() - 2 * (360 - 2 * EDGE)) <= 2


def test_keys_turn_the_pages_and_the_place_is_told(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    view = PdfView(jobs, "Log harian")
    shown(view, 360, 400)
    told: list[tuple[int, int]] = []
    view.page_changed.connect(lambda page, count: told.append((page, count)))
    assert view.position == ""
    view.show_pdf(make_pdf(Paper.A4_LANDSCAPE, 5))
    qtbot.waitUntil(lambda: view.page_count == 5)
    view.setFocus()
    places = [view.position]
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        QTest.keyClick(view, key)
        places.append(view.position)
    assert places == ["1 dari 5", "2 dari 5", "3 dari 5", "2 dari 5", "5 dari 5", "1 dari 5"]
    assert told == [(1, 5), (2, 5), (3, 5), (2, 5), (5, 5), (1, 5)]
    assert view.accessibleDescription() == "1 dari 5"
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.verticalScrollBar().value() == 40


def test_the_place_in_english(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    view = shown_view(qtbot, jobs, shown, 3)
    i18n.set_language("en")
    assert view.position in ("1 of 3", "1 dari 3")  # until the catalogue has it
    assert view.accessibleName() == "Log harian"


def test_zoom_makes_it_readable_and_keeps_the_page(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    view = shown_view(qtbot, jobs, shown, 5)
    view.go_to(3)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.horizontalScrollBar().maximum() > 300
    assert view.current_page == 3
    qtbot.waitUntil(lambda: view.is_rendered)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.horizontalScrollBar().maximum() == 0
    turned = QWheelEvent(
        QPoint(50, 50), QPoint(50, 50), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), turned)
    assert view.horizontalScrollBar().maximum() > 0
    for is_closer in (False, True):
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
        assert (view.horizontalScrollBar().maximum() > 0) is is_closer


def test_a_compact_view_is_as_high_as_its_page(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    view = PdfView(jobs, "Contoh tanda terima", compact=True)
    shown(view, 344, 600)
    view.show_pdf(make_pdf(Paper.A5))
    qtbot.waitUntil(lambda: view.is_rendered)
    assert abs(view.height() - ((344 - 2 * EDGE) * 148 / 210 + 2 * EDGE)) <= 1
    assert not view.verticalScrollBar().isVisible()


def test_the_later_pdf_wins_and_an_old_one_never_comes_back(
    qtbot: QtBot, jobs: JobRunner, shown: Show
) -> None:
    view = PdfView(jobs, "Log harian")
    shown(view, 360, 400)
    ready: list[int] = []
    for pages in (2, 7, 4):
        view.show_pdf(make_pdf(Paper.A4_LANDSCAPE, pages), lambda: ready.append(view.page_count))
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert (view.page_count, ready) == (4, [4])
    view.clear()
    assert view.page_count == 0
    qtbot.waitUntil(lambda: jobs.is_idle)


def test_a_view_that_is_gone_gets_nothing(
    qtbot: QtBot, jobs: JobRunner, crashes: list[BaseException]
) -> None:
    view = PdfView(jobs, "Log harian")
    view.resize(360, 400)
    view.show()
    view.show_pdf(make_pdf(Paper.A4_LANDSCAPE, 3))
    qtbot.waitUntil(lambda: view.page_count == 3)
    view.viewport().repaint()
    view.show_pdf(make_pdf(Paper.A4_LANDSCAPE, 3))
    shiboken6.delete(view)
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert crashes == []


def test_a_resize_renders_anew_once_it_has_settled(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    view = shown_view(qtbot, jobs, shown, 1)
    for width in range(361, 420):
        view.resize(width, 400)
        QApplication.processEvents()
    assert not view.is_rendered
    assert view._pictures[1].width() < 360
    qtbot.waitUntil(lambda: view.is_rendered)


def test_paper_stays_white_in_the_dark(qtbot: QtBot, jobs: JobRunner, shown: Show) -> None:
    theme.set_mode(theme.Mode.DARK)
    view = shown_view(qtbot, jobs, shown, 1)
    assert view.viewport().grab().toImage().pixelColor(180, 120) == QColor("white")


def test_the_column() -> None:
    column = PageColumn((QSizeF(200, 100), QSizeF(100, 100)), 400)
    first, second = column.rects()
    assert (first.width(), first.height()) == (400, 200)
    assert (second.width(), second.height()) == (200, 200)
    assert second.top() == first.bottom() + GAP
    assert column.in_sight(0, 100) == [1]
    assert column.in_sight(150, 100) == [1, 2]
    assert PageColumn().extent == (0, 0)
    assert PageColumn().page_at(0, 100) == 0
    assert PageColumn().top_of(3) == 0


def test_a_pdf_that_lacks_a_page_is_no_bug() -> None:
    with pytest.raises(ValueError, match="damaged page"):
        PdfPages(pdf_with_a_missing_page())
