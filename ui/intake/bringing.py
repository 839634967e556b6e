"""The ways in which files get to the form: dropped anywhere on the screen, pasted, chosen in the dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.common.choose_files import choose_files
from ui.common.dropped_files import is_welcome
from ui.common.painting import CENTRE, draw_text, paint_outline, smooth, text_width
from ui.common.theme import colour, px
from ui.common.tokens import RADIUS_BLOCK, Size, Weight
from ui.intake.attaching import Attaching
from ui.intake.files_section import FilesSection

_VEIL = 0.8
_INSET = 8
_BLOCK, _ROOM = 64, 32


class Bringing(QObject):
    """Takes what is brought to ``screen``; nothing is taken while ``is_busy``."""

    def __init__(
        self, screen: QWidget, section: FilesSection, files: Attaching, is_busy: Callable[[], bool]
    ) -> None:
        super().__init__(screen)
        self._screen, self._section, self._files = screen, section, files
        self._is_busy = is_busy
        self._folder = Path.home()
        self.welcome = _Welcome(screen)
        screen.setAcceptDrops(True)
        screen.installEventFilter(self)
        section.add.clicked.connect(self.choose)

    def choose(self) -> None:
        """Let the person choose files to attach."""
        if self._section.add.isEnabled() and not self._is_busy():
            choose_files(self._screen, self._folder, self._on_chosen)

    def paste(self) -> None:
        """Attach what is in the clipboard; a field that has the focus takes words from there before this is asked."""
        if not self._is_busy():
            self._files.bring(QGuiApplication.clipboard().mimeData())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Welcome files, and pictures from a browser, wherever on the screen they are dragged."""
        if isinstance(event, QDragEnterEvent):
            if is_welcome(event.mimeData()) and not self._is_busy():
                event.acceptProposedAction()
                self.welcome.say()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self.welcome.hide()
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            self.welcome.hide()
            event.acceptProposedAction()
            if not self._is_busy():
                self._files.bring(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, paths: list[Path]) -> None:
        if paths:
            self._folder = paths[0].parent
            self._files.attach(paths)


class _Welcome(QWidget):
    """Says over the whole screen that what is dragged may be let go here."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self) -> None:
        """Show it, above everything."""
        screen = self.parentWidget()
        if screen is not None:
            self.setGeometry(screen.rect())
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a ring around the screen and the words in its middle."""
        painter = smooth(self)
        veil = QColor(colour("surface"))
        veil.setAlphaF(_VEIL)
        painter.fillRect(self.rect(), veil)
        ring = QRectF(self.rect()).adjusted(_INSET, _INSET, -_INSET, -_INSET)
        paint_outline(painter, ring, focused=True, fill=None, radius=RADIUS_BLOCK)
        words = translate("Intake", "Lepas di sini untuk melampirkan")
        width = text_width(words, Size.TITLE, Weight.SEMIBOLD) + 2 * _ROOM
        block = QRectF(0, 0, width, px(_BLOCK))
        block.moveCenter(ring.center())
        paint_outline(painter, block, focused=True, radius=RADIUS_BLOCK)
        draw_text(painter, block, words, size=Size.TITLE, weight=Weight.SEMIBOLD, tone="accent", align=CENTRE)
        painter.end()
