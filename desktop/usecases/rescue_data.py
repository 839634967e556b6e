"""Getting everything out of a database that a newer program wrote, as tables and files that any computer reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.errors import NotSignedIn, StorageProblem
from desktop.runtime.durable_file import replace_durably
from desktop.runtime.file_trouble import reason_of
from desktop.runtime.key_store import KeyStore
from desktop.runtime.passwords import matches
from desktop.runtime.paths import DataPaths
from desktop.runtime.sealed_content import ContentSeal
from desktop.store import rescue
from desktop.store.attachments import AttachmentFolder
from desktop.store.engine import Connection, Database
from resources.i18n import translate

FILES = "lampiran"


@dataclass(frozen=True, slots=True)
class Rescued:
    """What was written: rows of each table, files, and the numbers of complaints of which a file could not be read."""

    folder: Path
    rows: dict[str, int]
    files: int
    unreadable: tuple[str, ...]


@dataclass(frozen=True)
class RescueData:
    """Read a data folder whatever its schema; it needs its keys and an administrator's password, and changes nothing."""

    paths: DataPaths

    def __call__(self, username: str, password: str, folder: Path) -> Rescued:
        """Write tables and attached files, legible, into a new folder that only its owner may open.

        Raises:
            NotSignedIn: it is no active administrator of this desk.
            StorageProblem: the database cannot be read, or the folder is there already or cannot be written.
        """
        if not self.paths.database.exists():
            raise StorageProblem(
                translate("Rescue", "Di {path} tidak ada basis data Loket.").format(path=self.paths.folder)
            )
        keys = KeyStore(self.paths.keys)
        database = Database(self.paths.database, keys.data_key(self.paths.database))
        try:
            with database.read() as connection:
                connection.exec_driver_sql("PRAGMA query_only = ON")
                if not matches(password, rescue.admin_hash(connection, username)):
                    raise NotSignedIn(
                        translate("Rescue", "Nama atau kata sandi admin tidak cocok."), field="user"
                    )
                attachments = AttachmentFolder(
                    self.paths.attachments, ContentSeal(keys.purpose_key("attachments"))
                )
                return _write(connection, attachments, folder)
        finally:
            database.close()


def _write(connection: Connection, attachments: AttachmentFolder, folder: Path) -> Rescued:
    try:
        folder.mkdir(mode=0o700, parents=True)
        counts = {table: _table(connection, table, folder) for table in rescue.tables_there(connection)}
        files, unreadable = _files(connection, attachments, folder / FILES)
    except OSError as error:
        raise StorageProblem(
            translate("Rescue", "Folder {path} tidak dapat ditulisi: {reason}. Pilih folder baru.").format(
                path=folder, reason=translate("Rescue", "sudah ada") if folder.is_dir() else reason_of(error)
            ),
            code="not_written",
            field="output",
        ) from error
    return Rescued(folder, counts, files, unreadable)


def _table(connection: Connection, table: str, folder: Path) -> int:
    from desktop.documents.spreadsheet import Sheet, SheetColumn, write_csv

    columns, found = rescue.rows(connection, table)
    rows = [["" if cell is None else str(cell) for cell in row] for row in found]
    sheet = Sheet(table, tuple(SheetColumn(name, 20) for name in columns), rows)
    replace_durably(folder / f"{table}.csv", write_csv(sheet))
    return len(rows)


def _files(
    connection: Connection, attachments: AttachmentFolder, folder: Path
) -> tuple[int, tuple[str, ...]]:
    """Write every attached file below the number of its complaint, named by its place and its own name."""
    if "attachment" not in rescue.tables_there(connection):
        return 0, ()
    columns, found = rescue.rows(connection, "complaint")
    numbers = {row[columns.index("id")]: str(row[columns.index("register_no")]) for row in found}
    columns, found = rescue.rows(connection, "attachment")
    written, unreadable = 0, []
    for row in found:
        each = dict(zip(columns, row, strict=True))
        number = numbers.get(each["complaint_id"], "tanpa-nomor")
        try:
            content = attachments.read(each["sha256"])
        except StorageProblem:
            unreadable.append(number)
            continue
        place = folder / number
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_durably(place / f"{each['sha256'][:8]}-{_plain(str(each['name']))}", content)
        written += 1
    return written, tuple(unreadable)


def _plain(name: str) -> str:
    """Return a name that every file system takes."""
    return "".join(ch if ch.isalnum() or ch in "._- " else "_" for ch in name)[-100:].lstrip(".") or "berkas"
