"""The code of a desk on the page of its office: why it changed by itself, and another one instead."""

from __future__ import annotations

from desktop.store import device
from desktop.store.device import Noticed, become_another
from tests.ui.looking import clipped_texts, keep_picture, overflowing
from tests.ui.real_desk import ADMIN, CLERK, RealDesk
from tests.ui.settings.test_settings_screen import Open, cups, open_settings
from tests.usecases.desk import NOON

__all__ = ["cups", "open_settings"]


def copied(desk: RealDesk) -> str:
    with desk.at_desk.desk.database.write() as connection:
        return become_another(connection, Noticed.COPIED, NOON, "salinan", "L1")


def code_in_force(desk: RealDesk) -> str:
    with desk.at_desk.desk.database.read() as connection:
        return device.code_in_force(connection, "L1")


def test_a_copy_says_so_and_gets_the_code_that_an_admin_chooses(
    open_settings: Open, real_desk: RealDesk
) -> None:
    code = copied(real_desk)
    settings = open_settings(ADMIN)
    settings.rest()
    page = settings.office.device
    assert page.edit.text() == code
    assert page.message.text.startswith("Folder data ini salinan dari loket lain")
    assert page.message.text.endswith(f"kode {code}.")
    keep_picture(settings.screen, "pengaturan-kantor-salinan")
    assert clipped_texts(settings.screen) == []
    assert overflowing(settings.screen) == []
    changed: list[bool] = []
    page.changed.connect(lambda: changed.append(True))
    page.edit.setText("l7")
    page.edit.left.emit()
    settings.rest()
    assert (code_in_force(real_desk), changed) == ("L7", [True])


def test_a_wrong_code_is_refused_and_the_old_one_stands_there_again(
    open_settings: Open, real_desk: RealDesk
) -> None:
    settings = open_settings(ADMIN)
    page = settings.office.device
    page.edit.setText("77")
    page.edit.left.emit()
    settings.rest()
    assert (page.edit.text(), code_in_force(real_desk)) == ("L1", "L1")
    assert page.message.text.startswith("Kode loket harus satu huruf")


def test_a_clerk_reads_the_notice_only(open_settings: Open, real_desk: RealDesk) -> None:
    copied(real_desk)
    settings = open_settings(CLERK)
    settings.rest()
    assert settings.office.device.message.isVisible()
    assert not settings.office.device.edit.isVisible()
