"""What camera or scanner leave in their folder is offered once it is whole, and attached only when asked for."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import Counter
from tests.ui.intake.hands import ALT, CTRL, Hands
from tests.ui.intake.test_files import shown
from ui.common.jobs import JobRunner
from ui.intake.screen import IntakeScreen
from ui.intake.watched_folder import RECENT_S, WatchedFolder

FAST_MS, SLOW_MS = 20, 60_000


def photo(path: Path, *, age_s: float = 0.0) -> Path:
    Image.new("RGB", (64, 48), "grey").save(path, "JPEG")
    if age_s:
        os.utime(path, (time.time() - age_s,) * 2)
    return path


Watch = Callable[..., list[Path]]


@pytest.fixture
def watch(jobs: JobRunner, qtbot: QtBot, qapp: QObject) -> Watch:
    """Return a function that watches a folder until it has been looked through once and returns what will be found."""

    def begin(folder: Path, *, by_clock: bool = True) -> list[Path]:
        found: list[Path] = []
        every = FAST_MS if by_clock else SLOW_MS
        watched = WatchedFolder(jobs, jobs, look_every_ms=every, look_again_ms=FAST_MS)
        watched.found.connect(found.append)
        watched.watch(folder)
        qtbot.waitUntil(lambda: watched._known is not None or not watched._is_first_look)
        return found

    return begin


def test_new_pictures_are_found_and_old_ones_are_not(watch: Watch, tmp_path: Path, qtbot: QtBot) -> None:
    photo(tmp_path / "IMG_2030.jpg")
    (tmp_path / "catatan.txt").write_text("x")
    found = watch(tmp_path)
    new = photo(tmp_path / "IMG_2031.JPG")
    (tmp_path / "catatan 2.txt").write_text("x")
    qtbot.waitUntil(lambda: found == [new])
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4")
    qtbot.waitUntil(lambda: found == [new, scan])


def test_the_systems_notice_is_enough(watch: Watch, tmp_path: Path, qtbot: QtBot) -> None:
    found = watch(tmp_path, by_clock=False)
    new = photo(tmp_path / "IMG_2031.jpg")
    qtbot.waitUntil(lambda: found == [new])


def test_a_picture_that_is_still_being_written_is_waited_for(
    jobs: JobRunner, tmp_path: Path, qtbot: QtBot
) -> None:
    watched = WatchedFolder(jobs, jobs, look_every_ms=SLOW_MS, look_again_ms=SLOW_MS)
    found: list[Path] = []
    watched.found.connect(found.append)

    def look() -> None:
        qtbot.waitUntil(lambda: jobs.is_idle)
        watched._look()
        qtbot.waitUntil(lambda: jobs.is_idle)

    watched.watch(tmp_path)
    look()
    path = tmp_path / "IMG_2031.jpg"
    path.touch()
    look()
    look()
    assert found == []  # empty so far
    with path.open("ab") as file:
        for _piece in range(3):
            file.write(b"\xff" * 1000)
            file.flush()
            look()
            assert found == []
    look()
    assert found == [path]
    look()
    assert found == [path]


def test_a_card_that_is_put_in_offers_what_was_just_taken(watch: Watch, tmp_path: Path, qtbot: QtBot) -> None:
    card, elsewhere = tmp_path / "DCIM", tmp_path / "kamera"
    elsewhere.mkdir()
    photo(elsewhere / "IMG_1000.jpg", age_s=RECENT_S + 60)
    photo(elsewhere / "IMG_2031.jpg", age_s=30)
    found = watch(card)
    elsewhere.rename(card)
    qtbot.waitUntil(lambda: found == [card / "IMG_2031.jpg"])
    card.rename(elsewhere)
    photo(elsewhere / "IMG_2032.jpg")
    qtbot.waitUntil(lambda: not card.exists())
    elsewhere.rename(card)
    qtbot.waitUntil(lambda: card / "IMG_2032.jpg" in found)


@pytest.fixture
def camera(tmp_path: Path, counter: Counter) -> Path:
    """Return the folder that this desk watches."""
    folder = tmp_path / "Kamera"
    folder.mkdir()
    counter.program.tools().settings.set("watch_folder", str(folder))
    return folder


def offered(screen: IntakeScreen) -> str:
    offer = screen.form.files.offer
    return offer.words.text() if offer.isVisible() else ""


def test_a_new_photo_is_offered_and_attached_when_asked_for(
    open_screen: OpenScreen, hands: Hands, camera: Path, qtbot: QtBot
) -> None:
    screen = open_screen()
    assert screen.new_pictures.watched.folder == camera
    path = photo(camera / "IMG_2031.jpg")
    content = path.read_bytes()
    qtbot.waitUntil(lambda: offered(screen) == "Foto baru: IMG_2031.jpg. Lampirkan?")
    assert shown(screen) == []  # never by itself
    hands.press(Qt.Key.Key_F, ALT)
    hands.wait()
    assert shown(screen) == ["IMG_2031.jpg"]
    assert offered(screen) == ""
    assert path.read_bytes() == content
    hands.press(Qt.Key.Key_F, ALT)  # nothing is offered: nothing happens
    hands.wait()
    assert shown(screen) == ["IMG_2031.jpg"]


def test_several_are_offered_together_as_far_as_they_fit(
    open_screen: OpenScreen, hands: Hands, camera: Path, qtbot: QtBot
) -> None:
    screen = open_screen()
    for number in range(7):
        photo(camera / f"IMG_{number}.jpg", age_s=7 - number)
    words = "5 berkas baru, terakhir IMG_6.jpg. Lampirkan semua?"
    qtbot.waitUntil(lambda: offered(screen) == words)
    screen.form.files.offer.take.click()
    hands.wait()
    assert shown(screen) == [f"IMG_{number}.jpg" for number in range(2, 7)]


def test_an_offer_declined_does_not_come_again(
    open_screen: OpenScreen, hands: Hands, camera: Path, qtbot: QtBot
) -> None:
    screen = open_screen()
    photo(camera / "IMG_1.jpg")
    qtbot.waitUntil(lambda: offered(screen) != "")
    screen.form.files.offer.decline.click()
    scan = camera / "scan.pdf"
    scan.write_bytes(b"%PDF-1.4")
    qtbot.waitUntil(lambda: offered(screen) == "Pindaian baru: scan.pdf. Lampirkan?")
    assert scan.exists()


def test_the_photo_of_one_visitor_is_not_offered_to_the_next(
    open_screen: OpenScreen, hands: Hands, camera: Path, qtbot: QtBot
) -> None:
    screen = open_screen()
    hands.fill()
    photo(camera / "IMG_1.jpg")
    qtbot.waitUntil(lambda: offered(screen) != "")
    with qtbot.waitSignal(screen.saved):
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert offered(screen) == ""


def test_another_folder_is_watched_once_the_screen_is_seen_again(
    open_screen: OpenScreen, hands: Hands, camera: Path, counter: Counter, qtbot: QtBot
) -> None:
    screen = open_screen()
    counter.program.tools().settings.set("watch_folder", "")
    screen.hide()
    screen.show()
    qtbot.waitUntil(lambda: screen.new_pictures.watched.folder is None)
