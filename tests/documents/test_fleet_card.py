"""The cards of a roll-out: two on a sheet, everything on them, nothing secret, the code legible."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import zxingcpp

from desktop.documents.fleet_card import render_fleet_cards
from tests.documents.papers.fleet import CARD, LONG, MADE_AT
from tests.documents.reading import assert_golden, assert_golden_bytes, pages, words


def test_cards_stay_as_they_were_read() -> None:
    pdf = render_fleet_cards([CARD, LONG], MADE_AT)
    assert_golden("kartu-loket", pdf)
    assert_golden_bytes("kartu-loket", pdf)


def test_two_cards_stand_on_a_sheet() -> None:
    assert [len(pages(render_fleet_cards([CARD] * count, MADE_AT))) for count in (1, 2, 3, 44)] == [
        1,
        1,
        2,
        22,
    ]


def test_a_card_says_what_the_installer_needs() -> None:
    read = words(render_fleet_cards([CARD], MADE_AT)).replace("\N{NO-BREAK SPACE}", " ")
    for text in (
        "ME01-L1", "31 Desember 2027", "5872 5936 5566 CA3D 7C7D", "(0734) 700 000",
        r"Loket-1.0.0-setup.exe /S /OFFICE=E:\ME01-L1\office.toml /KEY=E:\ME01-L1\regency.pub",
        r"msiexec /i Loket-1.0.0.msi /qn OFFICEFILE=E:\ME01-L1\office.toml KEYFILE=E:\ME01-L1\regency.pub",
        "sudo sh install.sh ME01-L1/office.toml --key ME01-L1/regency.pub",
    ):  # fmt: skip
        assert text in " ".join(read.split()), text


def test_the_longest_texts_stay_clear_of_the_last_line() -> None:
    """The line to sign on has a place of its own: whatever stands above must end before it."""
    import pypdfium2

    longest = replace(
        LONG, it_contact="W" * 120, office=replace(LONG.office, place="W" * 100, regency_name="W" * 60)
    )
    document = pypdfium2.PdfDocument(render_fleet_cards([longest], MADE_AT))
    try:
        text = document[0].get_textpage()
        last, line = (text.get_charbox(_found(text, word)) for word in ("Jalankan loket", "Dipasang oleh"))
        assert last[1] - line[3] > 2  # points between them
        text.close()
    finally:
        document.close()


def _found(text: Any, word: str) -> int:
    return int(text.search(word).get_next()[0])


def test_the_codes_can_be_scanned() -> None:
    import pypdfium2

    document = pypdfium2.PdfDocument(render_fleet_cards([CARD, LONG], MADE_AT))
    try:
        image = document[0].render(scale=203 / 72, grayscale=True).to_pil()
    finally:
        document.close()
    found = {each.text for each in zxingcpp.read_barcodes(image)}
    assert found == {CARD.qr_text, LONG.qr_text}
    assert CARD.qr_text == "LOKET-KARTU-1;ME01;L1;3;587259365566CA3D7C7D"
