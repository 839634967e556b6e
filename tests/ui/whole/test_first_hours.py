"""The first start and the signs of trouble before anybody is signed in, at every scale and in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from resources.i18n import set_language
from tests.ui.looking import keep_picture, settle
from tests.ui.sign_in.test_first_start import OFFICE, UNSIGNED
from tests.ui.whole.fitting import faults_of_texts
from tests.ui.whole.scales import LARGE, LARGE_TEXT, SCALES
from ui.common import theme
from ui.sign_in.first_start import FirstStartScreen
from ui.sign_in.office_facts import office_facts
from ui.sign_in.screen import SignInScreen

Shown = Callable[..., None]


def _choice(screen: FirstStartScreen) -> None:
    screen.show_error("Berkas kantor.toml rusak di baris 14.")


def _busy(screen: FirstStartScreen) -> None:
    screen.show_busy("Menyiapkan data contoh: 24 November 2026")


def _office(screen: FirstStartScreen) -> None:
    screen.show_office(office_facts(OFFICE), UNSIGNED)


def _account(screen: FirstStartScreen) -> None:
    screen.show_admin_form()
    screen.show_admin_error("username", "Nama pengguna hanya huruf kecil, angka, titik dan garis.")


STEPS = (lambda _screen: None, _choice, _busy, _office, _account)


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("text_scale", [1.0, LARGE_TEXT], ids=["usual", "14pt"])
def test_every_text_can_be_read(qapp: QApplication, shown: Shown, language: str, text_scale: float) -> None:
    set_language(language)
    theme.install(qapp, theme.Mode.LIGHT, text_scale=text_scale)
    sizes = SCALES if text_scale == 1.0 else LARGE
    found = []
    for place, step in enumerate(STEPS):
        screen = FirstStartScreen()
        shown(screen)
        step(screen)
        found += _faults(screen, f"{language}-{text_scale:.2f}-mulai-{place}", sizes)
        screen.hide()
    sign_in = SignInScreen(
        office="Loket Pengaduan Diskominfo, Loket 1",
        regency="Kabupaten Muara Enim",
        admin_name="Ani Rahmawati, S.Kom.",
        username="siti.aminah",
    )
    shown(sign_in)
    sign_in.set_offline(True)
    sign_in.set_drafts(3)
    sign_in.show_busy()
    found += _faults(sign_in, f"{language}-{text_scale:.2f}-masuk", sizes)
    theme.install(qapp, theme.Mode.LIGHT)
    assert found == [], "\n".join(found)


def _faults(screen: QWidget, name: str, sizes: dict[str, tuple[int, int]]) -> list[str]:
    found = []
    for scale, size in sizes.items():
        screen.resize(*size)
        settle()
        keep_picture(screen, f"{name}-{scale}")
        found += [f"{name} at {scale}: {fault}" for fault in faults_of_texts(screen)]
    return found
