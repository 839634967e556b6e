"""A receipt scanned or its code typed into the search field: the complaint, and a word whether the paper is genuine."""

from __future__ import annotations

from desktop.domain.receipt_code import ReceiptCode, make_code
from desktop.domain.register_number import from_canonical
from desktop.usecases.find_complaints import ComplaintFilter
from desktop.usecases.issue_receipt import receipt_key
from tests.ui.register.conftest import Desktop
from tests.ui.register.office import RINA
from ui.common.message import Note


def first_code(desktop: Desktop) -> tuple[str, ReceiptCode]:
    """Return number and code of the newest complaint."""
    office = desktop.office
    (row, *_) = office.desk.find.page(RINA, limit=1).rows
    key = receipt_key(office.desk.desk.keys)
    return row.register_no, make_code(key, from_canonical(row.register_no), row.received_on)


def begin(desktop: Desktop) -> None:
    desktop.open()
    desktop.screen.browsing.filter_by(ComplaintFilter())
    desktop.calm()
    desktop.screen.list.bar.edit.setFocus()


def test_a_scanned_receipt_is_found_and_said_to_be_genuine(desktop: Desktop) -> None:
    begin(desktop)
    number, code = first_code(desktop)
    for text in (code.qr_text, "-".join(code.groups)):
        desktop.screen.list.bar.edit.clear()
        desktop.type(text)
        assert desktop.screen.model.rowCount() == 1
        verdict = desktop.screen.list.verdict
        assert verdict.text.startswith(f"Tanda terima {number} asli")
        assert verdict.kind is Note.GOOD
        assert verdict.isVisible()
    desktop.screen.list.bar.edit.clear()
    desktop.type("jalan")
    assert desktop.screen.list.verdict.isHidden()


def test_a_forged_receipt_is_said_to_be_none(desktop: Desktop) -> None:
    begin(desktop)
    number, code = first_code(desktop)
    forged = code.characters[:-1] + ("0" if code.characters[-1] != "0" else "1")
    desktop.type(f"LOKET1/{number}/{forged}")
    assert "TIDAK asli" in desktop.screen.list.verdict.text
    assert desktop.screen.list.verdict.kind is Note.ERROR
    desktop.screen.list.bar.edit.clear()
    desktop.type(forged)
    assert desktop.screen.list.verdict.isHidden()
    assert desktop.screen.list.sentence.text().startswith("Tidak terbukti asli")
    assert desktop.screen.list.button.text() == "Kosongkan pencarian"


def test_the_register_finds_what_ctrl_k_was_given(desktop: Desktop) -> None:
    desktop.open()
    number, code = first_code(desktop)
    desktop.screen.look_up(code.qr_text)
    desktop.calm()
    assert desktop.screen.list.verdict.text.startswith(f"Tanda terima {number} asli")
