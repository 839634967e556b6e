"""How backups stand is told on every screen: by a date at the foot, and in words once something is wrong."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.backup import BackupRun, BackupState, Occasion, RunKind, RunOutcome, state_of
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, settle
from tests.ui.seat import Seat, cups, paths, seat, server
from ui.common.jobs import JobRunner
from ui.settings.safety_page import SafetyPage
from ui.settings.screen import SettingsScreen
from ui.shell.desk_page import DeskPage

__all__ = ["cups", "paths", "seat", "server"]


def at_desk(seat: Seat, who: str) -> DeskPage:
    seat.sign_in(who)
    (page,) = seat.find(DeskPage)
    assert isinstance(page, DeskPage)
    return page


def looked(page: DeskPage, qtbot: QtBot, jobs: JobRunner) -> DeskPage:
    """Let the window do what is due and tell how it stands."""
    with qtbot.waitSignal(page._backups.dated, timeout=20_000):
        page.backup_watch.look()
    qtbot.waitUntil(lambda: jobs.is_idle)
    settle()
    return page


def failed(page: DeskPage) -> BackupState:
    now = page._backups._tools.backups.clock.now()
    runs = [
        BackupRun(
            "1", now, RunKind.BACKUP, Occasion.DAILY, "/x", RunOutcome.FAILED, reason="Ruang disk habis."
        )
    ]
    return state_of(runs, now, "", None)


def test_all_is_well_for_who_does_not_keep_the_key(seat: Seat, qtbot: QtBot, jobs: JobRunner) -> None:
    page = looked(at_desk(seat, "rina"), qtbot, jobs)
    assert not page._backups.strip.isVisible()
    assert page.status_bar.backup.text().startswith("Cadangan ")
    assert ", dilatih " in page.status_bar.backup.text()


def test_a_missing_key_is_told_to_admins_until_there_is_one(
    seat: Seat, qtbot: QtBot, jobs: JobRunner
) -> None:
    page = looked(at_desk(seat, "budi"), qtbot, jobs)
    strip = page._backups.strip
    assert strip.words.text().startswith("Belum ada kunci pemulihan")
    assert nameless_controls(page) == []
    assert clipped_texts(strip) == []
    keep_picture(page.window(), "backup-strip")
    strip.button.click()
    qtbot.waitUntil(lambda: jobs.is_idle)
    settings = page.page("settings")
    assert isinstance(settings, SettingsScreen)
    safety = settings.built("safety")
    assert isinstance(safety, SafetyPage)
    assert safety.page.isVisible()
    keep_picture(page.window(), "safety-window")
    safety.recovery.make.click()
    qtbot.waitUntil(lambda: jobs.is_idle and not strip.isVisible())
    settle()
    keep_picture(page.window(), "safety-made")


@pytest.mark.parametrize(
    ("who", "words", "has_button"),
    [
        ("rina", "Cadangan perlu diperhatikan. Beri tahu atasan atau admin", False),
        ("anwar", "Cadangan terakhir gagal. Ruang disk habis.", True),
    ],
)
def test_a_failure_is_told_to_everybody_in_their_words(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, who: str, words: str, has_button: bool
) -> None:
    page = at_desk(seat, who)
    page._backups.show_state(failed(page))
    qtbot.waitUntil(lambda: page._backups.strip.isVisible() and jobs.is_idle)
    assert page._backups.strip.words.text().startswith(words)
    assert page._backups.strip.button.isVisible() is has_button
    settle()
    assert clipped_texts(page._backups.strip) == []
