"""A newer version in the window: announced calmly, explained in Pengaturan, installed where allowed, never at the cost of a word."""

from __future__ import annotations

import importlib.util
import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

import main
from desktop import VERSION
from desktop.domain.access import Account, Role
from desktop.runtime import program_tree
from desktop.runtime.machine_folder import UPDATE_ROOT
from desktop.runtime.paths import DataPaths
from desktop.runtime.program_tree import version_on_disk
from desktop.runtime.update_notes import UpdateNotes
from sync.sandbox.server import SandboxServer
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, settle
from tests.ui.seat import OFFICE, PASSWORD, PATIENCE_MS, Seat, cups, seat, server
from tests.ui.whole.fitting import faults_of_texts
from tests.ui.whole.scales import SCALES
from tests.updates.publisher import Publisher
from ui.common import theme
from ui.common.crash import RESTART
from ui.common.jobs import JobRunner
from ui.common.leaving import INSTALL
from ui.intake.screen import IntakeScreen
from ui.settings.screen import SettingsScreen
from ui.settings.update_page import UpdatePage
from ui.shell.desk_page import DeskPage
from ui.shell.replaced_strip import ReplacedStrip

__all__ = ["cups", "seat", "server"]
NOTES = (
    "Pencarian menemukan nama yang ditulis berbeda.\n"
    "Tanda terima 58 mm memuat kode QR yang lebih mudah dipindai.\n"
    "Kunci layar tidak lagi menutup pratinjau yang sedang dicetak."
)


