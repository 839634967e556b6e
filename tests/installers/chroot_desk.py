"""What ``petugas`` does at the desk inside a clean system: accounts, secrets, complaints by command and by keyboard."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sync.sandbox.secrets import PracticeSecrets
from tests.installers.chroot import HOME, USER, Chroot, Ran
from tests.installers.chroot_screen import Screen, until
from tests.usecases.desk import OFFICE_TOML, PASSWORD, form
from tests.usecases.office_keys import Regency, office_text

OWN_PASSWORD = "hujan-lampu-sawah"
PORT = 8974
PRINTER_PORT = 9100
_SECRETS = f"{HOME}/rahasia"
_PEOPLE = (("ani", "admin", "Ani Rahmawati"), ("budi", "clerk", "Budi Santoso"))
_PRINTER = """
import sys
sys.path[:0] = {places!r}
from main import ProgramAssembly
with ProgramAssembly().open(None) as tools:
    ani = tools.sign_in("ani", {password!r})
    tools.settings.set("receipt_paper", "80mm", ani)
    tools.settings.set("printer.80mm", "tcp://127.0.0.1:{port}", ani)
"""


_SCHEMA = """
import sys
sys.path[:0] = {places!r}
import sqlalchemy as sa
from desktop.runtime.key_store import KeyStore
from desktop.runtime.paths import data_paths
from desktop.store.engine import Database
paths = data_paths(None)
database = Database(paths.database, KeyStore(paths.keys).data_key(paths.database))
with database.write() as connection:
    print(connection.scalar(sa.text("SELECT version_num FROM alembic_version")))
    connection.execute(sa.text("UPDATE alembic_version SET version_num = :new"), {{"new": {revision!r}}})
database.close()
"""
_PERSON = ("Siti Aminah", "1603025708900001", "081273456789", "Jl. Lintas Tengah 12 RT 3", "", "", "")
"""What is typed before the title, from the name to how the report is classified; "" goes on to the next field."""
_TARGET = ("jalan berl", "pupr")
"""What is typed to find category and agency in their lists."""
_WINDOW_LOG = "/var/log/loket-window.log"


def write_office(folder: Path, regency: Regency, serial: int = 1) -> Path:
    """Write a signed office file whose server is the practice server, with the regency's public key beside it."""
    text = office_text(serial, OFFICE_TOML.replace("http://127.0.0.1:9", f"http://127.0.0.1:{PORT}"))
    file = regency.write(folder, text)
    (folder / "regency.pub").write_bytes(regency.key.pem)
    return file


