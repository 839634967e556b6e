"""The life of a counter's computer, on a clean Debian 12 and on a clean Debian 13, without any network.

Each test is one step of the story and goes on where the step before ended, with the same system, desk and complaints.
"""

from __future__ import annotations

import hashlib
import shutil
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.installers import raw_port_printer
from tests.installers.chroot import HOME, USER, Chroot, running
from tests.installers.chroot_desk import PORT, PRINTER_PORT, DeskThere, write_office
from tests.installers.chroot_making import RELEASES
from tests.installers.chroot_screen import screen, until
from tests.installers.chroot_sticks import NEW, OLD, Stick, sticks
from tests.usecases.office_keys import Regency

_BEFORE, _DURING, _AFTER = "Sebelum pembaruan", "Selama pembaruan", "Sesudah pembaruan"
_UNSENT = 200
_DATA = f"{HOME}/.local/share/loket"
_STICK, _OFFICE = "/media/stick", "/media/kantor"
_PRINTED = 20_000
"""Bytes: a receipt as dots is longer than that, and no error page is."""


pytestmark = pytest.mark.smoke


@dataclass(frozen=True)
class Story:
    """One computer: its system, the desk of its clerk, and what its printer got."""

    system: Chroot
    desk: DeskThere
    paper: Path

    def install_from_stick(self, *office: str, code: int = 0) -> None:
        """Do what IT does with the stick."""
        self.system.run("sh", f"{_STICK}/install.sh", *office, code=code)

    def dpkg(self, *words: str) -> None:
        """Do something to the package alone."""
        self.system.run("dpkg", *words)

    def status(self) -> str:
        """Return how the package stands, in dpkg's words."""
        return self.system.run("dpkg-query", "--show", "--showformat=${Status}", "loket", code=None).out

    def data(self) -> dict[str, str]:
        """Return every file of the clerk's desk with the SHA-256 of what it holds."""
        folder = self.system.path(_DATA)
        files = (each for each in sorted(folder.rglob("*")) if each.is_file())
        return {
            str(each.relative_to(folder)): hashlib.sha256(each.read_bytes()).hexdigest() for each in files
        }

    def laid_down(self) -> set[str]:
        """Return the names of what lies in the computer's own folder."""
        return {each.name for each in self.system.path("/etc/loket").glob("*")}


@pytest.fixture(scope="session")
def stick() -> Stick:
    """Build the bundle and the version before, once."""
    return sticks()


@pytest.fixture(
    scope="module", params=[pytest.param(each, marks=pytest.mark.xdist_group(each)) for each in RELEASES]
)
def story(
    request: pytest.FixtureRequest, stick: Stick, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Story]:
    """Run a clean system with the stick in it, two office files (one with a flipped byte), and a printer in its network."""
    folder = tmp_path_factory.mktemp("chroot")
    pictures = Path(__file__).resolve().parents[2] / "build" / "pictures" / request.param
    with running(request.param, folder) as system, screen(folder / "screen", pictures) as shown:
        system.display = shown.number
        shutil.move(stick.unpack(folder / "stick"), system.path(_STICK))
        shutil.copy(stick.before, system.path("/media/before.deb"))
        file = write_office(system.path(_OFFICE), Regency())
        changed = bytearray(file.read_bytes())
        changed[changed.index(b"ME01")] ^= 1
        shutil.copytree(file.parent, system.path("/media/palsu"))
        system.path("/media/palsu/office.toml").write_bytes(changed)
        paper = system.path("/tmp/paper")  # noqa: S108 - inside the system
        system.start_outside(sys.executable, raw_port_printer.__file__, str(PRINTER_PORT), str(paper))
        yield Story(system, DeskThere(system, shown), paper)


def test_a_refused_office_file_leaves_nothing_behind(story: Story) -> None:
    story.install_from_stick("/media/palsu/office.toml", "--key", "/media/palsu/regency.pub", code=4)
    assert story.laid_down() == set()
    assert story.system.run("dpkg", "--audit").out == ""
    assert story.status() in (
        "",
        "install ok installed",
        "deinstall ok config-files",
        "unknown ok not-installed",
    )


