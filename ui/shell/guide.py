"""The clerk's guide inside the window: the packaged text with its pictures, read offline and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import (
    QFont,
    QImage,
    QKeyEvent,
    QPainter,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from resources import resource
from resources.i18n import translate
from ui.common.button import Button
from ui.common.layout import row
from ui.common.scrolling import dress_scrolling
from ui.common.sheet import Sheet
from ui.common.theme import colour, font, px
from ui.common.tokens import Size, Weight

_FILE = "panduan-petugas.md"
_WIDTH, _HEIGHT = 920, 640
_WIDEST_PICTURE, _BAR_ROOM = 680, 18


class GuideText(QTextBrowser):
    """Shows the guide; its pictures are never wider than the text, and links lead nowhere but inside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Guide", "Panduan petugas"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # one that comes and goes would change the width for which the pictures are made
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress_scrolling(self)
        self._read()

    def sizeHint(self) -> QSize:
        """Return the room for half a page; the sheet gives what the window has."""
        return QSize(px(_WIDTH), px(_HEIGHT))

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return a picture of the guide at the width of the text at most; nothing from elsewhere is read."""
        if kind != int(QTextDocument.ResourceType.ImageResource.value):
            return None
        url = name if isinstance(name, QUrl) else QUrl(name)
        picture = QImage(str(resource("guide", url.fileName())))
        room = min(px(_WIDEST_PICTURE), max(80, self.viewport().width() - _BAR_ROOM))
        if picture.width() > room:
            picture = picture.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
        return _framed(picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by keys, to both ends too; Esc is the sheet's."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_Home:
            bar.setValue(bar.minimum())
        elif event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width, with the same place in view."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            bar = self.verticalScrollBar()
            share = bar.value() / max(1, bar.maximum())
            self._read()
            bar.setValue(round(share * bar.maximum()))

    def changeEvent(self, event: QEvent) -> None:
        """Take over the colours of another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self.palette().color(
            QPalette.ColorRole.Text
        ) != colour("text"):
            self._read()

    def _read(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, colour("surface"))
        palette.setColor(QPalette.ColorRole.Text, colour("text"))
        self.setPalette(palette)
        self.setFont(font())
        document = self.document()
        document.setDefaultFont(font())
        document.setDocumentMargin(4)
        self.setMarkdown(resource("guide", _FILE).read_text("utf-8"))
        cursor = QTextCursor(document)
        block = document.begin()
        while block.isValid():
            _dress(cursor, block)
            block = block.next()


class GuideSheet(Sheet):
    """The guide over the window; Esc closes, arrows and Page keys scroll."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host, "", width=_WIDTH)
        self.setAccessibleName(translate("Guide", "Panduan petugas"))
        self.text = GuideText()
        self.body.addWidget(self.text, 1)
        close = Button(translate("Guide", "Tutup"), key="Esc")
        close.clicked.connect(self.close_sheet)
        self.body.addLayout(row(None, close))
        self.closed.connect(self.deleteLater)
        self.open(self.text)


def _dress(cursor: QTextCursor, block: QTextBlock) -> None:
    """Give a heading or paragraph the sizes, weights and gaps of the other screens."""
    shape = block.blockFormat()
    level = shape.headingLevel()
    shape.setTopMargin({1: 0, 2: 20, 3: 12}.get(level, 0))
    shape.setBottomMargin(7)
    cursor.setPosition(block.position())
    cursor.setBlockFormat(shape)
    for fragment in _fragments(block):
        letters = fragment.charFormat()
        if not level and letters.fontWeight() <= QFont.Weight.Normal:
            continue
        size = Size.TITLE if level == 1 else Size.BODY
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        letters.setFont(font(size, Weight.SEMIBOLD))
        cursor.setPosition(fragment.position())
        cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(letters)


def _fragments(block: QTextBlock) -> list[QTextFragment]:
    """Return the pieces of a block that look alike within themselves."""
    found, at = [], block.begin()
    while not at.atEnd():
        found.append(at.fragment())
        at += 1
    return found


def _framed(picture: QImage) -> QImage:
    """Return a picture of a screen within a hairline, so that it does not run into the page."""
    framed = picture.convertToFormat(QImage.Format.Format_RGB32)
    painter = QPainter(framed)
    painter.setPen(colour("border"))
    painter.drawRect(framed.rect().adjusted(0, 0, -1, -1))
    painter.end()
    return framed
