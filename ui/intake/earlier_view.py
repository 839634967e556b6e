"""Earlier reports of perhaps the same matter: what, when and where, why; to look at one, and to link to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from resources.i18n import translate
from ui.common.button import Button
from ui.common.flow import Flow
from ui.common.labels import ElidedLabel, IconLabel, Label
from ui.common.layout import boxed, column, row
from ui.common.tokens import Size, Weight
from ui.intake.offered import LINK_KEYS, LOOK_KEYS, Earlier

_BUTTON = 24


class EarlierView(QWidget):
    """The heading and up to three reports; ``look(place)`` and ``link(place)`` count from 0."""

    look = Signal(int)
    link = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        heading = Label(translate("Intake", "Mungkin sudah dilaporkan"), weight=Weight.SEMIBOLD, wrap=True)
        self._reports = [_Report(*keys) for keys in zip(LOOK_KEYS, LINK_KEYS, strict=True)]
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addLayout(row(IconLabel("files", "check"), (heading, 1)))
        for place, report in enumerate(self._reports):
            stack.addWidget(report)
            report.look.clicked.connect(lambda _=False, at=place: self.look.emit(at))
            report.link.clicked.connect(lambda _=False, at=place: self.link.emit(at))

    @property
    def buttons(self) -> list[Button]:
        """Return the buttons in the order of reading."""
        return [button for report in self._reports for button in (report.look, report.link)]

    def show_reports(self, reports: Sequence[Earlier]) -> None:
        """Show these."""
        for place, line in enumerate(self._reports):
            line.setVisible(place < len(reports))
            if place < len(reports):
                line.show_report(reports[place])
        self.setVisible(bool(reports))


class _Report(QWidget):
    """One report in two lines, and what can be done about it."""

    def __init__(self, look_key: str, link_key: str) -> None:
        super().__init__()
        self._title = ElidedLabel()
        self._where = ElidedLabel(size=Size.SMALL, tone="text2")
        self.look = _action(translate("Intake", "Lihat"), look_key)
        self.link = _action(translate("Intake", "Kaitkan"), link_key)
        actions = Flow(spacing=16)
        actions.addWidget(self.look)
        actions.addWidget(self.link)
        lines = column(self._title, self._where, boxed(actions), spacing=1)
        self.setLayout(lines)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_report(self, report: Earlier) -> None:
        """Show another report."""
        self._title.set_text(report.title)
        self._where.set_text(report.where)
        for button in (self.look, self.link):
            button.setAccessibleName(f"{button.text()}: {report.title}")


def _action(text: str, key: str) -> Button:
    return Button(text, key=key, kind="flat", size=Size.SMALL, height=_BUTTON)
