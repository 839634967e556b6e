"""Arranges the columns as the person left them, and keeps what they change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from ui.common.jobs import JobRunner
from ui.register.column_layout import ColumnLayout, layout_from
from ui.register.head import RegisterHead
from ui.register.own_choices import OwnChoices


class KeptColumns(QObject):
    """Reads the arrangement once and stores it after each change; without the store the usual one stands."""

    def __init__(self, head: RegisterHead, choices: OwnChoices, jobs: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._head, self._choices, self._jobs = head, choices, jobs
        self._kept = head.layout_of_columns
        head.settled.connect(self._on_settled)
        jobs.store(choices.columns, self._on_read, _go_on)

    def _on_read(self, kept: tuple[Sequence[str], Mapping[str, int]]) -> None:
        self._kept = layout_from(*kept)
        self._head.arrange(self._kept)

    def _on_settled(self, layout: ColumnLayout) -> None:
        if layout != self._kept:
            self._kept = layout
            order = [column.value for column in layout.order]
            widths = {column.value: width for column, width in layout.widths.items()}
            self._jobs.store(partial(self._choices.keep_columns, order, widths), _go_on, _go_on)


def _go_on(_outcome: object) -> None:
    """Go on working: how the columns stand is worth no word."""
