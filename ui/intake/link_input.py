"""The earlier report that this one repeats: a value of the form without a field; the pane shows it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.intake.form import DUPLICATE, chosen_key
from ui.intake.inputs import Input

_TITLE = "title"


class LinkInput(Input):
    """A register number, and for showing it the title of that report."""

    def __init__(self, shown_by: QWidget) -> None:
        super().__init__(DUPLICATE, shown_by, None)
        self.register_no = self.title = ""

    def put_report(self, register_no: str, title: str) -> None:
        """Point at a report, or with an empty number at none, as a person decided."""
        self.register_no, self.title = register_no, title
        self._on_edited()

    def typed(self) -> object:
        """Return number and title."""
        return {"key": self.register_no, _TITLE: self.title}

    def restore(self, typed: object) -> None:
        """Point at what :meth:`typed` returned once."""
        title = typed.get(_TITLE) if isinstance(typed, dict) else None
        self.register_no, self.title = chosen_key(typed), title if isinstance(title, str) else ""

    def meant(self) -> object:
        """Return the number."""
        return self.register_no or None
