"""Catat in every state: empty, filled, wrong, saving, saved, offline, with a draft found, and the sheets over files."""

from __future__ import annotations

from pathlib import Path
from random import Random

from PySide6.QtCore import Qt

from desktop.domain.complaint import Channel
from desktop.usecases.fill_demo_office import CLERKS
from desktop.usecases.sample_complaints.files import letter_pdf, sample_files
from tests.screens.stillness import NOW
from tests.screens.studio import CTRL, Studio
from tests.ui.common.fake_cups import FakeCups
from ui.intake import form as names
from ui.intake.preview_sheet import PreviewSheet
from ui.intake.redaction_sheet import RedactionSheet
from ui.intake.screen import IntakeScreen

_NARRATIVE = (
    "Sejak hujan besar akhir Oktober jalan di depan SDN 3 berlubang, kira-kira enam lubang, yang paling dalam sampai "
    "30 cm. Minggu lalu dua motor jatuh, satu orang luka di tangan. Sudah dilaporkan ke kepala desa, tetapi belum ada "
    "perbaikan."
)
_FILLED = (
    (names.NAME, "Siti Aminah"),
    (names.ID_NUMBER, "1603025708900001"),
    (names.PHONE, "081270003344"),
    (names.ADDRESS, "Jl. Lintas Tengah No. 12 RT 03 RW 01"),
    (names.VILLAGE, "pasar i"),
    (names.TITLE, "Jalan berlubang di depan SDN 3, motor sering jatuh"),
    (names.REMEDY, "Ditambal sebelum musim hujan"),
    (names.INCIDENT_DATE, "16 Nov 2026"),
    (names.INCIDENT_PLACE, "Depan SDN 3"),
    (names.CATEGORY, "jalan berlubang"),
    (names.AGENCY, "pupr"),
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
        self._forget_drafts()
        studio.everywhere("catat-kosong")
        self._wrong()
        self._fill()
        self._screen.drafting.files.attach(self._files())
        studio.rest()
        studio.everywhere("catat")
        studio.in_high_contrast("catat")
        studio.at_150_percent("catat")
        self._offline()
        self._sheets()
        self._save()

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
        with studio.store_at_work():
            studio.tap(Qt.Key.Key_Return, CTRL)
            studio.picture("catat-menyimpan", is_busy=True)
        studio.everywhere("catat-tersimpan")
        self._cups.set_printers([], usual=None)
        self._fill()
        studio.press(Qt.Key.Key_Return, CTRL)
        studio.picture("catat-tersimpan-tanpa-pencetak")

    def _files(self) -> list[Path]:
        """Return two photos of a hole in the road and a letter, as people bring them."""
        chance = Random(3)
        photos: dict[str, bytes] = {}
        while len(photos) < 2:
            photos |= sample_files(["jalan"], NOW.date(), Channel.TATAP_MUKA, chance)
        files = [
            *list(photos.items())[:2],
            ("surat-pengantar-rt.pdf", letter_pdf("SURAT PENGANTAR", NOW.date())),
        ]
        paths = []
        for name, content in files:
            path = self._folder / name
            path.write_bytes(content)
            paths.append(path)
        return paths
