"""What a walk through the screens passes by: sheets over attached files, forms in the pane of Pengaturan, the guide.

Each way yields the name of a state while the window is in it, and leaves everything as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from ui.common.sheet import Sheet
from ui.intake.preview_sheet import PreviewSheet
from ui.intake.screen import IntakeScreen
from ui.settings.account_list import AccountList
from ui.settings.accounts_page import AccountsPage
from ui.settings.phrases_page import PhrasesPage
from ui.settings.screen import SettingsScreen

Rest = Callable[[], None]
_PHOTO = "foto jalan berlubang di depan SDN 3 Pagar Dewa.png"


def attached_file(screen: IntakeScreen, folder: Path, rest: Rest) -> Iterator[str]:
    """Attach a photo, look at it, black out a part of it, and take it off again."""
    picture = QImage(640, 480, QImage.Format.Format_RGB32)
    picture.fill(QColor("darkkhaki"))
    picture.save(str(folder / _PHOTO))
    files = screen.drafting.files
    files.attach([folder / _PHOTO])
    rest()
    yield "catat-lampiran"
    (file,) = screen.drafting.current.files
    screen.form.files.opened.emit(file.id)
    rest()
    yield "catat-berkas"
    preview = _sheet(screen)
    assert isinstance(preview, PreviewSheet)
    preview.black_out.click()
    rest()
    yield "catat-hitamkan"
    _sheet(screen).close_sheet()
    rest()
    files.remove(file.id)
    screen.form.focus_first()
    rest()


def forms_of_accounts(screen: SettingsScreen, rest: Rest) -> Iterator[str]:
    """Begin a new account and have it refused, begin another password, ask for an end."""
    page = screen.built("accounts")
    assert isinstance(page, AccountsPage)
    pane = page.account_pane
    page.add.click()
    rest()
    yield "pengaturan-accounts-baru"
    pane.form.submit()
    rest()
    yield "pengaturan-accounts-ditolak"
    pane.form.drop.click()
    _choose_somebody_else(page.people)
    pane.card.reset.click()
    rest()
    yield "pengaturan-accounts-sandi"
    pane.card.drop.click()
    pane.card.end.click()
    rest()
    yield "pengaturan-accounts-nonaktif"
    pane.card.keep.click()
    rest()


def forms_of_phrases(screen: SettingsScreen, rest: Rest) -> Iterator[str]:
    """Begin a new phrase and have it refused, ask whether another is to go."""
    page = screen.built("phrases")
    assert isinstance(page, PhrasesPage)
    assert page.form is not None
    page.add.click()
    rest()
    yield "pengaturan-phrases-baru"
    page.form.submit()
    rest()
    yield "pengaturan-phrases-ditolak"
    page.form.drop.click()
    page.form.remove.click()
    rest()
    yield "pengaturan-phrases-hapus"
    page.form.keep.click()
    rest()


def _choose_somebody_else(people: AccountList) -> None:
    people.setCurrentIndex(people.model().index(people.currentIndex().row() + 1, 0))


def _sheet(screen: IntakeScreen) -> Sheet:
    return next(each for each in screen.window().findChildren(Sheet) if each.isVisible())
