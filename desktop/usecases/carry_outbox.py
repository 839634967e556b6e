"""Everything about the files in which reports travel between desks, as the window and the commands use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.access import Account, Right
from desktop.domain.carry import Carry, SealedKind, SealedNote
from desktop.runtime.sealed_file import read_note
from desktop.store import carry
from desktop.usecases.carry_in import CarryIn, TakenIn
from desktop.usecases.carry_out import CarriedOut, CarryOut
from desktop.usecases.carry_results import ReadResults, Results, WriteResults
from desktop.usecases.desk import Desk


@dataclass(frozen=True)
class CarryOutbox:
    """Carry reports out, take them in, and bring their results back. ``alone`` takes the right to send or raises Conflict."""

    desk: Desk
    alone: Callable[[], AbstractContextManager[object]]

    def export(self, by: Account, path: Path, for_desk: str | None = None) -> CarriedOut:
        """Carry out what waits; see :class:`CarryOut`."""
        return CarryOut(self.desk, self.alone)(by, path, for_desk)

    def export_again(self, by: Account, path: Path, carry_id: str) -> CarriedOut:
        """Write a lost file again; see :meth:`CarryOut.again`."""
        return CarryOut(self.desk, self.alone).again(by, path, carry_id)

    def export_results(self, by: Account, path: Path, for_desk: str | None = None) -> Results:
        """Write what became of a desk's reports; see :class:`WriteResults`."""
        return WriteResults(self.desk)(by, path, for_desk)

    def note(self, path: Path) -> SealedNote:
        """Return what a file says of itself before it is opened; raises StorageProblem."""
        return read_note(path)

    def import_file(self, by: Account, path: Path, ask_code: Callable[[], str]) -> TakenIn | Results:
        """Take in reports, or the results of reports; ``ask_code`` is called only for the former.

        Raises as :class:`CarryIn` and :class:`ReadResults`.
        """
        by.require(Right.RESOLVE_UNKNOWN)
        note = read_note(path)
        if note.kind is SealedKind.RESULTS:
            return ReadResults(self.desk, self.alone)(by, path, note)
        return CarryIn(self.desk)(by, path, note, ask_code)

    def files(self, by: Account) -> Sequence[Carry]:
        """Return every file that left or came, with its opening code, oldest first; raises NotAllowed."""
        by.require(Right.RESOLVE_UNKNOWN)
        with self.desk.database.read() as connection:
            return carry.every(connection)
