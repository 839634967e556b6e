"""Everything by keyboard: from the first key to the receipt's number, and back in the first field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.complaint import ActingAs, Channel, Classification, Gender
from resources import i18n
from tests.ui.intake.conftest import OpenScreen
from tests.ui.intake.counter import NIK, Counter
from tests.ui.intake.hands import ALT, CTRL, SHIFT, Hands
from ui.common.shortcuts import WINDOW, ShortcutTable
from ui.intake.keys import bind_keys
from ui.intake.screen import IntakeScreen


def focus_is(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def test_a_complaint_from_first_key_to_receipt(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    assert hands.focused_name() == "Nama sesuai KTP, wajib"
    hands.fill()
    hands.press(Qt.Key.Key_Tab)
    hands.enter("Ditambal sebelum musim hujan")
    hands.enter("16 11")
    hands.enter("Depan SDN 3, jalan lintas")
    hands.enter("jalan berlubang")
    hands.enter("pupr")
    assert hands.focused_name() == "Anonim"
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_Return, CTRL)
    hands.wait()
    assert saved.args is not None
    (logged,) = saved.args
    record = counter.desk.find.show(counter.by, logged.register_no)
    content, person = record.complaint.content, record.complaint.content.complainant
    assert (person.name, person.id_number, person.phone) == ("Siti Aminah", NIK, "0812 7345 6789")
    assert (person.village_code, person.gender) == ("16.03.25.2006", Gender.PEREMPUAN)
    assert (content.channel, person.acting_as) == (Channel.TATAP_MUKA, ActingAs.DIRI_SENDIRI)
    assert content.classification is Classification.TIDAK_BERKADAR_PENGAWASAN
    assert (content.category, content.target_agency) == ("JALAN BERLUBANG", "PUPR")
    assert str(content.incident_date) == "2026-11-16"
    assert content.incident_village_code == "16.03.25.2006"
    assert counter.printer.issued == [(logged.register_no, 1)]
    assert screen.page.pane.saved.strong_part.text() == logged.register_no[-7:]
    assert hands.focused_name() == "Nama sesuai KTP, wajib"
    assert hands.text() == ""


def test_enter_walks_from_the_first_field_to_the_button(screen: IntakeScreen, hands: Hands) -> None:
    hands.type("Siti")
    stops = []
    for _ in range(20):
        stops.append(hands.focused_name().removesuffix(", wajib"))
        if hands.focused_name() == "Uraian, wajib":
            hands.press(Qt.Key.Key_Tab)
        elif hands.focused_name() == "Simpan dan cetak":
            break
        else:
            hands.press(Qt.Key.Key_Enter)
    assert stops == [
        "Nama sesuai KTP", "Tanda pengenal", "Telepon atau WA", "Alamat", "Desa atau kelurahan", "Bertindak sebagai",
        "Pengaduan", "Judul", "Uraian", "Permintaan atau harapan", "Tanggal kejadian", "Tempat kejadian", "Kategori",
        "Instansi tujuan", "Anonim", "Rahasia", "Simpan dan cetak",
    ]  # fmt: skip


def test_enter_breaks_the_line_in_uraian_and_tab_leaves_it(screen: IntakeScreen, hands: Hands) -> None:
    area = screen.form.report.narrative.control
    area.setFocus()
    hands.enter("Sejak Oktober.")
    hands.type("Enam lubang.")
    assert area.text() == "Sejak Oktober.\nEnam lubang."
    hands.press(Qt.Key.Key_Tab, CTRL)
    assert focus_is(screen.form.report.remedy.control)
    hands.press(Qt.Key.Key_Tab, SHIFT)
    assert focus_is(area)
    hands.press(Qt.Key.Key_Backtab, CTRL | SHIFT)
    assert focus_is(screen.form.report.title.control)
    assert area.text() == "Sejak Oktober.\nEnam lubang."


def test_tab_reaches_every_control_in_reading_order(screen: IntakeScreen, hands: Hands) -> None:
    hands.type("Siti")
    hands.press(Qt.Key.Key_Tab)
    assert focus_is(screen.form.person.id_type.widget)
    seen: list[QWidget] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        hands.press(Qt.Key.Key_Tab)
    wanted = [
        screen.form.person.more, screen.form.report.title.control, screen.form.files.add,
        screen.form.files.secret.control, screen.page.pane.save_print, screen.page.pane.save,
        screen.page.pane.today.view, screen.page.channel.widget, screen.page.tabs, screen.page.new,
        screen.form.person.name.control,
    ]  # fmt: skip
    places = [seen.index(widget) for widget in wanted]
    assert places == sorted(places)


def test_scanner_digits_end_in_the_number_field_grouped(screen: IntakeScreen, hands: Hands) -> None:
    hands.enter("Siti Aminah")
    hands.enter(NIK)  # a wedge types the digits and Enter
    assert screen.form.person.number.control.text() == "1603 0257 0890 0001"
    assert (
        screen.form.person.id_field.message
        == "Perempuan, lahir 17\N{NO-BREAK SPACE}Agu\N{NO-BREAK SPACE}1990"
    )
    assert hands.focused_name() == "Telepon atau WA"


def test_escape_discards_nothing(screen: IntakeScreen, hands: Hands) -> None:
    hands.type("Siti Aminah")
    hands.press(Qt.Key.Key_Escape, times=3)
    assert screen.form.person.name.control.text() == "Siti Aminah"
    screen.form.person.village.control.setFocus()
    hands.type("pagar dewa")
    hands.press(Qt.Key.Key_Escape, times=2)
    assert screen.form.person.village.control.text() == "pagar dewa"


def test_keys_open_what_is_seldom_used(screen: IntakeScreen, hands: Hands) -> None:
    hands.press(Qt.Key.Key_L, ALT)
    assert screen.form.person.is_further_shown
    assert hands.focused_name() == "Jenis kelamin"
    hands.press(Qt.Key.Key_L, ALT)
    assert not screen.form.person.is_further_shown
    hands.press(Qt.Key.Key_M, ALT)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert screen.page.channel.meant() == "surat"


def test_save_only_prints_nothing_and_the_receipt_can_follow(
    screen: IntakeScreen, hands: Hands, counter: Counter, qtbot: QtBot
) -> None:
    hands.fill()
    with qtbot.waitSignal(screen.saved) as saved:
        hands.press(Qt.Key.Key_S, CTRL)
    hands.wait()
    assert saved.args is not None
    (logged,) = saved.args
    block = screen.page.pane.saved
    assert counter.printer.issued == []
    assert (block.receipt.text(), block.reprint.text()) == (
        "Tanda terima belum dicetak",
        "Cetak tanda terima",
    )
    hands.press(Qt.Key.Key_P, CTRL)
    hands.wait()
    assert (block.receipt.text(), block.reprint.text()) == ("Tanda terima sudah dicetak", "Cetak salinan")
    hands.press(Qt.Key.Key_P, CTRL)
    hands.wait()
    assert block.receipt.text() == "Salinan sudah dicetak"
    assert counter.printer.issued == [(logged.register_no, 1), (logged.register_no, 2)]
    with qtbot.waitSignal(screen.open_requested) as opened:
        hands.press(Qt.Key.Key_B, ALT)
    assert opened.args == [logged.register_no]


def test_keys_clash_neither_with_each_other_nor_with_the_window(open_screen: OpenScreen) -> None:
    window_keys = ("F1", "F2", "F3", "F4", "F6", "F7", "F10", "Ctrl+K", "Ctrl+Shift+L")
    for language in i18n.LANGUAGES:
        i18n.set_language(language)
        screen = open_screen()
        keys = ShortcutTable()
        for key in window_keys:
            keys.note(WINDOW, key, key)
        bind_keys(screen, keys, "intake")  # raises ShortcutClash otherwise
        bound = [QKeySequence(entry.key).toString() for entry in keys.entries("intake")]
        assert len(bound) == len(set(bound)) >= 10
        screen.hide()