@dataclass(frozen=True)
class DeskThere:
    """The desk of ``petugas`` in a system; ``screen`` shows its window."""

    system: Chroot
    screen: Screen

    def loket(self, *words: str, by: str = "", code: int | None = 0) -> Ran:
        """Run one command of the desk, as JSON; ``by`` signs in."""
        signed = ("--user", by, "--password-file", f"{_SECRETS}/{by}") if by else ()
        return self.system.run("loket", "--json", *signed, *words, user=USER, code=code)

    def set_up(self) -> None:
        """Make an admin and a clerk, and give the practice server's secrets."""
        secrets = PracticeSecrets()
        self.write("rahasia/auth", f"{secrets.bearer}\n")
        self.write("rahasia/token", f"{secrets.braced}\n")
        for name, role, full_name in _PEOPLE:
            self.write(f"rahasia/{name}", f"{PASSWORD}\n")
            words = ("user", "add", name, "--role", role, "--full-name", full_name)
            self.loket(
                *words, "--new-password-file", f"{_SECRETS}/{name}", by="" if role == "admin" else "ani"
            )
        self.loket(
            "credentials", "set", "--auth-file", f"{_SECRETS}/auth", "--token-file", f"{_SECRETS}/token"
        )

    def choose_printer(self, program: str) -> None:
        """Choose the network printer for receipts on rolls, as Pengaturan does; ``program`` is the program's folder."""
        places = [program, f"{program}/lib"]
        script = _PRINTER.format(places=places, password=PASSWORD, port=PRINTER_PORT)
        self.system.run("python3", "-IS", "-c", script, user=USER)

    def write(self, name: str, text: str) -> str:
        """Write a file into the home folder; return its path there."""
        file = self.system.path(f"{HOME}/{name}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
        self.system.run("chown", "-R", f"{USER}:{USER}", f"{HOME}/{Path(name).parts[0]}")
        return f"{HOME}/{name}"

    def add(self, count: int, title: str) -> None:
        """Log ``count`` complaints by one command."""
        forms = [form(title=f"{title} {number}") for number in range(1, count + 1)]
        self.loket("complaint", "add", self.write("banyak.json", json.dumps(forms)), by="budi")

    def titles(self) -> dict[str, dict[str, Any]]:
        """Return what is in the register: title → row."""
        rows: dict[str, dict[str, Any]] = {}
        after: tuple[str, ...] = ()
        while True:
            page = self.loket("complaint", "list", "--limit", "100", *after, by="budi").value
            rows |= {row["title"]: row for row in page["items"]}
            if page["next"] is None:
                return rows
            after = ("--after", page["next"])

    def totals(self) -> dict[str, int]:
        """Return what became of all complaints."""
        value: dict[str, int] = self.loket("outbox", "totals").value
        return value

    def open_window(self) -> None:
        """Open the window and sign in as the clerk, by keyboard alone."""
        self.start_window()
        self.sign_in()

    def start_window(self) -> None:
        """Start the program and wait for its window."""
        self.system.start("loket", log=_WINDOW_LOG)
        with self.screen.watched("start"):
            self.screen.wait_for_window()

    def sign_in(self, *, is_first: bool = False) -> None:
        """Sign in as the clerk, by keyboard alone; ``is_first`` chooses a password of their own."""
        with self.screen.watched("sign-in"):
            self.screen.wait_until_still()
            if is_first:
                self._enter("budi", PASSWORD, share=0.005)
                self._enter(OWN_PASSWORD, OWN_PASSWORD)
                self.write("rahasia/budi", f"{OWN_PASSWORD}\n")
            else:
                self._enter("budi", OWN_PASSWORD)

    def log_by_keyboard(self, title: str) -> dict[str, Any]:
        """Log a complaint in the open window by keyboard alone; return its row of the register."""
        assert self.newest()["title"] != title
        with self.screen.watched("complaint"):
            for text in (*_PERSON, title):
                self._fill(text)
            self.screen.type("Enam lubang sejak hujan besar, dua motor jatuh.")
            self.screen.press("Tab")
            self.screen.press("Return", "Return", "Return")
            for text in _TARGET:
                self.screen.type(text)
                self.screen.wait_until_still()  # until the list below shows what was found
                self.screen.press("Return")
            self.screen.press("ctrl+Return")
            until(f"{title} in the register", lambda: self.newest()["title"] == title)
        return self.newest()

    def newest(self) -> dict[str, Any]:
        """Return the newest row of the register, one without a title where it is empty."""
        rows = self.loket("complaint", "list", "--limit", "1", by="budi").value["items"]
        row: dict[str, Any] = rows[0] if rows else {"title": ""}
        return row

    def write_schema(self, revision: str, program: str) -> str:
        """Say in the database of which revision it is, as a newer program would; return what it said before."""
        script = _SCHEMA.format(places=[program, f"{program}/lib"], revision=revision)
        return self.system.run("python3", "-IS", "-c", script, user=USER).out.strip()

    def close_window(self) -> None:
        """End the window's process, and wait until it is gone."""
        self.system.run("sh", "-c", f"kill $(head -n 1 {HOME}/.local/share/loket/window.lock)", user=USER)
        until("no window", lambda: not self.screen.has_window())

    def _enter(self, first: str, second: str, share: float = 0.1) -> None:
        """Fill the two lines of a page and wait for the next page."""
        self.screen.type(first)
        self.screen.press("Return")
        self.screen.type(second)
        before = self.screen.picture()
        self.screen.press("Return")
        self.screen.wait_for_change(before, share)

    def _fill(self, text: str) -> None:
        if text:
            self.screen.type(text)
        self.screen.press("Return")
