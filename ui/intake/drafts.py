"""The complaints that are open at once, each as typed; what of them is kept is ``draft_keeper``'s part. No Qt."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.wording import clock_time
from resources.i18n import translate
from ui.common.chosen_files import ChosenFile, settle_file
from ui.common.dates import day_in_lists
from ui.intake import form as names

if TYPE_CHECKING:
    from desktop.runtime.attached_file import AttachedFile
    from desktop.store.drafts import Draft

_TYPED, _FILES, _ID, _PATH = "typed", "files", "id", "path"


@dataclass(slots=True)
class OpenDraft:
    """One complaint being written down; ``id`` will be the complaint's. Times are aware."""

    id: str
    typed: dict[str, object] = field(default_factory=dict)
    files: list[ChosenFile] = field(default_factory=list)
    updated_at: datetime | None = None
    kept_at: datetime | None = None

    @property
    def is_blank(self) -> bool:
        """Tell whether there is nothing in it."""
        return not self.files and names.is_blank(self.typed)

    @property
    def title(self) -> str:
        """Return the name on its tab."""
        if self.is_blank:
            return translate("Intake", "Pengadu baru")
        return names.words(self.typed.get(names.NAME)).strip() or translate("Intake", "Tanpa nama")

    @property
    def subject(self) -> str:
        """Return who complains of what: ``Herman, air PDAM mati``."""
        what = names.words(self.typed.get(names.TITLE)) or names.words(self.typed.get(names.NARRATIVE))
        first_line = what.strip().partition("\n")[0]
        return f"{self.title}, {first_line}" if first_line else self.title

    def settle_file(self, path: Path, file: AttachedFile | None, refusal: str) -> str:
        """Put in what was read of a file, or take the file off; return the refusal if there is still one to tell."""
        return settle_file(self.files, path, file, refusal)

    def content(self) -> dict[str, object]:
        """Return what is kept of it beside the files: what was typed, and which files those are."""
        files = [{_ID: each.id, _PATH: str(each.path)} for each in self.files]
        return {_TYPED: dict(self.typed), _FILES: files}

    def kept_files(self) -> dict[str, AttachedFile | None]:
        """Return its files by their ids; None for those that were not read since the start."""
        return {each.id: each.file for each in self.files}


def open_draft(kept: Draft) -> OpenDraft:
    """Return a draft that was kept; what does not look like one is left out."""
    typed, files = kept.form.get(_TYPED), kept.form.get(_FILES)
    kept_ids = {each.id for each in kept.files}
    return OpenDraft(
        id=kept.id,
        typed=dict(typed) if isinstance(typed, Mapping) else {},
        files=list(_chosen(files, kept_ids)) if isinstance(files, list) else [],
        updated_at=kept.updated_at,
        kept_at=kept.updated_at,
    )


def _chosen(files: Sequence[object], kept_ids: Collection[str]) -> Iterator[ChosenFile]:
    """Yield the files of a draft; those of earlier programs merely say where a file stood."""
    for each in files:
        if isinstance(each, str):
            yield ChosenFile(Path(each))
        elif isinstance(each, Mapping):
            key, path = each.get(_ID), each.get(_PATH)
            if isinstance(key, str) and isinstance(path, str):
                yield ChosenFile(Path(path), id=key, is_kept=key in kept_ids)


class DraftBook:
    """The open drafts in the order of their tabs, newest first; one of them is in the form."""

    def __init__(self, first: OpenDraft) -> None:
        self._drafts = [first]
        self._current = first

    @property
    def current(self) -> OpenDraft:
        """Return the draft in the form."""
        return self._current

    @property
    def all(self) -> Sequence[OpenDraft]:
        """Return all drafts."""
        return tuple(self._drafts)

    @property
    def others(self) -> list[OpenDraft]:
        """Return the drafts that are not in the form, those last worked on first."""
        others = [each for each in self._drafts if each is not self._current and each.updated_at is not None]
        return sorted(others, key=_last_worked_on, reverse=True)

    def find(self, draft_id: str) -> OpenDraft | None:
        """Return a draft by its id."""
        return next((each for each in self._drafts if each.id == draft_id), None)

    def begin(self, draft: OpenDraft) -> None:
        """Open a draft before all others and put it into the form."""
        self._drafts.insert(0, draft)
        self._current = draft

    def offer_back(self, drafts: Sequence[OpenDraft]) -> None:
        """Add drafts of earlier, the latest of them first, leaving out those already open."""
        known = {each.id for each in self._drafts}
        found = [each for each in drafts if each.id not in known and not each.is_blank]
        self._drafts += sorted(found, key=_last_worked_on, reverse=True)

    def turn_to(self, draft_id: str) -> None:
        """Put a draft into the form, and close the one that was there if it is empty; raise ``KeyError`` for an unknown one."""
        found = self.find(draft_id)
        if found is None:
            raise KeyError(draft_id)
        if found is not self._current and self._current.is_blank:
            self._drafts.remove(self._current)
        self._current = found

    def close(self, draft_id: str, blank: OpenDraft) -> None:
        """Take a draft off; if it was in the form, ``blank`` is begun in its place."""
        was_current = self._current.id == draft_id
        self._drafts = [each for each in self._drafts if each.id != draft_id]
        if was_current:
            self.begin(blank)


def _last_worked_on(draft: OpenDraft) -> float:
    return draft.updated_at.timestamp() if draft.updated_at is not None else 0.0


def when(at: datetime, now: datetime, zone: ZoneInfo) -> str:
    """Return ``09.41`` for today, ``kemarin``, or ``24 Nov``."""
    day, today = at.astimezone(zone).date(), now.astimezone(zone).date()
    if day == today:
        return clock_time(at, zone)
    if day == today - timedelta(days=1):
        return translate("Intake", "kemarin")
    return day_in_lists(day, today)
