"""Catat in every state: empty, filled, wrong, saving, saved, offline, with a draft found, and the sheets over files."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PySide6.QtCore import Qt

from desktop.domain.complaint import Channel
from desktop.usecases.fill_demo_office import CLERKS
from desktop.usecases.sample_complaints.files import sample_files
from tests.screens.stillness import NOW
from tests.screens.studio import ALT, CTRL, Studio
from tests.ui.common.fake_cups import FakeCups
from ui.intake import form as names
from ui.intake.preview_sheet import PreviewSheet
from ui.intake.redaction_sheet import RedactionSheet
from ui.intake.screen import IntakeScreen

_NARRATIVE = (
    "Air ledeng tidak mengalir sama sekali sejak Sabtu pagi di seluruh RT 5. Sudah menelepon kantor PDAM dua kali, dijawab "
    "sedang ada perbaikan pipa, tetapi tidak ada kabar kapan selesai. Warga membeli air galon untuk memasak."
)
_FILLED = (
    (names.NAME, "Herman Saputra"),
    (names.ID_NUMBER, "1603022304820003"),
    (names.PHONE, "081366552210"),
    (names.ADDRESS, "Lorong Melati 7 RT 5"),
    (names.VILLAGE, "air lintang"),
    (names.TITLE, "Air PDAM mati tiga hari di RT 5"),
    (names.REMEDY, "Dialirkan lagi atau dikirim mobil tangki"),
    (names.INCIDENT_DATE, "21 Nov 2026"),
    (names.INCIDENT_PLACE, "RT 5 Air Lintang"),
    (names.CATEGORY, "layanan air minum"),
    (names.AGENCY, "setda"),
)


class IntakeStates:
    """A clerk at the counter whose form goes from one state into the next."""

    def __init__(self, studio: Studio, cups: FakeCups, folder: Path) -> None:
        self._studio, self._cups, self._folder = studio, cups, folder

    @property
    def _screen(self) -> IntakeScreen:
        screen = self._studio.page.page("intake")
        assert isinstance(screen, IntakeScreen)
        return screen

    def all(self) -> None:
        """Take every picture; the clerk has just signed in, and drafts of earlier wait."""
        studio = self._studio
        studio.picture("catat-draf")
        self._go_on_with_draft()
        studio.everywhere("catat")
        studio.in_high_contrast("catat")
        studio.at_150_percent("catat")
        self._offline()
        self._sheets()
        self._save()
        self._forget_drafts()
        studio.everywhere("catat-kosong")
        self._wrong()

    def _go_on_with_draft(self) -> None:
        """Take up the draft that waits, say which village it is, attach what was brought, and go back to the story."""
        studio, form = self._studio, self._screen.form
        studio.press(Qt.Key.Key_J, ALT)
        form.focus(names.VILLAGE)
        studio.press(Qt.Key.Key_A, CTRL)
        studio.enter("pagar dewa lubai ulu")
        form.focus(names.NARRATIVE)
        studio.press(Qt.Key.Key_End, CTRL)
        studio.type(" Anak sekolah lewat sini setiap pagi.")
        self._screen.drafting.files.attach([self._photo()])
        studio.rest()

    def _forget_drafts(self) -> None:
        assert self._studio.opening.program is not None
        drafts = self._studio.opening.program.tools().drafts
        for draft in drafts.list(CLERKS[0]):
            drafts.remove(draft.id)
        self._studio.change_person(CLERKS[0].username)

    def _fill(self) -> None:
        studio, form = self._studio, self._screen.form
        for name, text in _FILLED:
            form.focus(name)
            studio.enter(text)
        form.focus(names.NARRATIVE)
        studio.type(_NARRATIVE)
        studio.press(Qt.Key.Key_Tab)

    def _wrong(self) -> None:
        """Type what cannot be, look, and throw it away."""
        studio = self._studio
        studio.enter("", "160302570890000", "0812", "Jl. Lintas Tengah No. 12")
        studio.type("pagar dewa")
        studio.press(Qt.Key.Key_Escape)
        studio.press(Qt.Key.Key_S, CTRL)
        studio.picture("catat-salah")
        studio.at_1024("catat-salah")
        self._screen.drafting.discard()
        studio.rest()

    def _offline(self) -> None:
        activity = self._studio.activity
        before = activity.status
        self._studio.tell_offline()
        self._studio.picture("catat-luring")
        activity.publish(before)

    def _sheets(self) -> None:
        studio, screen = self._studio, self._screen
        screen.looking.open(screen.drafting.current.files[0].id)
        studio.picture("catat-pratinjau")
        studio.in_dark("catat-pratinjau")
        (sheet,) = studio.frame.findChildren(PreviewSheet)
        sheet.black_out_asked.emit()
        studio.rest()
        (editor,) = studio.frame.findChildren(RedactionSheet)
        studio.press(Qt.Key.Key_Return)
        studio.picture("catat-hitamkan")
        editor.close_sheet()
        studio.rest()

    def _save(self) -> None:
        studio = self._studio
        studio.press(Qt.Key.Key_U, ALT)
        with studio.store_at_work():
            studio.tap(Qt.Key.Key_Return, CTRL)
            studio.picture("catat-menyimpan", is_busy=True)
        studio.everywhere("catat-tersimpan")
        self._cups.set_printers([], usual=None)
        self._fill()
        studio.press(Qt.Key.Key_Return, CTRL)
        studio.picture("catat-tersimpan-tanpa-pencetak")

    def _photo(self) -> Path:
        """Return a photo of a hole in the road, as people bring it."""
        path = self._folder / "foto jalan.jpg"
        path.write_bytes(sample_files(["jalan"], NOW.date(), Channel.TATAP_MUKA, Random(3))[0][1])
        return path
