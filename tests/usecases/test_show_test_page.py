"""The page that tries a printer can be had at every desk, for every paper a printer is remembered for."""

from __future__ import annotations

import pytest

from desktop.domain.printer_choices import PAPER_SIZES
from desktop.usecases.show_test_page import ShowTestPage
from desktop.usecases.toolbox import DeskTools
from main import Program
from tests.documents.reading import words
from tests.usecases.desk import CLERK, counts_of


@pytest.mark.parametrize("paper", PAPER_SIZES)
def test_it_names_printer_and_time_and_stores_nothing(desk: DeskTools, program: Program, paper: str) -> None:
    before = counts_of(program.database)
    text = words(ShowTestPage(desk.desk)(CLERK, paper, "thermal-depan"))
    assert "Pencetak: thermal-depan" in text
    assert "24 Nov 2026, 12.00 WIB" in text.replace("\xa0", " ")
    assert counts_of(program.database) == before


def test_without_a_name_it_is_the_usual_printer(desk: DeskTools) -> None:
    assert "Pencetak: pencetak bawaan" in words(ShowTestPage(desk.desk)(CLERK, "a5"))


def test_a_size_that_does_not_exist_is_refused(desk: DeskTools) -> None:
    with pytest.raises(ValueError, match="a3"):
        ShowTestPage(desk.desk)(CLERK, "a3")
