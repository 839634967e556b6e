"""Help while typing in the pane: known visitor, link, earlier reports, proposal, hints; each has its place and keeps it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.common.button import Button
from ui.common.labels import Hairline, IconText
from ui.common.layout import column
from ui.common.panels import ScrollPage
from ui.common.theme import px
from ui.intake.earlier_view import EarlierView
from ui.intake.notices import NoticeView
from ui.intake.offered import Offered
from ui.intake.target_view import TargetView

_GAP = 12
_MOST_HINTS = 2
_LEAST_HEIGHT = 96


class HelpView(QWidget):
    """Shows an :class:`Offered`; what is not offered takes no room. The buttons are there from the beginning, for Tab."""

    def __init__(self) -> None:
        super().__init__()
        self.person, self.link = NoticeView(), NoticeView()
        self.earlier, self.target = EarlierView(), TargetView()
        self._hints = _HintsView()
        self._parts: list[tuple[QWidget, QWidget]] = []
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(_GAP)
        for part in (self.person, self.link, self.earlier, self.target, self._hints):
            line = Hairline()
            self._parts.append((line, part))
            stack.addWidget(line)
            stack.addWidget(part)
        self.show_offered(Offered())

    @property
    def buttons(self) -> list[Button]:
        """Return the buttons in the order of reading."""
        return [self.person.button, self.link.button, *self.earlier.buttons, self.target.button]

    @property
    def is_offering(self) -> bool:
        """Tell whether there is more than a hint."""
        return any(not part.isHidden() for _, part in self._parts[:-1])

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is shown."""
        return all(part.isHidden() for _, part in self._parts)

    def show_offered(self, offered: Offered) -> None:
        """Show this and nothing else."""
        self.person.show_notice(offered.person)
        self.link.show_notice(offered.link)
        self.earlier.show_reports(offered.earlier)
        self.target.show_target(offered.target)
        self._hints.show_hints(offered.hints)
        is_first = True
        for line, part in self._parts:
            line.setVisible(not part.isHidden() and not is_first)
            is_first = is_first and part.isHidden()


class HelpScroll(ScrollPage):
    """As high as its help where there is room, and scrolling where there is not: what stands below never moves away."""

    def __init__(self, view: HelpView) -> None:
        super().__init__(view)
        self._view = view
        view.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """Return the height of the help at the width that there is."""
        width = self.width()
        layout = self._view.layout()
        assert layout is not None
        height = layout.heightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()
        return QSize(width, height)

    def minimumSizeHint(self) -> QSize:
        """Return the height of one notice."""
        return QSize(80, min(px(_LEAST_HEIGHT), self.sizeHint().height()))

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the help has changed."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height at another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class _HintsView(QWidget):
    """Quiet lines about what is missing."""

    def __init__(self) -> None:
        super().__init__()
        self._lines = [
            IconText("message-square-reply", "", "text3", text_tone="text2", wrap=True)
            for _ in range(_MOST_HINTS)
        ]
        self.setLayout(column(*self._lines, spacing=6))

    def show_hints(self, hints: Sequence[str]) -> None:
        """Say these."""
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(hints))
            line.label.setText(hints[place] if place < len(hints) else "")
        self.setVisible(bool(hints))
