from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from desktop.domain.outbox import SyncState
from desktop.usecases.log_complaint import LoggedComplaint
from ui.common.print_job import PrintOutcome, PrintResult
from ui.intake.saved_note import SavedNote, saved_note

NOW = datetime(2026, 11, 24, 7, 8, tzinfo=UTC)
PRINTED = PrintOutcome(PrintResult.PRINTED, "")


def a_note(
    *, hides_name: bool = False, state: SyncState = SyncState.WAITING, name: str | None = "Siti"
) -> SavedNote:
    logged = LoggedComplaint(
        "1", "ME01-L1-26-00412-7", NOW, date(2026, 12, 14), state, "Jalan berlubang", name
    )
    return saved_note(logged, ZoneInfo("Asia/Jakarta"), NOW, hides_name=hides_name)


def test_the_number_is_told_in_a_quiet_and_a_strong_part() -> None:
    note = a_note()
    assert (note.quiet_part, note.strong_part) == ("ME01-L1-26-", "00412-7")
    assert note.headline == "Tersimpan 14.08"
    assert note.subject == "Siti. Jalan berlubang."
    assert note.sending.text == "Menunggu dikirim ke LAPOR!"
    assert note.due.text.replace("\N{NO-BREAK SPACE}", " ") == "Dijawab paling lambat 14 Des 2026"


def test_who_asked_to_stay_hidden_is_not_named() -> None:
    assert a_note(hides_name=True).subject == "Nama dirahasiakan. Jalan berlubang."
    assert a_note(name=None).subject == "Tanpa nama. Jalan berlubang."


def test_the_receipt_goes_from_not_printed_to_copies() -> None:
    note = a_note()
    assert (note.receipt.text, note.print_words) == ("Tanda terima belum dicetak", "Cetak tanda terima")
    note = note.printing()
    assert (note.receipt.text, note.is_printing) == ("Tanda terima sedang dicetak", True)
    note = note.printed(PRINTED)
    assert (note.receipt.text, note.print_words) == ("Tanda terima sudah dicetak", "Cetak salinan")
    assert note.printing().printed(PRINTED).receipt.text == "Salinan sudah dicetak"


@pytest.mark.parametrize("kind", [PrintResult.UNKNOWN, PrintResult.FAILED, PrintResult.NO_PRINTER])
def test_a_receipt_that_did_not_come_out_is_said_in_the_printers_words(kind: PrintResult) -> None:
    note = a_note().printing().printed(PrintOutcome(kind, "Pencetak tidak menjawab: tanda terima menunggu."))
    assert (note.receipt.text, note.receipt.tone) == (
        "Pencetak tidak menjawab: tanda terima menunggu.",
        "check",
    )
    assert (note.receipt.is_loud, note.has_paper, note.print_words) == (True, False, "Cetak tanda terima")


@pytest.mark.parametrize("state", list(SyncState))
def test_every_state_of_sending_has_its_words_and_sign(state: SyncState) -> None:
    fact = a_note(state=state).sending
    assert fact.text
    assert fact.icon
