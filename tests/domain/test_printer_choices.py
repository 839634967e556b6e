from __future__ import annotations

import pytest

from desktop.domain.printer_choices import PAPER_SIZES, printer_setting, with_printers_by_paper


@pytest.mark.parametrize(
    ("paper", "setting"),
    [
        *((paper, f"printer.{paper}") for paper in PAPER_SIZES),
        ("a4_landscape", "printer.a4"),
        ("f4-landscape", "printer.f4"),
    ],
)
def test_a_page_lying_or_standing_has_one_printer(paper: str, setting: str) -> None:
    assert printer_setting(paper) == setting


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        ({}, {}),
        ({"theme": "dark"}, {"theme": "dark"}),
        ({"receipt_printer": "canon"}, {"printer.a5": "canon"}),
        (
            {"receipt_printer": "canon", "receipt_paper": "f4"},
            {"receipt_paper": "f4", "printer.f4": "canon"},
        ),
        ({"report_printer": "tu"}, {"printer.a4": "tu", "printer.f4": "tu"}),
        (
            {"receipt_printer": "canon", "report_printer": "tu", "receipt_paper": "a4"},
            {"receipt_paper": "a4", "printer.a4": "canon", "printer.f4": "tu"},
        ),
        ({"receipt_printer": "canon", "printer.a5": ""}, {"printer.a5": ""}),
        ({"report_printer": "tu", "printer.a4": "epson"}, {"printer.a4": "epson", "printer.f4": "tu"}),
        ({"receipt_printer": "", "report_printer": ""}, {}),
    ],
)
def test_earlier_choices_are_taken_over_and_later_ones_go_before(
    stored: dict[str, str], expected: dict[str, str]
) -> None:
    assert with_printers_by_paper(stored) == expected