@pytest.fixture
def publisher(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Publisher:
    publisher = Publisher(tmp_path / "server" / "loket").begin().add("7.1.0", notes=NOTES)
    machine = tmp_path / "mesin"
    machine.mkdir()
    (machine / UPDATE_ROOT).write_bytes(publisher.root().content)
    monkeypatch.setenv("LOKET_MACHINE_DIR", str(machine))
    return publisher


@pytest.fixture(params=[True])
def may_start(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


@pytest.fixture
def paths(tmp_path: Path, server: SandboxServer, publisher: Publisher, may_start: bool) -> DataPaths:
    paths = DataPaths(tmp_path / "desk")
    file = tmp_path / "office.toml"
    updates = f'[updates]\nrepository = "{publisher.repository.folder}"\nmay_start_installer = {str(may_start).lower()}\n'
    file.write_text(OFFICE.format(url=server.url) + updates, encoding="utf-8")
    program = main.open_program(paths)
    tools = program.tools()
    tools.provision.apply(None, file, allow_unsigned=True)
    admin = tools.accounts.add(None, Account("budi", "Budi Hartono", Role.ADMIN), PASSWORD)
    tools.accounts.add(admin, Account("rina", "Rina Marlina", Role.CLERK), PASSWORD, is_temporary=False)
    program.close()
    return paths


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the codes with which the window's loop was asked to end; here no loop of ours runs."""
    codes: list[int] = []
    monkeypatch.setattr("ui.shell.desk_page.QCoreApplication.exit", codes.append)
    return codes


def at_desk(seat: Seat, who: str) -> DeskPage:
    seat.sign_in(who)
    (page,) = seat.find(DeskPage)
    assert isinstance(page, DeskPage)
    return page


def looked(page: DeskPage, qtbot: QtBot, jobs: JobRunner) -> DeskPage:
    with qtbot.waitSignal(page.update_watch.stands, timeout=PATIENCE_MS):
        page.update_watch.look()
    rest(qtbot, jobs)
    return page


def rest(qtbot: QtBot, jobs: JobRunner) -> None:
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=PATIENCE_MS)
    settle()


def update_page(page: DeskPage, qtbot: QtBot, jobs: JobRunner) -> UpdatePage:
    page.status_bar.update_item.click()
    rest(qtbot, jobs)
    settings = page.page("settings")
    assert isinstance(settings, SettingsScreen)
    shown = settings.built("updates")
    assert isinstance(shown, UpdatePage)
    assert shown.page.isVisible()
    return shown


def texts(shown: UpdatePage) -> str:
    from PySide6.QtWidgets import QWidget

    return "\n".join(
        each.accessibleName() for each in shown.page.findChildren(QWidget) if each.accessibleName()
    )


def test_it_is_announced_at_the_foot_and_explained(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, publisher: Publisher
) -> None:
    page = at_desk(seat, "budi")
    assert not page.status_bar.update_item.isVisible()
    looked(page, qtbot, jobs)
    assert page.status_bar.update_item.text() == "Versi 7.1.0 tersedia"
    assert page.status_bar.update_item.isVisible()
    shown = update_page(page, qtbot, jobs)
    said = texts(shown)
    for words in ("7.1.0", "Diskominfo Kab. Muara Enim", str(publisher.repository.folder)[:8]):
        assert words in said.replace("\N{ZERO WIDTH SPACE}", "")
    assert shown._notes.text() == NOTES
    assert shown.start.isVisible()
    assert nameless_controls(page) == []
    keep_picture(page.window(), "update-page")
    for scale, size in SCALES.items():
        seat.frame.resize(*size)
        settle()
        assert faults_of_texts(seat.frame) == [], scale
        keep_picture(page.window(), f"update-page-{scale}")


def test_it_can_be_read_in_the_dark_and_in_english(seat: Seat, qtbot: QtBot, jobs: JobRunner) -> None:
    page = looked(at_desk(seat, "budi"), qtbot, jobs)
    update_page(page, qtbot, jobs)
    theme.set_mode(theme.Mode.DARK)
    settle()
    keep_picture(page.window(), "update-page-dark")
    theme.set_mode(theme.Mode.LIGHT)
    seat.flow.change_language("en")
    qtbot.waitUntil(lambda: bool(seat.find(DeskPage)) and seat.find(DeskPage) != [page], timeout=PATIENCE_MS)
    (english,) = seat.find(DeskPage)
    assert isinstance(english, DeskPage)
    qtbot.waitUntil(lambda: english.status_bar.update_item.isVisible(), timeout=PATIENCE_MS)
    assert english.status_bar.update_item.text() == "Version 7.1.0 available", "known without another look"
    shown = update_page(english, qtbot, jobs)
    assert shown._notes.text() == "Version 7.1.0: searching is quicker."
    for scale, size in SCALES.items():
        seat.frame.resize(*size)
        settle()
        assert faults_of_texts(seat.frame) == [], scale
        keep_picture(english.window(), f"update-page-en-{scale}")


@pytest.mark.parametrize("may_start", [False], indirect=True)
def test_where_only_it_installs_the_page_says_so(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, may_start: bool
) -> None:
    page = looked(at_desk(seat, "budi"), qtbot, jobs)
    shown = update_page(page, qtbot, jobs)
    assert not shown.start.isVisible()
    assert shown.by_it.text() == (
        "Yang memasang petugas TI, dengan loket_7.1.0_amd64.deb dari folder di atas."
    )
    keep_picture(page.window(), "update-by-it")


def test_a_clerk_reads_it_and_cannot_start_anything(seat: Seat, qtbot: QtBot, jobs: JobRunner) -> None:
    page = looked(at_desk(seat, "rina"), qtbot, jobs)
    shown = update_page(page, qtbot, jobs)
    assert not shown.start.isVisible()
    assert shown.by_it.isVisible()


def test_a_refused_repository_is_told_in_a_sentence(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, publisher: Publisher
) -> None:
    page = at_desk(seat, "budi")
    publisher.expire()
    seat.press(Qt.Key.Key_F10)
    page._open_settings("updates")
    rest(qtbot, jobs)
    settings = page.page("settings")
    assert isinstance(settings, SettingsScreen)
    shown = settings.built("updates")
    assert isinstance(shown, UpdatePage)
    shown.look.click()
    rest(qtbot, jobs)
    assert "sudah lewat masa berlakunya" in shown.message.text
    assert "belum pernah" not in texts(shown)
    assert not page.status_bar.update_item.isVisible()
    assert clipped_texts(page) == []
    keep_picture(page.window(), "update-refused")


def test_a_stick_is_looked_at_where_somebody_points(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, publisher: Publisher
) -> None:
    page = at_desk(seat, "budi")
    page._open_settings("updates")
    rest(qtbot, jobs)
    settings = page.page("settings")
    assert isinstance(settings, SettingsScreen)
    shown = settings.built("updates")
    assert isinstance(shown, UpdatePage)
    shown.stick.click()
    assert isinstance(shown.file_dialog, QFileDialog)
    shown.file_dialog.fileSelected.emit(str(publisher.repository.folder))
    shown.file_dialog.close()
    rest(qtbot, jobs)
    assert page.status_bar.update_item.text() == "Versi 7.1.0 tersedia"


def test_installing_closes_the_window_first_and_keeps_what_is_written(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, paths: DataPaths, ended: list[int]
) -> None:
    page = at_desk(seat, "budi")
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    intake.form.focus_first()
    seat.type("Herman")
    looked(page, qtbot, jobs)
    shown = update_page(page, qtbot, jobs)
    seat.frame.activateWindow()  # this platform leaves a closed list active
    shown.start.click()
    settle()
    assert shown.question is not None
    keep_picture(page.window(), "update-question")
    question = shown.question
    qtbot.waitUntil(question.safe.hasFocus, timeout=PATIENCE_MS)  # Enter alone installs nothing
    question.risky.click()
    qtbot.waitUntil(lambda: ended == [INSTALL], timeout=PATIENCE_MS)
    ready = UpdateNotes(paths.updates).ready()
    assert ready is not None
    assert (ready.version, ready.path.name) == ("7.1.0", "loket_7.1.0_amd64.deb")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    seat.close()
    program = main.open_program(paths)
    kept = program.tools().drafts.list(Account("budi", "Budi Hartono", Role.ADMIN))
    program.close()
    assert [json.dumps(each.form) for each in kept if "Herman" in json.dumps(each.form)]
    seat.close = lambda: None  # type: ignore[method-assign]


def test_an_installer_that_cannot_start_brings_the_window_back_with_the_reason(
    seat: Seat,
    qtbot: QtBot,
    jobs: JobRunner,
    paths: DataPaths,
    ended: list[int],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = looked(at_desk(seat, "budi"), qtbot, jobs)
    shown = update_page(page, qtbot, jobs)
    shown._prepare()
    qtbot.waitUntil(lambda: ended == [INSTALL], timeout=PATIENCE_MS)
    ready = UpdateNotes(paths.updates).ready()
    assert ready is not None
    ready.path.write_bytes(b"lain")
    begun: list[str] = []
    monkeypatch.setattr(main, "begin_anew", lambda: begun.append("anew"))
    main.install_update(paths)
    assert begun == ["anew"]
    assert "berubah sejak diperiksa" in UpdateNotes(paths.updates).state().problem


def test_a_version_installed_below_the_window_asks_to_begin_anew(qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "VERSION"
    file.write_text(f"{VERSION}\n")
    strip = ReplacedStrip(VERSION, lambda: version_on_disk(file))
    qtbot.addWidget(strip)
    strip.resize(1286, 40)
    strip.look()
    assert strip.isHidden()
    file.unlink()
    strip.look()
    assert strip.isHidden(), "in the middle of an installation nothing can be said"
    file.write_text("7.1.0\n")
    strip.look()
    assert not strip.isHidden()
    assert "versi 7.1.0 sudah dipasang" in strip.words.text()
    with qtbot.waitSignal(strip.again):
        strip.button.click()
    file.write_text(VERSION)
    strip.look()
    assert strip.isHidden()


def test_the_version_is_read_through_the_link_by_which_the_window_runs(tmp_path: Path) -> None:
    """As Debian's package does it: the running program's folder goes, a copy of it says what is installed now."""
    for name, version in (("0.1.0", "0.1.0"), ("kept", "7.1.0")):
        package = tmp_path / name / "desktop" / "runtime"
        package.mkdir(parents=True)
        (package / "program_tree.py").write_text(Path(program_tree.__file__).read_text("utf-8"), "utf-8")
        (tmp_path / name / "VERSION").write_text(f"{version}\n")
    link = tmp_path / "run"
    link.symlink_to("0.1.0")
    found = importlib.util.spec_from_file_location("tree", link / "desktop" / "runtime" / "program_tree.py")
    assert found is not None
    assert found.loader is not None
    tree = importlib.util.module_from_spec(found)
    found.loader.exec_module(tree)
    assert tree.version_on_disk() == "0.1.0"
    link.unlink()
    link.symlink_to("kept")
    shutil.rmtree(tmp_path / "0.1.0")
    assert tree.version_on_disk() == "7.1.0"


def test_beginning_anew_keeps_what_is_written(
    seat: Seat, qtbot: QtBot, jobs: JobRunner, paths: DataPaths, ended: list[int]
) -> None:
    page = at_desk(seat, "rina")
    (intake,) = seat.find(IntakeScreen)
    assert isinstance(intake, IntakeScreen)
    intake.form.focus_first()
    seat.type("Herman")
    page.replaced._on_disk = lambda: "7.1.0"
    page.replaced.look()
    settle()
    assert clipped_texts(page.replaced) == []
    keep_picture(page.window(), "update-replaced")
    assert seat.frame.focusWidget() is not page.replaced.button, "nobody's hands are moved"
    page.replaced.button.click()
    assert ended == [RESTART]
    seat.flow.sign_out_for_good()
    qtbot.waitUntil(lambda: jobs.is_idle, timeout=PATIENCE_MS)
    assert seat.opening.program is not None
    kept = seat.opening.program.tools().drafts.list(Account("rina", "Rina Marlina", Role.CLERK))
    assert ["Herman" in json.dumps(each.form) for each in kept] == [True]
