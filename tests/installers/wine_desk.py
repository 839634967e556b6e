"""What one person does at a desk of Loket's installed on a computer of wine's: accounts, complaints, papers, sending, the window."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sync.sandbox.secrets import PracticeSecrets
from sync.sandbox.server import SandboxServer
from tests.installers.chroot_screen import Screen, until
from tests.installers.wine import Done, Wine, windows_path
from tests.usecases.desk import OFFICE_TOML, PASSWORD, form
from tests.usecases.office_keys import Regency, office_text

PROGRAM = r"C:\Program Files\Loket"
CLI = rf"{PROGRAM}\loket-cli.exe"
WINDOW = rf"{PROGRAM}\Loket.exe"
DATA = r"C:\users\root\AppData\Local\loket"
MACHINE = r"C:\ProgramData\Loket"
ADMIN, CLERK = "ani", "budi"
OWN_PASSWORD = "hujan-lampu-sawah"
_DAY_S = 300


@contextmanager
def practice_server() -> Iterator[SandboxServer]:
    """Run the practice server on this side; programs of wine's reach it by loopback."""
    server = SandboxServer(0)
    server.start()
    try:
        yield server
    finally:
        server.stop()


def write_office(folder: Path, regency: Regency, url: str, serial: int = 1) -> Path:
    """Write a signed office file whose server is at ``url``, with the regency's public key beside it."""
    file = regency.write(folder, office_text(serial, OFFICE_TOML.replace("http://127.0.0.1:9", url)))
    (folder / "regency.pub").write_bytes(regency.key.pem)
    return file


@dataclass
class WineDesk:
    """The desk of the only user of ``wine``; ``folder`` on this side holds what is handed over: passwords, forms, papers."""

    wine: Wine
    folder: Path
    passwords: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)

    def loket(self, *words: str, by: str = "", code: int = 0) -> Any:
        """Run one command with ``--json`` and return its value; ``by`` signs in; another exit code than ``code`` fails."""
        signed = ("--user", by, "--password-file", self._given(by, self.passwords[by])) if by else ()
        done = self.wine.run(CLI, "--json", *signed, *words, limit_s=_DAY_S)
        assert done.code == code, (words, done)
        assert "Traceback" not in done.err
        return json.loads(done.out) if done.out.strip() else None

    def set_up(self) -> None:
        """Make an admin and a clerk, and give the practice server's secrets."""
        for name, role, full_name in ((ADMIN, "admin", "Ani Rahmawati"), (CLERK, "clerk", "Budi Santoso")):
            words = ("user", "add", name, "--role", role, "--full-name", full_name)
            by = ADMIN if self.passwords else ""
            self.loket(*words, "--new-password-file", self._given(name, PASSWORD), by=by)
            self.passwords[name] = PASSWORD
        secrets = PracticeSecrets()
        auth, token = self._given("auth", secrets.bearer), self._given("token", secrets.braced)
        self.loket("credentials", "set", "--auth-file", auth, "--token-file", token)

    def doctor(self) -> Mapping[str, Mapping[str, Any]]:
        """Return what the doctor says, by name; a fresh desk lacks things, so exit 6 is as good as 0."""
        done = self.wine.run(CLI, "--json", "doctor")
        assert done.code in {0, 6}, done
        return {each["name"]: each for each in json.loads(done.out)["checks"]}

    def add(self, count: int, title: str) -> None:
        """Log ``count`` complaints by one command."""
        forms = [form(title=f"{title} {number}") for number in range(1, count + 1)]
        self.loket("complaint", "add", self._given("banyak.json", json.dumps(forms)), by=CLERK)

    def titles(self) -> dict[str, dict[str, Any]]:
        """Return what is in the register: title → row."""
        rows: dict[str, dict[str, Any]] = {}
        after: tuple[str, ...] = ()
        while True:
            page = self.loket("complaint", "list", "--limit", "200", *after, by=CLERK)
            rows |= {row["title"]: row for row in page["items"]}
            if page["next"] is None:
                return rows
            after = ("--after", page["next"])

    def totals(self) -> dict[str, int]:
        """Return what became of all complaints."""
        value: dict[str, int] = self.loket("outbox", "totals")
        return value

    def receipt_text(self, register_no: str) -> str:
        """Print a receipt into a file and return what is written on it, read on this side."""
        file = self.folder / "tanda-terima.pdf"
        self.loket("receipt", register_no, "--output", windows_path(file), by=CLERK)
        return subprocess.run(
            ("pdftotext", "-layout", file, "-"), capture_output=True, text=True, check=True
        ).stdout

    @contextmanager
    def window(self, screen: Screen) -> Iterator[subprocess.Popen[bytes]]:
        """Show the real window on a screen and sign in as the clerk, by keyboard alone; it is closed at the end."""
        self.wine.stop()  # what ran without a screen would go on showing windows to nobody
        shown = Wine(self.wine.prefix, {"DISPLAY": screen.number})
        process = shown.start(WINDOW)
        try:
            screen.wait_for_window()
            screen.wait_until_still()
            self._enter(screen, CLERK, self.passwords[CLERK])
            if self.passwords[CLERK] != OWN_PASSWORD:  # the first time a password of their own is asked
                self._enter(screen, OWN_PASSWORD, OWN_PASSWORD)
                self.passwords[CLERK] = OWN_PASSWORD
            yield process
        finally:
            shown.run("taskkill", "/im", "Loket.exe")
            until("an end of the window", lambda: process.poll() is not None)
            for pipe in (process.stdin, process.stdout, process.stderr):
                if pipe is not None:
                    pipe.close()

    def log_by_keyboard(self, screen: Screen, title: str) -> dict[str, Any]:
        """Log a complaint in the open window by keyboard alone; return its row of the register."""
        person = ("Siti Aminah", "1603025708900001", "081273456789", "Jl. Lintas Tengah 12 RT 3")
        for text in (*person, "", "", "", title):
            if text:
                screen.type(text)
            screen.press("Tab")
        screen.type("Enam lubang sejak hujan besar, dua motor jatuh.")
        screen.press("ctrl+s")
        until(f"{title} in the register", lambda: title in self.titles())
        return self.titles()[title]

    def _enter(self, screen: Screen, first: str, second: str) -> None:
        screen.type(first)
        screen.press("Return")
        screen.type(second)
        before = screen.picture()
        screen.press("Return")
        screen.wait_for_change(before, 0.005)

    def _given(self, name: str, text: str) -> str:
        file = self.folder / name
        file.write_text(f"{text}\n", "utf-8")
        return windows_path(file)


def failed_checks(checks: Mapping[str, Mapping[str, Any]]) -> set[str]:
    """Return the names of what the doctor complains about."""
    return {name for name, each in checks.items() if not each["ok"]}


def quiet(done: Done) -> bool:
    """Tell whether a program said nothing of a crash."""
    return "Traceback" not in done.out + done.err
