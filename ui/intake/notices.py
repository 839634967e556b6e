"""What the pane says and offers beside the form: a draft found, trouble with the disk, a known visitor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import LoketError
from resources.i18n import translate
from ui.common.button import Button
from ui.common.labels import IconLabel, Label
from ui.common.layout import row
from ui.common.tokens import Colour, Weight

DRAFT_KEY = "Alt+J"


@dataclass(frozen=True, slots=True)
class Notice:
    """A heading with its sign, a sentence, and at most one thing to do about it.

    ``short`` is what it says where there is one line for everything.
    """

    icon: str
    tone: Colour
    heading: str
    text: str
    action: str = ""
    key: str = ""
    run: Callable[[], None] | None = None
    short: str = ""


class Topic(IntEnum):
    """What a notice is about, the most urgent first; there is one notice of each at most."""

    SAVING = 1
    KEEPING = 2
    PAPER = 3
    TAKING = 4
    DRAFT_FOUND = 5


class NoticeBoard:
    """The notices of now; ``show`` gets all of them whenever one has changed."""

    def __init__(self, show: Callable[[Sequence[Notice]], None]) -> None:
        self._show = show
        self._notices: dict[Topic, Notice] = {}

    def get(self, topic: Topic) -> Notice | None:
        """Return the notice about ``topic``."""
        return self._notices.get(topic)

    def put(self, topic: Topic, notice: Notice) -> None:
        """Say something, in the place of what was said of it before."""
        if self._notices.get(topic) != notice:
            self._notices[topic] = notice
            self._show([self._notices[each] for each in sorted(self._notices)])

    def drop(self, *topics: Topic) -> None:
        """Say nothing of these any more."""
        dropped = [self._notices.pop(each, None) for each in topics]
        if any(each is not None for each in dropped):
            self._show([self._notices[each] for each in sorted(self._notices)])


def saving_trouble(message: str) -> Notice:
    """Return what is said when a complaint could not be logged."""
    return Notice(
        "hard-drive",
        "act",
        translate("Intake", "Belum tersimpan"),
        translate("Intake", "{reason} Isian tetap ada di sini.").format(reason=message),
        short=message,
    )


def keeping_trouble(error: LoketError) -> Notice:
    """Return what is said when a draft could not be kept."""
    return Notice(
        "hard-drive",
        "check",
        keeping_heading(error),
        translate("Intake", "{reason} Isian tetap ada di sini; dicoba lagi sendiri.").format(
            reason=error.message
        ),
        short=error.message,
    )


def keeping_heading(error: LoketError) -> str:
    """Say how much of a draft could not be kept: all of it, or its files alone."""
    if error.field == "attachments":
        return translate("Intake", "Lampiran draf belum tersimpan")
    return translate("Intake", "Draf belum tersimpan")


def paper_trouble(message: str) -> Notice:
    """Return what is said when the receipt of an earlier complaint did not come out."""
    return Notice(
        "printer", "check", translate("Intake", "Tanda terima belum keluar"), message, short=message
    )


def draft_found(at: str, subject: str, run: Callable[[], None]) -> Notice:
    """Return the offer to go on with the draft last worked on."""
    return Notice(
        "history",
        "accent",
        translate("Intake", "Ada draf dari {time}").format(time=at),
        translate("Intake", "{subject}. Lanjutkan?").format(subject=subject.rstrip(".")),
        action=translate("Intake", "Lanjutkan"),
        key=DRAFT_KEY,
        run=run,
        short=translate("Intake", "Draf {time}").format(time=at),
    )


def taking_trouble(error: LoketError) -> Notice:
    """Return what is said when an offered identity could not be taken over."""
    return Notice(
        "hard-drive",
        "check",
        translate("Intake", "Identitas belum dapat dipakai"),
        error.message,
        short=error.message,
    )


class NoticeView(QWidget):
    """A notice in the pane; without one it takes no room."""

    def __init__(self, notice: Notice | None = None) -> None:
        super().__init__()
        self._notice: Notice | None = None
        self._icon = IconLabel("")
        self._heading = Label("", weight=Weight.SEMIBOLD, wrap=True)
        self._text = Label("", tone="text2", wrap=True)
        self.button = Button(kind="flat")
        self.button.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row(self._icon, (self._heading, 1)))
        column.addWidget(self._text)
        column.addLayout(row(self.button, None))
        if notice is not None:
            self._fill(notice)
        else:
            self.hide()

    def show_notice(self, notice: Notice | None) -> None:
        """Show another notice, or none."""
        self._notice = None
        if notice is not None:
            self._fill(notice)
        self.setVisible(notice is not None)

    def _fill(self, notice: Notice) -> None:
        self._notice = notice
        self.setAccessibleName(f"{notice.heading}. {notice.text}")
        self._icon.set_icon(notice.icon, notice.tone)
        self._heading.setText(notice.heading)
        self._text.setText(notice.text)
        self._text.setVisible(bool(notice.text))
        self.button.key = notice.key
        self.button.set_text(notice.action)
        self.button.setVisible(notice.run is not None)

    def _on_clicked(self) -> None:
        if self._notice is not None and self._notice.run is not None:
            self._notice.run()
