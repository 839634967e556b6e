"""Noting what came of a receipt's print, once that is known: the next print's number and the end of the day depend on it."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.domain.access import Account, Right
from desktop.domain.print_state import PrintState
from desktop.store import prints
from desktop.store.history import Action, record
from desktop.usecases.desk import Desk
from desktop.usecases.issue_receipt import IssuedReceipt

__all__ = ["NotePrint", "PrintState"]


@dataclass(frozen=True)
class NotePrint:
    """Note the outcome of one issued receipt."""

    desk: Desk

    def __call__(self, by: Account, issued: IssuedReceipt, outcome: PrintState) -> None:
        """Note it; that nothing came out stands in the history, too, since that print's number is used again.

        Raises:
            NotAllowed, NotFound, StorageProblem
        """
        by.require(Right.PRINT_RECEIPT)
        complaint_id = self.desk.complaint_id(issued.register_no)
        copy, copy_no = issued.copy.value, issued.copy_no
        with self.desk.database.write() as connection:
            paper = prints.note_outcome(connection, complaint_id, copy, copy_no, issued.sha256, outcome)
            if paper is not None and outcome is PrintState.FAILED:
                record(
                    connection,
                    Action.RECEIPT_NOT_PRINTED,
                    self.desk.now(),
                    by,
                    complaint_id,
                    copy=copy,
                    copy_no=copy_no,
                    paper=paper,
                )
