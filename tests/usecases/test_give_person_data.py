"""A citizen's copy of their data: all of theirs and nobody else's, with who has had it, and recorded."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop.domain.errors import InvalidInput, NotAllowed, NotFound
from desktop.store.history import Action
from desktop.usecases.toolbox import DeskTools
from tests.documents.reading import words
from tests.usecases.desk import ADMIN, CLERK, SUPERVISOR, DeskClock, form
from tests.usecases.old_desk import LATER, THEN, eraser, old_complaint

NIK = "1603025708900099"
TOLD = (
    "Zubaidahmarkah Ismail", NIK, "Lorongmarkah 9", "Judulmarkah", "Uraianmarkah", "Permintaanmarkah kedua",
    "Terlapormarkah", "berkasmarkah.pdf", "LAPOR! #", "mencetak tanda terima", "memperbaiki catatan", "Petugas", "Atasan",
    "UU 27/2022",
)  # fmt: skip


def test_it_tells_everything_and_nobody_else(desk: DeskTools, clock: DeskClock) -> None:
    number = old_complaint(desk, clock)
    second = old_complaint(desk, clock, THEN + timedelta(days=3))
    other = desk.log_complaint(
        CLERK, form(incident_date="2026-03-01", complainant__name="Orang Lain")
    ).register_no
    desk.issue_receipt(CLERK, number)
    for given in (
        desk.person_data.by_id_number(SUPERVISOR, "1603 0257 0890 0099"),
        desk.person_data.by_number(SUPERVISOR, number),
    ):
        text = words(given.pdf)
        assert given.register_nos == (number, second)
        assert [each for each in TOLD if each not in text] == []
        assert "Orang Lain" not in text
        assert other not in text
        assert CLERK.full_name not in text  # roles and times; the names stand in the audit log
    entry = desk.find.show(SUPERVISOR, second).history[-1]
    assert (entry.action, entry.detail) == (Action.PERSON_DATA_GIVEN, {"complaints": 2})


def test_without_a_nik_it_is_the_one_complaint(desk: DeskTools, clock: DeskClock) -> None:
    nameless = {"complainant__id_type": "tidak_diberikan", "complainant__id_number": None}
    numbers = [desk.log_complaint(CLERK, form(**nameless)).register_no for _ in range(2)]
    assert desk.person_data.by_number(SUPERVISOR, numbers[0]).register_nos == (numbers[0],)


def test_what_is_opened_often_is_one_line(desk: DeskTools) -> None:
    number = desk.log_complaint(CLERK, form()).register_no
    for _ in range(3):
        desk.issue_receipt(CLERK, number)
    assert "mencetak tanda terima, 3 kali" in words(desk.person_data.by_number(SUPERVISOR, number).pdf)


def test_of_a_stub_it_says_that_it_was_erased(desk: DeskTools, clock: DeskClock) -> None:
    number = old_complaint(desk, clock)
    clock.at = LATER
    eraser(desk)(ADMIN, "Nota 1")
    assert "dimusnahkan pada 5 Januari 2032" in words(desk.person_data.by_number(SUPERVISOR, number).pdf)
    with pytest.raises(NotFound):
        desk.person_data.by_id_number(SUPERVISOR, NIK)


def test_what_cannot_be_is_refused(desk: DeskTools) -> None:
    with pytest.raises(NotAllowed):
        desk.person_data.by_id_number(CLERK, NIK)
    with pytest.raises(InvalidInput):
        desk.person_data.by_id_number(SUPERVISOR, " - ")
    with pytest.raises(NotFound):
        desk.person_data.by_id_number(SUPERVISOR, NIK)
