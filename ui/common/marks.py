"""How states look: icon, word and colour, never colour alone."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.complaint import ComplaintStatus
from desktop.domain.deadlines import Band
from desktop.domain.outbox import SyncState
from resources.i18n import translate
from ui.common.labels import IconText
from ui.common.painting import badge_width, paint_badge, paint_mark, smooth
from ui.common.theme import px
from ui.common.tokens import Colour, Size, Weight


@dataclass(frozen=True, slots=True)
class StateLook:
    """Icon, word and colour of a state; a loud one is coloured and semibold because somebody must act."""

    icon: str
    word: str
    tone: Colour
    is_loud: bool

    @property
    def word_tone(self) -> Colour:
        """Return the colour of the word: its own when loud, quiet otherwise."""
        return self.tone if self.is_loud else "text2"

    @property
    def weight(self) -> Weight:
        """Return the weight of the word."""
        return Weight.SEMIBOLD if self.is_loud else Weight.REGULAR


def state_look(state: SyncState) -> StateLook:
    """Return how a state of sending looks."""
    match state:
        case SyncState.WAITING:
            return StateLook("clock", translate("State", "Menunggu"), "wait", False)
        case SyncState.UNKNOWN:
            return StateLook("circle-help", translate("State", "Perlu dicek"), "check", True)
        case SyncState.CONFIRMED:
            return StateLook("circle-check", translate("State", "Terkirim"), "ok", False)
        case SyncState.ATTENTION:
            return StateLook("circle-alert", translate("State", "Perlu tindakan"), "act", True)
        case SyncState.BY_HAND:
            return StateLook("notebook-pen", translate("State", "Dicatat manual"), "manual", False)
        case SyncState.WITHHELD:
            return StateLook("circle-slash", translate("State", "Tidak dikirim"), "none", False)


def ending_look(status: ComplaintStatus, is_finished: bool = False) -> StateLook | None:
    """Return how a complaint looks that is finished or has ended at the desk, None for one that goes on."""
    match status:
        case ComplaintStatus.DITERIMA:
            return (
                StateLook("circle-check", translate("State", "Selesai"), "ok", False) if is_finished else None
            )
        case ComplaintStatus.BATAL:
            return StateLook("ban", translate("State", "Batal"), "text2", False)
        case ComplaintStatus.DICABUT:
            return StateLook("undo-2", translate("State", "Dicabut"), "text2", False)


def deadline_look(band: Band) -> StateLook:
    """Return how a time limit looks of which as much is used as ``band`` says."""
    match band:
        case Band.GREEN:
            return StateLook("circle-check", translate("Deadline", "Aman"), "ok", False)
        case Band.YELLOW:
            return StateLook("hourglass", translate("Deadline", "Segera"), "check", True)
        case Band.RED:
            return StateLook("alarm-clock", translate("Deadline", "Mendesak"), "act", True)
        case Band.LATE:
            return StateLook("calendar-x", translate("Deadline", "Lewat"), "late", True)


class StateMark(IconText):
    """A state of sending as icon and word."""

    def __init__(self, state: SyncState, size: Size = Size.BODY, parent: QWidget | None = None) -> None:
        look = state_look(state)
        super().__init__(
            look.icon,
            look.word,
            look.tone,
            text_tone=look.word_tone,
            size=size,
            weight=look.weight,
            gap=6,
            parent=parent,
        )


class DeadlineMark(IconText):
    """A time limit as icon and word."""

    def __init__(self, band: Band, size: Size = Size.BODY, parent: QWidget | None = None) -> None:
        look = deadline_look(band)
        super().__init__(
            look.icon,
            look.word,
            look.tone,
            text_tone=look.word_tone,
            size=size,
            weight=look.weight,
            gap=6,
            parent=parent,
        )


class Badge(QWidget):
    """A number of things that wait for this person, on amber."""

    def __init__(self, count: int, tone: Colour = "check", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self._tone: Colour = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_count(count)

    def set_count(self, count: int) -> None:
        """Show another number; zero hides the badge."""
        self._count = count
        self.setAccessibleName(str(count))
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for the number."""
        return QSize(round(badge_width(str(self._count))), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number."""
        painter = smooth(self)
        paint_badge(painter, 0, self.height() / 2, str(self._count), self._tone)
        painter.end()


class Mark(QWidget):
    """The mark of Loket."""

    def __init__(
        self,
        size: int = 28,
        ground: Colour = "accent",
        figure: Colour = "on_accent",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tones: tuple[Colour, Colour] = (ground, figure)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        painter = smooth(self)
        paint_mark(painter, QRectF(self.rect()), *self._tones)
        painter.end()
