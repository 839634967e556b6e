"""What is said of a complaint that has just been saved, and of its receipt. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from desktop.domain.outbox import SyncState
from desktop.domain.wording import clock_time, short_date
from resources.i18n import translate
from ui.common.print_job import PrintOutcome, PrintResult
from ui.common.tokens import Colour

if TYPE_CHECKING:
    from desktop.usecases.log_complaint import LoggedComplaint


@dataclass(frozen=True, slots=True)
class Fact:
    """One line with its sign."""

    icon: str
    tone: Colour
    text: str
    is_loud: bool = False


@dataclass(frozen=True, slots=True)
class SavedNote:
    """Everything the pane tells of the complaint saved last."""

    register_no: str
    headline: str
    subject: str
    receipt: Fact
    sending: Fact
    due: Fact
    is_printing: bool = False
    has_paper: bool = False

    @property
    def quiet_part(self) -> str:
        """Return the part of the number that is the same all day: ``ME01-L1-26-``."""
        return self.register_no[: -len(self.strong_part)]

    @property
    def strong_part(self) -> str:
        """Return the part that matters: ``00412-7``."""
        return "-".join(self.register_no.split("-")[-2:])

    @property
    def print_words(self) -> str:
        """Return what the button for the receipt says."""
        if self.has_paper:
            return translate("Intake", "Cetak salinan")
        return translate("Intake", "Cetak tanda terima")

    def at_state(self, state: SyncState) -> SavedNote:
        """Return the note with what became of sending."""
        return replace(self, sending=_sending(state))

    def printing(self) -> SavedNote:
        """Return the note while the receipt is on its way."""
        fact = Fact("printer", "text2", translate("Intake", "Tanda terima sedang dicetak"))
        return replace(self, receipt=fact, is_printing=True)

    def printed(self, outcome: PrintOutcome) -> SavedNote:
        """Return the note once it is known what came of printing."""
        is_printed = outcome.kind is PrintResult.PRINTED
        if is_printed and self.has_paper:
            fact = Fact("printer-check", "ok", translate("Intake", "Salinan sudah dicetak"))
        elif is_printed:
            fact = Fact("printer-check", "ok", translate("Intake", "Tanda terima sudah dicetak"))
        else:
            fact = Fact("printer", "check", outcome.message, is_loud=True)
        return replace(self, receipt=fact, is_printing=False, has_paper=self.has_paper or is_printed)


def saved_note(logged: LoggedComplaint, zone: ZoneInfo, now: datetime, *, hides_name: bool) -> SavedNote:
    """Return what is said right after saving; ``hides_name`` for a complainant who asked for it."""
    name = translate("Intake", "Nama dirahasiakan") if hides_name else logged.name
    title = logged.title if logged.title.endswith((".", "!", "?")) else f"{logged.title}."
    return SavedNote(
        register_no=logged.register_no,
        headline=translate("Intake", "Tersimpan {time}").format(time=clock_time(now, zone)),
        subject=f"{name or translate('Intake', 'Tanpa nama')}. {title}",
        receipt=Fact("printer", "text2", translate("Intake", "Tanda terima belum dicetak")),
        sending=_sending(logged.sync_state),
        due=Fact(
            "calendar-clock",
            "text2",
            translate("Intake", "Dijawab paling lambat {date}").format(date=short_date(logged.due_on)),
        ),
    )


def _sending(state: SyncState) -> Fact:
    match state:
        case SyncState.WAITING:
            return Fact("clock", "wait", translate("Intake", "Menunggu dikirim ke LAPOR!"))
        case SyncState.CONFIRMED:
            return Fact("circle-check", "ok", translate("Intake", "Terkirim ke LAPOR!"))
        case SyncState.WITHHELD:
            return Fact("circle-slash", "none", translate("Intake", "Tidak dikirim ke LAPOR!"))
        case SyncState.BY_HAND:
            return Fact("notebook-pen", "manual", translate("Intake", "Dicatat manual di LAPOR!"))
        case SyncState.UNKNOWN:
            return Fact("circle-help", "check", translate("Intake", "Perlu dicek di LAPOR!"), is_loud=True)
        case SyncState.ATTENTION:
            return Fact(
                "circle-alert", "act", translate("Intake", "Perlu tindakan sebelum dikirim"), is_loud=True
            )
