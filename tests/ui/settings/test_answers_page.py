"""Balasan standar over the real store: worded anew by supervisors and admins, and put back."""

from __future__ import annotations

import pytest

from desktop.usecases.keep_answers import KeptAnswer
from resources import i18n
from tests.ui.looking import clipped_texts, keep_picture, nameless_controls, overflowing, settle
from tests.ui.real_desk import ADMIN, SUPERVISOR, RealDesk
from tests.ui.settings.test_settings_screen import Open, Settings, cups, open_settings
from ui.settings.answers_page import AnswersPage

__all__ = ["cups", "open_settings"]


def at_page(open_settings: Open, *size: int) -> tuple[Settings, AnswersPage]:
    settings = open_settings(SUPERVISOR, *size)
    settings.go("answers")
    page = settings.screen.built("answers")
    assert isinstance(page, AnswersPage)
    return settings, page


def stored(desk: RealDesk, name: str) -> KeptAnswer:
    return desk.tools.answers.get(ADMIN, name)


def test_an_answer_is_worded_anew_and_put_back(open_settings: Open, real_desk: RealDesk) -> None:
    settings, page = at_page(open_settings)
    form, before = page.form, stored(real_desk, "proses")
    assert page.list.picked_key == "proses"
    assert form.text.text() == before.template.text
    assert not form.reset.isVisible()
    form.text.set_text("Pengaduan {nomor_register} sedang ditelaah.")
    form.save.click()
    settings.rest()
    assert stored(real_desk, "proses").template.text == "Pengaduan {nomor_register} sedang ditelaah."
    assert form.message.text == "Proses verifikasi dan telaah tersimpan."
    assert page.list.model().index(0, 0).data().endswith("diubah")
    form.reset.click()
    assert page.page.window().focusWidget() is form.keep
    form.really_reset.click()
    settings.rest()
    assert stored(real_desk, "proses") == before
    assert form.text.text() == before.template.text
    assert not form.reset.isVisible()


def test_the_question_can_be_answered_with_no(open_settings: Open, real_desk: RealDesk) -> None:
    real_desk.tools.answers.set(ADMIN, "proses", "Sedang ditelaah", "Pengaduan ditelaah.")
    settings, page = at_page(open_settings)
    page.form.reset.click()
    page.form.keep.click()
    settings.rest()
    assert stored(real_desk, "proses").is_changed
    assert page.page.window().focusWidget() is page.form.reset


@pytest.mark.parametrize(
    ("text", "begins"),
    [("Kepada {nmaa}", "Isian {nmaa} tidak dikenal"), ("Kepada {nama", "Ada kurung kurawal")],
)
def test_problems_stand_beside_the_text(
    open_settings: Open, real_desk: RealDesk, text: str, begins: str
) -> None:
    settings, page = at_page(open_settings)
    form = page.form
    form.text.setFocus()
    form.text.set_text(text)
    form.name.setFocus()
    settle()
    assert form.fields["text"].message.startswith(begins)
    form.text.set_text("Kepada {nama}")
    assert not form.fields["text"].has_error
    form.text.set_text(text)
    form.name.clear()
    form.save.click()
    settings.rest()
    assert form.fields["text"].message.startswith(begins)
    assert form.fields["title"].has_error
    assert not stored(real_desk, "proses").is_changed


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize(("width", "height"), [(1166, 738), (944, 670), (831, 482)])
def test_question_and_errors_fit(
    open_settings: Open, real_desk: RealDesk, language: str, width: int, height: int
) -> None:
    real_desk.tools.answers.set(ADMIN, "proses", "Sedang ditelaah", "Pengaduan ditelaah.")
    i18n.set_language(language)
    settings, page = at_page(open_settings, width, height)
    for state in ("question", "errors"):
        if state == "question":
            page.form.reset.click()
            settle()
        else:
            page.form.text.set_text("Kepada {nmaa}")
            page.form.save.click()
            settings.rest()
        keep_picture(settings.screen, f"pengaturan-answers-{state}-{language}-{width}")
        assert clipped_texts(settings.screen) == [], state
        assert nameless_controls(settings.screen) == [], state
        assert overflowing(settings.screen) == [], state
