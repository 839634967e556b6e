"""What IT needs to help from afar, in one file without anything about citizens; shown before it is saved.

Numbers of the register are left out: with them, who holds the register finds the person.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata

from desktop.domain.access import Account
from desktop.domain.checkup import Check
from desktop.runtime.clock import Clock
from desktop.runtime.crash_folder import CrashFolder
from desktop.runtime.diagnostic_text import discreet_file, discreet_text, without_home
from desktop.runtime.paths import DataPaths
from desktop.store.engine import Database
from desktop.store.health import last_rounds, row_counts, states_of_reports
from desktop.store.history import Action, record
from desktop.usecases.change_settings import ChangeSettings
from desktop.usecases.check_desk import CheckDesk
from resources.i18n import translate

ROUNDS = 50
SHOWN_SETTINGS = (
    "language",
    "theme",
    "receipt_paper",
    "receipt_copies",
    "receipt_anonymous_name",
    "closing_time",
    "idle_lock_minutes",
    "retention_years",
)
"""Settings with a value from a list; of every other one it is only told whether it is set."""


@dataclass(frozen=True, slots=True)
class Diagnostics:
    """The files of a bundle, each with its name and text."""

    files: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """Return everything as a person reads it before it is saved."""
        return "\n\n".join(f"── {name} ──\n{text}" for name, text in self.files)


@dataclass(frozen=True)
class SaveDiagnostics:
    """Gather and pack; nobody need sign in, as for the checks themselves."""

    paths: DataPaths
    database: Database
    clock: Clock
    check: CheckDesk
    settings: ChangeSettings

    def gather(self, more: Sequence[Check] = ()) -> Diagnostics:
        """Return the bundle's files; ``more`` are checks made elsewhere (the server's)."""
        files = [(name, without_home(text)) for name, text in self._files((*self.check(), *more))]
        return Diagnostics((("BACA-SAYA.txt", _read_me([name for name, _text in files])), *files))

    def pack(self, by: Account | None, diagnostics: Diagnostics) -> bytes:
        """Return the bundle as a ZIP file and record that it was made, None for a command nobody signed in for."""
        now, content = self.clock.now(), io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in diagnostics.files:
                entry = zipfile.ZipInfo(name, max(now.timetuple()[:6], (1980, 1, 1, 0, 0, 0)))
                entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
                bundle.writestr(entry, text.encode("utf-8", errors="backslashreplace"))
        with self.database.write() as connection:
            record(connection, Action.DIAGNOSTICS_SAVED, now, by, files=len(diagnostics.files))
        return content.getvalue()

    def file_name(self) -> str:
        """Return how the file is best called."""
        return f"loket-diagnostik-{self.clock.now():%Y%m%d-%H%M}.zip"

    def _files(self, checks: Sequence[Check]) -> Iterator[tuple[str, str]]:
        yield "pemeriksaan.json", _json([{"name": c.name, "ok": c.ok, "detail": c.detail} for c in checks])
        yield "pengaturan.json", _json(self._shown_settings())
        yield "jumlah-baris.json", _json(row_counts(self.database))
        yield "keadaan-laporan.json", _json(states_of_reports(self.database))
        yield "putaran-kirim.json", _json(last_rounds(self.database, ROUNDS))
        yield "pustaka.txt", "\n".join(sorted({f"{d.name} {d.version}" for d in metadata.distributions()}))
        for path in sorted(self.paths.folder.glob(f"{self.paths.log.name}*")):
            try:
                yield f"log/{path.name}", discreet_file(path)
            except OSError:
                continue  # turned over just now; the next file holds it
        for name, text in CrashFolder(self.paths.crashes).reports():
            yield f"crashes/{name}", discreet_text(text)

    def _shown_settings(self) -> dict[str, str]:
        return {
            name: value if name in SHOWN_SETTINGS else _whether_set(value)
            for name, value in sorted(self.settings.all().items())
        }


def _whether_set(value: str) -> str:
    return "(diisi)" if value else ""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, default=str)


def _read_me(names: Sequence[str]) -> str:
    words = translate(
        "Diagnostics",
        "Paket diagnostik Loket untuk petugas TI. Isinya keadaan program, bukan data warga: tidak ada nama, NIK, judul, isi, "
        "lampiran, atau nomor pengaduan, dan tidak ada kata sandi atau kunci.",
    )
    return "\n".join([words, "", *names])