def test_an_office_file_that_is_not_there(story: Story) -> None:
    story.install_from_stick("/media/tidak-ada/office.toml", code=3)
    assert story.laid_down() == set()
    assert story.system.run("dpkg", "--audit").out == ""


def test_installs_from_the_stick_without_a_network(story: Story, capsys: pytest.CaptureFixture[str]) -> None:
    story.install_from_stick(f"{_OFFICE}/office.toml", "--key", f"{_OFFICE}/regency.pub")
    assert story.status() == "install ok installed"
    assert {"office.toml", "office.toml.sig"} <= story.laid_down()
    assert story.system.run("loket", "--version", user=USER).out == f"Loket {NEW}\n"
    size = story.system.run("dpkg-query", "--show", "--showformat=${Installed-Size}", "loket").out
    with capsys.disabled():
        print(f"\n{story.system.root.name}: installed size {int(size) / 1024:.0f} MB")


def test_purging_without_the_word_keeps_the_office(story: Story) -> None:
    laid_down = story.laid_down()
    story.dpkg("--purge", "loket")
    assert story.laid_down() == laid_down
    assert not story.system.path("/usr/lib/loket").exists()


def test_the_first_start_takes_the_office_over(story: Story) -> None:
    story.dpkg("--install", "/media/before.deb")  # from here on the computer has the version before
    assert story.system.run("loket", "--version", user=USER).out == f"Loket {OLD}\n"
    story.desk.set_up()
    told = {each["name"]: each for each in story.desk.loket("doctor", code=None).value["checks"]}
    for name in (
        "libraries",
        "installation",
        "integrity",
        "accounts",
        "office",
        "office_signature",
        "machine_office",
    ):
        assert told[name]["ok"], told[name]


def test_logs_a_complaint_in_the_window_by_keyboard_and_prints(
    story: Story, capsys: pytest.CaptureFixture[str]
) -> None:
    story.desk.choose_printer(f"/usr/lib/loket/{OLD}")
    start = time.monotonic()
    story.desk.start_window()
    seconds = time.monotonic() - start
    story.desk.sign_in(is_first=True)
    row = story.desk.log_by_keyboard(_BEFORE)
    until("the receipt on paper", lambda: story.paper.exists() and story.paper.stat().st_size > _PRINTED)
    number = row["register_no"]
    until("a printed receipt in the history", lambda: "receipt_printed" in _actions(story, number))
    shown = story.desk.loket("complaint", "show", number, by="budi").value
    assert shown["complainant"]["name"] == "Siti Aminah"
    assert (shown["category"], shown["target_agency"]) == ("JALAN BERLUBANG", "PUPR")
    assert shown["complainant"]["address"] == "Jl. Lintas Tengah 12 RT 3"
    story.desk.loket("receipt", number, "--output", f"{HOME}/tanda-terima.pdf", by="budi")
    assert story.system.path(f"{HOME}/tanda-terima.pdf").read_bytes().startswith(b"%PDF-")
    with capsys.disabled():
        print(f"\n{story.system.root.name}: window after {seconds:.1f} s")


def test_an_upgrade_below_an_open_window_loses_nothing(story: Story) -> None:
    story.desk.add(_UNSENT, "Lampu jalan")
    story.install_from_stick()
    assert story.system.run("loket", "--version", user=USER).out == f"Loket {NEW}\n"
    story.desk.log_by_keyboard(_DURING)  # in the old window, whose program lies no longer where it was
    story.desk.close_window()
    _expect_all_waiting(story, _UNSENT + 2)
    story.desk.open_window()
    story.desk.log_by_keyboard(_AFTER)
    story.desk.close_window()
    _expect_all_waiting(story, _UNSENT + 3)


