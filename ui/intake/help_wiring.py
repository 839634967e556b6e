"""Catat and its help: what was found is offered, what is taken lets the work go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop.domain.errors import LoketError
from ui.intake import form as names
from ui.intake import notices
from ui.intake.notices import Topic

if TYPE_CHECKING:
    from ui.intake.screen import IntakeScreen

_PERSON = (names.NAME, names.ID_NUMBER, names.PHONE, names.ADDRESS, names.VILLAGE)


def connect_help(screen: IntakeScreen) -> None:
    """Connect the parts that help while somebody types."""
    helping, offers, page = screen.helping, screen.offers, screen.page

    def say(error: LoketError) -> None:
        screen.board.put(Topic.TAKING, notices.taking_trouble(error))

    helping.person_found.connect(offers.show_person)
    helping.matter_found.connect(offers.show_matter)
    helping.hinted.connect(offers.show_hints)
    offers.changed.connect(page.show_offered)
    offers.look_wanted.connect(screen.open_requested)
    offers.troubled.connect(say)
    offers.filled.connect(lambda: _go_on(screen))
    page.pane.help.earlier.look.connect(offers.look)
    page.pane.help.earlier.link.connect(offers.link)
    page.pane.help.target.button.clicked.connect(offers.take_proposal)


def _go_on(screen: IntakeScreen) -> None:
    """Put the focus where work goes on: from a person's filled fields, or from a button in the pane that has gone."""
    form = screen.form
    focused = QApplication.focusWidget()
    at = next((name for name, each in form.inputs.items() if each.widget is focused), None)
    if at is not None and at not in _PERSON:
        return
    todo = (*_PERSON, names.TITLE, names.NARRATIVE, names.CATEGORY)
    empty = (name for name in todo if not names.words(form.inputs[name].typed()).strip())
    form.focus(next(empty, names.AGENCY))
