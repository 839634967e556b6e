"""How the backups stand, on every screen: a quiet date at the foot, and a line above it once something is wrong."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.access import Account, Right
from desktop.domain.backup import BackupState, RunOutcome
from desktop.domain.errors import LoketError
from desktop.usecases.toolbox import Tools
from resources.i18n import translate
from ui.common.announcing import announce
from ui.common.button import Button
from ui.common.dates import day_in_lists
from ui.common.jobs import JobRunner
from ui.common.labels import IconLabel, Label
from ui.common.layout import row
from ui.common.panels import Ground
from ui.common.tokens import Size, Weight
from ui.settings.safety_words import trouble

LONGEST = 240
"""Characters of the line; the page tells the rest."""


class BackupStrip(Ground):
    """Hidden while all is well. ``asked()`` by whoever may do something about it."""

    asked = Signal()

    def __init__(self, *, can_act: bool, parent: QWidget | None = None) -> None:
        super().__init__("act_tint", line_top=True, parent=parent)
        self._can_act = can_act
        self.words = Label("", Size.SMALL, Weight.MEDIUM, "act", wrap=True)
        self.button = Button(
            translate("Safety", "Buka Cadangan"), icon="database-backup", kind="flat", height=28
        )
        self.button.clicked.connect(self.asked)
        icon = IconLabel("triangle-alert", "act", 16)
        self.setLayout(row(icon, (self.words, 1), self.button, spacing=12, margins=(16, 3, 16, 3)))
        if not can_act:
            self.button.hide()
        self.hide()

    def tell(self, wrong: str) -> None:
        """Say what is wrong, or nothing; who cannot act is only asked to tell somebody."""
        words = wrong
        if wrong and not self._can_act:
            words = translate(
                "Safety",
                "Cadangan perlu diperhatikan. Beri tahu atasan atau admin; Anda dapat terus mencatat.",
            )
        elif len(wrong) > LONGEST:
            words = f"{wrong[: LONGEST - 1].rstrip()}…"
        is_news = bool(words) and (words != self.words.text() or not self.isVisible())
        self.words.setText(words)
        self.setAccessibleName(words)
        self.setVisible(bool(words))
        if is_news:
            announce(self, words)


class BackupStanding(QObject):
    """``dated(words, short, is_good)`` for the foot; the strip tells the rest. An invented office has neither."""

    dated = Signal(str, str, bool)

    def __init__(
        self,
        account: Account,
        tools: Tools,
        jobs: JobRunner,
        zone: ZoneInfo,
        *,
        is_sample: bool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tools, self._jobs, self._zone = tools, jobs, zone
        self._is_sample, self._keeps_key = is_sample, account.may(Right.KEEP_RECOVERY_KEY)
        self._was_told = False
        self.strip = BackupStrip(can_act=account.may(Right.MAKE_BACKUP))

    def show_state(self, state: BackupState) -> None:
        """Say how the backups stand, once it is known whether there is a recovery key."""
        self._was_told = True
        if not self._is_sample:
            self._jobs.store(self._tools.recovery_key.is_made, partial(self._show, state), _nothing)

    def look_again(self) -> None:
        """Say it anew after somebody did something about it; the first look is the watch's."""
        if self._was_told:
            self._jobs.store(self._tools.backups.state, self.show_state, _nothing)

    def _show(self, state: BackupState, has_key: bool) -> None:
        wrong = trouble(state)
        if not has_key and self._keeps_key:
            words = translate(
                "Safety", "Belum ada kunci pemulihan: bila komputer ini hilang, datanya ikut hilang."
            )
            wrong = f"{wrong} {words}".strip()
        self.strip.tell(wrong)
        self.dated.emit(*self._dates(state), not wrong)

    def _dates(self, state: BackupState) -> tuple[str, str]:
        """Return in words, and in few, when the last backup and the last rehearsal were."""
        if state.last_good is None:
            words = translate("Safety", "Belum ada cadangan")
            return words, words
        backup, drill = self._day(state.last_good.at), state.last_drill
        if drill is None or drill.outcome is not RunOutcome.GOOD:
            short = translate("Safety", "{backup}, belum dilatih").format(backup=backup)
        else:
            short = translate("Safety", "{backup}, dilatih {day}").format(
                backup=backup, day=self._day(drill.at)
            )
        return translate("Safety", "Cadangan {day}").format(day=short), short

    def _day(self, at: datetime) -> str:
        today = self._tools.backups.clock.now().astimezone(self._zone).date()
        return day_in_lists(at.astimezone(self._zone).date(), today)


def _nothing(_error: LoketError) -> None:
    """Leave what is told: the screens themselves say what is wrong with the store."""
