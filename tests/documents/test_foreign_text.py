"""What people write that our type does not have, or that no line can hold: nothing of it is lost on any paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from desktop.documents.by_hand_list import render_by_hand_list
from desktop.documents.daily_log import render_daily_log
from desktop.documents.receipt import render_receipt
from desktop.domain.daily_log_builder import daily_log
from tests.documents.reading import pages, words
from tests.documents.samples import DAY, HENDRA, OFFICE, PLACES, RECEIVED_AT, SITI, entry
from tests.documents.test_by_hand_list import ENTRIES, listed
from tests.documents.test_receipt import receipt, said

ARABIC = "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER HAH}\N{ARABIC LETTER MEEM}\N{ARABIC LETTER DAL}"
SHOWN = {
    "emoji": ("Jalan \N{GRINNING FACE} rusak", "Jalan □ rusak"),
    "emoji with a colour of skin": ("\N{WAVING HAND SIGN}\U0001f3fd halo", "□□ halo"),
    "a family joined": ("\N{MAN}\u200d\N{WOMAN}\u200d\N{GIRL} kami", "□□□ kami"),
    "a mark that joins its letter": ("Jose\N{COMBINING ACUTE ACCENT} Rizal", "José Rizal"),
    "a mark that no letter takes": ("Mx\N{COMBINING ACUTE ACCENT}a", "Mx□a"),
    "from right to left": (f"\u200f{ARABIC}\u200e bin Ali", "□□□□ bin Ali"),
    "two directions": (f"Pak {ARABIC} 2026", "Pak □□□□ 2026"),
    "Javanese": ("\ua9b2\ua9a4 Jawa", "□□ Jawa"),
    "Chinese": ("\u5f20\u4f1f Zhang", "□□ Zhang"),
    "Cyrillic": ("\u0418\u0432\u0430\u043d Ivan", "□□□□ Ivan"),
    "Vietnamese and Turkish": ("Nguyễn Ğülşen", "Nguyễn Ğülşen"),
}
"""What is written, and what the paper says."""
LONG = "Awal" + "panjang" * 42 + "Ujung"


def _receipt(paper: str, copy: str) -> Callable[[str], bytes]:
    def make(text: str) -> bytes:
        content = receipt(said(title=text, narrative=f"Isi: {text}.", name=text), copy=copy)
        return render_receipt(content, paper)

    return make


def _log(text: str) -> bytes:
    entries = [entry(1, title=text, complainant=replace(SITI, name=text, village_code=None, address=text))]
    log = daily_log(DAY, OFFICE, PLACES, entries)
    return render_daily_log(log, OFFICE, printed_at=RECEIVED_AT, printed_by=HENDRA)


def _list(text: str) -> bytes:
    report = replace(ENTRIES[0].report, title=text, narrative=f"Isi: {text}.")
    return render_by_hand_list(listed(replace(ENTRIES[0], report=report)), OFFICE)


PAPERS = {
    **{f"{paper} citizen": _receipt(paper, "citizen") for paper in ("a5", "a4", "f4", "80mm", "58mm")},
    **{f"{paper} office": _receipt(paper, "office") for paper in ("a5", "80mm", "58mm")},
    "agency": _receipt("a4", "agency"),
    "log": _log,
    "list": _list,
}


@pytest.mark.parametrize("make", PAPERS.values(), ids=list(PAPERS))
def test_what_the_type_lacks_is_shown_as_an_empty_square(make: Callable[[str], bytes]) -> None:
    for name, (written, shown) in SHOWN.items():
        text = words(make(written))
        assert text.count(shown) >= 2 or (text.count(shown) == 1 and make is _log), name


@pytest.mark.parametrize("make", PAPERS.values(), ids=list(PAPERS))
def test_a_word_of_three_hundred_characters_is_there_whole(make: Callable[[str], bytes]) -> None:
    assert len(LONG) == 303
    text = "".join("".join(page.split()) for page in pages(make(LONG)))
    assert text.count(LONG) >= 1
    assert text.count("Awal") == text.count("Ujung") >= 2


@pytest.mark.parametrize("make", PAPERS.values(), ids=list(PAPERS))
def test_text_that_cannot_be_shown_at_all_still_takes_its_place(make: Callable[[str], bytes]) -> None:
    squares = "".join("".join(page.split()) for page in pages(make("\u5f20" * 300)))
    assert "□" * 300 in squares