def test_an_older_program_changes_nothing_and_says_so(story: Story) -> None:
    story.dpkg("--install", "/media/before.deb")
    told = {each["name"]: each for each in story.desk.loket("doctor", code=6).value["checks"]}
    assert NEW in told["program_before"]["detail"]
    assert not told["program_before"]["ok"]
    schema = story.desk.write_schema("9999", f"/usr/lib/loket/{OLD}")
    before = story.data()
    refused = story.desk.loket("complaint", "list", by="budi", code=5)
    assert "versi lebih baru" in refused.value["error"]["message"]
    after = story.data()
    assert after["loket.db"] == before["loket.db"]
    story.desk.write_schema(schema, f"/usr/lib/loket/{OLD}")
    _expect_all_waiting(story, _UNSENT + 3)


def test_an_upgrade_without_a_window_loses_nothing(story: Story) -> None:
    before = story.data()
    story.install_from_stick()
    assert story.data() == before
    _expect_all_waiting(story, _UNSENT + 3)


def test_sends_everything_when_the_link_is_there(story: Story) -> None:
    story.system.start("loket", "sandbox", "--port", str(PORT), log="/tmp/sandbox.log")  # noqa: S108 - inside the system
    until("the practice server", lambda: b"http" in story.system.path("/tmp/sandbox.log").read_bytes())  # noqa: S108
    story.desk.loket("sync", code=None)
    story.desk.add(1, "Dikirim dengan diam")
    unit = story.system.path("/usr/lib/systemd/user/loket-background.service").read_text("utf-8")
    (command,) = (line.partition("=")[2] for line in unit.splitlines() if line.startswith("ExecStart="))
    story.system.run(*command.split(), user=USER)
    assert story.desk.totals() == _totals(_UNSENT + 4, "confirmed")


def test_removing_keeps_complaints_and_office(story: Story) -> None:
    before, laid_down = story.data(), story.laid_down()
    story.dpkg("--remove", "loket")
    assert not story.system.path("/usr/bin/loket").exists()
    assert not story.system.path("/usr/lib/loket").exists()
    assert story.data() == before
    assert story.laid_down() == laid_down
    story.install_from_stick()
    assert story.desk.totals() == _totals(_UNSENT + 4, "confirmed")


def test_repairing_brings_a_lost_file_back(story: Story) -> None:
    lost = story.system.path(f"/usr/lib/loket/{NEW}/desktop/domain/complaint.py")
    lost.unlink()
    shutil.rmtree(lost.parent / "__pycache__")
    assert story.system.run("loket", "--json", "outbox", "totals", user=USER, code=None).code == 1
    before = story.data()
    story.install_from_stick()
    assert story.data() == before
    assert story.desk.totals() == _totals(_UNSENT + 4, "confirmed")


def test_purging_with_the_word_takes_the_office_but_no_complaint(story: Story) -> None:
    before = story.data()
    story.system.run("dpkg", "--purge", "loket", env={"LOKET_PURGE": "hapus-semua"})
    assert not story.system.path("/etc/loket").exists()
    assert story.data() == before
    story.install_from_stick()
    assert len(story.desk.titles()) == _UNSENT + 4
    assert story.desk.loket("audit", "verify", by="ani").value["ok"]


def _expect_all_waiting(story: Story, count: int) -> None:
    titles = story.desk.titles()
    assert len(titles) == count
    assert {f"Lampu jalan {number}" for number in range(1, _UNSENT + 1)} <= set(titles)
    assert story.desk.totals() == _totals(count, "waiting")
    assert story.desk.loket("audit", "verify", by="ani").value["ok"]


def _totals(count: int, state: str) -> dict[str, int]:
    states = ("confirmed", "waiting", "unknown", "attention", "by_hand", "withheld")
    return {"logged": count, **{each: count if each == state else 0 for each in states}}


def _actions(story: Story, number: str) -> list[str]:
    shown = story.desk.loket("complaint", "show", number, by="budi").value
    return [each["action"] for each in shown["history"]]
