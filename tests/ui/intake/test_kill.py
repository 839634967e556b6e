"""kill -9 while somebody types: at most two seconds are lost (failures.md, 16); ``make campaign`` kills more often."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.campaign import kill_while_typing
from tests.campaign.kill_while_typing import AT_MOST_LOST_S, type_until_killed
from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import ALT, Hands
from tests.ui.intake.test_files import shown
from ui.intake.notices import Topic

pytestmark = pytest.mark.slow


def test_at_most_two_seconds_of_typing_are_lost_whenever_it_is_killed(tmp_path: Path) -> None:
    outcome = kill_while_typing.run(3, 16, tmp_path)
    assert outcome.problems == []
    assert outcome.kills == 3
    assert outcome.kept > 0
    assert outcome.longest_loss_s <= AT_MOST_LOST_S


def test_the_window_offers_it_back_with_its_photo(
    counter: Counter, open_screen: OpenScreen, hands: Hands, tmp_path: Path
) -> None:
    photo = tmp_path / "foto jalan.jpg"
    counter.program.close()
    told = type_until_killed(counter.program.paths.folder, photo, 3.2)
    photo.unlink()
    screen = open_screen()
    notice = screen.board.get(Topic.DRAFT_FOUND)
    assert notice is not None
    assert notice.text.startswith("Tanpa nama, aaaa")
    hands.press(Qt.Key.Key_J, ALT)
    hands.wait()
    certain = sum(at <= told.killed_at - AT_MOST_LOST_S for at in told.letters)
    assert certain > 0
    assert certain <= screen.form.report.narrative.control.length <= len(told.letters) + 1
    assert shown(screen) == ["foto jalan.jpg"]
    assert screen.drafting.current.files[0].file is not None
