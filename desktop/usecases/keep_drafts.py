"""Drafts: what is being typed is kept as it is, right or wrong, until it is saved or thrown away on purpose."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop.domain.access import Account
from desktop.domain.errors import InvalidInput, StorageProblem
from desktop.runtime.attached_file import AttachedFile
from desktop.runtime.clock import Clock
from desktop.runtime.disk_room import require_room_for_files
from desktop.store import drafts
from desktop.store.drafts import Draft, DraftFile
from desktop.store.engine import Database
from desktop.store.values import new_id
from resources.i18n import translate

WITHOUT_FILES = "draft_without_files"
"""The code of a StorageProblem after which the words are kept and the files are not."""


@dataclass(frozen=True)
class KeepDrafts:
    """Keep, list and remove a person's drafts."""

    database: Database
    clock: Clock

    @staticmethod
    def new_id() -> str:
        """Return the id of a new draft; the complaint that comes of it will have the same one."""
        return new_id()

    def keep(
        self,
        by: Account,
        draft_id: str,
        form: Mapping[str, object],
        files: Mapping[str, AttachedFile | None] | None = None,
    ) -> Draft:
        """Store the present state of a draft: what was typed, and its files by an id that stands for their content.

        None for a file means the one that is kept already; files that are not named are removed for good. Where the disk has room for words but not for files, the words are kept.

        Raises:
            StorageProblem: nothing was kept, or, with the code ``WITHOUT_FILES``, all but the files.
        """
        draft = Draft(draft_id, by.username, self.clock.now(), form)
        named = files or {}
        kept = [
            DraftFile(key, each.name, each.media_type, each.content) for key, each in named.items() if each
        ]
        try:
            if kept:
                require_room_for_files(self.database.path.parent)
            with self.database.write() as connection:
                drafts.keep(connection, draft)
                drafts.keep_files(connection, draft_id, kept, named)
        except StorageProblem as trouble:
            if not kept:
                raise
            with self.database.write() as connection:
                drafts.keep(connection, draft)
            raise StorageProblem(
                translate("Drafts", "{reason} Tulisannya tersimpan, berkas lampirannya belum.").format(
                    reason=trouble.message
                ),
                code=WITHOUT_FILES,
                field="attachments",
            ) from trouble
        return draft

    def file(self, draft_id: str, file_id: str) -> AttachedFile:
        """Return a file of a draft.

        Raises:
            InvalidInput: it is not there any more.
        """
        with self.database.read() as connection:
            found = drafts.file_of(connection, draft_id, file_id)
        if found is None:
            raise InvalidInput.of(
                "attachments", "not_found", translate("Drafts", "Berkas lampiran draf ini tidak ada lagi.")
            )
        return AttachedFile(found.name, found.content, found.media_type)

    def remove(self, draft_id: str) -> None:
        """Throw a draft away with its files."""
        with self.database.write() as connection:
            drafts.remove(connection, draft_id)

    def list(self, by: Account) -> Sequence[Draft]:
        """Return the person's drafts, oldest first; their files without content."""
        with self.database.read() as connection:
            return drafts.of_user(connection, by.username)

    def count(self) -> int:
        """Return how many drafts wait, of anybody; shown at sign-in without names."""
        with self.database.read() as connection:
            return drafts.count(connection)
